//! Search: found posts with the words around the first match, and what quick add understands of a line.

use crate::{App, answer::*, failure::Failure};
use chrono::NaiveDate;
use marronnier_domain::{
    id::ClientId,
    moment::TimeOfDay,
    post::Post,
    quick_add::{self, QuickAdd, QuickContext},
    written::fold::fold,
};
use marronnier_store::{Connection, client as clients, person as people, post as posts, search};

/// Characters shown before and after the first word found.
const AROUND: usize = 40;

impl App {
    pub(super) fn search(&self, text: &str, limit: u32) -> Result<SearchHits, Failure> {
        let conn = self.store.read();
        let mut found = search::posts(&conn, text, limit.saturating_add(1))?;
        let more = found.len() > limit as usize;
        found.truncate(limit as usize);
        let words: Vec<String> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold).collect();
        let mut hits = Vec::with_capacity(found.len());
        for card in posts::cards(&conn, found)? {
            let Some(post) = posts::get(&conn, card.id)? else { continue };
            let (excerpt, marks) = excerpt(&post, &words);
            hits.push(SearchHit { card, excerpt, marks });
        }
        Ok(SearchHits { hits, more })
    }

    pub(super) fn read_line(
        &self,
        line: &str,
        client: Option<ClientId>,
        focus: Option<NaiveDate>,
        time: Option<TimeOfDay>,
    ) -> Result<QuickAdd, Failure> {
        self.understand_line(&self.store.read(), line, client, focus, time)
    }

    /// What a line says, given the workspace's names.
    pub(crate) fn understand_line(
        &self,
        conn: &Connection,
        line: &str,
        client: Option<ClientId>,
        focus: Option<NaiveDate>,
        time: Option<TimeOfDay>,
    ) -> Result<QuickAdd, Failure> {
        let here = self.clock.here();
        let clients: Vec<_> =
            clients::all(conn)?.into_iter().map(|client| (client.id, client.name)).collect();
        let people: Vec<_> = people::all(conn)?.into_iter().map(|person| (person.id, person.name)).collect();
        let mut read = quick_add::parse(
            line,
            &QuickContext {
                today: here.date,
                now_time: Some(here.time),
                focus,
                focus_time: time,
                networks: &self.networks,
                clients: &clients,
                people: &people,
            },
        );
        read.client = read.client.or(client);
        Ok(read)
    }
}

/// The text around the first word found in a post's texts or notes, and where the words are in it (UTF-16 units).
fn excerpt(post: &Post, words: &[String]) -> (String, Vec<(u32, u32)>) {
    let own = post.variants.iter().filter_map(|variant| variant.text.as_deref());
    let texts = [post.text.as_str(), post.notes.as_str(), post.hashtags.as_str()];
    for text in texts.into_iter().chain(own) {
        let found = occurrences(text, words);
        if let Some((first, _)) = found.first() {
            return cut(text, *first, &found);
        }
    }
    (String::new(), Vec::new())
}

/// Character ranges of the words of `text` that begin as one of the folded `words`.
fn occurrences(text: &str, words: &[String]) -> Vec<(usize, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        if !chars[start].is_alphanumeric() {
            start += 1;
            continue;
        }
        let end = (start..chars.len()).find(|i| !chars[*i].is_alphanumeric()).unwrap_or(chars.len());
        let word = fold(&chars[start..end].iter().collect::<String>());
        if words.iter().any(|sought| word.starts_with(sought.as_str())) {
            found.push((start, end));
        }
        start = end;
    }
    found
}

fn cut(text: &str, first: usize, found: &[(usize, usize)]) -> (String, Vec<(u32, u32)>) {
    let from = first.saturating_sub(AROUND);
    let upto = first + AROUND * 3;
    let mut excerpt = if from > 0 { String::from("…") } else { String::new() };
    let mut units = excerpt.encode_utf16().count();
    let mut marks = Vec::new();
    for (i, c) in text.chars().enumerate().skip(from).take(upto - from) {
        if found.iter().any(|(start, _)| *start == i) {
            marks.push((units as u32, units as u32));
        }
        excerpt.push(if c.is_control() { ' ' } else { c });
        units += c.len_utf16();
        if let (Some(last), true) = (marks.last_mut(), found.iter().any(|(_, end)| *end == i + 1)) {
            last.1 = units as u32;
        }
    }
    marks.retain(|(start, end)| end > start);
    if text.chars().nth(upto).is_some() {
        excerpt.push('…');
    }
    (excerpt, marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_the_words_found_whatever_their_accents() {
        let text = "Pas de crème au beurre, pas de glace : notre bûche sort du four à bois le matin même.";
        let found = occurrences(text, &[fold("buche"), fold("mat")]);
        let (excerpt, marks) = cut(text, found[0].0, &found);
        let units: Vec<u16> = excerpt.encode_utf16().collect();
        let words: Vec<String> = marks
            .iter()
            .map(|(start, end)| String::from_utf16(&units[*start as usize..*end as usize]).unwrap())
            .collect();
        assert_eq!(words, ["bûche", "matin"]);
        assert!(excerpt.starts_with('…'));
    }
}

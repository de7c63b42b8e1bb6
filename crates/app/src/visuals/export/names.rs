//! What the files of an export are called: day, network, format, title; so that each is told from the others at a glance.

use marronnier_domain::{network::Network, post::Post, visual::Format, written::fold::fold};
use std::collections::BTreeSet;

/// Longest part of a file's name that comes from a title.
const TITLE: usize = 40;

/// What the files of a post on a network are called, before their number and ending.
pub(super) struct Name<'a> {
    post: &'a Post,
    /// Whose it is, where several clients' files stand together.
    client: Option<&'a str>,
    network: Option<&'a Network>,
    /// Tells posts apart that would be called the same.
    again: String,
}

impl<'a> Name<'a> {
    /// Takes a name that no other has.
    pub(super) fn new(
        taken: &mut BTreeSet<String>,
        post: &'a Post,
        client: Option<&'a str>,
        network: Option<&'a Network>,
    ) -> Self {
        let mut name = Self { post, client, network, again: String::new() };
        let plain = name.base(None);
        let free = unique(taken, plain.clone());
        free[plain.len()..].clone_into(&mut name.again);
        name
    }

    /// `2026-12-10_instagram_la-buche`, and `2026-12-10_instagram-story_la-buche` in another format than the usual one;
    /// an undated post begins with its network. Of several clients, theirs comes after the day.
    pub(super) fn base(&self, format: Option<&Format>) -> String {
        let day = self.post.planned.map(|at| at.date.to_string());
        let network = self.network.map(|network| {
            let usual = network.media.formats.first();
            match format.filter(|format| usual != Some(*format)) {
                None => network.id.to_string(),
                Some(format) => format!("{}-{}", network.id, format.id),
            }
        });
        let parts = [day, self.client.map(slug), network, Some(slug(&self.post.title))];
        let stem = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
        let stem = if stem.is_empty() { "post".to_owned() } else { stem };
        format!("{stem}{}", self.again)
    }
}

/// A title as a part of a file's name: lower case, no accent, hyphens; cut at the end of a word.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for word in fold(title).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + word.len() >= TITLE {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(TITLE));
    }
    slug
}

/// The name, with a number when it is taken.
fn unique(taken: &mut BTreeSet<String>, name: String) -> String {
    let free = std::iter::once(name.clone()).chain((2_u32..).map(|n| format!("{name}-{n}")));
    let free = free.into_iter().find(|name| !taken.contains(name)).unwrap_or(name);
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_that_every_system_takes() {
        assert_eq!(slug("La bûche !"), "la-buche");
        assert_eq!(slug("« Œuvre » : l’été / 100 %"), "oeuvre-l-ete-100");
        assert_eq!(slug("日本"), "");
        assert!(slug(&"mot ".repeat(40)).len() <= TITLE);
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut taken = BTreeSet::new();
        let names: Vec<_> = (0..3).map(|_| unique(&mut taken, "a".into())).collect();
        assert_eq!(names, ["a", "a-2", "a-3"]);
    }
}

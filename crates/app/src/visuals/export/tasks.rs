//! Which files an export is made of: names that tell what they are, crops, texts. Reads rows, writes nothing.

use super::Wanted;
use crate::{App, failure::Failure, visuals::format_word};
use marronnier_domain::{
    channel::Channel,
    id::NetworkId,
    network::Network,
    post::{Post, Variant},
    visual::{CropChoice, Format, Visual},
    written::fold::fold,
};
use marronnier_media::Export;
use marronnier_store::{Connection, channel as channels, post as posts, visual as visuals};
use std::collections::BTreeSet;

/// Longest part of a file's name that comes from a title.
const TITLE: usize = 40;

/// One file to be made.
pub(super) struct Task {
    pub name: String,
    pub content: Content,
}

pub(super) enum Content {
    Text(String),
    /// A picture as its network wants it.
    Picture(Box<Visual>, Export),
    /// What is kept as it is: videos, pictures that are not decoded.
    Original(Box<Visual>),
}

/// A post with all that its files are made of.
pub(super) struct Sheet {
    pub post: Post,
    channels: Vec<Channel>,
    shown: Vec<(Visual, Vec<CropChoice>)>,
}

impl App {
    /// The files, and how many posts they are of.
    pub(super) fn export_tasks(&self, wanted: &Wanted) -> Result<(Vec<Task>, u32), Failure> {
        let sheets = self.sheets(wanted)?;
        let (mut tasks, mut taken) = (Vec::new(), BTreeSet::new());
        for sheet in &sheets {
            let mut served = BTreeSet::<&NetworkId>::new();
            for variant in &sheet.post.variants {
                let Some(channel) = sheet.channels.iter().find(|one| one.id == variant.channel_id) else {
                    continue;
                };
                let network = self.network(&channel.network)?;
                let base = unique(&mut taken, stem(&sheet.post, Some(network)));
                // a second account on the same network takes the same pictures
                if served.insert(&channel.network) {
                    self.pictures(sheet, network, &base, &mut tasks)?;
                }
                let content = Content::Text(text(sheet, variant, channel));
                tasks.push(Task { name: format!("{base}.txt"), content });
            }
            if sheet.post.variants.is_empty() {
                let base = unique(&mut taken, stem(&sheet.post, None));
                originals(sheet, &base, &mut tasks);
            }
        }
        Ok((tasks, u32::try_from(sheets.len()).unwrap_or(u32::MAX)))
    }

    /// The pictures of a post that stands at this place in a packet: `01_instagram_1.jpg`. Asks the store for crops.
    pub(super) fn packed_tasks(&self, sheet: &Sheet, number: usize) -> Result<Vec<Task>, Failure> {
        let mut tasks = Vec::new();
        for network in self.networks_of(sheet)? {
            self.pictures(sheet, network, &format!("{number:02}_{}", network.id), &mut tasks)?;
        }
        if tasks.is_empty() {
            originals(sheet, &format!("{number:02}"), &mut tasks);
        }
        Ok(tasks)
    }

    /// What those are called, without asking anybody.
    pub(super) fn packed_names(&self, sheet: &Sheet, number: usize) -> Result<Vec<String>, Failure> {
        let mut names = Vec::new();
        for network in self.networks_of(sheet)? {
            let base = format!("{number:02}_{}", network.id);
            names.extend((1..).zip(&sheet.shown).map(|(n, (visual, _))| name(&base, n, visual, network)));
        }
        if names.is_empty() {
            let mut tasks = Vec::new();
            originals(sheet, &format!("{number:02}"), &mut tasks);
            names.extend(tasks.into_iter().map(|task| task.name));
        }
        Ok(names)
    }

    /// The networks that a post goes to, once each.
    fn networks_of(&self, sheet: &Sheet) -> Result<Vec<&Network>, Failure> {
        let mut served = BTreeSet::<&NetworkId>::new();
        let channel = |id| sheet.channels.iter().find(|one| one.id == id);
        let channels = sheet.post.variants.iter().filter_map(|variant| channel(variant.channel_id));
        let ids: Vec<&NetworkId> = channels.map(|one| &one.network).filter(|id| served.insert(id)).collect();
        ids.into_iter().map(|id| self.network(id)).collect()
    }

    /// A post with its visuals; nothing when it has none.
    pub(super) fn export_sheet(&self, conn: &Connection, post: Post) -> Result<Option<Sheet>, Failure> {
        let mut shown = Vec::new();
        for id in visuals::of_post(conn, post.id)? {
            shown.push((self.visual(conn, id)?, visuals::crops(conn, id)?));
        }
        if shown.is_empty() {
            return Ok(None);
        }
        Ok(Some(Sheet { channels: channels::of_client(conn, post.client_id)?, shown, post }))
    }

    fn sheets(&self, wanted: &Wanted) -> Result<Vec<Sheet>, Failure> {
        let conn = self.store.read();
        let found: Vec<Post> = match &wanted.posts {
            Some(ids) => {
                ids.iter().filter_map(|id| posts::get(&conn, *id).transpose()).collect::<Result<_, _>>()?
            }
            None => posts::list(&conn, &wanted.filter, wanted.from, wanted.to)?,
        };
        let mut sheets = Vec::new();
        for post in found {
            sheets.extend(self.export_sheet(&conn, post)?);
        }
        Ok(sheets)
    }

    fn pictures(
        &self,
        sheet: &Sheet,
        network: &Network,
        base: &str,
        tasks: &mut Vec<Task>,
    ) -> Result<(), Failure> {
        let most = network.media.image_megabytes.map(|megabytes| u64::from(megabytes) * 1_000_000);
        for (n, (visual, chosen)) in (1..).zip(&sheet.shown) {
            let shape = shape(visual, network);
            let content = match shape {
                None => Content::Original(Box::new(visual.clone())),
                Some(shape) => {
                    let word = format_word(network, shape);
                    let (crop, _) = self.crop_for(visual, (shape, &word), chosen, &mut None)?;
                    let wanted = Export { crop, size: Some(shape.size()), most };
                    Content::Picture(Box::new(visual.clone()), wanted)
                }
            };
            tasks.push(Task { name: name(base, n, visual, network), content });
        }
        Ok(())
    }
}

/// The shape in which a network shows a picture; nothing for what goes there as it is.
fn shape<'a>(visual: &Visual, network: &'a Network) -> Option<&'a Format> {
    network.media.formats.first().filter(|_| visual.kind.is_decoded())
}

fn name(base: &str, n: usize, visual: &Visual, network: &Network) -> String {
    let ending = shape(visual, network).map_or(visual.kind.ending(), |_| "jpg");
    format!("{base}_{n}.{ending}")
}

/// What goes nowhere yet, as it is kept.
fn originals(sheet: &Sheet, base: &str, tasks: &mut Vec<Task>) {
    for (n, (visual, _)) in (1..).zip(&sheet.shown) {
        let name = format!("{base}_{n}.{}", visual.kind.ending());
        tasks.push(Task { name, content: Content::Original(Box::new(visual.clone())) });
    }
}

/// `2026-12-10_instagram_la-buche`; an undated post begins with its title.
fn stem(post: &Post, network: Option<&Network>) -> String {
    let day = post.planned.map(|at| at.date.to_string());
    let parts = [day, network.map(|network| network.id.to_string()), Some(slug(&post.title))];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
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
    let name = if name.is_empty() { "post".to_owned() } else { name };
    let free = std::iter::once(name.clone()).chain((2_u32..).map(|n| format!("{name}-{n}")));
    let free = free.into_iter().find(|name| !taken.contains(name)).unwrap_or(name);
    taken.insert(free.clone());
    free
}

/// What is pasted: the text, the hashtags, the link; then the alternative texts, one a line.
fn text(sheet: &Sheet, variant: &Variant, channel: &Channel) -> String {
    let post = &sheet.post;
    let own = variant.text.as_deref().unwrap_or(&post.text);
    let hashtags = variant.hashtags.as_deref().unwrap_or(&post.hashtags);
    let mut parts: Vec<String> = [own, hashtags, &post.link]
        .iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    let alts: Vec<String> = (1..)
        .zip(&sheet.shown)
        .filter(|(_, (visual, _))| !visual.alt.trim().is_empty())
        .map(|(n, (visual, _))| format!("[{n}] {}", visual.alt.trim()))
        .collect();
    if !alts.is_empty() {
        parts.push(alts.join("\n"));
    }
    let credits: BTreeSet<&str> = sheet
        .shown
        .iter()
        .map(|(visual, _)| visual.credit.trim())
        .filter(|credit| !credit.is_empty())
        .collect();
    parts.extend(credits.into_iter().map(|credit| format!("© {credit}")));
    if !channel.handle.is_empty() {
        parts.push(channel.handle.clone());
    }
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
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

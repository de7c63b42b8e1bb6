//! Which files an export is made of: names that tell what they are, crops, texts. Reads rows, writes nothing.

use super::{
    Wanted,
    formats::{formats, is_asked, takes_gif},
    names::Name,
    written::{Place, infos, pasted},
};
use crate::{
    App,
    answer::{ExportRemark, ExportRemarkKind},
    failure::{Code, Failure},
    visuals::format_word,
};
use marronnier_domain::{
    channel::Channel,
    id::{ClientId, NetworkId},
    network::Network,
    post::Post,
    status::Status,
    visual::{Area, Crop, CropChoice, Format, Kind, Visual},
};
use marronnier_media::Export;
use marronnier_store::{
    Connection, channel as channels, client as clients, post as posts, visual as visuals,
};
use std::collections::{BTreeMap, BTreeSet};

/// One file to be made.
pub(super) struct Task {
    pub name: String,
    pub content: Content,
}

pub(super) enum Content {
    Text(String),
    /// A picture as its network wants it.
    Picture(Box<Visual>, Export),
    /// What is kept as it is: videos, pictures that are not decoded or that move where they go.
    Original(Box<Visual>),
}

/// A post with all that its files are made of.
pub(super) struct Sheet {
    pub post: Post,
    pub channels: Vec<Channel>,
    pub shown: Vec<(Visual, Vec<CropChoice>)>,
    /// Whose it is.
    pub client: String,
}

impl Sheet {
    /// A picture's number in a file's name: all as long, so that they are listed in their order.
    fn number(&self, n: usize) -> String {
        format!("{n:0width$}", width = self.shown.len().to_string().len())
    }
}

/// What is to be written, and what there is to say of it.
#[derive(Default)]
pub(super) struct Tasks {
    pub files: Vec<Task>,
    /// How the names of a post's files begin, and its title.
    pub made: Vec<(String, String)>,
    /// Posts of which something is written.
    pub posts: u32,
    /// Of them, those of which there is only the text.
    pub bare: u32,
    pub remarks: Vec<ExportRemark>,
    taken: BTreeSet<String>,
}

impl Tasks {
    fn remark(&mut self, kind: ExportRemarkKind, post: &Post, more: &[(&str, &str)]) {
        let remark = ExportRemark::new(kind).with("title", post.title.as_str());
        let remark = more.iter().fold(remark, |remark, (name, value)| remark.with(name, *value));
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// What to know of a file that leaves as it is kept.
    fn leaves_as_it_is(&mut self, post: &Post, visual: &Visual, network: Option<&Network>) {
        let name = ("name", visual.file_name.as_str());
        // their kinds say nowhere where such things stand
        if matches!(visual.kind, Kind::Webm | Kind::Mkv | Kind::Avi) {
            self.remark(ExportRemarkKind::MayTell, post, &[name]);
        }
        let Some(network) = network else { return };
        let id = ("network", network.id.as_str());
        if matches!(visual.kind, Kind::Heic | Kind::Avif) {
            self.remark(ExportRemarkKind::RarelyTaken, post, &[name, id, ("kind", visual.kind.word())]);
        }
        let most = match visual.kind.is_video() {
            true => network.media.video_megabytes.map(|megabytes| u64::from(megabytes) * 1_000_000),
            false => heaviest(network),
        };
        if let Some(most) = most.filter(|most| u64::from(visual.bytes) > *most) {
            let (own, most) = ((visual.bytes / 1_000_000).to_string(), (most / 1_000_000).to_string());
            let more = [name, id, ("megabytes", &own), ("most", &most)];
            self.remark(ExportRemarkKind::TooHeavy, post, &more);
        }
    }

    /// Notes how the names of the files since then begin: before a number or what the file is.
    fn began(&mut self, since: usize, post: &Post) {
        let begins = |task: &Task| stem(&task.name).map(|stem| (stem.to_owned(), post.title.clone()));
        let begins: BTreeSet<_> =
            self.files.get(since..).unwrap_or_default().iter().filter_map(begins).collect();
        self.made.extend(begins);
    }

    /// Says which files of an earlier export stay in the folder beside those of this one. None of them goes.
    pub(super) fn remark_what_stays(&mut self, there: &[String]) {
        let made: BTreeSet<&str> = self.files.iter().map(|task| task.name.as_str()).collect();
        let mut stays: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in there.iter().filter(|name| !made.contains(name.as_str())) {
            let Some(own) = stem(name) else { continue };
            if let Some((_, title)) = self.made.iter().find(|(begin, _)| begin == own) {
                stays.entry(title).or_default().push(name);
            }
        }
        let remark = |(title, names): (&str, Vec<&str>)| {
            let remark = ExportRemark::new(ExportRemarkKind::FromBefore).with("title", title);
            remark.with("count", names.len()).with("names", names.join(", "))
        };
        let remarks: Vec<_> = stays.into_iter().map(remark).collect();
        self.remarks.extend(remarks);
    }

    fn text(&mut self, name: String, text: String) {
        if !text.is_empty() {
            self.files.push(Task { name, content: Content::Text(text) });
        }
    }
}

impl App {
    /// The files, of how many posts they are, and what a person should know before they post them.
    pub(super) fn export_tasks(&self, wanted: &Wanted) -> Result<Tasks, Failure> {
        self.known_formats(&wanted.formats)?;
        let words = self.words(self.language()?);
        let mut tasks = Tasks::default();
        let sheets = self.sheets(wanted)?;
        let clients: BTreeSet<ClientId> = sheets.iter().map(|sheet| sheet.post.client_id).collect();
        for sheet in sheets {
            // one client's files need not say whose they are
            let client = (clients.len() > 1).then_some(sheet.client.as_str());
            let post = &sheet.post;
            if post.status == Status::Cancelled && wanted.posts.is_none() {
                tasks.remark(ExportRemarkKind::Cancelled, post, &[]);
                continue;
            }
            let before = tasks.files.len();
            let mut served = BTreeMap::<&NetworkId, String>::new();
            for variant in &post.variants {
                let Some(channel) = sheet.channels.iter().find(|one| one.id == variant.channel_id) else {
                    continue;
                };
                let network = self.network(&channel.network)?;
                let name = Name::new(&mut tasks.taken, post, client, Some(network));
                // a second account on the same network takes the same pictures
                let same = served.get(&channel.network).cloned();
                if same.is_none() {
                    served.insert(&channel.network, name.base(None));
                    self.cut_pictures(&sheet, network, &name, &wanted.formats, &mut tasks)?;
                }
                tasks.text(format!("{}.txt", name.base(None)), pasted(post, Some(variant)));
                let file = format!("{}_{}.txt", name.base(None), words.word("export-infos-file"));
                let place = Place { variant, channel, network, same };
                tasks.text(file, infos(&words, &sheet, Some(&place)));
            }
            if post.variants.is_empty() {
                let name = Name::new(&mut tasks.taken, post, client, None);
                for visual in nowhere_yet(&sheet, &name.base(None), &mut tasks.files) {
                    tasks.leaves_as_it_is(post, visual, None);
                }
                tasks.text(format!("{}.txt", name.base(None)), pasted(post, None));
                let file = format!("{}_{}.txt", name.base(None), words.word("export-infos-file"));
                tasks.text(file, infos(&words, &sheet, None));
            }
            tasks.began(before, post);
            if tasks.files.len() == before {
                tasks.remark(ExportRemarkKind::Empty, post, &[]);
                continue;
            }
            tasks.posts += 1;
            tasks.bare += u32::from(sheet.shown.is_empty());
            let day = post.planned.map_or_else(|| self.clock.here().date, |at| at.date);
            for (visual, _) in sheet.shown.iter().filter(|(visual, _)| !visual.may_show(day)) {
                let more = [("name", visual.file_name.as_str()), ("date", &day.to_string())];
                tasks.remark(ExportRemarkKind::OutsideRights, post, &more);
            }
        }
        Ok(tasks)
    }

    /// Refuses a format that no network has: nothing would come of it.
    fn known_formats(&self, wanted: &[String]) -> Result<(), Failure> {
        let is_known = |word: &String| {
            self.networks
                .iter()
                .any(|network| network.media.formats.iter().any(|one| is_asked(network, one, word)))
        };
        match wanted.iter().find(|word| !is_known(word)) {
            None => Ok(()),
            Some(word) => Err(Failure::new(Code::NotFound).with("name", word.as_str()).about("formats")),
        }
    }

    /// The pictures of a post as a network wants them, in each format wanted.
    fn cut_pictures(
        &self,
        sheet: &Sheet,
        network: &Network,
        name: &Name<'_>,
        wanted: &[String],
        tasks: &mut Tasks,
    ) -> Result<(), Failure> {
        if let Some(most) = network.media.images.filter(|most| sheet.shown.len() > *most as usize) {
            let (count, most) = (sheet.shown.len().to_string(), most.to_string());
            let more = [("network", network.id.as_str()), ("count", &count), ("most", &most)];
            tasks.remark(ExportRemarkKind::TooMany, &sheet.post, &more);
        }
        for (n, (visual, chosen)) in (1..).zip(&sheet.shown) {
            let n = sheet.number(n);
            let moves = visual.animated && visual.kind == Kind::Gif;
            let as_it_is = !visual.kind.is_decoded() || moves && takes_gif(network, visual);
            let formats = formats(network, chosen, wanted);
            if as_it_is {
                let name = format!("{}_{n}.{}", name.base(None), visual.kind.ending());
                tasks.files.push(Task { name, content: Content::Original(Box::new(visual.clone())) });
                tasks.leaves_as_it_is(&sheet.post, visual, Some(network));
                continue;
            }
            if formats.is_empty() {
                let name = format!("{}_{n}.jpg", name.base(None));
                tasks.files.push(Task { name, content: whole(visual, heaviest(network)) });
                continue;
            }
            if visual.animated {
                let more = [("name", visual.file_name.as_str()), ("network", network.id.as_str())];
                tasks.remark(ExportRemarkKind::Stilled, &sheet.post, &more);
            }
            for format in formats {
                let content = self.cut(visual, chosen, network, format)?;
                if let Content::Picture(_, Export { crop, .. }) = &content
                    && crop.cuts(visual.focal)
                {
                    let more = [("name", visual.file_name.as_str()), ("network", network.id.as_str())];
                    tasks.remark(ExportRemarkKind::CutsFocal, &sheet.post, &more);
                }
                if is_enlarged(visual, &content) {
                    let more = [("name", visual.file_name.as_str()), ("network", network.id.as_str())];
                    tasks.remark(ExportRemarkKind::Enlarged, &sheet.post, &more);
                }
                tasks.files.push(Task { name: format!("{}_{n}.jpg", name.base(Some(format))), content });
            }
        }
        Ok(())
    }

    fn cut(
        &self,
        visual: &Visual,
        chosen: &[CropChoice],
        network: &Network,
        format: &Format,
    ) -> Result<Content, Failure> {
        let most = heaviest(network);
        let (crop, _) = self.crop_for(visual, (format, &format_word(network, format)), chosen, &mut None)?;
        Ok(Content::Picture(Box::new(visual.clone()), Export { crop, size: Some(format.size()), most }))
    }

    /// The pictures of a post that stands at this place in a packet: `01_instagram_1.jpg`. Asks the store for crops.
    pub(super) fn packed_tasks(&self, sheet: &Sheet, number: usize) -> Result<Vec<Task>, Failure> {
        let mut tasks = Vec::new();
        for network in self.networks_of(sheet)? {
            self.pictures(sheet, network, &format!("{number:02}_{}", network.id), &mut tasks)?;
        }
        if tasks.is_empty() {
            nowhere_yet(sheet, &format!("{number:02}"), &mut tasks);
        }
        Ok(tasks)
    }

    /// What those are called, without asking anybody.
    pub(super) fn packed_names(&self, sheet: &Sheet, number: usize) -> Result<Vec<String>, Failure> {
        let mut names = Vec::new();
        for network in self.networks_of(sheet)? {
            let base = format!("{number:02}_{}", network.id);
            names.extend(
                (1..).zip(&sheet.shown).map(|(n, (visual, _))| name(&base, &sheet.number(n), visual)),
            );
        }
        if names.is_empty() {
            let mut tasks = Vec::new();
            nowhere_yet(sheet, &format!("{number:02}"), &mut tasks);
            names.extend(tasks.into_iter().map(|task| task.name));
        }
        Ok(names)
    }

    /// The networks that a post goes to, once each.
    pub(super) fn networks_of(&self, sheet: &Sheet) -> Result<Vec<&Network>, Failure> {
        let mut served = BTreeSet::<&NetworkId>::new();
        let channel = |id| sheet.channels.iter().find(|one| one.id == id);
        let channels = sheet.post.variants.iter().filter_map(|variant| channel(variant.channel_id));
        let ids: Vec<&NetworkId> = channels.map(|one| &one.network).filter(|id| served.insert(id)).collect();
        ids.into_iter().map(|id| self.network(id)).collect()
    }

    /// A post with its visuals.
    pub(super) fn export_sheet(&self, conn: &Connection, post: Post) -> Result<Sheet, Failure> {
        let mut shown = Vec::new();
        for id in visuals::of_post(conn, post.id)? {
            shown.push((self.visual(conn, id)?, visuals::crops(conn, id)?));
        }
        let client = clients::get(conn, post.client_id)?.map(|client| client.name).unwrap_or_default();
        Ok(Sheet { channels: channels::of_client(conn, post.client_id)?, shown, client, post })
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
            sheets.push(self.export_sheet(&conn, post)?);
        }
        Ok(sheets)
    }

    /// The pictures of a post in each network's usual format.
    pub(super) fn pictures(
        &self,
        sheet: &Sheet,
        network: &Network,
        base: &str,
        tasks: &mut Vec<Task>,
    ) -> Result<(), Failure> {
        for (n, (visual, chosen)) in (1..).zip(&sheet.shown) {
            let content = match shape(visual, network) {
                None if visual.kind.is_decoded() => whole(visual, heaviest(network)),
                None => Content::Original(Box::new(visual.clone())),
                Some(shape) => self.cut(visual, chosen, network, shape)?,
            };
            tasks.push(Task { name: name(base, &sheet.number(n), visual), content });
        }
        Ok(())
    }
}

/// What the name of an exported file begins with: before its number, or before what it is.
fn stem(name: &str) -> Option<&str> {
    let (own, ending) = name.rsplit_once('.')?;
    match own.rsplit_once('_') {
        Some((begin, last)) if !last.is_empty() && last.bytes().all(|octet| octet.is_ascii_digit()) => {
            Some(begin)
        }
        _ => (ending == "txt").then_some(own),
    }
}

/// The shape in which a network shows a picture; nothing for what goes there as it is.
fn shape<'a>(visual: &Visual, network: &'a Network) -> Option<&'a Format> {
    network.media.formats.first().filter(|_| visual.kind.is_decoded())
}

fn name(base: &str, n: &str, visual: &Visual) -> String {
    let ending = if visual.kind.is_decoded() { "jpg" } else { visual.kind.ending() };
    format!("{base}_{n}.{ending}")
}

/// All of a picture: upright, in sRGB, silent about the camera, as a file that every network takes.
fn whole(visual: &Visual, most: Option<u64>) -> Content {
    Content::Picture(Box::new(visual.clone()), Export { crop: Crop::ALL, size: None, most })
}

/// Heaviest picture that a network takes, in octets.
fn heaviest(network: &Network) -> Option<u64> {
    network.media.image_megabytes.map(|megabytes| u64::from(megabytes) * 1_000_000)
}

/// Whether a picture has fewer pixels than are asked of it.
fn is_enlarged(visual: &Visual, content: &Content) -> bool {
    let Content::Picture(_, Export { crop, size: Some(size), .. }) = content else { return false };
    let Some(own) = visual.width.zip(visual.height) else { return false };
    let area = Area::of(*crop, own, *size);
    // by less than a hundredth nobody sees
    f64::from(size.0) > area.width * 1.01 || f64::from(size.1) > area.height * 1.01
}

/// Files of what goes nowhere yet. Gives the visuals that leave as they are kept.
pub(super) fn nowhere_yet<'a>(sheet: &'a Sheet, base: &str, tasks: &mut Vec<Task>) -> Vec<&'a Visual> {
    let mut as_they_are = Vec::new();
    for (n, (visual, _)) in (1..).zip(&sheet.shown) {
        let n = sheet.number(n);
        let moves = visual.animated && visual.kind == Kind::Gif;
        let (name, content) = if visual.kind.is_decoded() && !moves {
            (format!("{base}_{n}.jpg"), whole(visual, None))
        } else {
            as_they_are.push(visual);
            (format!("{base}_{n}.{}", visual.kind.ending()), Content::Original(Box::new(visual.clone())))
        };
        tasks.push(Task { name, content });
    }
    as_they_are
}

//! Which files an export is made of: names that tell what they are, crops, texts. Reads rows, writes nothing.

use super::{
    Wanted,
    formats::{formats, heaviest, is_asked, is_kept},
    names::Name,
    remarks::whitened,
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
    /// A picture that shows through may end in `png` instead.
    pub name: String,
    pub content: Content,
    /// What there is to say of it when it is laid on white.
    pub whitened: Option<ExportRemark>,
}

impl Task {
    pub(super) fn new(name: String, content: Content) -> Self {
        Self { name, content, whitened: None }
    }

    /// All that the file may be called.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let png = match &self.content {
            Content::Picture(visual, Export { png: true, .. }) if visual.kind != Kind::Jpeg => {
                Some(as_png(&self.name))
            }
            _ => None,
        };
        std::iter::once(self.name.clone()).chain(png)
    }
}

/// The name of a picture that leaves as PNG.
pub(super) fn as_png(name: &str) -> String {
    format!("{}png", name.strip_suffix("jpg").unwrap_or(name))
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
    pub(super) fn number(&self, n: usize) -> String {
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
    /// Files of what goes nowhere yet: one for each visual, whole.
    pub(super) fn go_nowhere_yet(&mut self, sheet: &Sheet, base: &str, png: bool) {
        for (n, (visual, _)) in (1..).zip(&sheet.shown) {
            let n = sheet.number(n);
            let moves = visual.animated && visual.kind == Kind::Gif;
            if visual.kind.is_decoded() && !moves {
                self.leaves_its_first(&sheet.post, visual, None);
                self.files.push(Task::new(format!("{base}_{n}.jpg"), whole(visual, None, png)));
            } else {
                self.leaves_as_it_is(&sheet.post, visual, None);
                let name = format!("{base}_{n}.{}", visual.kind.ending());
                self.files.push(Task::new(name, Content::Original(Box::new(visual.clone()))));
            }
        }
    }

    fn text(&mut self, name: String, text: String) {
        if !text.is_empty() {
            self.files.push(Task::new(name, Content::Text(text)));
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
                tasks.go_nowhere_yet(&sheet, &name.base(None), true);
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
            let formats = formats(network, chosen, wanted);
            if is_kept(network, visual) {
                let name = format!("{}_{n}.{}", name.base(None), visual.kind.ending());
                tasks.files.push(Task::new(name, Content::Original(Box::new(visual.clone()))));
                tasks.leaves_as_it_is(&sheet.post, visual, Some(network));
                continue;
            }
            tasks.leaves_its_first(&sheet.post, visual, Some(network));
            let whitened = Some(whitened(&sheet.post, visual, network));
            if formats.is_empty() {
                let name = format!("{}_{n}.jpg", name.base(None));
                let content = whole(visual, heaviest(network), network.media.png);
                tasks.files.push(Task { name, content, whitened });
                continue;
            }
            for format in formats {
                let content = self.cut(visual, chosen, network, format, network.media.png)?;
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
                let name = format!("{}_{n}.jpg", name.base(Some(format)));
                tasks.files.push(Task { name, content, whitened: whitened.clone() });
            }
        }
        Ok(())
    }

    pub(super) fn cut(
        &self,
        visual: &Visual,
        chosen: &[CropChoice],
        network: &Network,
        format: &Format,
        png: bool,
    ) -> Result<Content, Failure> {
        let most = heaviest(network);
        let (crop, _) = self.crop_for(visual, (format, &format_word(network, format)), chosen, &mut None)?;
        Ok(Content::Picture(Box::new(visual.clone()), Export { crop, size: Some(format.size()), most, png }))
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
}

/// All of a picture: upright, in sRGB, silent about the camera, as a file that every network takes.
pub(super) fn whole(visual: &Visual, most: Option<u64>, png: bool) -> Content {
    Content::Picture(Box::new(visual.clone()), Export { crop: Crop::ALL, size: None, most, png })
}

/// Whether a picture has fewer pixels than are asked of it.
fn is_enlarged(visual: &Visual, content: &Content) -> bool {
    let Content::Picture(_, Export { crop, size: Some(size), .. }) = content else { return false };
    let Some(own) = visual.width.zip(visual.height) else { return false };
    let area = Area::of(*crop, own, *size);
    // by less than a hundredth nobody sees
    f64::from(size.0) > area.width * 1.01 || f64::from(size.1) > area.height * 1.01
}

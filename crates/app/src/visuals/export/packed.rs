//! The pictures of posts as their networks want them, in memory: what goes out with a packet.

use super::{
    Made,
    formats::{heaviest, is_kept},
    tasks::{Content, Sheet, Task, Tasks, whole},
};
use crate::{
    App,
    answer::ExportRemark,
    changes::RefusedFile,
    failure::Failure,
    visuals::refused,
    work::{WorkKind, on_all_cores},
};
use marronnier_domain::{
    id::{NetworkId, PostId},
    network::Network,
    post::Post,
    visual::Visual,
};
use marronnier_media::{Export, Exported, Refusal};
use marronnier_store::Connection;
use std::{collections::BTreeSet, io::Read, path::Path};

/// Larger originals, videos most of all, do not go out with a text.
const MOST: u64 = 50_000_000;

/// The pictures to go out: named, not made yet.
#[derive(Default)]
pub(crate) struct Packed {
    sheets: Vec<(usize, Sheet)>,
    told: Tasks,
}

/// One of them, made small.
pub(crate) struct SeenPicture {
    pub post: PostId,
    /// Where it shows so; empty when nobody knows yet.
    pub network: String,
    pub alt: String,
    pub mime: &'static str,
    pub bytes: Vec<u8>,
}

/// One of them, made.
pub(crate) struct PackedPicture {
    pub post: PostId,
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Packed {
    /// Adds those of a post, which stands at this place in the packet. Gives their names.
    pub(crate) fn add(
        &mut self,
        app: &App,
        conn: &Connection,
        post: &Post,
        number: usize,
    ) -> Result<Vec<String>, Failure> {
        let sheet = app.export_sheet(conn, post.clone())?;
        if sheet.shown.is_empty() {
            return Ok(Vec::new());
        }
        let names = app.packed_names(&sheet, number)?;
        app.note_packed(&sheet, &mut self.told)?;
        self.sheets.push((number, sheet));
        Ok(names)
    }

    /// Whether there is nothing to make.
    pub(crate) fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// What to know of them.
    pub(crate) fn remarks(&self) -> &[ExportRemark] {
        &self.told.remarks
    }

    /// Makes them, on all cores, told as work under way; gives those that could not be made beside. Nobody
    /// may hold the store.
    pub(crate) fn make(self, app: &App) -> Result<(Vec<PackedPicture>, Vec<RefusedFile>), Failure> {
        let mut tasks: Vec<(PostId, Task)> = Vec::new();
        for (number, sheet) in &self.sheets {
            let post = sheet.post.id;
            tasks.extend(app.packed_tasks(sheet, *number)?.into_iter().map(|task| (post, task)));
        }
        let (mut pictures, mut left) = (Vec::new(), Vec::new());
        for (made, (post, task)) in
            made_of(app, &tasks, |(_, task)| app.packed(task))?.into_iter().zip(&tasks)
        {
            match made {
                Ok(bytes) => pictures.push(PackedPicture { post: *post, name: task.name.clone(), bytes }),
                Err(file) => left.push(file),
            }
        }
        Ok((pictures, left))
    }

    /// Makes them small, cut as their networks show them, for a page that holds them itself. What is no picture shows as its
    /// first image; the same picture for several networks is made once for each.
    pub(crate) fn see(
        self,
        app: &App,
        longest: u32,
    ) -> Result<(Vec<SeenPicture>, Vec<RefusedFile>), Failure> {
        let mut tasks = Vec::new();
        for (_, sheet) in &self.sheets {
            for (network, mut task, visual) in app.seen_tasks(sheet)? {
                task.content = small(task.content, longest);
                tasks.push((sheet.post.id, network, task, visual));
            }
        }
        let made = made_of(app, &tasks, |(.., task, visual)| match &task.content {
            Content::Original(_) => app
                .thumbnail(visual.id, longest)
                .map(|shown| shown.map(|shown| (shown.mime, shown.bytes)))
                .map_err(|failure| RefusedFile { path: visual.file_name.clone(), failure }),
            _ => app.packed(task).map(|bytes| Some(("image/jpeg", bytes))),
        })?;
        let (mut pictures, mut left) = (Vec::new(), Vec::new());
        for (made, (post, network, _, visual)) in made.into_iter().zip(tasks) {
            match made {
                Ok(Some((mime, bytes))) => {
                    let network = network.unwrap_or_default();
                    pictures.push(SeenPicture { post, network, alt: visual.alt, mime, bytes });
                }
                // nothing can be shown of it, which its name says in the other forms of the packet
                Ok(None) => {}
                Err(file) => left.push(file),
            }
        }
        Ok((pictures, left))
    }
}

/// Makes one of each on all cores, told as work under way.
fn made_of<T: Sync, R: Send>(
    app: &App,
    tasks: &[T],
    make: impl Fn(&T) -> R + Sync,
) -> Result<Vec<R>, Failure> {
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let work = app.works.begin(WorkKind::ExportVisuals, tasks.len());
    let made = on_all_cores(tasks, |task| {
        if work.is_given_up() {
            return None;
        }
        let made = make(task);
        work.step();
        Some(made)
    });
    work.go_on()?;
    Ok(made)
}

/// The same, no longer than that on any side: it is looked at, not published.
fn small(content: Content, longest: u32) -> Content {
    let Content::Picture(visual, wanted) = content else { return content };
    let Some((width, height)) = wanted.size.or(visual.width.zip(visual.height)) else {
        return Content::Picture(visual, wanted);
    };
    let scale = (f64::from(longest) / f64::from(width.max(height).max(1))).min(1.0);
    let side = |length: u32| (f64::from(length) * scale).round().max(1.0) as u32;
    Content::Picture(visual, Export { size: Some((side(width), side(height))), most: None, ..wanted })
}

impl App {
    /// The pictures of a post on each of its networks, with the network's name; without one as long as it goes nowhere.
    fn seen_tasks(&self, sheet: &Sheet) -> Result<Vec<(Option<String>, Task, Visual)>, Failure> {
        let mut found = Vec::new();
        let visuals = || sheet.shown.iter().map(|(visual, _)| visual.clone());
        for network in self.networks_of(sheet)? {
            let mut tasks = Vec::new();
            self.pictures(sheet, network, network.id.as_str(), &mut tasks)?;
            let named = tasks.into_iter().zip(visuals());
            found.extend(named.map(|(task, visual)| (Some(network.name.clone()), task, visual)));
        }
        if found.is_empty() {
            let mut tasks = Tasks::default();
            tasks.go_nowhere_yet(sheet, "", false);
            found.extend(tasks.files.into_iter().zip(visuals()).map(|(task, visual)| (None, task, visual)));
        }
        Ok(found)
    }

    /// The pictures of a post that stands at this place in a packet: `01_instagram_1.jpg`. Asks the store for crops.
    fn packed_tasks(&self, sheet: &Sheet, number: usize) -> Result<Vec<Task>, Failure> {
        let mut tasks = Tasks::default();
        for network in self.networks_of(sheet)? {
            self.pictures(sheet, network, &format!("{number:02}_{}", network.id), &mut tasks.files)?;
        }
        if tasks.files.is_empty() {
            tasks.go_nowhere_yet(sheet, &format!("{number:02}"), false);
        }
        Ok(tasks.files)
    }

    /// What those are called, without asking anybody.
    fn packed_names(&self, sheet: &Sheet, number: usize) -> Result<Vec<String>, Failure> {
        let mut names = Vec::new();
        for network in self.networks_of(sheet)? {
            let base = format!("{number:02}_{}", network.id);
            names.extend(
                (1..)
                    .zip(&sheet.shown)
                    .map(|(n, (visual, _))| name(&base, &sheet.number(n), visual, network)),
            );
        }
        if names.is_empty() {
            let mut tasks = Tasks::default();
            tasks.go_nowhere_yet(sheet, &format!("{number:02}"), false);
            names.extend(tasks.files.into_iter().map(|task| task.name));
        }
        Ok(names)
    }

    /// Says what a reader of the packet may wonder about: what moves and is shown still, what tells of a person.
    fn note_packed(&self, sheet: &Sheet, told: &mut Tasks) -> Result<(), Failure> {
        let networks = self.networks_of(sheet)?;
        if networks.is_empty() {
            told.go_nowhere_yet(sheet, "", false);
        }
        for network in networks {
            for (visual, _) in &sheet.shown {
                if is_kept(network, visual) {
                    told.leaves_as_it_is(&sheet.post, visual, Some(network));
                } else {
                    told.leaves_its_first(&sheet.post, visual, Some(network));
                }
            }
        }
        Ok(())
    }

    /// The networks that a post goes to, once each.
    fn networks_of(&self, sheet: &Sheet) -> Result<Vec<&Network>, Failure> {
        let mut served = BTreeSet::<&NetworkId>::new();
        let channel = |id| sheet.channels.iter().find(|one| one.id == id);
        let channels = sheet.post.variants.iter().filter_map(|variant| channel(variant.channel_id));
        let ids: Vec<&NetworkId> = channels.map(|one| &one.network).filter(|id| served.insert(id)).collect();
        ids.into_iter().map(|id| self.network(id)).collect()
    }

    /// The pictures of a post in each network's usual format.
    fn pictures(
        &self,
        sheet: &Sheet,
        network: &Network,
        base: &str,
        tasks: &mut Vec<Task>,
    ) -> Result<(), Failure> {
        for (n, (visual, chosen)) in (1..).zip(&sheet.shown) {
            let content = match network.media.formats.first() {
                _ if is_kept(network, visual) => Content::Original(Box::new(visual.clone())),
                None => whole(visual, heaviest(network), false),
                Some(shape) => self.cut(visual, chosen, network, shape, false)?,
            };
            tasks.push(Task::new(name(base, &sheet.number(n), visual, network), content));
        }
        Ok(())
    }

    fn packed(&self, task: &Task) -> Result<Vec<u8>, RefusedFile> {
        let refuse = |failure| RefusedFile { path: task.name.clone(), failure };
        let mut file_name = Path::new("");
        if let Content::Original(visual) = &task.content {
            let bytes = u64::from(visual.bytes);
            file_name = Path::new(&visual.file_name);
            if bytes > MOST {
                let refusal = Refusal::TooHeavy { bytes, most: MOST };
                return Err(refuse(refused(file_name, &refusal)));
            }
        }
        match self.made(task)? {
            Made::Bytes(bytes) | Made::Picture(Exported { bytes, .. }) => Ok(bytes),
            Made::File(mut from) => {
                let mut bytes = Vec::new();
                let read = from.read_to_end(&mut bytes);
                read.map(|_| bytes).map_err(|error| {
                    refuse(Failure::of_file(crate::failure::Code::FileUnreadable, file_name, &error))
                })
            }
        }
    }
}

fn name(base: &str, n: &str, visual: &Visual, network: &Network) -> String {
    let ending = if is_kept(network, visual) { visual.kind.ending() } else { "jpg" };
    format!("{base}_{n}.{ending}")
}

//! The pictures of posts as their networks want them, in memory: what goes out with a packet.

use super::{
    Made,
    tasks::{Content, Sheet, Task},
};
use crate::{
    App,
    changes::RefusedFile,
    failure::Failure,
    visuals::refused,
    work::{WorkKind, on_all_cores},
};
use marronnier_domain::{id::PostId, post::Post};
use marronnier_media::Refusal;
use marronnier_store::Connection;
use std::{io::Read, path::Path};

/// Larger originals, videos most of all, do not go out with a text.
const MOST: u64 = 50_000_000;

/// The pictures to go out: named, not made yet.
#[derive(Default)]
pub(crate) struct Packed {
    sheets: Vec<(usize, Sheet)>,
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
        self.sheets.push((number, sheet));
        Ok(names)
    }

    /// Makes them, on all cores, told as work under way; gives those that could not be made beside. Nobody
    /// may hold the store.
    pub(crate) fn make(self, app: &App) -> Result<(Vec<PackedPicture>, Vec<RefusedFile>), Failure> {
        let mut tasks: Vec<(PostId, Task)> = Vec::new();
        for (number, sheet) in &self.sheets {
            let post = sheet.post.id;
            tasks.extend(app.packed_tasks(sheet, *number)?.into_iter().map(|task| (post, task)));
        }
        if tasks.is_empty() {
            return Ok((Vec::new(), Vec::new()));
        }
        let work = app.works.begin(WorkKind::ExportVisuals, tasks.len());
        let made = on_all_cores(&tasks, |(post, task)| {
            if work.is_given_up() {
                return None;
            }
            let made = app.packed(task);
            work.step();
            Some((*post, task.name.clone(), made))
        });
        work.go_on()?;
        let (mut pictures, mut left) = (Vec::new(), Vec::new());
        for (post, name, made) in made {
            match made {
                Ok(bytes) => pictures.push(PackedPicture { post, name, bytes }),
                Err(file) => left.push(file),
            }
        }
        Ok((pictures, left))
    }
}

impl App {
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
            Made::Bytes(bytes) => Ok(bytes),
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

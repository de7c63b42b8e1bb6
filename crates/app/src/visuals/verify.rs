//! Looks at every original again: is it there, and does it still hold what its name says?

use crate::{
    App,
    answer::{AlteredFile, VisualCheck},
    failure::Failure,
    work::{WorkKind, on_all_cores},
};
use marronnier_media::State;
use marronnier_store::visual as visuals;

impl App {
    pub(crate) fn verify_visuals(&self) -> Result<VisualCheck, Failure> {
        let files = visuals::files(&self.store.read())?;
        let work = self.works.begin(WorkKind::VerifyVisuals, files.len());
        let states = on_all_cores(&files, |(id, kind)| {
            if work.is_given_up() {
                return None;
            }
            let state = self.shelf.verify(*id, *kind);
            work.step();
            Some((*id, *kind, state))
        });
        work.go_on()?;
        let mut check = VisualCheck {
            checked: u32::try_from(states.len()).unwrap_or(u32::MAX),
            ..VisualCheck::default()
        };
        let conn = self.store.read();
        for (id, kind, state) in states {
            let list = match state {
                State::Whole => continue,
                State::Missing => &mut check.missing,
                State::Altered => &mut check.altered,
            };
            list.push(AlteredFile {
                id,
                file_name: visuals::get(&conn, id)?.map(|visual| visual.file_name).unwrap_or_default(),
                path: self.shelf.original(id, kind).display().to_string(),
            });
        }
        Ok(check)
    }
}

//! Actions on saved views.

use super::{Outcome, Step, filled};
use crate::{
    failure::{Code, Failure},
    told::Told,
};
use marronnier_domain::{
    filter::{Filter, SavedView},
    id::SavedViewId,
};
use marronnier_store::view as views;

impl Step<'_> {
    pub(super) fn save_view(
        &self,
        id: Option<SavedViewId>,
        name: String,
        filter: Filter,
    ) -> Result<Outcome, Failure> {
        let id = id.unwrap_or_else(|| SavedViewId(self.app.clock.new_id()));
        let view = SavedView { id, name: filled(&name, "name")?, filter };
        let taken =
            |other: &SavedView| other.id != id && other.name.to_lowercase() == view.name.to_lowercase();
        if views::all(self.conn)?.iter().any(taken) {
            return Err(Failure::new(Code::NameTaken).with("name", view.name).about("name"));
        }
        views::put(self.conn, &view)?;
        Ok(Outcome::told(Told::default().with("view", view.name)))
    }

    pub(super) fn remove_view(&self, id: SavedViewId) -> Result<Outcome, Failure> {
        let view = views::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))?;
        views::remove(self.conn, id)?;
        Ok(Outcome::told(Told::default().with("view", view.name)))
    }
}

//! Actions on key dates from files.

use super::{Outcome, Step, filled};
use crate::{
    failure::{Code, Failure},
    told::Told,
};
use marronnier_domain::{
    client::COLOURS,
    id::KeyDateSourceId,
    key_date::{KeyDateSource, SourceKind},
};
use marronnier_store::key_date as key_dates;

impl Step<'_> {
    pub(super) fn edit_key_date_source(
        &self,
        id: KeyDateSourceId,
        name: Option<String>,
        kind: Option<SourceKind>,
        colour: Option<u32>,
        hidden: Option<bool>,
    ) -> Result<Outcome, Failure> {
        let mut source = self.key_date_source(id)?;
        if let Some(name) = name {
            source.name = filled(&name, "name")?;
        }
        source.kind = kind.unwrap_or(source.kind);
        source.colour = colour.map_or(source.colour, |colour| colour % COLOURS);
        source.hidden = hidden.unwrap_or(source.hidden);
        key_dates::put_source(self.conn, &source)?;
        Ok(Outcome::told(Told::default().with("name", source.name)))
    }

    pub(super) fn remove_key_date_source(&self, id: KeyDateSourceId) -> Result<Outcome, Failure> {
        let source = self.key_date_source(id)?;
        key_dates::remove_source(self.conn, id)?;
        Ok(Outcome::told(Told::default().with("name", source.name)))
    }

    /// The source, or a word that it is gone.
    pub(super) fn key_date_source(&self, id: KeyDateSourceId) -> Result<KeyDateSource, Failure> {
        key_dates::source(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))
    }
}

//! All that is small and always shown.

use crate::{App, act::undo_labels, answer::*, failure::Failure};
use marronnier_domain::{filter::Filter, status::Status};
use marronnier_store::{channel, client, key_date, memory, person, post, view};

impl App {
    pub(super) fn snapshot(&self) -> Result<Snapshot, Failure> {
        let conn = self.store.read();
        let clients = client::all(&conn)?;
        let people = person::all(&conn)?;
        Ok(Snapshot {
            sample: clients.iter().any(|client| client.sample) || people.iter().any(|person| person.sample),
            clients,
            channels: channel::all(&conn)?,
            people,
            views: view::all(&conn)?,
            key_date_sources: key_date::sources(&conn)?,
            networks: self.networks.clone(),
            networks_failure: self.networks_failure.clone(),
            statuses: Status::ALL
                .into_iter()
                .map(|status| StatusRule {
                    status,
                    next: status.next().to_vec(),
                    agreed: status.is_agreed() || status.is_locked(),
                    locked: status.is_locked(),
                })
                .collect(),
            memory: memory::all(&conn)?,
            undo: undo_labels(&conn)?,
            now: self.clock.here(),
            zone: self.clock.zone.name().to_owned(),
            zones: chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name().to_owned()).collect(),
            system_language: self.system_language().word().to_owned(),
            ideas: post::undated(&conn, &Filter::default())?,
            posts: post::total(&conn)?,
            workspace: self.store.workspace.folder.display().to_string(),
        })
    }
}

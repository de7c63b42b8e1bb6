//! An open workspace with what surrounds it: clock, person, language, networks. Opens; `act/` and `ask/` do the rest.

use crate::{
    backup::Archive,
    clock::Clock,
    failure::{Code, Failure},
    visuals::{Held, Making, Proposals},
    work::Works,
};
use marronnier_domain::{backup::Reason, id::NetworkId, network::Network};
use marronnier_formats::networks;
use marronnier_media::Shelf;
use marronnier_store::{Access, Connection, Opening, Store, StoreError, Workspace, memory};
use serde::{Deserialize, Serialize};
use std::{
    cell::RefCell,
    path::PathBuf,
    sync::{Mutex, atomic::AtomicBool},
};
use ts_rs::TS;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// French, the first.
    Fr,
    /// English.
    En,
}

impl Language {
    /// The word in preferences and file names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
    /// The language of a locale name such as `fr_FR.UTF-8`; French unless it says English.
    pub fn of_locale(name: &str) -> Self {
        if name.to_lowercase().starts_with("en") { Self::En } else { Self::Fr }
    }
}

/// What a host gives to open a workspace.
#[derive(Debug)]
pub struct Options {
    /// The workspace's folder; made when there is none.
    pub folder: PathBuf,
    /// The moment and the person's zone.
    pub clock: Clock,
    /// The person's name when they set none, such as the system's account.
    pub who: String,
    /// The system's language.
    pub language: Language,
    /// To work in it, or only to look.
    pub access: Access,
}

/// The program's core on an open workspace. Every host calls [`App::act`] and [`App::ask`], from any thread.
#[derive(Debug)]
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) networks: Vec<Network>,
    pub(crate) networks_failure: Option<Failure>,
    pub(crate) shelf: Shelf,
    pub(crate) works: Works,
    /// Held by whoever makes thumbnails of all that have none.
    pub(crate) digesting: Mutex<()>,
    pub(crate) proposals: Proposals,
    pub(crate) making: Making,
    pub(crate) held: Held,
    /// Held by whoever makes a backup.
    pub(crate) caring: Mutex<()>,
    /// What looking through the file found.
    pub(crate) damage: Mutex<Option<Option<String>>>,
    /// Looking through all of it found what mending puts right.
    pub(crate) mendable: AtomicBool,
    /// Why the last backup that was due could not be made.
    pub(crate) no_backup: Mutex<Option<Failure>>,
    account: String,
    system_language: Language,
}

impl App {
    /// Opens the workspace, making it when the folder holds none.
    pub fn open(options: Options) -> Result<Self, Failure> {
        let workspace = Workspace::at(options.folder);
        let (now, refused) = (options.clock.instant(), RefCell::new(None));
        let back_up = |conn: &Connection| {
            let made = Archive::of(&workspace).make(conn, now, Reason::Migration, None);
            made.map(drop).map_err(|failure| {
                refused.replace(Some(failure));
                StoreError::GivenUp
            })
        };
        let how = Opening { access: options.access, before_migration: Some(&back_up) };
        let store = Store::open_as(workspace.clone(), &how)
            .map_err(|error| refused.take().unwrap_or_else(|| Failure::from(error)))?;
        let (networks, networks_failure) = read_networks(&store.workspace, store.read_only().is_none());
        let shelf = Shelf::at(&store.workspace.folder);
        Ok(Self {
            store,
            clock: options.clock,
            networks,
            networks_failure,
            shelf,
            works: Works::default(),
            digesting: Mutex::default(),
            proposals: Proposals::default(),
            making: Making::default(),
            held: Held::default(),
            caring: Mutex::default(),
            damage: Mutex::default(),
            no_backup: Mutex::default(),
            mendable: AtomicBool::default(),
            account: options.who,
            system_language: options.language,
        })
    }

    /// The workspace's folder.
    pub fn folder(&self) -> String {
        self.store.workspace.folder.display().to_string()
    }

    /// Whether one may only look.
    pub fn is_read_only(&self) -> bool {
        self.store.read_only().is_some()
    }

    /// The language of the interface: the person's choice, else the system's.
    pub fn language(&self) -> Result<Language, Failure> {
        self.language_in(&self.store.read())
    }

    /// The same, on a connection at hand.
    pub(crate) fn language_in(&self, conn: &Connection) -> Result<Language, Failure> {
        let chosen = memory::get(conn, "language")?;
        Ok(match chosen.as_deref() {
            Some("fr") => Language::Fr,
            Some("en") => Language::En,
            _ => self.system_language,
        })
    }

    pub(crate) fn system_language(&self) -> Language {
        self.system_language
    }

    /// Who acts: the name the person gave, else their account's.
    pub(crate) fn who(&self) -> Result<String, Failure> {
        self.who_in(&self.store.read())
    }

    /// The same, on a connection at hand.
    pub(crate) fn who_in(&self, conn: &Connection) -> Result<String, Failure> {
        let given = memory::get(conn, "me")?.filter(|name| !name.trim().is_empty());
        Ok(given.unwrap_or_else(|| self.account.clone()))
    }

    /// The network of that word.
    pub(crate) fn network(&self, id: &NetworkId) -> Result<&Network, Failure> {
        self.networks
            .iter()
            .find(|network| network.id == *id)
            .ok_or_else(|| Failure::new(Code::UnknownNetwork).with("network", id.as_str()).about("network"))
    }
}

/// The workspace's own copy over the built-in list. A copy is put there for the person to edit; one that does not read
/// is left as it is, said, and not used.
fn read_networks(workspace: &Workspace, may_write: bool) -> (Vec<Network>, Option<Failure>) {
    let path = workspace.networks();
    let built_in = || networks::read(networks::BUILT_IN).map(|list| list.networks).unwrap_or_default();
    match std::fs::read_to_string(&path) {
        Ok(text) => match networks::read(&text) {
            Ok(own) => match networks::read(networks::BUILT_IN) {
                Ok(built_in) => (networks::merge(built_in, own).networks, None),
                Err(_) => (own.networks, None),
            },
            Err(error) => {
                let told = Failure::new(Code::FileUnreadable)
                    .with("path", path.display().to_string())
                    .with("reason", "form")
                    .with("line", error.line)
                    .with("detail", error.fault.to_string());
                (built_in(), Some(told))
            }
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let written = if may_write {
                crate::exchange::write_own(&path, networks::BUILT_IN.as_bytes())
            } else {
                Ok(())
            };
            if let Err(failure) = written {
                tracing::warn!(code = ?failure.code, "could not write networks.toml");
            }
            (built_in(), None)
        }
        Err(error) => (built_in(), Some(Failure::of_file(Code::FileUnreadable, &path, &error))),
    }
}

//! What is written beside a backup: enough to list it without opening it, and to see whether it is still what it was. Written
//! once; without it a backup is as good, only slower to list.

use crate::failure::{Code, Failure};
use marronnier_store::{beside::Beside, count::Counts, journal::Mark};
use serde::{Deserialize, Serialize};
use std::{fs, io::Write, path::Path};

/// Of one backup.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Sheet {
    /// BLAKE3 of the database; empty when it is not known.
    pub hash: String,
    /// Octets of the database.
    pub bytes: u64,
    /// Octets of the originals that its rows name; not written down by earlier programs.
    pub visual_bytes: Option<u64>,
    /// What it holds.
    pub counts: Counts,
    /// Which state it is.
    pub mark: Mark,
    /// Rows that refer to others that are not there.
    pub references: u32,
}

impl Sheet {
    /// Reads it; nothing when it is not there or does not read.
    pub(crate) fn read(path: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(path).ok()?).ok()
    }

    /// Writes it whole.
    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        let text = serde_json::to_vec(self).map_err(Failure::unwritable)?;
        let written = Beside::file(path).and_then(|(beside, mut file)| {
            file.write_all(&text).and_then(|()| file.sync_all())?;
            drop(file);
            beside.put()
        });
        written.map_err(|error| Failure::of_file(Code::FileUnwritable, path, &error))
    }
}

//! A share as the person means it: to whom, what, in which file; and a calendar file to read. Decides nothing.

use chrono::NaiveDate;
use marronnier_domain::{
    filter::Filter,
    id::{ChannelId, ClientId, KeyDateSourceId},
    share::{Reader, Scope},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to tell to whom; the same request previews it and shares it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ShareRequest {
    /// Who reads.
    pub reader: Reader,
    /// Narrows what is told: a saved filter, labels, networks. Its `statuses` are those told (nothing: the reader's usual
    /// ones); a client's calendar holds that client alone, a person's what is assigned to them, whatever it says.
    #[serde(default)]
    pub filter: Option<Filter>,
    /// Only posts of these channels.
    #[serde(default)]
    pub channels: Option<Vec<ChannelId>>,
    /// First day; open when there is none.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub from: Option<NaiveDate>,
    /// Last day; open when there is none.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub to: Option<NaiveDate>,
    /// One file a post, as Outlook needs them: in a `.zip`, or in a folder.
    #[serde(default)]
    pub outlook: Option<bool>,
    /// The reader's e-mail address, for Outlook: it is asked for an answer then. Nothing takes the one of the last share for
    /// Outlook, else the person's own; an empty one asks nobody.
    #[serde(default)]
    pub email: Option<String>,
    /// With the key dates of the days shared.
    #[serde(default)]
    pub key_dates: Option<bool>,
    /// The file or folder to write, as an absolute path; a preview needs none.
    #[serde(default)]
    pub path: Option<String>,
    /// `false` refuses to write over a file that is there: nobody was asked yet.
    #[serde(default)]
    pub replace: Option<bool>,
}

impl ShareRequest {
    /// A request without anything but its reader.
    pub fn to(reader: Reader) -> Self {
        Self {
            reader,
            filter: None,
            channels: None,
            from: None,
            to: None,
            outlook: None,
            email: None,
            key_dates: None,
            path: None,
            replace: None,
        }
    }

    /// Which posts it speaks of.
    pub(crate) fn scope(&self) -> Scope {
        Scope {
            reader: self.reader,
            filter: self.filter.clone().unwrap_or_default(),
            channels: self.channels.clone().unwrap_or_default(),
            from: self.from,
            to: self.to,
            email: None,
        }
    }
}

/// What a calendar file is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CalendarUse {
    /// Key dates.
    KeyDates,
    /// New posts.
    Posts,
    /// An answer to a share.
    Answer,
}

/// A calendar file and how to read it; the same request previews it and imports it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CalendarRequest {
    /// The file, as an absolute path.
    pub path: String,
    /// What to read it as; nothing takes what it seems to be.
    #[serde(default)]
    pub read_as: Option<CalendarUse>,
    /// Client of the posts, or of the key dates; nothing takes the only client, or makes key dates everybody's.
    #[serde(default)]
    pub client_id: Option<ClientId>,
    /// The source whose key dates the file updates; nothing takes the one it came from, else makes a new one.
    #[serde(default)]
    pub source_id: Option<KeyDateSourceId>,
    /// Makes a new source even though the file updates one that is here.
    #[serde(default)]
    pub new_source: Option<bool>,
    /// Whose answer it is, if anything of it was told to them; nothing takes whose it seems to be.
    #[serde(default)]
    pub reader: Option<Reader>,
    /// An answer is the reader's whole calendar, whatever it seems to be: what is not in it was taken out.
    #[serde(default)]
    pub whole: Option<bool>,
    /// Events that are to be left out, by their `uid`.
    #[serde(default)]
    pub left_out: Option<Vec<String>>,
}

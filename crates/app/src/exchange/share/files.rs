//! The files of a share, and where they go: one beside the other when Google would refuse a single one, a zip or a folder
//! for Outlook.

use super::{Days, Prepared};
use crate::{
    Failure, Language, Words,
    answer::ShareFile,
    exchange::{about, unless_there},
    failure::Code,
    share::ShareRequest,
};
use chrono::{DateTime, TimeZone, Utc};
use marronnier_domain::{
    id::PostId,
    share::{Item, Reader, Scope, Shown, ShownWork, is_ours},
};
use marronnier_formats::share::{self as format, Due, Entry, File, Head, KeyDay, Person};
use marronnier_store::share::ShownDay;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// What the files of a share are made of beside its events.
pub(super) struct Share<'a> {
    pub request: &'a ShareRequest,
    pub words: &'a Words,
    pub language: Language,
    pub reader_name: &'a str,
    /// Where the reader is asked for an answer; may be empty.
    pub email: &'a str,
    pub colour: u32,
    pub moment: i64,
}

impl Share<'_> {
    /// The files; none for Outlook as long as nobody invites.
    pub fn files(
        &self,
        items: &[Item],
        colours: &BTreeMap<PostId, u32>,
        days: &Days,
        organizer: Option<&Person>,
    ) -> Result<Vec<File>, Failure> {
        let entries: Vec<Entry> = items.iter().map(|item| self.entry(item, colours)).collect();
        let head = Head {
            name: self.calendar_name(),
            language: self.language.word().to_owned(),
            colour: self.colour,
            key_date: self.words.word("share-key-date"),
            stamp: instant(self.moment),
        };
        let key_days: Vec<KeyDay> = days.iter().map(key_day).collect();
        let made = match (self.request.outlook, organizer) {
            (Some(true), None) => Ok(Vec::new()),
            (Some(true), Some(from)) => {
                let to = Some(self.email).filter(|email| super::is_email(email));
                let to =
                    to.map(|email| Person { name: self.reader_name.to_owned(), email: email.to_owned() });
                format::for_outlook(&head, &entries, from, to.as_ref())
            }
            _ => format::published(&head, &entries, &key_days, format::LIMIT),
        };
        made.map_err(|error| Failure::of_file(Code::FileUnwritable, Path::new(""), &error))
    }

    fn entry(&self, item: &Item, colours: &BTreeMap<PostId, u32>) -> Entry {
        let (version, shown) = (&item.version, &item.version.telling.shown);
        let title = match shown.title.as_str() {
            "" => self.words.word("card-untitled"),
            title => title.to_owned(),
        };
        Entry {
            uid: marronnier_domain::share::uid(item.post),
            sequence: version.sequence,
            modified: instant(version.modified),
            withdrawn: version.withdrawn,
            told: shown.has_event(),
            undated: shown.undated.is_some(),
            at: shown.at,
            zone: shown.zone,
            status: shown.status,
            description: version.telling.letter.plain(),
            link: shown.link.clone(),
            categories: categories(shown, self.words),
            colour: colours.get(&item.post).copied().unwrap_or(self.colour),
            reader: self.request.reader.to_string(),
            work: shown.work.iter().map(|work| self.due(shown, work, &title)).collect(),
            title,
        }
    }

    fn due(&self, shown: &Shown, work: &ShownWork, title: &str) -> Due {
        let key = if work.person.is_some() { "share-work-of" } else { "share-work" };
        let params = [
            ("person".to_owned(), work.person.as_deref().unwrap_or_default().into()),
            ("title".to_owned(), title.into()),
            ("client".to_owned(), shown.client.as_deref().unwrap_or_default().into()),
            ("role".to_owned(), work.role.word().into()),
        ];
        Due {
            id: work.id,
            title: self.words.say(key, &params.into()),
            day: work.due,
            state: work.state,
            note: work.brief.clone(),
        }
    }

    fn calendar_name(&self) -> String {
        let name = [("name".to_owned(), self.reader_name.into())].into();
        match self.request.reader {
            Reader::Oneself => self.words.word("share-calendar-name-oneself"),
            _ => self.words.say("share-calendar-name", &name),
        }
    }

    /// A name for the file: whose it is, and from when to when.
    pub fn name(&self, scope: &Scope) -> String {
        let days: Vec<String> =
            [scope.from, scope.to].into_iter().flatten().map(|day| day.to_string()).collect();
        let title = match self.request.reader {
            Reader::Oneself => self.words.word("share-calendar-name-oneself"),
            _ => self.reader_name.to_owned(),
        };
        let title = match format::file_name(&title) {
            plain if plain.is_empty() => self.words.word("share-calendar-name-oneself"),
            plain => plain,
        };
        let ending = if self.request.outlook == Some(true) { "zip" } else { "ics" };
        let stem = if days.is_empty() { title } else { format!("{title} {}", days.join(" ")) };
        format!("{stem}.{ending}")
    }
}

/// The labels of an event: whose it is, where it goes, what it belongs to.
pub(crate) fn categories(shown: &Shown, words: &Words) -> Vec<String> {
    let mut categories: Vec<String> = shown.client.iter().cloned().collect();
    for channel in &shown.channels {
        let network = words.network(&channel.network).to_owned();
        if !categories.contains(&network) {
            categories.push(network);
        }
    }
    let labels = shown.team.iter().flat_map(|team| [&team.pillar, &team.series]);
    categories.extend(labels.filter(|label| !label.is_empty()).cloned());
    categories
}

fn key_day((uid, day): (&String, &ShownDay)) -> KeyDay {
    KeyDay {
        uid: uid.clone(),
        sequence: day.sequence,
        modified: instant(day.modified),
        withdrawn: day.withdrawn,
        title: day.title.clone(),
        first: day.first,
        last: day.last,
    }
}

fn instant(millis: i64) -> DateTime<Utc> {
    Utc.timestamp_millis_opt(millis).single().unwrap_or_default()
}

/// Where the files of a share go, and what they are there.
pub(crate) struct Place {
    /// What the person named: the file, the zip or the folder.
    pub path: PathBuf,
    /// Each file with its octets.
    pub files: Vec<(PathBuf, Vec<u8>)>,
    /// Made first, when it is not there.
    pub folder: Option<PathBuf>,
    /// Files of an earlier share to this place that tell the same events under another name.
    pub former: Vec<PathBuf>,
}

impl Place {
    /// Where `prepared` goes; refused when a file is there and nobody said to replace it.
    pub fn of(prepared: Prepared, request: &ShareRequest) -> Result<Self, Failure> {
        let named = request.path.as_deref().map(str::trim).filter(|path| !path.is_empty());
        let path = PathBuf::from(named.ok_or_else(|| Failure::new(Code::Empty).about("path"))?);
        let place = match request.outlook {
            Some(true) if is_zip(&path) => {
                let bytes = format::zipped(&prepared.files)
                    .map_err(|error| Failure::of_file(Code::FileUnwritable, &path, &error))?;
                Self { files: vec![(path.clone(), bytes)], folder: None, former: Vec::new(), path }
            }
            Some(true) => {
                let of_file = |file: File| (path.join(format!("{}.ics", file.name)), file.bytes);
                let files: Vec<_> = prepared.files.into_iter().map(of_file).collect();
                Self { former: former(&path, &files), files, folder: Some(path.clone()), path }
            }
            _ => {
                let files = prepared.files.into_iter().map(|file| (numbered(&path, &file.name), file.bytes));
                let files: Vec<_> = files.collect();
                Self { former: former_parts(&path, &files), files, folder: None, path }
            }
        };
        if request.replace == Some(false) {
            place.files.iter().try_for_each(|(path, _)| unless_there(path))?;
        }
        if place.files.is_empty() {
            return Err(about(Code::NothingToShare, &place.path));
        }
        Ok(place)
    }
}

/// The files of a folder that hold one of the events about to be written there, under other names: a post that moved or was
/// renamed would be there twice. Nothing but calendars of ours is looked at.
fn former(folder: &Path, files: &[(PathBuf, Vec<u8>)]) -> Vec<PathBuf> {
    let uid = |octets: &[u8]| -> Option<String> {
        let mut own: Vec<String> = uids(octets).into_iter().filter(|uid| is_ours(uid)).collect();
        if own.len() == 1 { own.pop() } else { None }
    };
    let told: BTreeSet<String> = files.iter().filter_map(|(_, octets)| uid(octets)).collect();
    others(folder, files)
        .filter(|path| {
            std::fs::read(path).ok().and_then(|octets| uid(&octets)).is_some_and(|uid| told.contains(&uid))
        })
        .collect()
}

/// The parts of an earlier share to this place, `calendar-2.ics`, that hold nothing but events about to be written beside
/// them: the share takes fewer files now, or a single one.
fn former_parts(path: &Path, files: &[(PathBuf, Vec<u8>)]) -> Vec<PathBuf> {
    let told: BTreeSet<String> = files.iter().flat_map(|(_, octets)| uids(octets)).collect();
    let folder = path.parent().unwrap_or(Path::new(""));
    let start = path.file_stem().map(|stem| format!("{}-", stem.to_string_lossy())).unwrap_or_default();
    let is_part = |one: &PathBuf| {
        let stem = one.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        stem.strip_prefix(&start).is_some_and(|number| number.parse::<u32>().is_ok())
    };
    others(folder, files)
        .filter(is_part)
        .filter(|path| {
            let held = std::fs::read(path).map(|octets| uids(&octets)).unwrap_or_default();
            !held.is_empty() && held.iter().all(|uid| is_ours(uid) && told.contains(uid))
        })
        .collect()
}

/// The identities in a calendar.
fn uids(octets: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(octets);
    text.lines().filter_map(|line| line.trim_end().strip_prefix("UID:")).map(str::to_owned).collect()
}

/// Calendars of a folder that are not about to be written.
fn others<'a>(folder: &Path, files: &'a [(PathBuf, Vec<u8>)]) -> impl Iterator<Item = PathBuf> + 'a {
    std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics")))
        .filter(|path| files.iter().all(|(new, _)| new != path))
        .filter(|path| std::fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= LARGEST))
}

/// Larger files are none of ours.
const LARGEST: u64 = 1_000_000;

fn is_zip(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

/// `calendar.ics` as `calendar-2.ics`; as it is without a number.
pub(super) fn numbered(path: &Path, number: &str) -> PathBuf {
    if number.is_empty() {
        return path.to_owned();
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let ending =
        path.extension().map_or_else(|| "ics".into(), |ending| ending.to_string_lossy().into_owned());
    path.with_file_name(format!("{stem}-{number}.{ending}"))
}

/// The files of a preview: as they would be called.
pub(super) fn listed(prepared: &Prepared, request: &ShareRequest) -> Vec<ShareFile> {
    let path = Path::new(request.path.as_deref().filter(|path| !path.is_empty()).unwrap_or(&prepared.name));
    let name = |file: &File| match request.outlook {
        Some(true) => format!("{}.ics", file.name),
        _ => {
            let path = numbered(path, &file.name);
            path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
        }
    };
    let size = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
    prepared
        .files
        .iter()
        .map(|file| ShareFile { name: name(file), bytes: size(file.bytes.len()), events: file.events })
        .collect()
}

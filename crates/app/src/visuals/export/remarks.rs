//! What to know of an export before its files are posted: gathered while they are named and made.

use super::{
    formats::heaviest,
    tasks::{Task, Tasks},
};
use crate::answer::{ExportRemark, ExportRemarkKind};
use marronnier_domain::{
    network::Network,
    post::Post,
    visual::{Kind, Visual},
};
use std::collections::{BTreeMap, BTreeSet};

impl Tasks {
    pub(super) fn remark(&mut self, kind: ExportRemarkKind, post: &Post, more: &[(&str, &str)]) {
        self.note(remark(kind, post, more));
    }

    /// Once.
    pub(super) fn note(&mut self, remark: ExportRemark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// Says that of a picture of several images only the first one leaves.
    pub(super) fn leaves_its_first(&mut self, post: &Post, visual: &Visual, network: Option<&Network>) {
        let name = ("name", visual.file_name.as_str());
        match visual.kind {
            _ if !visual.animated => {}
            Kind::Tiff => self.remark(ExportRemarkKind::FirstPage, post, &[name]),
            _ => {
                let network = network.map_or("none", |network| network.id.as_str());
                self.remark(ExportRemarkKind::Stilled, post, &[name, ("network", network)]);
            }
        }
    }

    /// What to know of a file that leaves as it is kept.
    pub(super) fn leaves_as_it_is(&mut self, post: &Post, visual: &Visual, network: Option<&Network>) {
        let name = ("name", visual.file_name.as_str());
        // their kinds say nowhere where such things stand
        if matches!(visual.kind, Kind::Webm | Kind::Mkv | Kind::Avi) {
            self.remark(ExportRemarkKind::MayTell, post, &[name]);
        }
        let Some(network) = network else {
            if visual.animated {
                self.remark(ExportRemarkKind::Moves, post, &[name]);
            }
            return;
        };
        let id = ("network", network.id.as_str());
        if matches!(visual.kind, Kind::Heic | Kind::Avif) {
            self.remark(ExportRemarkKind::RarelyTaken, post, &[name, id, ("kind", visual.kind.word())]);
        }
        let most = match visual.kind.is_video() {
            true => network.media.video_megabytes.map(|megabytes| u64::from(megabytes) * 1_000_000),
            false => heaviest(network),
        };
        if let Some(most) = most.filter(|most| u64::from(visual.bytes) > *most) {
            let (own, most) = ((visual.bytes / 1_000_000).to_string(), (most / 1_000_000).to_string());
            let more = [name, id, ("megabytes", &own), ("most", &most)];
            self.remark(ExportRemarkKind::TooHeavy, post, &more);
        }
    }

    /// Notes how the names of the files since then begin: before a number or what the file is.
    pub(super) fn began(&mut self, since: usize, post: &Post) {
        let begins = |task: &Task| stem(&task.name).map(|stem| (stem.to_owned(), post.title.clone()));
        let begins: BTreeSet<_> =
            self.files.get(since..).unwrap_or_default().iter().filter_map(begins).collect();
        self.made.extend(begins);
    }

    /// Says which files of an earlier export stay in the folder beside those of this one. None of them goes.
    pub(super) fn remark_what_stays(&mut self, there: &[String], made: &BTreeSet<String>) {
        let mut stays: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in there.iter().filter(|name| !made.contains(*name)) {
            let Some(own) = stem(name) else { continue };
            if let Some((_, title)) = self.made.iter().find(|(begin, _)| begin == own) {
                stays.entry(title).or_default().push(name);
            }
        }
        let remark = |(title, names): (&str, Vec<&str>)| {
            let remark = ExportRemark::new(ExportRemarkKind::FromBefore).with("title", title);
            remark.with("count", names.len()).with("names", names.join(", "))
        };
        let remarks: Vec<_> = stays.into_iter().map(remark).collect();
        self.remarks.extend(remarks);
    }
}

fn remark(kind: ExportRemarkKind, post: &Post, more: &[(&str, &str)]) -> ExportRemark {
    let remark = ExportRemark::new(kind).with("title", post.title.as_str());
    more.iter().fold(remark, |remark, (name, value)| remark.with(name, *value))
}

/// What there is to say when a picture that shows through is laid on white for a network.
pub(super) fn whitened(post: &Post, visual: &Visual, network: &Network) -> ExportRemark {
    let reason = if network.media.png { "tooHeavy" } else { "kind" };
    let more = [("name", visual.file_name.as_str()), ("network", network.id.as_str()), ("reason", reason)];
    remark(ExportRemarkKind::Whitened, post, &more)
}

/// What the name of an exported file begins with: before its number, or before what it is.
fn stem(name: &str) -> Option<&str> {
    let (own, ending) = name.rsplit_once('.')?;
    match own.rsplit_once('_') {
        Some((begin, last)) if !last.is_empty() && last.bytes().all(|octet| octet.is_ascii_digit()) => {
            Some(begin)
        }
        _ => (ending == "txt").then_some(own),
    }
}

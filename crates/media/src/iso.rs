//! Boxes of the ISO base media format (ISO/IEC 14496-12), walked on the disk: HEIC, AVIF, MP4, QuickTime. Reads where things
//! stand, decodes nothing; what does not fit is passed over.

use std::{
    io::{self, Read, Seek, SeekFrom},
    ops::Range,
};

/// Boxes looked at in one file: more are made to keep us busy.
const MOST: usize = 4_000;
/// Longest list of items that is read.
const LONGEST: u64 = 16 << 20;

/// A box: its four letters, where it begins, where what it holds stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub name: [u8; 4],
    pub start: u64,
    pub holds: Range<u64>,
}

/// A file of boxes.
pub struct Boxes<R> {
    source: R,
    length: u64,
    left: usize,
}

impl<R: Read + Seek> Boxes<R> {
    pub fn new(mut source: R) -> io::Result<Self> {
        let length = source.seek(SeekFrom::End(0))?;
        Ok(Self { source, length, left: MOST })
    }

    /// Those of the whole file. Nothing when one does not end within it: it was cut off.
    pub fn all(&mut self) -> io::Result<Option<Vec<Part>>> {
        self.within(0..self.length)
    }

    /// Those that stand there, one after the other; nothing when one does not fit.
    pub fn within(&mut self, place: Range<u64>) -> io::Result<Option<Vec<Part>>> {
        let (mut parts, mut at) = (Vec::new(), place.start);
        // four octets of nothing end the lists of QuickTime
        while place.end.saturating_sub(at) >= 8 && self.left > 0 {
            self.left -= 1;
            let head = self.read(at..at + 8)?;
            let short = u64::from(number(&head[..4]));
            let (begin, size) = match short {
                0 => (8, place.end - at),
                1 => (16, long(&self.read(at + 8..(at + 16).min(place.end))?)),
                size => (8, size),
            };
            let end = at.checked_add(size).filter(|end| size >= begin && *end <= place.end);
            let Some(end) = end else { return Ok(None) };
            parts.push(Part { name: four(&head[4..]), start: at, holds: at + begin..end });
            at = end;
        }
        Ok(Some(parts))
    }

    /// What stands there; shorter at the end of the file.
    pub fn read(&mut self, place: Range<u64>) -> io::Result<Vec<u8>> {
        self.source.seek(SeekFrom::Start(place.start))?;
        let wanted = place.end.saturating_sub(place.start).min(LONGEST);
        let mut bytes = Vec::new();
        Read::by_ref(&mut self.source).take(wanted).read_to_end(&mut bytes)?;
        // what looks at fixed places finds nothing there rather than no place
        bytes.resize(bytes.len().max(16), 0);
        Ok(bytes)
    }

    /// Where the items of these kinds stand in a picture: `Exif`, `mime` (XMP).
    pub fn items(&mut self, kinds: &[&[u8; 4]]) -> io::Result<Vec<([u8; 4], Range<u64>)>> {
        let Some(meta) = self.all()?.unwrap_or_default().into_iter().find(|part| &part.name == b"meta")
        else {
            return Ok(Vec::new());
        };
        // a version and flags stand before its boxes
        let parts = self.within(meta.holds.start + 4..meta.holds.end)?.unwrap_or_default();
        let part = |name: &[u8; 4]| parts.iter().find(|part| &part.name == name).cloned();
        let (Some(infos), Some(places)) = (part(b"iinf"), part(b"iloc")) else { return Ok(Vec::new()) };
        let wanted = self.kinds(&infos, kinds)?;
        let places = self.read(places.holds)?;
        let beside = part(b"idat").map_or(0, |data| data.holds.start);
        let mut items = Vec::new();
        for (id, extent) in extents(&places, beside).unwrap_or_default() {
            let kind = wanted.iter().find(|(item, _)| *item == id).map(|(_, kind)| *kind);
            items.extend(kind.filter(|_| extent.end <= self.length).map(|kind| (kind, extent)));
        }
        Ok(items)
    }

    /// Numbers of the items of these kinds.
    fn kinds(&mut self, infos: &Part, kinds: &[&[u8; 4]]) -> io::Result<Vec<(u32, [u8; 4])>> {
        let version = self.read(infos.holds.start..infos.holds.start + 1)?[0];
        let first = infos.holds.start + if version == 0 { 6 } else { 8 };
        let mut found = Vec::new();
        for info in self.within(first..infos.holds.end)?.unwrap_or_default() {
            let bytes = self.read(info.holds.start..info.holds.end.min(info.holds.start + 16))?;
            let (id, kind) = match bytes[0] {
                2 => (number(&bytes[4..8]) >> 16, four(&bytes[8..12])),
                3 => (number(&bytes[4..8]), four(&bytes[10..14])),
                _ => continue,
            };
            if kinds.contains(&&kind) {
                found.push((id, kind));
            }
        }
        Ok(found)
    }
}

/// Whether a file is one of boxes to its end, this one among them.
///
/// # Errors
/// It cannot be read.
pub fn is_whole(source: impl Read + Seek, needed: &[u8; 4]) -> io::Result<bool> {
    let parts = Boxes::new(source)?.all()?;
    Ok(parts.is_some_and(|parts| parts.iter().any(|part| &part.name == needed)))
}

/// Items and where they stand, by an `iloc` box; `beside` is where the box of small data begins.
fn extents(bytes: &[u8], beside: u64) -> Option<Vec<(u32, Range<u64>)>> {
    let mut at = 4_usize;
    let mut next = |octets: usize| -> Option<u64> {
        let value = bytes.get(at..at.checked_add(octets)?)?;
        at += octets;
        Some(value.iter().fold(0, |sum, octet| sum << 8 | u64::from(*octet)))
    };
    let version = bytes[0];
    let sizes = next(2)?;
    let size = |shift: u32| usize::try_from(sizes >> shift & 15).unwrap_or(0);
    let (offset, length, base) = (size(12), size(8), size(4));
    let index = if version > 0 { size(0) } else { 0 };
    let wide = if version == 2 { 4 } else { 2 };
    let mut found = Vec::new();
    for _ in 0..next(wide)? {
        let id = u32::try_from(next(wide)?).ok()?;
        let method = if version > 0 { next(2)? & 15 } else { 0 };
        next(2)?;
        let base = next(base)?;
        for _ in 0..next(2)? {
            next(index)?;
            let (from, long) = (next(offset)?, next(length)?);
            let start = base.checked_add(from)?.checked_add(if method == 1 { beside } else { 0 })?;
            if method < 2 {
                found.push((id, start..start.checked_add(long)?));
            }
        }
        if found.len() > MOST {
            return None;
        }
    }
    Some(found)
}

fn number(four: &[u8]) -> u32 {
    four.iter().take(4).fold(0, |sum, octet| sum << 8 | u32::from(*octet))
}

fn long(eight: &[u8]) -> u64 {
    eight.iter().take(8).fold(0, |sum, octet| sum << 8 | u64::from(*octet))
}

fn four(bytes: &[u8]) -> [u8; 4] {
    [bytes[0], bytes[1], bytes[2], bytes[3]]
}

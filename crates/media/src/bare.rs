//! Files that go out as they are kept, without what they tell of a camera, a place or a person: written over in place, so
//! that nothing else of them moves.

use crate::iso::Boxes;
use marronnier_domain::visual::Kind;
use std::{
    io::{self, Read, Seek, SeekFrom},
    ops::Range,
};

/// Octets to be written over: with these, then with `fill`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Blot {
    place: Range<u64>,
    head: &'static [u8],
    fill: u8,
}

/// An EXIF block that says nothing: where its first list stands, and that it is empty.
const NO_EXIF: &[u8] = b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";

/// Adobe's number for XMP in a box of its own.
const XMP: [u8; 16] =
    [0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac];

/// A file read without them.
#[derive(Debug)]
pub struct Bare<R> {
    source: R,
    at: u64,
    blots: Vec<Blot>,
    /// Nothing personal is left in it, as far as its kind says where such things stand.
    pub is_bare: bool,
}

impl<R: Read + Seek> Bare<R> {
    /// Looks through the file, then stands at its beginning.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn new(mut source: R, kind: Kind) -> io::Result<Self> {
        let blots = match kind {
            Kind::Gif => Some(of_gif(&mut source)?),
            Kind::Heic | Kind::Avif => Some(of_picture(&mut source)?),
            Kind::Mp4 | Kind::Mov => Some(of_film(&mut source)?),
            _ => None,
        };
        source.seek(SeekFrom::Start(0))?;
        Ok(Self { source, at: 0, is_bare: blots.is_some(), blots: blots.unwrap_or_default() })
    }
}

impl<R: Read> Read for Bare<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        let here = self.at..self.at + read as u64;
        for blot in &self.blots {
            let (from, to) = (blot.place.start.max(here.start), blot.place.end.min(here.end));
            for place in from..to {
                let own = usize::try_from(place - blot.place.start).unwrap_or(usize::MAX);
                let octet = blot.head.get(own).copied().unwrap_or(blot.fill);
                if let Some(there) =
                    usize::try_from(place - here.start).ok().and_then(|at| buffer.get_mut(at))
                {
                    *there = octet;
                }
            }
        }
        self.at = here.end;
        Ok(read)
    }
}

/// EXIF and XMP items of HEIC and AVIF.
fn of_picture(source: &mut (impl Read + Seek)) -> io::Result<Vec<Blot>> {
    let items = Boxes::new(source)?.items(&[b"Exif", b"mime"])?;
    let blot = |(kind, place): ([u8; 4], Range<u64>)| match &kind {
        b"Exif" => Blot { place, head: NO_EXIF, fill: 0 },
        _ => Blot { place, head: b"", fill: b' ' },
    };
    Ok(items.into_iter().map(blot).collect())
}

/// What cameras and editors note beside a film and its tracks; such boxes become room that is free.
fn of_film(source: &mut (impl Read + Seek)) -> io::Result<Vec<Blot>> {
    let mut boxes = Boxes::new(source)?;
    let mut blots = Vec::new();
    let mut waiting = boxes.all()?.unwrap_or_default();
    while let Some(part) = waiting.pop() {
        let is_told = match &part.name {
            b"moov" | b"trak" => {
                waiting.extend(boxes.within(part.holds.clone())?.unwrap_or_default());
                false
            }
            b"udta" | b"meta" => true,
            b"uuid" => boxes.read(part.holds.start..part.holds.start + 16)?.starts_with(&XMP),
            _ => false,
        };
        if is_told {
            blots.push(Blot { place: part.start + 4..part.start + 8, head: b"free", fill: 0 });
            blots.push(Blot { place: part.holds, head: b"", fill: 0 });
        }
    }
    Ok(blots)
}

/// Comments and blocks of applications of a GIF, but for the one that says how often it plays.
fn of_gif(source: &mut (impl Read + Seek)) -> io::Result<Vec<Blot>> {
    let mut bytes = Vec::new();
    source.seek(SeekFrom::Start(0))?;
    Read::by_ref(source).take(crate::LIMIT_BYTES).read_to_end(&mut bytes)?;
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3_usize << ((flags & 7) + 1) };
    let octet = |at: usize| bytes.get(at).copied();
    let mut blots = Vec::new();
    let mut at = 13 + table(octet(10).unwrap_or(0));
    loop {
        let (mut data, is_told) = match (octet(at), octet(at + 1)) {
            (Some(0x21), Some(0xfe)) => (at + 2, true),
            (Some(0x21), Some(0xff)) => {
                let name = bytes.get(at + 3..at + 11).unwrap_or_default();
                (at + 14, name != b"NETSCAPE" && name != b"ANIMEXTS")
            }
            (Some(0x21), Some(_)) => (at + 2, false),
            (Some(0x2c), _) => (at + 11 + table(octet(at + 9).unwrap_or(0)), false),
            _ => return Ok(blots),
        };
        while let Some(length @ 1..) = octet(data).map(u64::from) {
            let start = data as u64 + 1;
            if is_told {
                blots.push(Blot { place: start..start + length, head: b"", fill: b' ' });
            }
            data += 1 + length as usize;
        }
        at = data + 1;
    }
}

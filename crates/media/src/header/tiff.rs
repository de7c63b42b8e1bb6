//! What a TIFF says of itself in its lists: whether it is a photograph as its sensor saw it, in a TIFF's clothes, and whether it
//! has several pages.

use super::{big16, big32, little16, little32};
use crate::Refusal;

/// What an image of the file is to the others: a reduced copy (1), a page (2), a mask (4).
const NEW_SUBFILE_TYPE: u32 = 254;
const REDUCED: u32 = 1;
const MASK: u32 = 4;
/// Only an image has it.
const WIDTH: u32 = 256;
/// Lists that are looked through for a second page.
const LISTS: usize = 16;
/// Only DNG has it.
const DNG_VERSION: u32 = 50_706;

/// Whether the first image is a preview: what a camera saw is in another one, which no decoder here reads.
pub fn is_raw(bytes: &[u8]) -> bool {
    let first = first(bytes).and_then(|list| entries(bytes, list)).unwrap_or_default().0;
    first.into_iter().any(|(tag, value)| match tag {
        NEW_SUBFILE_TYPE => value & REDUCED != 0,
        tag => tag == DNG_VERSION,
    })
}

/// Whether there is another page behind the first one: copies in small and masks of it are none.
pub fn has_pages(bytes: &[u8]) -> bool {
    let (mut list, mut pages) = (first(bytes).unwrap_or(0), 0);
    for _ in 0..LISTS {
        let Ok((entries, next)) = entries(bytes, list) else { break };
        let is_beside =
            entries.iter().any(|(tag, value)| *tag == NEW_SUBFILE_TYPE && value & (REDUCED | MASK) != 0);
        pages += usize::from(!is_beside && entries.iter().any(|(tag, _)| *tag == WIDTH));
        if pages > 1 || next == 0 {
            break;
        }
        list = next;
    }
    pages > 1
}

type Four<'a> = Box<dyn Fn(usize) -> Result<u32, Refusal> + 'a>;

/// How numbers of two and of four octets are read.
fn numbers(bytes: &[u8]) -> (Four<'_>, Four<'_>) {
    if bytes.starts_with(b"MM") {
        (Box::new(|at| big16(bytes, at)), Box::new(|at| big32(bytes, at)))
    } else {
        (Box::new(|at| little16(bytes, at)), Box::new(|at| little32(bytes, at)))
    }
}

/// Where the first list stands.
fn first(bytes: &[u8]) -> Result<usize, Refusal> {
    numbers(bytes).1(4).map(|list| list as usize)
}

/// Tags of a list with their values, as far as they stand in it, and where the next list stands; 0 after the last.
fn entries(bytes: &[u8], list: usize) -> Result<(Vec<(u32, u32)>, usize), Refusal> {
    let (two, four) = numbers(bytes);
    let count = two(list)? as usize;
    let entry = |n: usize| -> Result<(u32, u32), Refusal> {
        let at = list.saturating_add(2 + n * 12);
        // a short one stands in the first half
        let value = if two(at.saturating_add(2))? == 3 {
            two(at.saturating_add(8))?
        } else {
            four(at.saturating_add(8))?
        };
        Ok((two(at)?, value))
    };
    let tags = (0..count).map(entry).collect::<Result<_, _>>()?;
    // some programs forget the end
    let next = four(list.saturating_add(2 + count * 12)).unwrap_or(0);
    Ok((tags, next as usize))
}

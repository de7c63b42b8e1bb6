//! Rows read page by page, without the tree above them and without the schema: each leaf says itself what is in its cells.
//! https://sqlite.org/fileformat2.html

use rusqlite::types::Value;
use std::collections::BTreeSet;

/// Octets of one row at most; more is no row.
const HEAVIEST: usize = 50_000_000;
/// Page size of our files, when the header cannot say.
const USUAL: usize = 4096;

/// The octets of a database, whole or not.
pub(super) struct Pages<'a> {
    bytes: &'a [u8],
    size: usize,
    /// Of a page, without what extensions keep at its end.
    usable: usize,
    free: BTreeSet<usize>,
}

/// A row found in a cell.
pub(super) struct Found {
    /// Its number, in a table that has such.
    pub rowid: Option<i64>,
    /// In the order in which they are stored.
    pub values: Vec<Value>,
}

impl<'a> Pages<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        let size = page_size(bytes);
        let reserved = bytes.get(20).copied().filter(|reserved| *reserved < 64).unwrap_or(0);
        let mut pages = Self { bytes, size, usable: size - usize::from(reserved), free: BTreeSet::new() };
        pages.free = pages.free();
        pages
    }

    /// Page `number`, from 1 on.
    fn page(&self, number: usize) -> Option<&'a [u8]> {
        let from = number.checked_sub(1)?.checked_mul(self.size)?;
        self.bytes.get(from..from + self.size)
    }

    /// Pages that hold what was removed, as far as the list of them reads.
    fn free(&self) -> BTreeSet<usize> {
        let mut free = BTreeSet::new();
        let mut trunk =
            u32_at(self.bytes, 32).filter(|_| self.bytes.starts_with(b"SQLite format 3\0")).unwrap_or(0);
        while let Some(page) = self.page(trunk).filter(|_| free.insert(trunk)) {
            let count = u32_at(page, 4).unwrap_or(0).min(self.usable / 4);
            free.extend((0..count).filter_map(|n| u32_at(page, 8 + 4 * n)));
            trunk = u32_at(page, 0).unwrap_or(0);
        }
        free
    }

    /// Gives each row of each page on, in no order, until it is over.
    pub(super) fn rows(&self, is_over: &dyn Fn() -> bool, each: &mut dyn FnMut(Found)) {
        let count = self.bytes.len() / self.size;
        for number in (1..=count).filter(|number| !self.free.contains(number)) {
            if is_over() {
                return;
            }
            if let Some(page) = self.page(number) {
                let from = if number == 1 { 100 } else { 0 };
                self.cells(page, from, each);
            }
        }
    }

    fn cells(&self, page: &[u8], from: usize, each: &mut dyn FnMut(Found)) {
        // leaves of tables, leaves and branches of tables without row numbers
        let Some(kind @ (0x0d | 0x0a | 0x02)) = page.get(from).copied() else { return };
        let pointers = from + if kind == 0x02 { 12 } else { 8 };
        let count = u16_at(page, from + 3).unwrap_or(0);
        for n in 0..count {
            let Some(at) = u16_at(page, pointers + 2 * n) else { break };
            if let Some(found) = self.cell(page, at, kind) {
                each(found);
            }
        }
    }

    fn cell(&self, page: &[u8], at: usize, kind: u8) -> Option<Found> {
        let mut at = if kind == 0x02 { at + 4 } else { at };
        let length = usize::try_from(varint(page, &mut at)?).ok().filter(|length| *length <= HEAVIEST)?;
        let rowid = if kind == 0x0d { Some(varint(page, &mut at)?) } else { None };
        let least = (self.usable - 12) * 32 / 255 - 23;
        let most = if kind == 0x0d { self.usable - 35 } else { (self.usable - 12) * 64 / 255 - 23 };
        if length <= most {
            return Some(Found { rowid, values: record(page.get(at..at + length)?)? });
        }
        let here = least + (length - least) % (self.usable - 4);
        let here = if here <= most { here } else { least };
        let mut whole = page.get(at..at + here)?.to_vec();
        let mut next = u32_at(page, at + here)?;
        while whole.len() < length {
            let further = self.page(next)?;
            let left = (length - whole.len()).min(self.usable - 4);
            whole.extend_from_slice(further.get(4..4 + left)?);
            next = u32_at(further, 0)?;
        }
        Some(Found { rowid, values: record(&whole)? })
    }
}

/// As the header says, if that can be.
pub(super) fn page_size(bytes: &[u8]) -> usize {
    match u16_at(bytes, 16) {
        Some(1) => 65_536,
        Some(size) if size >= 512 && size.is_power_of_two() => size,
        _ => USUAL,
    }
}

fn record(bytes: &[u8]) -> Option<Vec<Value>> {
    let mut at = 0;
    let end = usize::try_from(varint(bytes, &mut at)?).ok().filter(|end| *end <= bytes.len())?;
    let mut kinds = Vec::new();
    while at < end {
        kinds.push(varint(bytes, &mut at)?);
    }
    let mut from = end;
    let mut take = |count: usize| {
        let piece = bytes.get(from..from.checked_add(count)?)?;
        from += count;
        Some(piece)
    };
    let mut values = Vec::with_capacity(kinds.len());
    for kind in kinds {
        let length = |kind: i64| usize::try_from((kind - 12) / 2).ok();
        values.push(match kind {
            0 => Value::Null,
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            1..=4 => Value::Integer(integer(take(usize::try_from(kind).ok()?)?)),
            5 => Value::Integer(integer(take(6)?)),
            6 => Value::Integer(integer(take(8)?)),
            7 => Value::Real(f64::from_be_bytes(take(8)?.try_into().ok()?)),
            12.. if kind % 2 == 0 => Value::Blob(take(length(kind)?)?.to_vec()),
            13.. => Value::Text(std::str::from_utf8(take(length(kind)?)?).ok()?.to_owned()),
            _ => return None,
        });
    }
    Some(values)
}

fn integer(bytes: &[u8]) -> i64 {
    let sign = if bytes.first().is_some_and(|first| *first >= 0x80) { -1 } else { 0 };
    bytes.iter().fold(sign, |number, octet| (number << 8) | i64::from(*octet))
}

fn varint(bytes: &[u8], at: &mut usize) -> Option<i64> {
    let mut number = 0_i64;
    for n in 0..9 {
        let octet = *bytes.get(*at)?;
        *at += 1;
        if n == 8 {
            return Some((number << 8) | i64::from(octet));
        }
        number = (number << 7) | i64::from(octet & 0x7f);
        if octet < 0x80 {
            break;
        }
    }
    Some(number)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}

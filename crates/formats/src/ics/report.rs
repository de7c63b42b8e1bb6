//! What is odd in a file, line by line: codes and what fills their sentences, no words.

use serde::Serialize;
use ts_rs::TS;

/// Most remarks kept of a file: a file that is not a calendar has one a line.
const MOST: usize = 1_000;

/// Something odd.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "IcsRemark")]
pub struct Remark {
    /// The line of the file, from 1; the first one when it happens again and again.
    pub line: u32,
    /// How many times: above 1 for what is only counted.
    pub times: u32,
    /// What.
    #[serde(flatten)]
    pub kind: Kind,
}

/// What is odd.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(rename = "IcsRemarkKind")]
pub enum Kind {
    /// The file is UTF-16. Read.
    Utf16,
    /// Octets that are no UTF-8 were read as Windows-1252.
    Windows1252,
    /// Octets that no encoding explains became U+FFFD.
    ReplacedOctets,
    /// Control characters were left out.
    ControlCharacters,
    /// Lines of more than 75 octets.
    LongLine,
    /// Lines folded inside a character.
    SplitCharacter,
    /// Lines folded between a backslash and what it escapes: Google drops such events.
    SplitEscape,
    /// A content line beyond what is kept was left out.
    LineTooLong {
        /// Its beginning.
        text: String,
        /// Its length.
        octets: u64,
    },
    /// A line that is no property, left out.
    Unreadable {
        /// Its beginning.
        text: String,
    },
    /// A line that is no property, taken as the next line of the text before it.
    Joined {
        /// Whose text.
        property: String,
    },
    /// A property whose name or parameters are malformed; understood as far as it can be, kept as it stands.
    Malformed {
        /// Its name.
        property: String,
    },
    /// Something outside every calendar, left out.
    Outside {
        /// Its name.
        name: String,
    },
    /// Components without a calendar around them, this one first. Read all the same.
    NoCalendar {
        /// Its name.
        name: String,
    },
    /// There is nothing of a calendar in the file.
    NotACalendar,
    /// A component that was never ended. Kept.
    Unclosed {
        /// Its name.
        name: String,
    },
    /// An end without a beginning, left out.
    StrayEnd {
        /// Its name.
        name: String,
    },
    /// A component too deep within others, left out.
    TooDeep {
        /// Its name.
        name: String,
    },
    /// A component beyond what is kept: the rest of it was left out.
    TooLarge {
        /// Its name.
        name: String,
    },
    /// A value that does not read; kept raw.
    BadValue {
        /// Of which property.
        property: String,
        /// Its beginning.
        value: String,
    },
    /// A value written otherwise than the standard says; understood.
    LooseValue {
        /// Of which property.
        property: String,
        /// Its beginning.
        value: String,
    },
    /// A property that may stand once stands again; the first counts, the others are kept raw.
    Repeated {
        /// Its name.
        property: String,
    },
    /// A property that must be there is not.
    Missing {
        /// Its name.
        property: String,
        /// Of which component.
        component: String,
    },
}

/// All that is odd in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    counted: Vec<Remark>,
    remarks: Vec<Remark>,
    omitted: u64,
    is_torn: bool,
    cut: Option<u32>,
}

impl Kind {
    /// Whether components may have been lost with it.
    fn tears(&self) -> bool {
        matches!(
            self,
            Self::Outside { .. } | Self::TooDeep { .. } | Self::TooLarge { .. } | Self::Unclosed { .. }
        )
    }
}

impl Report {
    /// Adds a remark.
    pub fn add(&mut self, line: u32, kind: Kind) {
        self.is_torn |= kind.tears();
        if self.remarks.len() < MOST {
            self.remarks.push(Remark { line, times: 1, kind });
        } else {
            self.omitted += 1;
        }
    }

    /// Adds a remark that takes work to make, unless there are enough.
    pub(super) fn add_with(&mut self, line: u32, kind: impl FnOnce() -> Kind) {
        if self.remarks.len() < MOST {
            self.add(line, kind());
        } else {
            self.omitted += 1;
        }
    }

    /// Counts what may be on every line: one remark, with the first line. For kinds without params.
    pub fn count(&mut self, line: u32, kind: Kind) {
        match self.counted.iter_mut().find(|remark| remark.kind == kind) {
            Some(remark) => remark.times = remark.times.saturating_add(1),
            None => self.counted.push(Remark { line, times: 1, kind }),
        }
    }

    /// What is counted, then the remarks as they came.
    pub fn remarks(&self) -> impl Iterator<Item = &Remark> {
        self.counted.iter().chain(&self.remarks)
    }

    /// Whether nothing is odd.
    pub fn is_empty(&self) -> bool {
        self.counted.is_empty() && self.remarks.is_empty()
    }

    /// How many more there were than are kept.
    pub fn omitted(&self) -> u64 {
        self.omitted
    }

    /// Whether components may have been lost, be it told or omitted.
    pub fn is_torn(&self) -> bool {
        self.is_torn
    }

    /// The line of the component in the middle of which the file ends.
    pub fn cut(&self) -> Option<u32> {
        self.cut
    }

    /// The file ends in the middle of the component of this line.
    pub(super) fn cut_at(&mut self, line: u32) {
        self.cut = Some(line);
    }

    /// Adds those of another.
    pub fn merge(&mut self, other: Self) {
        self.is_torn |= other.is_torn;
        self.cut = self.cut.or(other.cut);
        self.omitted += other.omitted;
        for remark in other.counted {
            match self.counted.iter_mut().find(|known| known.kind == remark.kind) {
                Some(known) => known.times = known.times.saturating_add(remark.times),
                None => self.counted.push(remark),
            }
        }
        for remark in other.remarks {
            if self.remarks.len() < MOST {
                self.remarks.push(remark);
            } else {
                self.omitted += 1;
            }
        }
    }
}

/// The beginning of a text, for a remark.
pub(super) fn beginning(text: &str) -> String {
    text.chars().take(80).collect()
}

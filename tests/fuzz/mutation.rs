//! Altered inputs, the same at each run: octets changed, cut, doubled, words put in, two inputs joined.

/// A source of alterations.
pub struct Mutation<'a> {
    state: u64,
    seeds: &'a [Vec<u8>],
    words: &'a [&'a str],
}

/// Longer ones are cut: slow says no more than short.
const LONGEST: usize = 8_000;

impl<'a> Mutation<'a> {
    /// One whose alterations follow from its name.
    pub fn new(name: &str, seeds: &'a [Vec<u8>], words: &'a [&'a str]) -> Self {
        let state = name.bytes().fold(0x9E37_79B9_7F4A_7C15, |state: u64, octet| {
            (state ^ u64::from(octet)).wrapping_mul(0x100_0000_01B3)
        });
        Self { state, seeds, words }
    }

    /// A number below `end` (xorshift64).
    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state % (end.max(1) as u64)).unwrap_or(0)
    }

    /// The next one: one to eight changes of one of the seeds.
    pub fn next(&mut self) -> Vec<u8> {
        let mut input = self.seeds[self.below(self.seeds.len())].clone();
        for _ in 0..=self.below(8) {
            self.change(&mut input);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let at = self.below(input.len() + 1);
        let length = self.below(40).min(input.len() - at);
        match self.below(7) {
            0 if at < input.len() => input[at] ^= 1 << self.below(8),
            1 if at < input.len() => input[at] = u8::try_from(self.below(256)).unwrap_or(0),
            2 => drop(input.drain(at..at + length)),
            3 => {
                let part = input[at..at + length].to_vec();
                let times = 1 + self.below(4);
                input.splice(at..at, part.repeat(times));
            }
            4 => {
                let other = &self.seeds[self.below(self.seeds.len())];
                let from = self.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
            // a number becomes another: lengths, days, counts
            5 => {
                if let Some(digit) = input[at..].iter().position(u8::is_ascii_digit) {
                    input[at + digit] = b'0' + u8::try_from(self.below(10)).unwrap_or(0);
                }
            }
            _ => {
                let word = self.words[self.below(self.words.len())];
                input.splice(at..at, word.bytes());
            }
        }
    }
}

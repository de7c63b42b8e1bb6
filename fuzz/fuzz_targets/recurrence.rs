//! libFuzzer's way into `entries::recurrence`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| marronnier_fuzz::recurrence(octets));

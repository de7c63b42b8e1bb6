//! libFuzzer's way into `entries::quick_add`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| marronnier_fuzz::quick_add(octets));

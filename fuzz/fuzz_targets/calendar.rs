//! libFuzzer's way into `entries::calendar`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| marronnier_fuzz::calendar(octets));

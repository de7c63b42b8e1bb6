//! libFuzzer's way into `entries::table`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| marronnier_fuzz::table(octets));

//! libFuzzer's way into `entries::picture`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| marronnier_fuzz::picture(octets));

//! libFuzzer's way into `entries::packet`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| marronnier_fuzz::packet(octets));

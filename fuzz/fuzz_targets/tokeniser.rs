//! Bytes of the fuzzer → what `targets` asks of them.
#![no_main]

#[path = "../targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|input: &[u8]| targets::tokeniser(input));

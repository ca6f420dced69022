//! Hostile sizes end in a message and not in the memory of the machine; each of these would take
//! hours or gigabytes if what it does to kopa grew with its square.

use std::fs;
use std::io;
use std::sync::Mutex;

use kopa::base::date::Date;
use kopa::base::path::SitePath;
use kopa::pipeline::{Pipeline, Settings, bytes};
use kopa::world::{DiskWorld, Embedded, Listing, MemoryWorld, World};

const SITE: &str = "title: T\nlanguages: [{code: en, name: English}]\nhome: notes/b\n";
const FIELDS: &str = "title: Notes\nfields: {text: {type: markdown, translated: true}}\n";
const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(22) };
const MANY: usize = 100_000;

fn small(site: &str) -> MemoryWorld {
    let mut world = MemoryWorld::new(TODAY);
    world.set("content/site.yaml", site);
    world.set("content/notes/_collection.yaml", FIELDS);
    world.set("content/notes/b/en.md", "---\ntitle: B\n---\nText.\n");
    world
}

/// What is said of a site, all of whose pages and pictures are made, too.
fn said(world: &dyn World) -> Vec<&'static str> {
    let prepared = Pipeline::new(Settings::default()).prepare(world, None);
    for planned in prepared.renderer.published() {
        if planned.path.starts_with("en/notes") || planned.path.starts_with("media") {
            let _ = bytes(world, &prepared.renderer, planned);
        }
    }
    let mut codes: Vec<_> = prepared.diagnostics.iter().map(|d| d.code).collect();
    codes.dedup();
    codes
}

/// What is said of a text, with these lines added to `site.yaml`.
fn said_of(text: &str, limits: &str) -> Vec<&'static str> {
    let mut world = small(&format!("{SITE}{limits}"));
    world.set("content/notes/a/en.md", text);
    said(&Embedded(world))
}

fn body(text: &str) -> String {
    format!("---\ntitle: A\n---\n{text}\n")
}

#[test]
fn yaml_that_unfolds_or_nests_without_end_is_not_read() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let refs = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{refs}]\n"));
    }
    // Not deep, but broad: each of the names stands for as many values.
    let broad = format!("a: &a [{}]\nb: [{}]\n", "x, ".repeat(MANY), "*a, ".repeat(MANY));
    let long = format!("a: &a {}\nb: [{}]\n", "x".repeat(MANY), "*a, ".repeat(MANY));
    for (yaml, code) in [
        (bomb, "yaml-too-large"),
        (broad, "yaml-too-large"),
        (long, "yaml-too-large"),
        (format!("x: {}", "[".repeat(MANY)), "yaml-too-deep"),
        (format!("x: {}{}", "[".repeat(MANY), "]".repeat(MANY)), "yaml-too-deep"),
        (format!("x: {}", "{a: ".repeat(MANY)), "yaml-too-deep"),
        ("- ".repeat(MANY), "yaml-too-deep"),
        ("? ".repeat(MANY), "yaml-too-deep"),
    ] {
        let text = format!("---\n{yaml}\n---\nText.\n");
        let start = &yaml[..20];
        assert!(said_of(&text, "").contains(&code), "{start}: {:?}", said_of(&text, ""));
    }
}

#[test]
fn yaml_with_as_many_fields_or_mistakes_is_read_in_time() {
    let keys: String = (0..MANY).map(|n| format!("k{n}: 1\n")).collect();
    assert!(said_of(&format!("---\n{keys}---\n"), "").contains(&"unknown-field"));
    let broken: String = (0..MANY).map(|n| format!("k{n}: a: b\n")).collect();
    assert!(said_of(&format!("---\n{broken}---\n"), "").contains(&"yaml-colon"));
    let doubled = "title: A\n".repeat(MANY);
    assert!(said_of(&format!("---\n{doubled}---\n"), "").contains(&"duplicate-key"));
}

#[test]
fn markdown_that_nests_without_end_is_not_read() {
    for text in [
        "> ".repeat(MANY),
        format!("{}a", "1. ".repeat(MANY)),
        format!("{}{}", "![".repeat(MANY), "](b.jpg)".repeat(MANY)),
        format!("{}b{}", "*a ".repeat(MANY), " c*".repeat(MANY)),
    ] {
        let start = &text[..20];
        assert!(said_of(&body(&text), "").contains(&"text-too-deep"), "{start}");
        let field = format!("---\ntitle: A\ntext: |\n  {text}\n---\n");
        // Brackets of a text are taken for those of YAML, too.
        let said = said_of(&field, "");
        let found = said.iter().any(|code| code.ends_with("-too-deep"));
        assert!(found, "{start}: {said:?}");
    }
}

#[test]
fn markdown_with_as_many_signs_and_links_is_read_in_time() {
    for text in [
        "[".repeat(MANY),
        "[[".repeat(MANY),
        "[[a|".repeat(MANY),
        "![".repeat(MANY),
        "[a](".repeat(MANY),
        format!("{}{}", "[".repeat(MANY), "](b)".repeat(MANY)),
        "*a ".repeat(MANY),
        "<b>".repeat(MANY),
        "<!--".repeat(MANY),
        "[^a".repeat(MANY),
        "[^a]: ".repeat(MANY),
        (1..400).map(|n| format!("{} ", "`".repeat(n))).collect(),
        (0..MANY).map(|n| format!("[^{n}] \n\n[^{n}]: x\n\n")).collect(),
        "# a\n\n".repeat(MANY),
        "a\n: ".repeat(MANY),
    ] {
        said_of(&body(&text), "");
    }
}

#[test]
fn a_table_of_ten_thousand_columns_is_not_read() {
    let (head, rule, row) = ("|a".repeat(10_000), "|-".repeat(10_000), "|\n");
    let table = format!("{head}|\n{rule}|\n{}", row.repeat(10_000));
    assert!(said_of(&body(&table), "").contains(&"table-too-wide"));
    let usual = "|a|b|c|\n|-|-|-|\n|1|2|3|\n";
    assert!(said_of(&body(usual), "limits: {columns: 3}").is_empty());
    let said = said_of(&body(usual), "limits: {columns: 2}");
    assert_eq!(said, ["table-too-wide"]);
}

#[test]
fn code_that_makes_patterns_try_everything_is_shown_all_the_same() {
    for code in ["a".repeat(90_000), "(".repeat(90_000), "\"\\".repeat(40_000)] {
        for language in ["rust", "perl", "latex"] {
            let text = body(&format!("```{language}\n{code}\n```"));
            assert!(said_of(&text, "").is_empty(), "{language}");
        }
    }
}

#[test]
fn limits_are_set_in_the_file_of_the_site() {
    let text = body(&"Text. ".repeat(300_000));
    assert!(!said_of(&text, "").contains(&"file-too-large"));
    let said = said_of(&text, "limits: {text_megabytes: 1}");
    assert_eq!(said, ["file-too-large"]);
    assert_eq!(said_of(&body("> > a"), "limits: {nesting: 2}"), ["text-too-deep"]);
    assert!(said_of(&body("> > a"), "limits: {nesting: 3}").is_empty());
    let many = "---\ntitle: A\ntext: \"a\"\n---\n";
    assert!(said_of(many, "limits: {values: 4}").contains(&"yaml-too-large"));
    for (limits, code) in [
        ("limits: {columns: 0}", "wrong-type"),
        ("limits: {columns: 100000}", "wrong-type"),
        ("limits: {columns: many}", "wrong-type"),
        ("limits: {colums: 3}", "unknown-field"),
        ("limits: 3", "wrong-type"),
    ] {
        assert!(said_of(&body("Text."), limits).contains(&code), "{limits}");
    }
    let deep = said_of(&body("> > a"), "limits: {nesting: 100000}");
    assert!(!deep.contains(&"text-too-deep"), "a wrong limit leaves the usual one");
}

/// A site on the disk that takes note of the files that are read.
struct Noting {
    disk: DiskWorld,
    read: Mutex<Vec<SitePath>>,
}

impl World for Noting {
    fn list(&self) -> Listing {
        self.disk.list()
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        self.read.lock().expect("nothing panics here").push(path.clone());
        self.disk.read(path)
    }

    fn today(&self) -> Date {
        TODAY
    }
}

/// What is said of a folder, and what was read of it.
fn noted(folder: &std::path::Path) -> (Vec<&'static str>, Vec<String>) {
    let disk = DiskWorld::new(folder);
    let world = Embedded(Noting { disk, read: Mutex::default() });
    let said = said(&world);
    let read = world.0.read.lock().expect("nothing panics here");
    (said, read.iter().map(ToString::to_string).collect())
}

fn on_disk(site: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    for (path, text) in [
        ("site.yaml", site),
        ("notes/_collection.yaml", FIELDS),
        ("notes/b/en.md", "---\ntitle: B\n---\nText.\n"),
    ] {
        let path = folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("there is room");
        fs::write(path, text).expect("there is room");
    }
    folder
}

#[test]
fn a_file_of_two_gigabytes_is_never_read() {
    let folder = on_disk(SITE);
    let entry = folder.path().join("content/notes/a");
    fs::create_dir_all(&entry).expect("there is room");
    let large = ["en.md", "large.jpg", "large.pdf"];
    for name in large {
        let file = fs::File::create(entry.join(name)).expect("there is room");
        // Nothing is written: what was never there takes no room.
        file.set_len(2 << 30).expect("the disk knows files with holes");
    }
    let (said, read) = noted(folder.path());
    assert!(said.contains(&"file-too-large"), "{said:?}");
    assert!(!read.iter().any(|path| path.contains("notes/a/")), "{read:?}");
}

#[test]
fn of_a_folder_with_too_many_files_none_is_read() {
    let folder = on_disk(&format!("{SITE}limits: {{files: 50}}\n"));
    let entry = folder.path().join("content/notes/a");
    fs::create_dir_all(&entry).expect("there is room");
    for n in 0..47 {
        fs::write(entry.join(format!("{n}.txt")), "x").expect("there is room");
    }
    assert!(!noted(folder.path()).0.contains(&"too-many-files"));
    fs::write(entry.join("one-more.txt"), "x").expect("there is room");
    let (said, mut read) = noted(folder.path());
    assert_eq!(said, ["too-many-files"]);
    read.dedup();
    assert_eq!(read, ["content/site.yaml"]);
}

/// A PNG of 10 × 10 grey pixels, whose data unfold to as many bytes as there are `runs` of 258
/// zeros (RFC 1951, 3.2.6: the length 258 at the distance 1 takes 13 bits).
fn unfolding_png(runs: usize) -> Vec<u8> {
    let mut bits: Vec<bool> = Vec::new();
    let mut put = |code: &str| bits.extend(code.bytes().map(|bit| bit == b'1'));
    // The last block, with fixed codes; a zero, which the runs repeat; the end.
    put("110");
    put("00110000");
    (0..runs).for_each(|_| put("1100010100000"));
    put("0000000");
    let mut data = vec![0x78, 0x01];
    let byte = |bits: &[bool]| {
        bits.iter().rev().fold(0u8, |byte, bit| byte << 1 | u8::from(*bit))
    };
    data.extend(bits.chunks(8).map(byte));
    // Of zeros, the first sum stays 1, and the second counts them (RFC 1950, 9).
    let count = u32::try_from((1 + runs * 258) % 65_521).expect("it is smaller");
    data.extend((count << 16 | 1).to_be_bytes());
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let head = [0, 0, 0, 10, 0, 0, 0, 10, 8, 0, 0, 0, 0];
    for (name, data) in [(b"IHDR", &head[..]), (b"IDAT", &data), (b"IEND", &[])] {
        let length = u32::try_from(data.len()).expect("it is small");
        png.extend(length.to_be_bytes());
        let named = [&name[..], data].concat();
        png.extend(&named);
        png.extend(crc(&named).to_be_bytes());
    }
    png
}

/// The check sum of a chunk (PNG, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { 0xedb8_8320 ^ sum >> 1 } else { sum >> 1 }
        })
    })
}

#[test]
fn a_picture_that_unfolds_without_end_is_decoded_no_further_than_it_is_large() {
    for runs in [1, 1_000_000] {
        let mut world = small(SITE);
        world.set("content/notes/a/en.md", body("![Grey](grey.png)"));
        world.set("content/notes/a/grey.png", unfolding_png(runs));
        assert!(said(&Embedded(world)).is_empty(), "{runs}");
    }
}

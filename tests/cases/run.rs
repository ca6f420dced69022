//! A case → what kopa makes of it and says about it, in the form of a case, and how that
//! differs from what was expected.

use std::collections::BTreeMap;
use std::io;
use std::sync::OnceLock;

use kopa::base::date::Date;
use kopa::base::diag::{Diagnostic, Fix, Severity};
use kopa::base::path::SitePath;
use kopa::base::span::{Place, Span};
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes_with};
use kopa::render::Renderer;
use kopa::report::Speech;
use kopa::world::{Embedded, Listed, Listing, MemoryWorld, Stamp, World};

use super::form::{Case, Kind, Remark, Section};
use crate::crawl;
use crate::shelf::Shelf;

/// Cards and pictures are made once for all cases that show the same.
static SHELF: Shelf = Shelf::new();

const TODAY: &str = "2026-11-22";

/// What came of a case.
#[derive(Debug)]
pub(super) struct Found {
    /// The case as it would have been expected rightly.
    pub case: Case,
    /// What no expectation can excuse.
    pub broken: Vec<String>,
}

/// A world in memory with files that cannot be read and symbolic links.
#[derive(Clone, Debug)]
struct CaseWorld {
    files: MemoryWorld,
    unreadable: Vec<SitePath>,
    links: Vec<SitePath>,
}

impl World for CaseWorld {
    fn list(&self) -> Listing {
        let mut listing = self.files.list();
        let stamp = Stamp { len: 1, modified: 1 };
        let unreadable = self.unreadable.iter();
        listing.files.extend(unreadable.map(|path| Listed { path: path.clone(), stamp }));
        listing.files.sort_by(|a, b| a.path.cmp(&b.path));
        listing.links.clone_from(&self.links);
        listing
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        if self.unreadable.contains(path) {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied));
        }
        self.files.read(path)
    }

    fn today(&self) -> Date {
        self.files.today()
    }
}

/// A line of a section: the bytes that it stands for, and the column in which each
/// character that kopa reads was written.
struct Line {
    bytes: Vec<u8>,
    columns: Vec<usize>,
}

fn line(text: &str, escaped: bool) -> Line {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Line { bytes: Vec::new(), columns: Vec::new() };
    let mut at = 0;
    while at < chars.len() {
        found.columns.push(at);
        let rest: String = chars[at..].iter().take(10).collect();
        let (bytes, length) = match escaped.then(|| escape(&rest)).flatten() {
            Some((bytes, length)) => (bytes, length),
            None => (chars[at].to_string().into_bytes(), 1),
        };
        found.bytes.extend(bytes);
        at += length;
    }
    found.columns.push(at);
    found
}

/// The bytes of an escape, and how many characters it takes.
fn escape(text: &str) -> Option<(Vec<u8>, usize)> {
    let rest = text.strip_prefix('\\')?;
    let one = |char: char| (char.to_string().into_bytes(), 2);
    if let Some(hex) = rest.strip_prefix('x') {
        return Some((vec![u8::from_str_radix(hex.get(..2)?, 16).ok()?], 4));
    }
    if let Some(hex) = rest.strip_prefix("u{") {
        let (hex, _) = hex.split_once('}')?;
        let char = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
        return Some((char.to_string().into_bytes(), hex.len() + 4));
    }
    match rest.chars().next()? {
        't' => Some(one('\t')),
        'r' => Some(one('\r')),
        '\\' => Some(one('\\')),
        _ => None,
    }
}

fn content(section: &Section, escaped: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    for text in &section.lines {
        bytes.extend(line(text, escaped).bytes);
        bytes.push(b'\n');
    }
    bytes
}

/// The picture that a line such as `640x480` stands for: a grey PNG.
fn picture(lines: &[String]) -> Vec<u8> {
    let size = lines.first().and_then(|line| line.split_once('x'));
    let size = size.and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    let (width, height) = size.expect("a picture has a line such as `640x480`");
    let mut bytes = io::Cursor::new(Vec::new());
    let pixels = image::GrayImage::from_pixel(width, height, image::Luma([128]));
    pixels.write_to(&mut bytes, image::ImageFormat::Png).expect("PNG can be written");
    bytes.into_inner()
}

fn world(case: &Case, supplied: &Case) -> CaseWorld {
    let today = Date::parse(TODAY).expect("it is a date");
    let mut world = CaseWorld {
        files: MemoryWorld::new(today),
        unreadable: Vec::new(),
        links: Vec::new(),
    };
    for section in supplied.sections.iter().chain(&case.sections) {
        let Kind::File(path, mark) = section.kind() else { continue };
        match mark {
            "unreadable" => world.unreadable.push(SitePath::trusted(path)),
            "link" => world.links.push(SitePath::trusted(path)),
            "left-out" => {}
            "picture" => world.files.set(path, picture(&section.lines)),
            mark => world.files.set(path, content(section, mark == "escaped")),
        }
        if ["unreadable", "link", "left-out"].contains(&mark) {
            world.files.remove(path);
        }
    }
    world
}

fn settings(case: &Case) -> Settings {
    Settings {
        drafts: case.has("drafts"),
        publish_sound: case.has("publish-sound"),
        offline: case.has("offline"),
        base_url: case.setting("base-url").map(str::to_owned),
    }
}

/// The templates of the default theme, compiled once for all cases.
fn templates() -> &'static Renderer {
    static BARE: OnceLock<Prepared> = OnceLock::new();
    let prepared = BARE.get_or_init(|| {
        let case = super::supplied();
        let world = Embedded(world(&case, &Case::default()));
        Pipeline::new(Settings::default()).prepare(&world, None)
    });
    &prepared.renderer
}

/// Builds the site of a case and says what came of it.
pub(super) fn run(case: &Case, supplied: &Case) -> Found {
    let world = Embedded(world(case, supplied));
    let prepared = Pipeline::new(settings(case)).prepare(&world, Some(templates()));
    let mut diagnostics = prepared.diagnostics.clone();
    let mut pages: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
    for planned in prepared.renderer.published() {
        let made = bytes_with((&world, &SHELF), &prepared.renderer, planned);
        let page = made.map_err(|errors| diagnostics.extend(errors)).ok();
        pages.insert(planned.path.to_string(), page);
    }
    let mut sink = kopa::base::diag::Sink::new();
    let unstamped = |d: &Diagnostic| {
        d.code == "unstamped-translation" && d.severity == Severity::Note
    };
    sink.extend(diagnostics.into_iter().filter(|d| case.has("stamps") || !unstamped(d)));
    let diagnostics = sink.sorted();
    let speech = Speech::new(&world, Some(case.setting("lang").unwrap_or("en")), &[]);
    let teller = Teller { case, world: &world, speech: &speech };
    let mut broken = teller.sound(&diagnostics);
    if case.setting("lang").is_none_or(|lang| lang == "en") {
        // What a fix does is the same, whatever is said about it.
        broken.extend(unmended(case, &world, &diagnostics));
    }
    if !diagnostics.iter().any(|d| d.severity == Severity::Error) {
        broken.extend(dead(&pages, case));
    }
    Found { case: teller.case(&diagnostics, &pages), broken }
}

fn dead(
    pages: &BTreeMap<String, Option<Vec<u8>>>,
    case: &Case,
) -> impl Iterator<Item = String> {
    let made = pages.iter().map(|(path, page)| {
        let page = page.as_deref().unwrap_or_default();
        (path.as_str(), String::from_utf8_lossy(page).into_owned())
    });
    let made: BTreeMap<&str, String> = made.collect();
    let url = case.setting("base-url").unwrap_or_default();
    let base =
        url.splitn(4, '/').nth(3).map_or("/".to_owned(), |path| format!("/{path}"));
    let dead = crawl::dead_links(&made, case.has("offline"), &base);
    dead.into_iter().map(|link| format!("  dead link: {link}"))
}

/// The fixes that do not take away what they are offered for.
fn unmended(
    case: &Case,
    world: &Embedded<CaseWorld>,
    diagnostics: &[Diagnostic],
) -> Vec<String> {
    let mut found = Vec::new();
    for diagnostic in diagnostics {
        let fixes = diagnostic.hints.iter().filter_map(|hint| hint.fix.as_ref());
        for fix in fixes {
            let Some(path) = diagnostic.path() else { continue };
            let mut mended = world.0.clone();
            mended.files.set(path.as_str(), fixed(world, path, fix));
            let mut pipeline = Pipeline::new(settings(case));
            let after =
                pipeline.prepare(&Embedded(mended), Some(templates())).diagnostics;
            let same = |all: &[Diagnostic]| {
                let same =
                    |d: &&Diagnostic| d.code == diagnostic.code && d.path() == Some(path);
                all.iter().filter(same).count()
            };
            if same(&after) >= same(diagnostics) {
                found.push(format!("  its fix does not mend {}", diagnostic.code));
            }
        }
    }
    found
}

fn fixed(world: &dyn World, path: &SitePath, fix: &Fix) -> String {
    let mut text = read(world, path);
    text.replace_range(fix.span.range(), &fix.replacement);
    text
}

fn read(world: &dyn World, path: &SitePath) -> String {
    String::from_utf8_lossy(&world.read(path).unwrap_or_default()).into_owned()
}

/// Says what kopa says in the form of a case.
struct Teller<'a> {
    case: &'a Case,
    world: &'a Embedded<CaseWorld>,
    speech: &'a Speech,
}

impl Teller<'_> {
    /// The section of the case that holds a file.
    fn section(&self, path: &SitePath) -> Option<usize> {
        let is = |section: &Section| match section.kind() {
            Kind::File(file, mark) => {
                file == path.as_str() && ["", "escaped"].contains(&mark)
            }
            _ => false,
        };
        self.case.sections.iter().position(is)
    }

    /// Line and column, from 0, of a byte of a file.
    fn position(&self, path: &SitePath, at: u32) -> (usize, usize) {
        let text = read(self.world, path);
        let before = text.get(..at as usize).unwrap_or(&text);
        let line = before.matches('\n').count();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (line, before[start..].chars().count())
    }

    /// Line and column from 1, as a person counts them.
    fn shown(&self, place: &Place) -> String {
        match place.span {
            None => place.path.to_string(),
            Some(span) => {
                let (line, column) = self.position(&place.path, span.start);
                format!("{}:{}:{}", place.path, line + 1, column + 1)
            }
        }
    }

    /// A diagnostic and its hints, a line each.
    fn texts(&self, diagnostic: &Diagnostic) -> Vec<String> {
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let said = self.speech.say(&diagnostic.message);
        let mut texts = vec![format!("{severity} {}: {said}", diagnostic.code)];
        for hint in &diagnostic.hints {
            let said = self.speech.say(&hint.message);
            texts.push(match &hint.place {
                Some(place) => format!("hint: {said} ({})", self.shown(place)),
                None => format!("hint: {said}"),
            });
        }
        texts.into_iter().map(|text| one_line(&text)).collect()
    }

    /// The remark about a span of a section, without its text.
    fn remark(&self, path: &SitePath, span: Span, section: &Section) -> Remark {
        let escaped = matches!(section.kind(), Kind::File(_, "escaped"));
        let columns = |number: usize| line(&section.lines[number], escaped).columns;
        let (first, from) = self.position(path, span.start);
        let (last, to) = self.position(path, span.end);
        let text = String::new();
        let Some(end) = section.lines.len().checked_sub(1) else {
            return Remark { line: 0, column: 0, width: 1, more: 0, text };
        };
        if first > end {
            let column = columns(end).last().copied().unwrap_or(0);
            return Remark { line: end, column, width: 1, more: 0, text };
        }
        let known = columns(first);
        let written = |at: usize| known.get(at).or(known.last()).copied().unwrap_or(0);
        let column = written(from);
        let until = if last == first { written(to) } else { written(usize::MAX) };
        let width = until.saturating_sub(column).max(1);
        Remark { line: first, column, width, more: last - first, text }
    }

    /// The case with what was found in place of what was expected.
    fn case(
        &self,
        diagnostics: &[Diagnostic],
        pages: &BTreeMap<String, Option<Vec<u8>>>,
    ) -> Case {
        let mut case = self.case.clone();
        let mut loose: Vec<String> = Vec::new();
        for section in &mut case.sections {
            section.remarks.clear();
        }
        for diagnostic in diagnostics {
            let place = diagnostic.place.as_ref();
            let at = place.and_then(|p| Some((self.section(&p.path)?, &p.path, p.span?)));
            for text in self.texts(diagnostic) {
                match at {
                    Some((at, path, span)) => {
                        let remark = self.remark(path, span, &self.case.sections[at]);
                        case.sections[at].remarks.push(Remark { text, ..remark });
                    }
                    None => {
                        let place = place.map(|place| self.shown(place) + ": ");
                        loose.push(format!("{}{text}", place.unwrap_or_default()));
                    }
                }
            }
        }
        for section in &mut case.sections {
            if let Kind::Out(path, part) = section.kind() {
                section.lines = shown(pages.get(path), part);
            }
        }
        put_loose(&mut case, loose);
        case
    }

    /// What a message must never be: empty, or with a variable that was not filled in.
    fn sound(&self, diagnostics: &[Diagnostic]) -> Vec<String> {
        let texts = diagnostics.iter().flat_map(|diagnostic| self.texts(diagnostic));
        let bad = |text: &String| {
            text.ends_with(": ")
                || text.contains("{") && text.contains("{$")
                || text.contains("``")
        };
        texts.filter(bad).map(|text| format!("  not a message: {text}")).collect()
    }
}

/// A message in one line; the marks around what is inserted are taken out.
fn one_line(text: &str) -> String {
    let text: String =
        text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

fn put_loose(case: &mut Case, loose: Vec<String>) {
    let known = |section: &Section| section.kind() == Kind::Diagnostics;
    let at = case.sections.iter().position(known);
    match (at, loose.is_empty()) {
        (Some(at), true) => {
            case.sections.remove(at);
        }
        (Some(at), false) => case.sections[at].lines = loose,
        (None, true) => {}
        (None, false) => {
            let out = |section: &Section| matches!(section.kind(), Kind::Out(..));
            let at = case.sections.iter().position(out).unwrap_or(case.sections.len());
            let title = "diagnostics".to_owned();
            let section = Section { title, lines: loose, remarks: Vec::new() };
            case.sections.insert(at, section);
        }
    }
}

/// The part of a page that a case asks for, without blank lines.
fn shown(page: Option<&Option<Vec<u8>>>, part: &str) -> Vec<String> {
    let page = match page {
        None => return vec!["(nothing)".to_owned()],
        Some(None) => return vec!["(not made)".to_owned()],
        Some(Some(page)) => String::from_utf8_lossy(page),
    };
    let between = |start: &str, end: &str| {
        let (_, rest) = page.split_once(start)?;
        let (_, rest) = rest.split_once('>')?;
        Some(rest.rsplit_once(end)?.0.to_owned())
    };
    let whole = || page.to_string();
    let text = match part {
        "whole" => whole(),
        "text" => between("<article class=\"prose\"", "</article>")
            .unwrap_or_else(|| "(no text)".to_owned()),
        "head" => {
            let links = ["<link rel=\"canonical\"", "<link rel=\"alternate\"", "<html"];
            let robots = "<meta name=\"robots\"";
            let wanted = |line: &&str| {
                links.iter().chain([&robots]).any(|start| line.starts_with(start))
            };
            page.lines().filter(wanted).collect::<Vec<_>>().join("\n")
        }
        _ => between("<main", "</main>").unwrap_or_else(whole),
    };
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.map(without_hashes).collect()
}

/// A line without the hashes in the names of style sheets and scripts, which change with the
/// theme, and of pictures: `style-HASH.css`, `desk-HASH-800.webp`.
fn without_hashes(line: &str) -> String {
    let mut parts = line.split('-').peekable();
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(part) = parts.next() {
        let (start, rest) = part.split_at_checked(8).unwrap_or((part, ""));
        let hash = start.len() == 8 && start.bytes().all(|b| b.is_ascii_hexdigit());
        let named = [".css", ".js", ".svg"].iter().any(|end| rest.starts_with(end));
        let size = parts
            .peek()
            .map(|next| next.trim_start_matches(|c: char| c.is_ascii_digit()));
        let named =
            named || rest.is_empty() && size.is_some_and(|s| s.starts_with(".webp"));
        out.push('-');
        out.push_str(if hash && named { "HASH" } else { start });
        out.push_str(rest);
    }
    out
}

impl Found {
    /// How what was found differs from what was expected.
    pub(super) fn failures(&self, expected: &Case) -> Vec<String> {
        let mut said = self.broken.clone();
        for section in &self.case.sections {
            let wanted = expected.sections.iter().find(|s| s.title == section.title);
            let none = Vec::new();
            match section.kind() {
                Kind::File(path, _) => {
                    let remarks = wanted.map_or(&none, |section| &section.remarks);
                    let show = |remark: &Remark| {
                        let above = &section.lines[remark.line];
                        let at = remark.line + 1;
                        format!("{path}:{at}\n    {above}\n    {}", remark.write())
                    };
                    said.extend(differences(remarks, &section.remarks, show));
                }
                Kind::Diagnostics => {
                    let none = Vec::new();
                    let lines = wanted.map_or(&none, |section| &section.lines);
                    said.extend(differences(lines, &section.lines, String::clone));
                }
                Kind::Out(path, _) => {
                    let none = Vec::new();
                    let lines = wanted.map_or(&none, |section| &section.lines);
                    said.extend(changes(path, lines, &section.lines));
                }
            }
        }
        let gone = |s: &&Section| s.kind() == Kind::Diagnostics;
        if !self.case.sections.iter().any(|section| gone(&section)) {
            for section in expected.sections.iter().filter(gone) {
                said.extend(differences(&section.lines, &[], String::clone));
            }
        }
        said
    }
}

/// What is in one list and not in the other, however they are ordered.
fn differences<T: PartialEq>(
    expected: &[T],
    found: &[T],
    show: impl Fn(&T) -> String,
) -> Vec<String> {
    let mut left: Vec<&T> = found.iter().collect();
    let mut said = Vec::new();
    for item in expected {
        match left.iter().position(|other| *other == item) {
            Some(at) => {
                left.remove(at);
            }
            None => said.push(format!("  expected, and did not come: {}", show(item))),
        }
    }
    let came = left.iter().map(|item| format!("  came unexpected: {}", show(item)));
    said.extend(came);
    said
}

/// The lines in which an output differs.
fn changes(path: &str, expected: &[String], found: &[String]) -> Vec<String> {
    if expected == found {
        return Vec::new();
    }
    let start = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
    let rest = expected.len().min(found.len()) - start;
    let ends = expected.iter().rev().zip(found.iter().rev()).take(rest);
    let end = ends.take_while(|(a, b)| a == b).count();
    let mut said = vec![format!("  {path} differs from line {}:", start + 1)];
    let show = |sign: &str, lines: &[String]| {
        lines[start..lines.len() - end]
            .iter()
            .map(|line| format!("  {sign} {line}"))
            .collect::<Vec<_>>()
    };
    said.extend(show("-", expected));
    said.extend(show("+", found));
    said
}

//! A sound case study of the repository's shape, and each mistake of people who write YAML
//! twice a year in a copy of its own, in each language; then ten mistakes at once. What is
//! said names the line and the remedy and fits a terminal; `--fix` mends what is safe, and
//! changes no byte beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use kopa::base::diag::Diagnostic;
use kopa::pipeline::{Pipeline, Settings};
use kopa::report::{Format, Reporter, Speech};
use kopa::world::{DiskWorld, Embedded};
use serde::Deserialize;
use tempfile::TempDir;

/// A picture that can be shown: one grey pixel, as GIF.
const PICTURE: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\x80\x80\x80\0\0\0,\0\0\0\0\x01\0\x01\0\0\
    \x02\x02D\x01\0;";

/// What the tests share with those in a browser: the words of each language, the mistakes, and
/// the names of those that somebody makes in one sitting, which do not hide each other.
#[derive(Deserialize)]
struct List {
    languages: Vec<Words>,
    at_once: Vec<String>,
    mistakes: Vec<Mistake>,
}

/// What stands for `@lang`, `@said`, `@yes` ... in the texts, in one language.
#[derive(Deserialize)]
#[serde(transparent)]
struct Words(BTreeMap<String, String>);

/// A typical mistake, in texts that are filled with the words of a language.
#[derive(Clone, Deserialize)]
struct Mistake {
    /// Its name, of which that of its entry is made.
    name: String,
    /// The code of what is said.
    code: String,
    /// What the sound text has.
    sound: String,
    /// What is written instead.
    wrong: String,
    /// What stands on the line that is named; `None` where no line of the text is.
    at: Option<String>,
    /// What the message has to contain for somebody to act on it, in any language.
    remedy: String,
    /// What `--fix` makes of it.
    mended: String,
    /// Pictures that lie beside the text, with their length in bytes.
    #[serde(default)]
    pictures: BTreeMap<String, usize>,
}

fn list() -> List {
    serde_json::from_str(include_str!("mistakes/list.json")).expect("the list is JSON")
}

impl Words {
    fn code(&self) -> &str {
        &self.0["lang"]
    }

    /// A case study without a mistake. `slug` tells its address from those of its copies.
    fn sound(&self, slug: &str) -> String {
        self.fill(&include_str!("mistakes/sound.md").replace("@slug", slug))
    }

    /// A text with this language's words in it.
    fn fill(&self, text: &str) -> String {
        let fill = |text: String, (name, word): (&String, &String)| {
            text.replace(&format!("@{name}"), word)
        };
        self.0.iter().fold(text.to_owned(), fill)
    }
}

/// The repository's site, with a copy of the sound case study for each mistake and language.
struct Shown {
    folder: TempDir,
    /// The text of each file as it was written, and what `--fix` should make of it.
    files: BTreeMap<String, (String, String)>,
}

fn copy(from: &Path, to: &Path) {
    for file in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let inside = file.path().strip_prefix(from).expect("it lies in there");
        if file.file_type().is_dir() {
            fs::create_dir_all(to.join(inside)).expect("there is room");
        } else {
            fs::copy(file.path(), to.join(inside)).expect("a file can be copied");
        }
    }
}

fn path_of(name: &str, words: &Words) -> String {
    format!("content/case-studies/{}/{}.md", slug_of(name, words), words.code())
}

fn slug_of(name: &str, words: &Words) -> String {
    format!("{name}-in-{}", words.code())
}

impl Shown {
    /// The site with these mistakes in each entry, by the entry's name.
    fn new(languages: &[Words], entries: &BTreeMap<String, Vec<Mistake>>) -> Shown {
        let folder = tempfile::tempdir().expect("the test has a folder");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["content", "themes"] {
            copy(&root.join(part), &folder.path().join(part));
        }
        let site = folder.path().join("content/site.yaml");
        let config = fs::read_to_string(&site).expect("the site has one");
        let with_home = config.replace("base_url: \"\"", "base_url: https://kb.example/");
        assert_ne!(config, with_home, "the site has a line for its address");
        fs::write(&site, with_home).expect("it can be written");
        let mut files = BTreeMap::new();
        for words in languages {
            for (name, made) in entries {
                let sound = words.sound(&slug_of(name, words));
                let (mut wrong, mut mended) = (sound.clone(), sound);
                for mistake in made {
                    mistake.make(words, &mut wrong, &mut mended);
                }
                let path = path_of(name, words);
                let file = folder.path().join(&path);
                let own = file.parent().expect("it lies in a folder");
                fs::create_dir_all(own).expect("there is room");
                fs::write(&file, &wrong).expect("it can be written");
                for mistake in made {
                    for (picture, bytes) in &mistake.pictures {
                        let mut made = PICTURE.to_vec();
                        made.resize(*bytes, 0);
                        fs::write(own.join(picture), made).expect("written");
                    }
                }
                files.insert(path, (wrong, mended));
            }
        }
        Shown { folder, files }
    }

    fn world(&self) -> Embedded<DiskWorld> {
        Embedded(DiskWorld::new(self.folder.path()))
    }

    fn found(&self) -> Vec<Diagnostic> {
        Pipeline::new(Settings::default()).prepare(&self.world(), None).diagnostics
    }

    /// What is said of an entry, but for what is said of the sound one, too.
    fn said<'d>(
        &self,
        all: &'d [Diagnostic],
        name: &str,
        words: &Words,
    ) -> Vec<&'d Diagnostic> {
        let own = format!("content/case-studies/{}/", slug_of(name, words));
        let about = |d: &&Diagnostic| {
            d.path().is_some_and(|path| path.as_str().starts_with(&own))
        };
        // Nothing leads to a copy, and the pictures are of another kind than their names say.
        let known = ["orphan-entry", "broken-picture"];
        all.iter().filter(about).filter(|d| !known.contains(&d.code)).collect()
    }

    /// The line on which a diagnostic begins, counted from 1.
    fn line(&self, diagnostic: &Diagnostic) -> usize {
        let place = diagnostic.place.as_ref().expect("it has a place");
        let text = self.files.get(place.path.as_str()).map_or("", |(wrong, _)| wrong);
        let start = place.span.map_or(0, |span| span.start as usize);
        text[..start.min(text.len())].matches('\n').count() + 1
    }

    /// Runs `kopa check --fix`.
    fn fix(&self) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kopa"));
        command
            .args(["check", "--fix", "--lang", "en", "--site"])
            .arg(self.folder.path());
        let output = command.env_clear().output().expect("the binary can be started");
        String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr)
    }

    /// What `--fix` did otherwise than it should.
    fn wrongly_mended(&self) -> Vec<String> {
        self.fix();
        let files = self.files.iter();
        let wrong = files.filter_map(|(path, (wrong, mended))| {
            let now = fs::read_to_string(self.folder.path().join(path)).ok()?;
            let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
            let (now_lines, want) = (lines(&now), lines(mended));
            let at = now_lines.iter().zip(&want).position(|(a, b)| a != b).unwrap_or(0);
            (now != *mended).then(|| {
                let untouched = if now == *wrong { " (nothing was changed)" } else { "" };
                format!(
                    "{path}:{}{untouched}\n  is:     {:?}\n  should: {:?}",
                    at + 1,
                    now_lines.get(at),
                    want.get(at)
                )
            })
        });
        wrong.collect()
    }
}

/// How messages are written in a language.
fn speech(code: &str) -> Speech {
    Speech::new(&Embedded(kopa::world::MemoryWorld::new(today())), Some(code), &[])
}

fn today() -> kopa::base::date::Date {
    kopa::base::date::Date::parse("2026-11-25").expect("it is a date")
}

/// What is wrong with how one diagnostic is told at a terminal.
fn badly_told(shown: &Shown, speech: &Speech, said: &Diagnostic) -> Vec<String> {
    let world = shown.world();
    let reporter = Reporter::new(speech, &world);
    let human =
        reporter.write(std::slice::from_ref(said), Format::Human { colour: false });
    let short = reporter.write(std::slice::from_ref(said), Format::Short);
    let mut wrong = Vec::new();
    for line in human.lines() {
        // A path is as long as it is, and a word cannot be broken.
        let is_path = line.trim_start().starts_with("-->");
        let words = line.split(' ').map(|word| word.chars().count()).max();
        let whole = words.is_some_and(|longest| longest > 50);
        if line.chars().count() > 80 && !is_path && !whole {
            wrong.push(format!("more than 80 columns: {line}"));
        }
    }
    if short.lines().count() != 1 || short.contains('\u{1b}') {
        wrong.push(format!("not one plain line: {short}"));
    }
    wrong
}

/// What is wrong with what is said about one entry: each mistake's own message, at its line,
/// with its remedy; nothing else.
fn wrongly_said(
    shown: &Shown,
    all: &[Diagnostic],
    (name, made): (&str, &[Mistake]),
    words: &Words,
) -> Vec<String> {
    let path = path_of(name, words);
    let speech = speech(words.code());
    let said = shown.said(all, name, words);
    let world = shown.world();
    let reporter = Reporter::new(&speech, &world);
    let tell = |d: &Diagnostic| reporter.write(std::slice::from_ref(d), Format::Short);
    let mut wrong = Vec::new();
    for mistake in made {
        let line = mistake.line(words, &shown.files[&path].0);
        let Some(own) = said.iter().find(|d| {
            d.code == mistake.code && (line.is_none() || Some(shown.line(d)) == line)
        }) else {
            let told: String = said.iter().map(|d| tell(d)).collect();
            wrong.push(format!(
                "{path}: no {} on line {line:?}, but\n{told}",
                mistake.code
            ));
            continue;
        };
        let told = tell(own);
        let remedy = words.fill(&mistake.remedy);
        if !told.contains(&remedy) {
            wrong.push(format!("{path}: no remedy `{remedy}` in: {told}"));
        }
        wrong.extend(badly_told(shown, &speech, own));
    }
    let meant: BTreeSet<&str> =
        made.iter().map(|mistake| mistake.code.as_str()).collect();
    let other = said.iter().filter(|d| !meant.contains(d.code));
    wrong.extend(other.map(|d| format!("{path}: beside it: {}", tell(d))));
    wrong
}

/// One entry for each mistake, one with ten of them, and one with none.
fn entries(list: &List) -> BTreeMap<String, Vec<Mistake>> {
    let at_once = |mistake: &&Mistake| list.at_once.contains(&mistake.name);
    let ten: Vec<Mistake> = list.mistakes.iter().filter(at_once).cloned().collect();
    assert_eq!(ten.len(), 10);
    let alone = list.mistakes.iter();
    let alone = alone.map(|mistake| (mistake.name.clone(), vec![mistake.clone()]));
    let more = [("ten-at-once".to_owned(), ten), ("sound".to_owned(), Vec::new())];
    alone.chain(more).collect()
}

#[test]
fn each_mistake_is_named_with_its_remedy_and_mended_where_that_is_safe() {
    let list = list();
    let entries = entries(&list);
    let shown = Shown::new(&list.languages, &entries);
    let all = shown.found();
    let pairs = list
        .languages
        .iter()
        .flat_map(|words| entries.iter().map(move |entry| (words, entry)));
    let wrong: Vec<String> = pairs
        .flat_map(|(words, (name, made))| wrongly_said(&shown, &all, (name, made), words))
        .chain(shown.wrongly_mended())
        .collect();
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

impl Mistake {
    /// Makes the mistake in a text, and beside it what is to become of it.
    fn make(&self, words: &Words, wrong: &mut String, mended: &mut String) {
        let (sound, bad) = (words.fill(&self.sound), words.fill(&self.wrong));
        assert_eq!(wrong.matches(&sound).count(), 1, "{}: {sound:?}", self.name);
        *wrong = wrong.replacen(&sound, &bad, 1);
        *mended = mended.replacen(&sound, &words.fill(&self.mended), 1);
    }

    /// The line on which it is, by the words that stand there; `None` for a mistake that is no
    /// part of the text.
    fn line(&self, words: &Words, text: &str) -> Option<usize> {
        let bad = words.fill(&self.wrong);
        let at = text.find(&bad)?;
        let own = bad.rfind(&words.fill(self.at.as_deref()?))?;
        Some(text[..at + own].matches('\n').count() + 1)
    }
}

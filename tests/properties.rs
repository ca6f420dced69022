//! What holds for any input, tried on many that proptest makes. The seed is always the same, so
//! that a test that passes here passes everywhere.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kopa::base::date::Date;
use kopa::base::lang::Tag;
use kopa::base::path::{SitePath, relative};
use kopa::base::slug::slug;
use kopa::l10n::Locale;
use kopa::model::translation::{Fingerprint, Revision};
use kopa::pipeline::{Pipeline, Settings, bytes};
use kopa::world::{Embedded, MemoryWorld};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::fuzzed::targets::html::texts;

/// Tries a property on as many inputs, always the same.
fn holds<S: Strategy>(
    cases: u32,
    inputs: S,
    property: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let done = runner.run(&inputs, property).map_err(|error| error.to_string());
    assert_eq!(done, Ok(()));
}

/// Any text, and more often than by chance one with letters of the five languages.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,40}", "[a-zāčēģīķļņšūžćđșțăâîéèœ’' ,.-]{0,60}", any::<String>(),]
}

fn revision() -> impl Strategy<Value = Revision> {
    let print = (0u32..40).prop_map(|n| Fingerprint::of(&n.to_string()));
    prop::collection::vec(print, 0..30).prop_map(|prints| Revision(prints.into()))
}

#[test]
fn a_revision_is_read_as_it_was_printed() {
    holds(2_000, revision(), |revision| {
        prop_assert_eq!(Revision::parse(&revision.to_string()), Some(revision));
        Ok(())
    });
    let alike = "1(\\.[0-9a-z]{5,7}){0,4}\\.?";
    holds(2_000, prop_oneof![alike.boxed(), text().boxed()], |text| {
        if let Some(revision) = Revision::parse(&text) {
            prop_assert_eq!(revision.to_string(), text);
        }
        Ok(())
    });
}

#[test]
fn changes_lead_from_one_revision_to_the_other() {
    holds(2_000, (revision(), revision()), |(old, new)| {
        let changes = old.changes(&new);
        let left = |revision: &Revision, gone: &[usize]| -> Vec<Fingerprint> {
            let kept = revision.0.iter().enumerate().filter(|(at, _)| !gone.contains(at));
            kept.map(|(_, print)| *print).collect()
        };
        prop_assert_eq!(left(&old, &changes.old), left(&new, &changes.new));
        Ok(())
    });
}

#[test]
fn a_slug_is_never_empty_and_its_own_slug() {
    holds(5_000, text(), |text| {
        let made = slug(&text, "x");
        prop_assert!(!made.is_empty() && made.len() <= 80);
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        prop_assert!(made.bytes().all(plain), "{}", made);
        prop_assert!(!made.starts_with('-') && !made.ends_with('-'), "{}", made);
        prop_assert_eq!(&slug(&made, "y"), &made);
        Ok(())
    });
}

const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(22) };

/// The addresses of the entries of a site, by title.
fn addresses(titles: &[String]) -> BTreeMap<usize, String> {
    let mut world = MemoryWorld::new(TODAY);
    world.set("content/site.yaml", "title: T\nlanguages: [{code: lv, name: L}]\n");
    world.set("content/notes/_collection.yaml", "title: N\n");
    for (at, title) in titles.iter().enumerate() {
        let title = serde_json::to_string(title).expect("a text can be quoted");
        world.set(
            &format!("content/notes/e{at}/lv.md"),
            format!("---\ntitle: {title}\n---\n"),
        );
    }
    let prepared = Pipeline::new(Settings::default()).prepare(&Embedded(world), None);
    let site = prepared.renderer.site();
    let lang = site.config.langs().next().expect("the site has a language");
    let entries = site.entry_ids().filter_map(|(_, entry)| {
        let at = entry.id.strip_prefix('e')?.parse().ok()?;
        Some((at, entry.address.get(lang)?.clone()))
    });
    entries.collect()
}

#[test]
fn no_two_entries_have_one_address_and_a_new_entry_moves_no_other() {
    let titles =
        prop::collection::vec(prop_oneof!["[a-c]{1,2}", "[āb?-]{1,3}", text()], 1..8);
    holds(24, titles, |titles| {
        let all = addresses(&titles);
        let different: BTreeSet<&String> = all.values().collect();
        prop_assert_eq!(different.len(), all.len(), "{:?}", all);
        prop_assert!(all.values().all(|a| a.starts_with("lv/") && !a.contains("//")));
        let fewer = addresses(&titles[..titles.len() - 1]);
        for (at, address) in fewer {
            prop_assert_eq!(Some(&address), all.get(&at));
        }
        Ok(())
    });
}

/// Where an address leads from a page, as a browser sees it (RFC 3986, 5.2).
fn followed(from: &str, address: &str) -> String {
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (path, format!("#{anchor}")),
        None => (address, String::new()),
    };
    if path.is_empty() {
        return format!("{from}{anchor}");
    }
    let base = from.rfind('/').map_or("", |end| &from[..=end]);
    let mut parts: Vec<&str> = Vec::new();
    let whole = format!("{base}{path}");
    for part in whole.split_inclusive('/') {
        match part {
            "./" | "." => {}
            "../" | ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.concat() + &anchor
}

#[test]
fn a_relative_address_leads_to_what_it_was_made_from() {
    let folder = prop::collection::vec("[a-c]{1,2}", 0..5)
        .prop_map(|parts| parts.into_iter().map(|part| part + "/").collect::<String>());
    let name = prop_oneof!["", "[a-c]{1,2}\\.html", "[a-c]"];
    let page = (folder.clone(), name.clone()).prop_map(|(folder, name)| folder + &name);
    let anchor = prop_oneof!["", "#[a-c]{1,2}"];
    let target = (folder, name, anchor).prop_map(|(folder, name, a)| folder + &name + &a);
    holds(5_000, (page, target), |(from, to)| {
        let address = relative(&from, &to);
        prop_assert_eq!(followed(&from, &address), to, "{} by {}", from, address);
        prop_assert!(!address.starts_with('/') && !address.contains("//"));
        Ok(())
    });
}

#[test]
fn a_path_beside_a_file_stays_in_the_site() {
    let relative = "(\\.|\\.\\.|/|[a-c]){0,8}";
    holds(5_000, ("[a-c](/[a-c]){0,3}", relative), |(file, relative)| {
        let file = SitePath::new(&file).expect("it is a path");
        if let Some(path) = file.sibling(&relative) {
            let parts: Vec<&str> = path.as_str().split('/').collect();
            prop_assert!(!parts.contains(&"..") && !path.as_str().starts_with('/'));
        }
        Ok(())
    });
}

static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let tags = ["lv", "fr", "hr", "ro", "en"].into_iter().filter_map(Tag::new);
    tags.map(|tag| Locale::new(&tag)).collect()
});

#[test]
fn the_order_of_each_alphabet_is_total() {
    holds(2_000, (text(), text(), text()), |(a, b, c)| {
        for locale in LOCALES.iter() {
            let order = locale.compare(&a, &b);
            prop_assert_eq!(order, locale.compare(&b, &a).reverse());
            prop_assert_eq!(order == Ordering::Equal, a == b);
            prop_assert_eq!(locale.sort_key(&a).cmp(&locale.sort_key(&b)), order);
            let mut sorted = [&a, &b, &c];
            sorted.sort_by(|x, y| locale.compare(x, y));
            let [x, y, z] = sorted;
            prop_assert_ne!(locale.compare(x, z), Ordering::Greater);
            prop_assert_ne!(locale.compare(x, y), Ordering::Greater);
            prop_assert_ne!(locale.compare(y, z), Ordering::Greater);
        }
        Ok(())
    });
}

const LANGS: [&str; 4] = ["lv", "fr", "hr", "en"];

/// A site of which each entry has some of the languages, with chains of fallback; all that is
/// written in a language says so.
fn many_tongues(chains: &[Vec<usize>], entries: &[Vec<usize>]) -> Embedded<MemoryWorld> {
    let mut world = MemoryWorld::new(TODAY);
    let mut site = "title: T\nbase_url: https://example.org/\nlanguages:\n".to_owned();
    for (code, chain) in LANGS.iter().zip(chains) {
        let chain: Vec<&str> = chain.iter().map(|at| LANGS[*at]).collect();
        let chain = chain.join(", ");
        site.push_str(&format!(
            "  - {{code: {code}, name: N{code}, fallback: [{chain}]}}\n"
        ));
    }
    world.set("content/site.yaml", site);
    world.set(
        "content/notes/_collection.yaml",
        "title: N\nfields: {summary: {type: text, translated: true, roles: [summary]}}\n",
    );
    for (at, langs) in entries.iter().enumerate() {
        for lang in langs.iter().map(|lang| LANGS[*lang]) {
            world.set(
                &format!("content/notes/e{at}/{lang}.md"),
                format!("---\ntitle: title-{lang}-{at}\nsummary: summary-{lang}-{at}\n---\ntext-{lang}-{at} [[e0]]\n"),
            );
        }
    }
    Embedded(world)
}

/// Whether each text of a page that names a language stands where the page says that it is in it.
fn honest(page: &str) -> Result<(), TestCaseError> {
    let (_, body) = page.split_once("<body").expect("a page has a body");
    let lang = page.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next());
    let own = lang.expect("a page says its language");
    for (text, lang) in texts(&format!("<body{body}")) {
        let lang = if lang.is_empty() { own } else { lang };
        for kind in ["title-", "summary-", "text-"] {
            for (at, _) in text.match_indices(kind) {
                let written = &text[at + kind.len()..at + kind.len() + 2];
                prop_assert_eq!(written, lang, "{} in {}", text, own);
            }
        }
    }
    Ok(())
}

#[test]
fn fallback_never_claims_a_wrong_language() {
    let some = || prop::sample::subsequence((0..LANGS.len()).collect::<Vec<_>>(), 0..=4);
    let chains = prop::collection::vec(some().prop_shuffle(), 4);
    let entries = prop::collection::vec(some(), 1..4);
    holds(16, (chains, entries), |(chains, entries)| {
        let world = many_tongues(&chains, &entries);
        let prepared = Pipeline::new(Settings::default()).prepare(&world, None);
        for planned in prepared.renderer.published() {
            let made = bytes(&world, &prepared.renderer, planned);
            let made = made.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            let Ok(made) = made else { continue };
            if planned.path.ends_with(".html") && planned.path.contains('/') {
                honest(&made)?;
            }
            for piece in made.split("hreflang=\"").skip(1) {
                alternate(piece, &entries)?;
            }
        }
        Ok(())
    });
}

/// An alternate of an entry is one of its own versions.
fn alternate(piece: &str, entries: &[Vec<usize>]) -> Result<(), TestCaseError> {
    let Some((lang, rest)) = piece.split_once('"') else { return Ok(()) };
    let Some(to) = rest.split_once("href=\"https://example.org/").map(|(_, to)| to)
    else {
        return Ok(());
    };
    let to = to.split('"').next().unwrap_or_default();
    let Some((_, title)) = to.split_once("/title-") else { return Ok(()) };
    let mut parts = title.trim_end_matches('/').split('-');
    let (Some(written), Some(entry)) = (parts.next(), parts.next()) else {
        return Ok(());
    };
    prop_assert!(lang == written || lang == "x-default", "{} for {}", lang, to);
    let own = entry.parse::<usize>().ok().and_then(|at| entries.get(at));
    let known = own.is_some_and(|own| own.iter().any(|at| LANGS[*at] == written));
    prop_assert!(known, "{}", to);
    Ok(())
}

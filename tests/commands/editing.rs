//! `new`, `translate`, `explain` and `schema`, as an editor uses them.

use super::*;

const CASES: &str = "title: {en: Cases, lv: Prakses}
sections:
  - {id: results, required: true, title: {en: Results, lv: Rezultāti}}
fields:
  summary: {type: text, translated: true, required: true, max: 60, label: {en: Summary, lv: Kopsavilkums}, help: {en: One sentence., lv: Viens teikums.}}
  stage: {type: choice, required: true, label: {en: Stage, lv: Posms}, options: {planned: {en: planned, lv: iecerēts}, running: {en: running, lv: darbojas}}}
  topics: {type: terms, vocabulary: topics, required: true, label: {en: Topics, lv: Temati}}
  period: {type: period, required: true, label: {en: Period, lv: Laiks}}
  cost: {type: number, required: true, label: {en: Cost, lv: Izmaksas}}
  places: {type: list, of: {type: place}, required: true, label: {en: Place, lv: Vieta}}
  actors:
    type: list
    required: true
    label: {en: Actors, lv: Dalībnieki}
    of:
      type: record
      fields:
        name: {type: text, required: true, label: {en: Name, lv: Nosaukums}}
        gloss: {type: text, translated: true}
  updated: {type: date, required: true, roles: [updated], label: {en: Changed, lv: Mainīts}}
  web: {type: link}
";

const TOPICS: &str = "title: {en: Topics, lv: Temati}
terms:
  water: {label: {en: Water, lv: Ūdens}}
  roads: {label: {en: Roads, lv: Ceļi}}
  schools: {label: {en: Schools, lv: Skolas}}
";

fn cases() -> Site {
    let site = Site::new();
    site.set("content/cases/_collection.yaml", CASES);
    site.set("content/_vocabularies/topics.yaml", TOPICS);
    site
}

/// The codes that `check` gives about a file.
fn codes(site: &Site, path: &str) -> Vec<String> {
    let json = site.run(&["check", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let all = json["diagnostics"].as_array().expect("it is a list").iter();
    // A section that is still to be written is no mistake of what wrote the file.
    let own = all.filter(|d| d["path"] == path && d["code"] != "empty-section");
    own.map(|d| d["code"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn new_writes_what_is_given_and_leaves_the_rest_to_be_written() {
    let site = cases();
    site.run(&[
        "new",
        "cases",
        "--lang",
        "lv",
        "--title",
        "Ceļi: kā tos labo",
        "--set",
        "stage=darbojas",
        "--set",
        "topics=Ceļi, water",
        "--set",
        "period=2021..",
        "--set",
        "web=https://example.org/",
        "--not-found",
        "cost=Neviens: to nezina.",
    ])
    .ends(0)
    .says("Ierakstīts: content/cases/celi-ka-tos-labo/lv.md")
    .says("Kopsavilkums (`summary`)");
    let path = "content/cases/celi-ka-tos-labo/lv.md";
    let text = site.read(path);
    for line in [
        "title: \"Ceļi: kā tos labo\"",
        "# Kopsavilkums\n# Viens teikums.\nsummary:",
        "stage: running",
        "topics: [roads, water]",
        "period: {start: 2021, ongoing: true}",
        "cost: {not_found: \"Neviens: to nezina.\"}",
        "web: https://example.org/",
        "\n## Rezultāti\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let found = codes(&site, path);
    assert!(found.iter().all(|code| code == "missing-field"), "{found:?}");
    assert_eq!(found.len(), 3, "summary, places and actors are still to be written");
    assert_eq!(site.run(&["check"]).code, Some(1));
}

#[test]
fn new_never_overwrites_and_refuses_what_does_not_fit() {
    let site = cases();
    let title = |title: &'static str| ["new", "cases", "--title", title];
    site.run(&title("Roads")).ends(0);
    let before = site.read("content/cases/roads/en.md");
    site.run(&title("Roads")).ends(2).complains("There is an entry `cases/roads`");
    site.run(&["new", "notes", "--title", "Roads"]).ends(2).complains("would mean both");
    assert_eq!(site.read("content/cases/roads/en.md"), before);
    site.run(&["new", "case", "--title", "X"]).ends(2).complains("did you mean `cases`?");
    site.run(&["new", "cases"]).ends(2).complains("--title");
    let with = |more: [&'static str; 2]| {
        let mut args = vec!["new", "cases", "--id", "b"];
        args.extend(more);
        args
    };
    site.run(&with(["--set", "stge=x"])).ends(2).complains("did you mean `stage`?");
    site.run(&with(["--set", "stage"])).ends(2).complains("a field and its value");
    site.run(&with(["--set", "stage=runing"])).ends(2).says("did you mean `running`?");
    site.run(&with(["--set", "topics=fire"])).ends(2).says("There is no term `fire`");
    site.run(&with(["--language", "de"])).ends(2).complains("no language `de`");
    site.run(&["new", "cases", "--id", "../x"]).ends(2).complains("cannot be the name");
    assert!(!site.has("content/cases/b") && !site.has("content/x"));
}

#[test]
fn new_asks_for_the_required_facts_in_the_editors_language() {
    let site = cases();
    let typed = "\nKopīgs ceļš\n\n\
                 Viens teikums.\n\
                 darb\n\
                 1, 3\n\n\
                 2021-13\n2022\n2021-07\n2022\n\
                 divi\n?Nav zināms.\n\
                 Rauna\n57.33, 25.61\n\n\
                 Dome\nValde\n\n";
    let ran =
        site.run_typing(&["new", "cases", "--lang", "lv", "--ask", "always"], typed);
    let ran = ran
        .ends(0)
        .says("Jauns ieraksts: Prakses")
        .says("Posms\n   1  iecerēts\n   2  darbojas\n")
        .says("Izvēlēts: Ūdens un Skolas")
        .says("`2021-13` nav datums")
        .says("nevis `divi`");
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
    let text = site.read("content/cases/kopigs-cels/lv.md");
    for line in [
        "title: Kopīgs ceļš",
        "summary: Viens teikums.",
        "stage: running",
        "topics: [water, schools]",
        "period: {start: 2021-07, end: 2022}",
        "cost: {not_found: Nav zināms.}",
        "places:\n  - name: Rauna\n    coordinates: [57.33, 25.61]\n",
        "actors:\n  - name: Dome\n  - name: Valde\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}\n{}", ran.out);
    }
    assert_eq!(codes(&site, "content/cases/kopigs-cels/lv.md"), [""; 0]);
}

#[test]
fn new_writes_nothing_when_the_answers_end() {
    let site = cases();
    site.run_typing(&["new", "cases", "--ask", "always"], "\nRoads\n\nShort.\n")
        .ends(2)
        .complains("nothing was written");
    assert!(!site.has("content/cases/roads"));
}

const SOURCE: &str = "---\ntitle: Roads
summary: Two roads.
stage: running
topics: [roads]
period: 2021
cost: {not_found: Nobody says.}
places: [{name: Rauna}]
actors: [{name: Council, gloss: the owner}, {name: Board}]
updated: 2026-11-20
---

It began in 2021.

## Results

- One --> road
- Another

![A road](road.jpg)
";

#[test]
fn translate_writes_what_is_to_be_translated_with_the_real_stamp() {
    let site = cases();
    site.set("content/cases/roads/en.md", SOURCE);
    site.set("content/cases/roads/road.jpg", "a picture");
    site.run(&["translate", "roads", "lv"]).ends(0).says("content/cases/roads/lv.md");
    let path = "content/cases/roads/lv.md";
    let text = site.read(path);
    assert!(text.contains("# Roads\ntitle:\n"), "{text}");
    assert!(text.contains("  source: en\n  revision: 1."), "{text}");
    assert!(text.contains("# Two roads.\nsummary:\n"), "{text}");
    assert!(text.contains("# Nobody says.\ncost: {not_found: }\n"), "{text}");
    assert!(text.contains("<!--\nIt began in 2021.\n-->"), "{text}");
    assert!(text.contains("## Rezultāti\n\n<!--\n- One -- > road\n"), "{text}");
    assert!(!text.contains("stage:") && !text.contains("places:"), "{text}");
    let filled = text
        .replace("title:\n", "title: Ceļi\n")
        .replace("summary:\n", "summary: Divi ceļi.\n")
        .replace("not_found: ", "not_found: Nav zināms.")
        .replace("gloss:\n", "gloss: īpašniece\n");
    site.set(path, &filled);
    assert_eq!(codes(&site, path), [""; 0], "it is stamped, and nothing is missing");
    site.set("content/cases/roads/en.md", &SOURCE.replace("2021.", "2020."));
    assert_eq!(codes(&site, path), ["outdated-translation"]);
}

#[test]
fn translate_with_copy_puts_the_text_of_the_source_in_place() {
    let site = cases();
    site.set("content/cases/roads/en.md", SOURCE);
    site.run(&["translate", "cases/roads", "lv", "--copy"]).ends(0);
    let text = site.read("content/cases/roads/lv.md");
    let body = "---\n\nIt began in 2021.\n\n## Rezultāti\n\n- One --> road\n- Another\n\n\
                ![A road](road.jpg)\n";
    assert!(text.ends_with(body), "{text}");
}

#[test]
fn translate_says_why_it_cannot() {
    let site = cases();
    site.set("content/cases/roads/en.md", SOURCE);
    site.run(&["translate", "roads", "lv"]).ends(0);
    let before = site.read("content/cases/roads/lv.md");
    let file = "content/cases/roads/lv.md";
    site.run(&["translate", "roads", "lv"]).ends(2).complains(file);
    site.run(&["translate", "roads", "en"]).ends(2).complains("en.md");
    site.run(&["translate", "raods", "lv"]).ends(2).complains("did you mean `roads`?");
    site.run(&["translate", "roads", "de"]).ends(2).complains("are en and lv");
    assert_eq!(site.read(file), before);
    // A file that is there, but cannot be read, is somebody's work, too.
    site.set("content/notes/a/lv.md", "---\ntitle: A: B\n");
    site.run(&["translate", "notes/a", "lv"]).ends(2);
    assert_eq!(site.read("content/notes/a/lv.md"), "---\ntitle: A: B\n");
}

#[test]
fn explain_shows_the_example_what_is_said_of_it_and_the_cure() {
    let nowhere = Site(tempfile::tempdir().expect("there is room for a folder"));
    let ran = nowhere.run(&["explain", "broken-link", "--lang", "hr"]).ends(0);
    let ran = ran
        .says("Poveznica vodi na zapis")
        .says("    See [[mergr]].\n")
        .says("Nema ni zapisa ni datoteke s nazivom `mergr`")
        .says("    See [[merger]].\n");
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
    nowhere.run(&["explain", "broken-lnk"]).ends(2).complains("`broken-link`?");
    let all = nowhere.run(&["explain", "--lang", "lv"]).ends(0).says("yaml-colon\n").out;
    assert!(all.lines().all(|line| line.chars().count() <= 80), "{all}");
}

#[test]
fn schema_is_there_for_one_collection_and_for_all() {
    let site = cases();
    let read = |args: &[&str]| -> serde_json::Value {
        let out = site.run(args).ends(0).out;
        serde_json::from_str(&out).expect("it is JSON")
    };
    let one = read(&["schema", "cases", "--lang", "lv"]);
    assert_eq!(one["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(one["title"], "Prakses");
    assert_eq!(one["else"]["properties"]["summary"]["title"], "Kopsavilkums");
    let title = &one["else"]["properties"]["title"]["description"];
    assert_eq!(title, "Nosaukums šī faila valodā");
    let all = read(&["schema", "--lang", "lv"]);
    assert_eq!(all["$defs"]["cases"], one);
    site.run(&["schema", "case"]).ends(2).complains("did you mean `cases`?");
}

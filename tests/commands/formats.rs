//! What `check` and `build` write for programs and for pull requests, and the workflows that
//! use it.

use super::*;

/// A site with mistakes in two languages, one of them after signs of two and four bytes.
fn wrong() -> Site {
    let site = Site::new();
    site.set(
        "content/notes/b/lv.md",
        "---\ntitle: B\nsumary: Īsi.\n---\nĀ😀 [[mājas]].\n",
    );
    site.set(
        "content/notes/c/en.md",
        "---\ntitle: C <b>|*\n---\n[[no|*x*]] [[no-`one]].\n",
    );
    site
}

#[test]
fn sarif_says_what_the_standard_demands() {
    let site = wrong();
    let text = site.run(&["check", "--format", "sarif"]).ends(1).out;
    let sarif: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "kopa");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("there are rules");
    let results = run["results"].as_array().expect("there are results");
    assert_eq!(results.len(), 4);
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().expect("it has a rule") as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(
            ["error", "warning", "note"]
                .contains(&result["level"].as_str().unwrap_or(""))
        );
        assert!(result["message"]["text"].as_str().is_some_and(|text| !text.is_empty()));
        let place = &result["locations"][0]["physicalLocation"];
        let base =
            place["artifactLocation"]["uriBaseId"].as_str().expect("it has a base");
        assert!(run["originalUriBaseIds"][base].is_object());
        let region = &place["region"];
        let number = |name: &str| region[name].as_u64().unwrap_or(0);
        assert!(number("startLine") >= 1 && number("startColumn") >= 1);
        assert!(number("endLine") >= number("startLine"));
    }
    let first = &results[0];
    assert_eq!(first["ruleId"], "unknown-field");
    let said = first["message"]["text"].as_str().unwrap_or_default();
    assert!(said.starts_with("Nav lauka ar nosaukumu `sumary`\n"), "{said}");
    let link = &results[1]["locations"][0]["physicalLocation"];
    assert_eq!(link["artifactLocation"]["uri"], "content/notes/b/lv.md");
    let region = serde_json::json!(
        {"startLine": 5, "startColumn": 4, "endLine": 5, "endColumn": 13}
    );
    assert_eq!(link["region"], region, "columns count characters, not bytes");
    let said = results[2]["message"]["text"].as_str().unwrap_or_default();
    assert!(said.starts_with("No entry or file is called"), "{said}");
}

/// The rule of a code in what `check` writes as SARIF, and what it writes for a pull request.
fn explained(site: &Site, code: &str) -> (serde_json::Value, String, String) {
    let written = |format| site.run(&["check", "--format", format]).ends(1).out;
    let sarif: serde_json::Value =
        serde_json::from_str(&written("sarif")).expect("it is JSON");
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array();
    let own = rules.into_iter().flatten().find(|rule| rule["id"] == code);
    (own.expect("it has a rule").clone(), written("github"), written("markdown"))
}

#[test]
fn a_message_leads_to_its_explanation() {
    let site = wrong();
    let (rule, annotations, summary) = explained(&site, "broken-link");
    let text = |name: &str| rule[name]["text"].as_str().unwrap_or_default().to_owned();
    let (short, full, help) =
        (text("shortDescription"), text("fullDescription"), text("help"));
    assert!(short.ends_with('.') && full.starts_with(&short) && short != full, "{short}");
    assert!(help.starts_with(&full) && help.ends_with("`kopa explain broken-link`"));
    assert_eq!(rule["helpUri"], serde_json::Value::Null);
    assert!(annotations.contains("ar piemēru: `kopa explain unknown-field`"));
    assert!(annotations.contains("with an example: `kopa explain broken-link`"));
    assert!(
        summary.contains("`unknown-field`: ko tas nozīmē, ar piemēru: `kopa explain")
    );
}

#[test]
fn a_message_leads_to_the_page_of_the_site_that_explains_it() {
    let site = wrong();
    let config = site.read("content/site.yaml") + "base_url: https://kb.example/x\n";
    site.set("content/site.yaml", &config);
    let page = "---\ntitle: Codes\n---\n```messages\n{}\n```\n";
    site.set("content/notes/codes/en.md", page);
    let (rule, annotations, summary) = explained(&site, "broken-link");
    let english = "https://kb.example/x/en/notes/codes/#broken-link";
    assert_eq!(rule["helpUri"], english);
    assert!(
        annotations.contains(&format!("with an example: {english}")),
        "{annotations}"
    );
    let latvian = "https://kb.example/x/lv/notes/codes/#unknown-field";
    assert!(annotations.contains(&format!("ar piemēru: {latvian}")), "{annotations}");
    assert!(summary.contains(&format!("[`unknown-field`](<{latvian}>)")), "{summary}");
    assert!(!summary.contains("kopa explain"), "{summary}");
}

#[test]
fn sarif_of_a_sound_site_has_no_results() {
    let text = Site::new().run(&["check", "--format", "sarif"]).ends(0).out;
    let sarif: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(sarif["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn the_summary_speaks_of_each_file_in_its_language() {
    let site = wrong();
    let text = site.run(&["check", "--format", "markdown", "--lang", "fr"]).ends(1).out;
    for part in [
        "## 4 errors, no warnings",
        "## 4 kļūdas, brīdinājumu nav",
        "### `content/notes/b/lv.md`\n\n- **kļūda** (3. rinda): Nav lauka",
        "\n  `sumary: Īsi.`\n",
        "### `content/notes/c/en.md`\n\n- **error** (line 4): No entry",
        "``[[no|*x*]] [[no-`one]].``",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
    let sound = Site::new().run(&["check", "--format", "markdown", "--lang", "lv"]);
    assert_eq!(sound.ends(0).out, "## Kļūdu nav, brīdinājumu nav\n\n");
}

#[test]
fn many_notes_of_a_kind_bury_nothing_and_are_listed_on_demand() {
    let site = Site::new();
    for number in 1..=5 {
        let folder = format!("content/notes/n{number}");
        let source = format!("---\ntitle: N{number}\n---\nText.\n");
        site.set(&format!("{folder}/en.md"), &source);
        let made = format!(
            "---\ntitle: T{number}\ntranslation: {{source: en, status: reviewed}}\n---\nT.\n"
        );
        site.set(&format!("{folder}/lv.md"), &made);
    }
    let told = site.run(&["check", "--lang", "en"]).ends(0).out;
    assert_eq!(told.matches("note[unstamped-translation]").count(), 3, "{told}");
    assert!(told.contains("2 more notes like this (unstamped-translation)"), "{told}");
    let listed = site.run(&["check", "--lang", "en", "--format", "short"]).ends(0).out;
    assert_eq!(listed.matches("[unstamped-translation]").count(), 5, "{listed}");
}

#[test]
fn changes_lists_what_is_to_be_uploaded() {
    let site = Site::new();
    let build = ["build", "--changes", "changes.txt"];
    site.run(&build).ends(0).says("new, 0 changed, 0 gone");
    site.run(&build).ends(0).says("0 new, 0 changed, 0 gone");
    site.set("content/notes/a/en.md", "---\ntitle: Another\n---\nSee [[home]].\n");
    site.run(&build).ends(0);
    let list = site.read("changes.txt");
    assert!(list.contains("\nnew\ten/notes/another/index.html\n"), "{list}");
    assert!(list.contains("\ngone\ten/notes/a-note/index.html\n"), "{list}");
    assert!(list.contains("\nchanged\ten/index.html\n"), "{list}");
    assert!(!list.contains("changed\t404.html"), "{list}");
    site.set("mine.txt", "Dear reader");
    site.run(&["build", "--changes", "mine.txt"]).ends(3).complains("mine.txt");
    assert_eq!(site.read("mine.txt"), "Dear reader");
}

/// The YAML of a workflow: what it says, not how it runs, which only the host can try.
#[test]
fn workflows_have_least_rights_and_pinned_actions() {
    use kopa::base::yaml::{Node, parse};
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    let yaml = |path: &str| path.ends_with(".yml") || path.ends_with(".yaml");
    for (path, text) in
        files(&root.join(".github")).into_iter().filter(|file| yaml(&file.0))
    {
        let node = parse(&text).unwrap_or_else(|error| panic!("{path}: {error:?}"));
        seen += 1;
        for line in text.lines().filter_map(|line| line.split_once("uses: ")) {
            let (name, version) = line.1.split_once('@').unwrap_or((line.1, ""));
            let hash = version.split(' ').next().unwrap_or_default();
            let pinned = hash.len() == 40 && version.contains(" # v");
            assert!(name.starts_with("./") || pinned, "{path}: {}", line.1);
        }
        for line in text.lines().filter(|line| line.contains("cargo ")) {
            let (builds, installs) = (line.contains(" build"), line.contains(" install"));
            assert!(!(builds || installs) || line.contains("--locked"), "{path}: {line}");
            assert!(!installs || line.contains("--version"), "{path}: {line}");
        }
        if path.starts_with("workflows/") {
            let map = node.as_map().expect("it is a mapping");
            let rights = map.get("permissions").and_then(Node::as_map);
            let read = rights.and_then(|map| map.get("contents")).and_then(Node::as_text);
            assert_eq!(read, Some("read"), "{path}: rights are given job by job");
            assert!(!text.contains("pull_request_target"), "{path}");
        }
    }
    assert!(seen >= 6);
    let gitlab = fs::read_to_string(root.join(".gitlab-ci.yml")).expect("it is there");
    assert!(parse(&gitlab).is_ok());
}

/// What the workflows call, kopa understands.
#[test]
fn the_steps_of_the_workflows_run() {
    let site = wrong();
    for step in [
        "build --offline --publish-sound --format short --out preview",
        "build --publish-sound --format short --base-url https://example.org/kb --changes changes.txt",
    ] {
        site.run(&step.split(' ').collect::<Vec<_>>()).ends(0);
    }
    assert!(site.read("preview/en/notes/a-note/index.html").contains("../../index.html"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut called = String::new();
    for file in
        [".github/workflows/check.yml", ".github/workflows/publish.yml", ".gitlab-ci.yml"]
    {
        called.push_str(&fs::read_to_string(root.join(file)).expect("it is there"));
    }
    assert!(
        called.contains(
            "kopa build --offline --publish-sound --format short --out preview"
        )
    );
    assert_eq!(
        called.matches("kopa build --publish-sound --format short --base-url").count(),
        2
    );
}

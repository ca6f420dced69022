//! How the translations stand → JSON for programs. The form has a version, and fields are
//! only added to it.

use serde_json::{Map, Value, json};

use crate::model::compare::RowState;
use crate::model::coverage::{Standing, Totals};

use super::parts::{Part, Shown, Side};
use super::{Chosen, Line};

/// The version of the form.
const VERSION: u32 = 1;

/// All entries with totals by language and collection.
pub(super) fn matrix(chosen: &Chosen<'_>) -> String {
    let site = chosen.site;
    let collections = chosen.groups.iter().map(|group| {
        let totals = by_language(chosen, || group.lines.iter());
        (site.collection(group.collection).id.clone(), totals)
    });
    let entries = chosen.lines().filter(|line| line.listed).map(|line| {
        let entry = site.entry(line.id);
        let versions =
            chosen.langs.iter().zip(&line.standings).map(|(lang, standing)| {
                let code = site.config.language(*lang).code.to_string();
                let mut value = of_standing(chosen, *standing);
                if let Some(version) = entry.versions.get(*lang) {
                    value["path"] = json!(version.draft.path.as_str());
                }
                (code, value)
            });
        json!({
            "entry": site.full_name(entry),
            "source": site.config.language(entry.source).code.as_str(),
            "versions": Value::Object(versions.collect()),
        })
    });
    let whole = json!({
        "version": VERSION,
        "languages": by_language(chosen, || chosen.lines()),
        "collections": Value::Object(collections.collect()),
        "entries": entries.collect::<Vec<_>>(),
    });
    written(&whole)
}

/// The outdated parts of one entry.
pub(super) fn parts(chosen: &Chosen<'_>, all: &[Shown<'_>]) -> String {
    let site = chosen.site;
    let mut versions = Map::new();
    for shown in all {
        let mut value = of_standing(chosen, shown.standing);
        let from = shown.from.map(|lang| site.config.language(lang).code.as_str());
        value["from"] = json!(from);
        value["outdated"] = shown.parts.iter().map(part).collect();
        let code = site.config.language(shown.lang).code.to_string();
        versions.insert(code, value);
    }
    let entry = all.first().map(|shown| site.full_name(shown.entry));
    written(&json!({ "version": VERSION, "entry": entry, "versions": versions }))
}

fn part(part: &Part) -> Value {
    let side = |side: &Option<Side>| {
        let side = side.as_ref();
        side.map(|s| json!({ "path": s.path, "line": s.line, "text": s.text }))
    };
    let before = part.before.as_ref();
    let before =
        before.map(|o| json!({ "text": o.text, "commit": o.commit, "date": o.date }));
    let change = match part.state {
        RowState::Added => "added",
        RowState::Removed => "removed",
        RowState::Through => "through",
        _ => "changed",
    };
    json!({
        "change": change,
        "source": side(&part.source),
        "before": before,
        "translation": side(&part.target),
    })
}

fn of_standing(chosen: &Chosen<'_>, standing: Standing) -> Value {
    let mut value = json!({ "state": standing.name() });
    if let Standing::Outdated { parts, through } = standing {
        value["parts"] = json!(parts);
        let through = through.map(|lang| chosen.site.config.language(lang).code.as_str());
        value["through"] = json!(through);
    }
    value
}

fn by_language<'l, I: Iterator<Item = &'l Line>>(
    chosen: &Chosen<'_>,
    lines: impl Fn() -> I,
) -> Value {
    let totals = chosen.langs.iter().enumerate().map(|(at, lang)| {
        let code = chosen.site.config.language(*lang).code.to_string();
        (code, of_totals(Chosen::totals(lines(), at)))
    });
    Value::Object(totals.collect())
}

fn of_totals(totals: Totals) -> Value {
    json!({
        "source": totals.source,
        "current": totals.current,
        "outdated": totals.outdated,
        "unstamped": totals.unstamped,
        "orphan": totals.orphan,
        "missing": totals.missing,
        "all": totals.all(),
    })
}

fn written(value: &Value) -> String {
    let text = serde_json::to_string_pretty(value);
    text.map(|text| text + "\n").unwrap_or_default()
}

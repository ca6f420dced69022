//! How well the stems of search keep the forms of a word together and different words apart:
//! `cargo bench --bench families -- lv=forms-lv.tsv ...`. A list has a word a line, a tab and
//! its forms. A query by one form finds the forms with the same stem; recall is the share of
//! its families' forms that were found, precision the share of what was found that belongs to
//! one of its families, both averaged over the forms. `--show` prints what goes wrong.

use std::collections::{BTreeMap, BTreeSet};

use kopa::search::{Rules, folded};

#[expect(clippy::print_stdout, reason = "a measure is printed")]
fn main() {
    let mut show = false;
    for argument in std::env::args().skip(1) {
        if argument == "--show" {
            show = true;
        }
        let Some((lang, path)) = argument.split_once('=') else { continue };
        let text = std::fs::read_to_string(path).expect("the list can be read");
        let (recall, precision) = measure(lang, &text, show);
        println!("{lang} recall {recall:.4} precision {precision:.4}");
    }
}

#[expect(clippy::print_stdout, reason = "what goes wrong is printed")]
#[expect(clippy::cast_precision_loss, reason = "lists are short")]
fn measure(lang: &str, text: &str, show: bool) -> (f64, f64) {
    let rules = Rules::of(lang);
    let families: Vec<BTreeSet<String>> = text
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(_, forms)| forms.split_whitespace().map(folded).collect())
        .collect();
    let mut of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for family in &families {
        for form in family {
            of.entry(form).or_default().extend(family.iter().map(String::as_str));
        }
    }
    let mut keyed: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for form in of.keys() {
        keyed.entry(rules.stem(form)).or_default().insert(form);
    }
    let (mut recall, mut precision) = (0.0, 0.0);
    for (form, wanted) in &of {
        let found = &keyed[&rules.stem(form)];
        let right = found.intersection(wanted).count() as f64;
        recall += right / wanted.len() as f64;
        precision += right / found.len() as f64;
    }
    if show {
        for family in &families {
            let stems: BTreeSet<String> = family.iter().map(|f| rules.stem(f)).collect();
            if stems.len() > 1 {
                let forms: Vec<String> =
                    family.iter().map(|f| format!("{f}>{}", rules.stem(f))).collect();
                println!("apart {}", forms.join(" "));
            }
        }
        for (stem, forms) in &keyed {
            let first = forms.iter().next().map(|form| &of[form]);
            if first.is_some_and(|first| !forms.is_subset(first)) {
                println!(
                    "together {stem}: {}",
                    forms.iter().copied().collect::<Vec<_>>().join(" ")
                );
            }
        }
    }
    let count = of.len().max(1) as f64;
    (recall / count, precision / count)
}

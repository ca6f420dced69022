//! Something to choose from → what is chosen: by number, or by a part of the name, which makes
//! a long list short. Several, where several may be.

use crate::base::diag::Message;
use crate::base::slug::slug;
use crate::model::schema::Kind;
use crate::model::skeleton::{Answer, Choice};

use super::super::wrap::{WIDTH, cut};
use super::interview::{Interview, Said};

/// How many choices are shown at a time.
const SHOWN: usize = 20;

impl Interview<'_, '_> {
    /// Asks until something is chosen, or nothing is to be.
    pub(super) fn choose(&mut self, kind: &Kind, all: &[Choice], reasons: bool) -> Said {
        let many = matches!(
            kind,
            Kind::Terms { many: true, .. } | Kind::References { many: true, .. }
        );
        let mut chosen: Vec<&Choice> = Vec::new();
        let mut shown: Vec<&Choice> = all.iter().collect();
        self.show(&shown);
        loop {
            self.tell(&Message::new(match (many, chosen.is_empty()) {
                (_, false) => "ask-another",
                (true, true) => "ask-choices",
                (false, true) => "ask-choice",
            }));
            let Some(typed) = self.line() else { return Said::End };
            if typed.is_empty() {
                return said(&chosen, many);
            }
            if typed.starts_with('?') && reasons && chosen.is_empty() {
                return self.typed(kind, &typed, true);
            }
            match found(&typed, all, &shown) {
                Found::These(more) => {
                    let labels = more.iter().map(|c| c.label.clone()).collect::<Vec<_>>();
                    self.tell(&Message::new("ask-chosen").with("names", labels));
                    for choice in more {
                        if !chosen.contains(&choice) {
                            chosen.push(choice);
                        }
                    }
                    if !many {
                        return said(&chosen, many);
                    }
                }
                Found::Several(some) => {
                    self.show(&some);
                    shown = some;
                }
                Found::None => {
                    self.tell(&Message::new("ask-none").with("value", typed.as_str()));
                    shown = all.iter().collect();
                    self.show(&shown);
                }
            }
        }
    }

    fn show(&self, choices: &[&Choice]) {
        for (number, choice) in (1..).zip(choices.iter().take(SHOWN)) {
            let line = format!("  {number:>2}  {}", choice.label);
            self.begun.context.terminal.print(&format!("{}\n", cut(&line, WIDTH)));
        }
        if let Some(more) = choices.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            self.tell(&Message::new("ask-more").with("n", more));
        }
    }
}

fn said(chosen: &[&Choice], many: bool) -> Said {
    let ids: Vec<&str> = chosen.iter().map(|choice| choice.id.as_str()).collect();
    match ids.as_slice() {
        [] => Said::Later,
        [one] if !many => Said::Value(Answer::Line((*one).to_owned())),
        ids => Said::Value(Answer::Line(format!("[{}]", ids.join(", ")))),
    }
}

/// What a typed line means.
enum Found<'c> {
    /// These are chosen.
    These(Vec<&'c Choice>),
    /// It may mean one of several.
    Several(Vec<&'c Choice>),
    /// It means nothing.
    None,
}

fn found<'c>(typed: &str, all: &'c [Choice], shown: &[&'c Choice]) -> Found<'c> {
    let words: Vec<&str> =
        typed.split([',', ';', ' ']).map(str::trim).filter(|w| !w.is_empty()).collect();
    let numbers: Option<Vec<usize>> =
        words.iter().map(|word| word.parse().ok()).collect();
    if let Some(numbers) = numbers {
        let picked = numbers
            .iter()
            .map(|number| shown.iter().take(SHOWN).nth(number.checked_sub(1)?).copied());
        return match picked.collect::<Option<Vec<_>>>() {
            Some(picked) => Found::These(picked),
            None => Found::None,
        };
    }
    let wanted = slug(typed, "");
    let same = all.iter().find(|c| c.id == typed || slug(&c.label, "") == wanted);
    if let Some(one) = same {
        return Found::These(vec![one]);
    }
    let near = all.iter().filter(|c| {
        !wanted.is_empty()
            && (slug(&c.label, "").contains(&wanted) || c.id.contains(&wanted))
    });
    let near: Vec<&Choice> = near.collect();
    match near.len() {
        0 => Found::None,
        1 => Found::These(near),
        _ => Found::Several(near),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(id: &str, label: &str) -> Choice {
        Choice { id: id.to_owned(), label: label.to_owned() }
    }

    #[test]
    fn a_number_or_a_part_of_the_name_without_its_marks_is_enough() {
        let all = [
            choice("merger", "Apvienošana"),
            choice("desk", "Galds"),
            choice("x", "Galdiņš"),
        ];
        let shown: Vec<&Choice> = all.iter().collect();
        let ids = |typed: &str| match found(typed, &all, &shown) {
            Found::These(these) => {
                these.iter().map(|c| c.id.as_str()).collect::<Vec<_>>().join(" ")
            }
            Found::Several(some) => format!("{}?", some.len()),
            Found::None => "-".to_owned(),
        };
        assert_eq!(ids("1, 3"), "merger x");
        assert_eq!(ids("apvieno"), "merger");
        assert_eq!(ids("galds"), "desk");
        assert_eq!(ids("gald"), "2?");
        assert_eq!(ids("4"), "-");
        assert_eq!(ids("0"), "-");
        assert_eq!(ids("zzz"), "-");
    }
}

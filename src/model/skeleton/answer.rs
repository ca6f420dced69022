//! What a person types as the value of a field → the YAML that says it. Judges nothing: what
//! does not fit is written as it was typed, and the check says so.

use crate::base::cursor::spoken_boolean;
use crate::base::lang::Lang;
use crate::base::yaml::{Node, parse};
use crate::model::schema::Kind;
use crate::model::site::Site;

use super::chain;

/// A value as YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// In one line, as it stands in the file.
    Line(String),
    /// Several values.
    Items(Vec<Answer>),
    /// Named parts.
    Parts(Vec<(String, Answer)>),
}

impl Answer {
    /// The value of a field of a kind, from words as people type them: `lv, fr` for terms, the
    /// label of an option, `2021..2023` for a period. What begins with a bracket is YAML.
    pub fn of(site: &Site, kind: &Kind, lang: Lang, words: &str) -> Answer {
        let words = words.trim();
        if words.starts_with(['[', '{'])
            && matches!(parse(words), Ok(Node::List(_) | Node::Map(_)))
        {
            return Answer::Line(words.to_owned());
        }
        match kind {
            Kind::Terms { many: true, .. } | Kind::References { many: true, .. } => {
                let items = words.split(',').map(str::trim).filter(|w| !w.is_empty());
                let items = items.map(|word| scalar(&named(site, kind, lang, word)));
                Answer::Line(format!("[{}]", items.collect::<Vec<_>>().join(", ")))
            }
            Kind::Choice(_) | Kind::Terms { .. } | Kind::References { .. } => {
                Answer::Line(scalar(&named(site, kind, lang, words)))
            }
            Kind::Boolean => Answer::Line(match spoken_boolean(words) {
                Some(value) => value.to_string(),
                None => scalar(words),
            }),
            Kind::Number { .. } | Kind::Date => Answer::Line(number(words)),
            Kind::Period => period(words),
            Kind::Place => Answer::Parts(vec![part("name", scalar(words))]),
            Kind::Image => Answer::Parts(vec![part("file", scalar(words))]),
            Kind::List(inner) => {
                Answer::Items(vec![Answer::of(site, inner, lang, words)])
            }
            _ => Answer::Line(scalar(words)),
        }
    }

    /// That no source gives the value, and why.
    pub fn not_found(why: &str) -> Answer {
        Answer::Line(format!("{{not_found: {}}}", scalar(why.trim())))
    }

    /// Writes the value after the colon of its key, which stands this many spaces in.
    pub fn write(&self, out: &mut String, indent: usize) {
        let space = " ".repeat(indent + 2);
        match self {
            Answer::Line(line) => out.push_str(&format!(" {line}\n")),
            Answer::Items(items) => {
                out.push('\n');
                for item in items {
                    out.push_str(&format!("{space}-"));
                    item.write_item(out, indent + 4);
                }
            }
            Answer::Parts(parts) => {
                out.push('\n');
                for (name, value) in parts {
                    out.push_str(&format!("{space}{name}:"));
                    value.write(out, indent + 2);
                }
            }
        }
    }

    /// Writes the value after the hyphen of a list; its further lines begin at `indent`.
    fn write_item(&self, out: &mut String, indent: usize) {
        let Answer::Parts(parts) = self else { return self.write(out, indent) };
        for (at, (name, value)) in parts.iter().enumerate() {
            let space = if at == 0 { " ".to_owned() } else { " ".repeat(indent) };
            out.push_str(&format!("{space}{name}:"));
            value.write(out, indent);
        }
    }
}

fn part(name: &str, value: String) -> (String, Answer) {
    (name.to_owned(), Answer::Line(value))
}

/// The id of what is named by its id or, in the editor's language, by its label.
fn named(site: &Site, kind: &Kind, lang: Lang, word: &str) -> String {
    let choices = choices(site, kind, lang);
    let same = |text: &str| text.to_lowercase() == word.to_lowercase();
    let found = choices.iter().find(|choice| choice.id == word);
    let found = found.or_else(|| choices.iter().find(|choice| same(&choice.label)));
    found.map_or_else(|| word.to_owned(), |choice| choice.id.clone())
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the file says.
    pub id: String,
    /// What people read.
    pub label: String,
}

/// What a value of a kind can be chosen from: options, terms, entries; nothing for all else.
pub fn choices(site: &Site, kind: &Kind, lang: Lang) -> Vec<Choice> {
    let chain = chain(site, lang);
    let choice = |id: &str, label: Option<&String>| Choice {
        id: id.to_owned(),
        label: label.map_or_else(|| id.to_owned(), Clone::clone),
    };
    match kind {
        Kind::Choice(options) => options
            .iter()
            .map(|option| {
                choice(&option.id, option.label.along(chain).map(|(_, label)| label))
            })
            .collect(),
        Kind::Terms { vocabulary: Some(vocabulary), .. } => {
            let terms = site.vocabulary(*vocabulary).terms.iter();
            terms
                .map(|term| {
                    choice(&term.id, term.label.along(chain).map(|(_, label)| label))
                })
                .collect()
        }
        Kind::References { to: Some(to), .. } => {
            let entries = site.entries.iter().filter(|entry| entry.collection == *to);
            entries
                .map(|entry| {
                    let shown = entry.versions.along(chain);
                    let shown = shown.or_else(|| entry.versions.iter().next());
                    choice(&entry.id, shown.map(|(_, version)| &version.title))
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// A number or date as typed, or a text where YAML would not read one from it.
fn number(words: &str) -> String {
    match parse(words) {
        Ok(Node::Int(_) | Node::Float(_)) => words.to_owned(),
        _ => scalar(words),
    }
}

/// `2021`, `2021..2023` or, for what goes on, `2021..`.
fn period(words: &str) -> Answer {
    let Some((start, end)) = words.split_once("..") else {
        return Answer::Line(number(words));
    };
    let start = number(start.trim());
    let line = match end.trim() {
        "" => format!("{{start: {start}, ongoing: true}}"),
        end => format!("{{start: {start}, end: {}}}", number(end)),
    };
    Answer::Line(line)
}

/// A text as YAML writes it: bare where that is read as the same text, else in quotes.
pub(super) fn scalar(text: &str) -> String {
    // Inside brackets more signs have a meaning, so what is bare there is bare anywhere.
    let bare = matches!(
        parse(&format!("[{text}]")),
        Ok(Node::List(items)) if *items == [Node::Text(text.into())]
    );
    if bare && spoken_boolean(text).is_none() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            char if char.is_control() => {
                out.push_str(&format!("\\u{:04X}", u32::from(char)));
            }
            char => out.push(char),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::yaml::Node;

    #[test]
    fn every_text_is_read_back_as_it_was_typed() {
        for text in [
            "Galds", "A: b", "- a", "a # b", "#a", "2024", "1.5", "true", "jā", "null",
            "~", "", "a, b", "[x", "{y}", "\"q\"", "it's", "'s", "a\\b", "a\tb", "&a",
            "*a", "!t", "%x", "@x", "`x`", "> x", "| x", "?", "? x", "a:", "--- ",
            "Ā\u{7}", "x\u{85}y",
        ] {
            let yaml = format!("k: {}\nl: [{}]\n", scalar(text), scalar(text));
            let read = parse(&yaml).expect("it is YAML");
            let map = read.as_map().expect("it is a mapping");
            assert_eq!(map.get("k"), Some(&Node::Text(text.into())), "{yaml}");
            let list = Node::List([Node::Text(text.into())].into());
            assert_eq!(map.get("l"), Some(&list), "{yaml}");
        }
    }

    #[test]
    fn lists_and_parts_are_written_in_lines_of_their_own() {
        let line = |text: &str| Answer::Line(text.to_owned());
        let place = Answer::Parts(vec![
            part("name", "Smiltene".to_owned()),
            ("code".to_owned(), Answer::Parts(vec![part("value", "x".to_owned())])),
        ]);
        let answer = Answer::Items(vec![place, line("b")]);
        let mut out = "k:".to_owned();
        answer.write(&mut out, 0);
        assert_eq!(out, "k:\n  - name: Smiltene\n    code:\n      value: x\n  - b\n");
        let read = parse(&out).expect("it is YAML");
        assert_eq!(read.as_map().map(|map| map.iter().count()), Some(1));
    }
}

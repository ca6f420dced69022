//! The text of a case file ↔ its cases. Builds nothing.

/// A case: a small site with what is expected of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Case {
    /// Its name.
    pub name: String,
    /// The line of the file at which it begins.
    pub line: usize,
    /// Remarks and settings before the first section.
    pub head: Vec<String>,
    /// Its sections in order.
    pub sections: Vec<Section>,
}

/// A part of a case.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// What stands after `---`.
    pub title: String,
    /// Its lines, without those of carets.
    pub lines: Vec<String>,
    /// What the lines of carets say.
    pub remarks: Vec<Remark>,
}

/// What is said about a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Remark {
    /// The line, counted from 0.
    pub line: usize,
    /// The first column, counted from 0 in characters.
    pub column: usize,
    /// How many columns of that line are meant.
    pub width: usize,
    /// How many lines it goes on for.
    pub more: usize,
    /// `error code: message` or `hint: message`.
    pub text: String,
}

/// What a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A file, with the mark after its path.
    File(&'a str, &'a str),
    /// What points at no line.
    Diagnostics,
    /// What is rendered at a path, and which part of it.
    Out(&'a str, &'a str),
}

/// Reads a case file.
pub(super) fn parse(text: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let wrong = |what: &str| format!("line {number}: {what}");
        if let Some(name) = line.strip_prefix("=== ") {
            let name = name.to_owned();
            cases.push(Case { name, line: number, ..Case::default() });
            continue;
        }
        let case =
            cases.last_mut().ok_or_else(|| wrong("a case begins by `=== name`"))?;
        if let Some(title) = line.strip_prefix("--- ") {
            let title = title.to_owned();
            case.sections.push(Section { title, lines: Vec::new(), remarks: Vec::new() });
            continue;
        }
        let Some(section) = case.sections.last_mut() else {
            case.head.push(line.to_owned());
            continue;
        };
        match remark(line) {
            Some(mut remark) => {
                let above = section.lines.len().checked_sub(1);
                remark.line = above.ok_or_else(|| wrong("there is no line above"))?;
                section.remarks.push(remark);
            }
            None => section.lines.push(line.to_owned()),
        }
    }
    for case in &mut cases {
        trim(&mut case.head);
        case.sections.iter_mut().for_each(|section| trim(&mut section.lines));
    }
    Ok(cases)
}

fn trim(lines: &mut Vec<String>) {
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
}

/// A path and the mark after it, which is empty where there is none.
fn marked<'t>(title: &'t str, marks: &[&str]) -> (&'t str, &'t str) {
    let parts = title.rsplit_once(' ');
    parts.filter(|(_, mark)| marks.contains(mark)).unwrap_or((title, ""))
}

/// A line of carets, if it is one.
fn remark(line: &str) -> Option<Remark> {
    let bare = line.trim_start_matches(' ');
    let rest = bare.trim_start_matches('^');
    let (column, width) = (line.len() - bare.len(), bare.len() - rest.len());
    let (more, text) = match rest.strip_prefix('+') {
        Some(rest) => {
            let (more, text) = rest.split_once(' ')?;
            (more.parse().ok()?, text)
        }
        None => (0, rest.strip_prefix(' ')?),
    };
    let text = text.trim_end().to_owned();
    let says = ["error ", "warning ", "note ", "hint: "];
    let is = width > 0 && says.iter().any(|word| text.starts_with(word));
    is.then_some(Remark { line: 0, column, width, more, text })
}

impl Case {
    /// Whether a setting without a value is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.head.iter().any(|line| line == name)
    }

    /// The value of a setting.
    pub(super) fn setting(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.iter();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// The text of the case as it stands in a file.
    pub(super) fn write(&self) -> String {
        let mut out = format!("=== {}\n", self.name);
        for line in &self.head {
            out.push_str(line);
            out.push('\n');
        }
        for section in &self.sections {
            out.push_str(&section.write());
        }
        out.push('\n');
        out
    }
}

impl Section {
    /// What the section is.
    pub(super) fn kind(&self) -> Kind<'_> {
        if self.title == "diagnostics" {
            return Kind::Diagnostics;
        }
        match self.title.strip_prefix("out: ") {
            Some(out) => {
                let (path, part) = marked(out, &["text", "head", "whole"]);
                Kind::Out(path, part)
            }
            None => {
                let marks = ["escaped", "picture", "unreadable", "link", "left-out"];
                let (path, mark) = marked(&self.title, &marks);
                Kind::File(path, mark)
            }
        }
    }

    fn write(&self) -> String {
        let mut out = format!("--- {}\n", self.title);
        for (number, line) in self.lines.iter().enumerate() {
            out.push_str(line);
            out.push('\n');
            for remark in self.remarks.iter().filter(|remark| remark.line == number) {
                out.push_str(&remark.write());
                out.push('\n');
            }
        }
        out
    }
}

impl Remark {
    /// The line of carets.
    pub(super) fn write(&self) -> String {
        let more = if self.more > 0 { format!("+{}", self.more) } else { String::new() };
        let (space, carets) = (" ".repeat(self.column), "^".repeat(self.width));
        format!("{space}{carets}{more} {}", self.text)
    }
}

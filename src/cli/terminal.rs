//! What is said → the terminal, in the editor's language, in colour only where somebody sees
//! it.

use std::io::{BufRead, IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

use crate::base::diag::{Diagnostic, Message};
use crate::model::site::Site;
use crate::render::explained_at;
use crate::report::{Explained, Format, Reporter, Speech};
use crate::world::World;

use super::args::{Args, FormatArg};
use super::wrap::{WIDTH, wrapped};

/// The names of the environment that say in which language to speak.
const LANGUAGE_NAMES: [&str; 4] = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

/// The terminal of the process.
#[derive(Clone, Debug)]
pub(super) struct Terminal {
    speech: Speech,
    format: Format,
}

impl Terminal {
    /// Chooses the language and the format from the arguments and the environment.
    pub(super) fn new(world: &dyn World, args: &Args) -> Terminal {
        let environment: Vec<(&str, String)> = LANGUAGE_NAMES
            .iter()
            .filter_map(|name| Some((*name, std::env::var(name).ok()?)))
            .collect();
        let environment: Vec<(&str, &str)> =
            environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let speech = Speech::new(world, args.lang.as_deref(), &environment);
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colour = !plain && std::io::stdout().is_terminal();
        let format = match args.format {
            FormatArg::Human => Format::Human { colour },
            FormatArg::Short => Format::Short,
            FormatArg::Json => Format::Json,
            FormatArg::Github => Format::GitHub,
            FormatArg::Sarif => Format::Sarif,
            FormatArg::Markdown => Format::Markdown,
        };
        Terminal { speech, format }
    }

    /// What is said, and how.
    pub(super) fn speech(&self) -> &Speech {
        &self.speech
    }

    /// How output is written.
    pub(super) fn format(&self) -> Format {
        self.format
    }

    /// Prints a text as it is.
    pub(super) fn print(&self, text: &str) {
        say(text);
    }

    /// Prints diagnostics and, for people, how many there are.
    pub(super) fn report(&self, world: &dyn World, diagnostics: &[Diagnostic]) {
        say(&self.reported(&Reporter::new(&self.speech, world), diagnostics));
    }

    /// Prints diagnostics of a site, which lead to the page where it explains them.
    pub(super) fn report_of(
        &self,
        world: &dyn World,
        site: &Site,
        diagnostics: &[Diagnostic],
    ) {
        say(&self.reported_of(world, site, diagnostics));
    }

    /// Diagnostics of a site, as they are printed.
    pub(super) fn reported_of(
        &self,
        world: &dyn World,
        site: &Site,
        diagnostics: &[Diagnostic],
    ) -> String {
        let pages = site.config.base_url.iter().flat_map(|base| explained_at(site, base));
        let explained = Explained::new(pages.collect());
        let reporter = Reporter::new(&self.speech, world).explained(explained);
        self.reported(&reporter, diagnostics)
    }

    fn reported(&self, reporter: &Reporter<'_>, diagnostics: &[Diagnostic]) -> String {
        let mut text = reporter.write(diagnostics, self.format);
        if matches!(self.format, Format::Human { .. } | Format::Short) {
            text.push_str(&reporter.summary(diagnostics));
            text.push('\n');
        }
        text
    }

    /// Prints a message for people; nothing in formats for programs.
    pub(super) fn tell(&self, message: &Message) {
        say(&self.told(message));
    }

    /// A message for people as it is printed; nothing in formats for programs.
    pub(super) fn told(&self, message: &Message) -> String {
        match self.format {
            Format::Human { .. } | Format::Short => {
                format!("{}\n", self.speech.say(message))
            }
            _ => String::new(),
        }
    }

    /// Prints what stood in the way of the command.
    pub(super) fn error(&self, message: &Message) {
        complain(&self.speech.say(message));
    }

    /// Prints a message for people, in lines that fit a terminal, this many columns in.
    pub(super) fn tell_wrapped(&self, message: &Message, indent: usize) {
        say(&indented(&self.speech.say(message), indent));
    }

    /// The next line that somebody types, without space around it; `None` at the end.
    pub(super) fn line(&self, prompt: &str) -> Option<String> {
        say(prompt);
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        read.is_ok_and(|bytes| bytes > 0).then(|| line.trim().to_owned())
    }

    /// A bar for long work, seen only on a terminal.
    pub(super) fn progress(&self, length: usize) -> ProgressBar {
        if length < LONG || !matches!(self.format, Format::Human { .. }) {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(length as u64);
        match ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        }
    }
}

/// From how many files on work counts as long.
const LONG: usize = 3000;

/// A text in lines that fit a terminal, this many columns in.
pub(super) fn indented(text: &str, indent: usize) -> String {
    let space = " ".repeat(indent);
    let lines = wrapped(text, WIDTH - indent);
    lines
        .iter()
        .map(|line| format!("{}\n", format!("{space}{line}").trim_end()))
        .collect()
}

/// Prints to the standard output; a closed pipe is no reason to fail.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Prints to the standard error.
pub(super) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

//! The examples of all codes → what each message for editors means, in the reader's language,
//! with the mistake and its cure: what `kopa explain` says, but for what is built to say it.

use crate::base::diag::Sink;
use crate::examples::{Example, ExampleFile, What, examples};

use super::Maker;
use crate::render::catalogue_of;
use crate::render::html::{anchor_in, escaped};
use crate::render::view::component::{ExampleView, MessageView};

/// What each code means, and the words around it.
const FILES: [&str; 2] = ["codes.ftl", "editor.ftl"];

/// Says a message for editors in the reader's language, without typography.
type Say<'a> = &'a dyn Fn(&str) -> String;

impl Maker<'_> {
    /// What each message for editors means, in the order of their codes.
    pub(super) fn messages(&self) -> Vec<MessageView> {
        let site = self.seen.site;
        let codes = self.renderer.shared.codes.get_or_init(|| {
            catalogue_of(site, &|name| FILES.contains(&name), &mut Sink::new())
        });
        let tag = &site.config.language(self.seen.lang).code;
        let say = |id: &str| {
            codes.text(tag, id, &Vec::new()).unwrap_or_else(|error| error.text)
        };
        let view = |example: &Example| {
            let id = format!("code-{}", example.code);
            let files = |title: &str, files: &[ExampleFile]| {
                let title = say(title);
                files.iter().map(|one| file(&say, &title, one)).collect()
            };
            MessageView {
                code: example.code.to_owned(),
                id: anchor_in(self.part, example.code),
                // Where kopa does not speak the reader's language, it says all this in English.
                foreign: !codes.has(tag, &id),
                meaning: self.with_code(&say(&id)),
                wrong: files("explain-example", &example.wrong),
                cure: files("explain-cure", &example.cure),
            }
        };
        examples().iter().map(view).collect()
    }

    /// A text as HTML, in which what stands between backticks is code and stays as it is.
    fn with_code(&self, text: &str) -> String {
        let mut out = String::new();
        for (at, part) in text.split('`').enumerate() {
            out.push_str(&match at % 2 {
                0 => escaped(&self.typeset(part, self.seen.lang)),
                _ => format!("<code>{}</code>", escaped(part)),
            });
        }
        out
    }
}

fn file(say: Say<'_>, title: &str, file: &ExampleFile) -> ExampleView {
    let note = match file.what {
        What::Gone => Some("explain-not-there"),
        What::Link => Some("explain-link-there"),
        What::Unreadable => Some("explain-not-readable"),
        What::Large => Some("explain-too-large"),
        What::Picture => Some("explain-picture"),
        What::Text | What::Escaped if file.text.is_empty() => Some("explain-empty"),
        What::Text | What::Escaped => None,
    };
    ExampleView {
        title: title.to_owned(),
        path: file.path.to_owned(),
        note: note.map(say),
        text: file.text.trim_end().to_owned(),
    }
}

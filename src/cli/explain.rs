//! `kopa explain`: what a code means, with an example that is built on the spot, and its cure.

use crate::base::diag::Message;
use crate::base::nearest::nearest;
use crate::explain::{Example, ExampleFile, What, examples};
use crate::report::{Format, Reporter};

use super::args::ExplainArgs;
use super::terminal::indented;
use super::wrap::{WIDTH, cut};
use super::{Context, Exit};

/// Explains a code, or lists all.
pub(super) fn run(context: &Context, args: &ExplainArgs) -> Exit {
    let all = examples();
    let Some(code) = &args.code else {
        list(context, all);
        return Exit::Fine;
    };
    let Some(example) = all.iter().find(|example| example.code == code) else {
        let terminal = &context.terminal;
        let unknown = Message::new("explain-unknown").with("code", code.as_str());
        terminal.error(&unknown);
        if let Some(near) = nearest(code, all.iter().map(|example| example.code)) {
            terminal.error(&Message::new("hint-did-you-mean").with("name", near));
        }
        return Exit::Usage;
    };
    explain(context, example);
    Exit::Fine
}

/// All codes, each with the first sentence of what it means.
fn list(context: &Context, all: &[Example]) {
    let (terminal, speech) = (&context.terminal, context.terminal.speech());
    for example in all {
        let text = speech.explanation(speech.tag(), example.code).unwrap_or_default();
        terminal.print(&format!("{}\n{}", example.code, indented(&text, 4)));
    }
    let message = Message::new("explain-list").with("n", all.len());
    terminal.print(&format!("\n{}", indented(&speech.say(&message), 0)));
}

fn explain(context: &Context, example: &Example) {
    let (terminal, speech) = (&context.terminal, context.terminal.speech());
    let title = |id| speech.say(&Message::new(id));
    let text = speech.explanation(speech.tag(), example.code).unwrap_or_default();
    terminal.print(&format!("{}\n\n{}\n", example.code, indented(&text, 0)));
    for file in &example.wrong {
        show(context, &title("explain-example"), file);
    }
    let world = example.wrong();
    let said = example.said(&world);
    let colour = matches!(terminal.format(), Format::Human { colour: true });
    let said = Reporter::new(speech, &world).write(&said, Format::Human { colour });
    terminal.print(&format!("{}:\n\n{said}", title("explain-says")));
    for file in &example.cure {
        show(context, &title("explain-cure"), file);
    }
}

/// A file of an example under its name.
fn show(context: &Context, title: &str, file: &ExampleFile) {
    let say = |id| context.terminal.speech().say(&Message::new(id));
    let text = match file.what {
        What::Gone => say("explain-not-there"),
        What::Link => say("explain-link-there"),
        What::Unreadable => say("explain-not-readable"),
        What::Large => say("explain-too-large"),
        What::Picture => say("explain-picture"),
        What::Text | What::Escaped if file.text.is_empty() => say("explain-empty"),
        What::Text | What::Escaped => file.text.clone(),
    };
    let lines = text.lines().map(|line| match line {
        "" => "\n".to_owned(),
        line => format!("    {}\n", cut(line, WIDTH - 4)),
    });
    let text: String = lines.collect();
    context.terminal.print(&format!("{title}: {}\n\n{text}\n", file.path));
}

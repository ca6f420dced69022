//! Markdown → the texts that readers see, with the headings between them. Markup, references
//! to sources and addresses are left out.

use crate::base::markdown::{Event, LinkType, Tag, TagEnd, citations, events};

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// A heading begins.
    Section,
    /// Text of a heading.
    Heading(&'t str),
    /// Any other text.
    Text(&'t str),
    /// A link that begins at this byte and shows the title of what it leads to.
    Link(u32),
    /// A component that begins at this byte.
    Component(u32),
}

/// Hands over the pieces of a text in order; `components` are the bytes at which components
/// begin, whose own texts are left to those who know them.
pub(super) fn parts(text: &str, components: &[u32], take: &mut dyn FnMut(Part<'_>)) {
    let mut heading = false;
    let mut bare = false;
    let mut component = false;
    for (event, range) in events(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                heading = true;
                take(Part::Section);
            }
            Event::End(TagEnd::Heading(_)) => heading = false,
            Event::Start(Tag::Link {
                link_type: LinkType::WikiLink { has_pothole: false },
                ..
            }) => {
                bare = true;
                take(Part::Link(u32::try_from(range.start).unwrap_or(u32::MAX)));
            }
            Event::End(TagEnd::Link) => bare = false,
            Event::Start(Tag::CodeBlock(_)) => {
                let start = u32::try_from(range.start).unwrap_or(u32::MAX);
                component = components.binary_search(&start).is_ok();
                if component {
                    take(Part::Component(start));
                }
            }
            Event::End(TagEnd::CodeBlock) => component = false,
            Event::Text(_) if component => {}
            Event::Text(text) | Event::Code(text) if !bare => {
                without_keys(&text, &mut |text| {
                    take(if heading { Part::Heading(text) } else { Part::Text(text) });
                });
            }
            _ => {}
        }
    }
}

/// Hands over a text without its references to sources.
fn without_keys(text: &str, take: &mut dyn FnMut(&str)) {
    let mut from = 0;
    for (range, _) in citations(text) {
        take(&text[from..range.start]);
        from = range.end;
    }
    take(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_texts_come_without_markup_keys_and_addresses() {
        let text = "Lead.[^src-1] On.\n\n## Why *now*\n\nA [link](https://x.example/) and [[smiltene]].\n\n```figure\nkey: x\n```\n```sh\nls\n```\n";
        let figure = u32::try_from(text.find("```figure").expect("it is there"));
        let figure = figure.expect("it is near");
        let mut found = Vec::new();
        parts(text, &[figure], &mut |part| {
            found.push(match part {
                Part::Section => "#".to_owned(),
                Part::Heading(text) => format!("h {text}"),
                Part::Text(text) => format!("t {text}"),
                Part::Link(at) => format!("l {}", &text[at as usize..at as usize + 4]),
                Part::Component(at) => format!("c {}", &text[at as usize + 3..][..6]),
            });
        });
        let expected = [
            "t Lead.", "t  On.", "#", "h Why ", "h now", "t A ", "t link", "t  and ",
            "l [[sm", "t .", "c figure", "t ls\n",
        ];
        assert_eq!(found, expected);
    }
}

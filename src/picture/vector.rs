//! The file of a drawing (SVG) → whether anything in it runs or loads when a reader opens it by
//! itself. Browsers that show it as a picture run nothing, but its address can be opened, and
//! then it is a page of the site. Changes nothing and draws nothing.

use roxmltree::{Attribute, Document, Node, ParsingOptions};

use super::Unusable;

/// The largest file of a drawing, in bytes: it is taken apart as a whole.
pub const MOST_BYTES_OF_DRAWING: u64 = 8 << 20;

/// The most elements and texts of a drawing.
const MOST_NODES: u32 = 1_000_000;

/// Elements that run, or hold what is not a drawing.
const ACTIVE: [&str; 10] = [
    "script",
    "foreignObject",
    "handler",
    "listener",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "base",
];

/// Pictures that may stand in a drawing: of pixels, and in the file itself.
const WITHIN: [&str; 4] =
    ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];

/// What of a drawing runs or loads, as its author finds it; `None` if nothing does.
///
/// # Errors
/// That it is no drawing, or too large to be looked through.
pub fn active(bytes: &[u8]) -> Result<Option<String>, Unusable> {
    let length = bytes.len() as u64;
    if length > MOST_BYTES_OF_DRAWING {
        return Err(Unusable::TooManyBytes(length));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unusable::Broken)?;
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document =
        Document::parse_with_options(text.trim_start_matches('\u{feff}'), options)
            .map_err(|_| Unusable::Broken)?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(Unusable::Broken);
    }
    Ok(document.descendants().find_map(in_node))
}

fn in_node(node: Node<'_, '_>) -> Option<String> {
    if let Some(instruction) = node.pi().filter(|pi| pi.target != "xml") {
        return Some(format!("<?{}?>", instruction.target));
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    let is = |known: &&str| known.eq_ignore_ascii_case(name);
    if ACTIVE.iter().any(is) {
        return Some(format!("<{name}>"));
    }
    let loads = |node: Node<'_, '_>| node.text().is_some_and(loads_by_style);
    if name.eq_ignore_ascii_case("style") && node.children().any(loads) {
        return Some(format!("<{name}>"));
    }
    let mut attributes = node.attributes();
    let found = attributes.find(|attribute| in_attribute(name, attribute))?;
    Some(found.name().to_owned())
}

fn in_attribute(element: &str, attribute: &Attribute<'_, '_>) -> bool {
    let name = attribute.name().to_ascii_lowercase();
    let value: String = attribute
        .value()
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect();
    let value = value.to_ascii_lowercase();
    let runs = name.starts_with("on") || value.contains("javascript:");
    let refers = name == "href" || name == "src";
    // A link leads away only when somebody follows it.
    let link =
        element == "a" && ["http://", "https://"].iter().any(|s| value.starts_with(s));
    let within = WITHIN.iter().any(|start| value.starts_with(start));
    let own = value.is_empty() || value.starts_with('#') || within || link;
    runs || refers && !own || loads_by_style(&value)
}

/// Whether a style, or an attribute that is one, loads something that is not in the file.
fn loads_by_style(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    // An escape could spell any of this.
    let hidden = style.contains('\\');
    let elsewhere = |rest: &str| {
        let rest = rest.trim_start_matches(['"', '\'']);
        !rest.starts_with('#') && !WITHIN.iter().any(|start| rest.starts_with(start))
    };
    hidden || style.contains("@import") || style.split("url(").skip(1).any(elsewhere)
}

#[cfg(test)]
mod tests {
    use super::{Unusable, active};

    fn found(inside: &str) -> Result<Option<String>, Unusable> {
        let svg = "xmlns=\"http://www.w3.org/2000/svg\" \
                   xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        active(format!("<svg {svg}>{inside}</svg>").as_bytes())
    }

    #[test]
    fn drawings_as_programs_save_them_are_fine() {
        for inside in [
            "<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\" style=\"fill:url( '#g' )\"/>",
            "<use xlink:href=\"#g\"/><image href=\"data:image/png;base64,AAAA\"/>",
            "<a href=\"https://example.org/\"><text>on=\"1\" javascript</text></a>",
            "<style>.a{fill:#123}</style><metadata><x:y xmlns:x=\"a\" x:z=\"1\"/></metadata>",
        ] {
            assert_eq!(found(inside), Ok(None), "{inside}");
        }
        let dtd = "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
                   \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>";
        assert_eq!(active(dtd.as_bytes()), Ok(None));
    }

    #[test]
    fn what_runs_or_loads_is_found_however_it_is_written() {
        for (inside, what) in [
            ("<script>alert(1)</script>", "<script>"),
            ("<g><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\"/></g>", "<x>"),
            ("<foreignObject/>", "<foreignObject>"),
            ("<rect OnLoad=\"x\"/>", "OnLoad"),
            ("<a href=\"java&#10;script:x\"/>", "href"),
            ("<a xlink:href=\" javascript:x\"/>", "href"),
            ("<set attributeName=\"href\" to=\"javascript:x\"/>", "to"),
            ("<image href=\"https://example.org/a.png\"/>", "href"),
            ("<image href=\"data:image/svg+xml,x\"/>", "href"),
            ("<use href=\"../other.svg#a\"/>", "href"),
            ("<style>@import 'x.css';</style>", "<style>"),
            ("<style>a{b:u\\72l(x)}</style>", "<style>"),
            ("<rect style=\"fill:url(https://example.org/)\"/>", "style"),
            ("<?xml-stylesheet href=\"x.xsl\"?>", "<?xml-stylesheet?>"),
        ] {
            let expected = if what == "<x>" { "<script>" } else { what };
            assert_eq!(found(inside), Ok(Some(expected.to_owned())), "{inside}");
        }
        let entity = "<!DOCTYPE svg [<!ENTITY e \"<script/>\">]><svg>&e;</svg>";
        assert_eq!(active(entity.as_bytes()), Ok(Some("<script>".to_owned())));
    }

    #[test]
    fn what_is_no_drawing_is_broken_and_a_bomb_does_not_go_off() {
        for text in ["", "<svg>", "<html/>", "\u{1}"] {
            assert_eq!(active(text.as_bytes()), Err(Unusable::Broken), "{text}");
        }
        let mut bomb = "<!DOCTYPE svg [<!ENTITY a0 \"<g/>\">".to_owned();
        for n in 1..40 {
            let before = n - 1;
            bomb.push_str(&format!(
                "<!ENTITY a{n} \"&a{before};&a{before};&a{before};\">"
            ));
        }
        bomb.push_str("]><svg>&a39;</svg>");
        assert_eq!(active(bomb.as_bytes()), Err(Unusable::Broken));
        let deep =
            format!("<svg>{}{}</svg>", "<g>".repeat(100_000), "</g>".repeat(100_000));
        assert_eq!(active(deep.as_bytes()), Ok(None));
    }
}

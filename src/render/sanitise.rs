//! HTML that an author wrote → HTML without anything that runs, styles or loads. Used only on
//! texts that have raw HTML, since it costs more than all the rest of a page.

use std::sync::OnceLock;

use ammonia::Builder;

/// The elements that kopa's own Markdown makes beside those that are always allowed.
const TAGS: [&str; 6] = ["section", "input", "figure", "figcaption", "aside", "details"];

/// Cleans the body of a page.
pub(super) fn sanitise(html: &str) -> String {
    static BUILDER: OnceLock<Builder<'static>> = OnceLock::new();
    let builder = BUILDER.get_or_init(|| {
        let mut builder = Builder::default();
        builder
            .add_tags(TAGS)
            .add_tags(["summary"])
            .add_generic_attributes([
                "id",
                "class",
                "lang",
                "dir",
                "role",
                "aria-label",
                "tabindex",
            ])
            .add_tag_attributes("a", ["hreflang", "aria-label"])
            .add_tag_attributes("input", ["type", "checked", "disabled"])
            .add_tag_attributes("img", ["loading", "decoding", "srcset", "sizes"])
            .attribute_filter(|element, attribute, value| {
                let loads = element == "img" && ["src", "srcset"].contains(&attribute);
                (!loads || is_of_site(value)).then_some(value.into())
            })
            .link_rel(None)
            .url_schemes(["http", "https", "mailto", "tel"].into());
        builder
    });
    builder.clean(html).to_string()
}

/// Whether all addresses of a picture lie in the site, as those do that kopa writes itself.
fn is_of_site(addresses: &str) -> bool {
    addresses.split([',', ' ', '\n', '\t']).filter(|part| !part.is_empty()).all(|part| {
        let start = part.split('/').next().unwrap_or_default();
        !part.starts_with('/') && !start.contains([':', '\\'])
    })
}

#[cfg(test)]
mod tests {
    use super::sanitise;

    #[test]
    fn no_picture_is_loaded_from_elsewhere() {
        let own = "<img src=\"../a-800.webp\" srcset=\"../a-400.webp 400w, ../a-800.webp 800w\" sizes=\"100vw\" alt=\"a\">";
        assert_eq!(sanitise(own), own);
        for address in
            ["https://x.org/y.png", "//x.org/y.png", "https:x.org", "\\\\x.org\\y"]
        {
            let html = format!(
                "<img src=\"{address}\" srcset=\"a.png, {address} 2x\" alt=\"a\">"
            );
            assert_eq!(sanitise(&html), "<img alt=\"a\">", "{address}");
        }
    }
}

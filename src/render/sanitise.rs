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
            .add_tag_attributes("img", ["loading", "decoding"])
            .link_rel(None)
            .url_schemes(["http", "https", "mailto", "tel"].into());
        builder
    });
    builder.clean(html).to_string()
}

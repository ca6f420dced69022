//! A code → where somebody reads what it means: a page of the site that explains messages, or
//! the command that does. Knows nothing of how pages are made.

use crate::base::diag::Message;
use crate::base::lang::Tag;

use super::Reporter;

/// The pages on which a site explains messages, each code at an anchor of its own name.
#[derive(Clone, Debug, Default)]
pub struct Explained {
    pages: Vec<(Tag, String)>,
}

impl Explained {
    /// Addresses by language, that of the default language first; none where the site has no
    /// such page.
    pub fn new(pages: Vec<(Tag, String)>) -> Explained {
        Explained { pages }
    }

    /// The address at which a code is explained, in a language if the site has it.
    fn address(&self, tag: &Tag, code: &str) -> Option<String> {
        let own = self.pages.iter().find(|(known, _)| known == tag);
        let (_, page) = own.or(self.pages.first())?;
        Some(format!("{page}#{code}"))
    }
}

impl Reporter<'_> {
    /// The address at which the site explains a code; `None` if it does not.
    pub(super) fn page_of(&self, tag: &Tag, code: &str) -> Option<String> {
        self.speech.explanation(tag, code)?;
        self.explained.address(tag, code)
    }

    /// Where to read what a code means, in words; `None` for a code that is not documented.
    pub(super) fn more(&self, tag: &Tag, code: &str) -> Option<String> {
        self.speech.explanation(tag, code)?;
        let command = || format!("`kopa explain {code}`");
        let place = self.explained.address(tag, code).unwrap_or_else(command);
        Some(
            self.speech
                .say_in(tag, &Message::new("more-about-code").with("where", place)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Explained, Tag};

    #[test]
    fn a_language_that_the_site_lacks_is_led_to_the_first_page() {
        let tag = |code| Tag::new(code).expect("it is a tag");
        let page = |code, url: &str| (tag(code), url.to_owned());
        let pages = vec![page("en", "https://a.example/en/m/"), page("lv", "/lv/m/")];
        let explained = Explained::new(pages);
        let at = |code| explained.address(&tag(code), "broken-link");
        assert_eq!(at("lv").as_deref(), Some("/lv/m/#broken-link"));
        assert_eq!(at("fr").as_deref(), Some("https://a.example/en/m/#broken-link"));
        assert_eq!(Explained::default().address(&tag("en"), "x"), None);
    }
}

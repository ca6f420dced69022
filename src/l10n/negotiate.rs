//! What the user and the environment ask for → the language in which kopa speaks to an
//! editor. Reads no environment itself.

use crate::base::lang::Tag;

/// The language of messages: the one that was requested, else the environment's, else
/// English. `environment` holds names and values of `LC_ALL`, `LC_MESSAGES`, `LANG` and
/// `LANGUAGE`, in any order; others are ignored. As in GNU gettext, `LANGUAGE` is a list
/// that goes first unless the locale is a bare `C` or `POSIX`.
pub fn choose(
    requested: Option<&str>,
    environment: &[(&str, &str)],
    available: &[Tag],
) -> Tag {
    let asked = requested.and_then(|text| best(text, available));
    let found = asked.or_else(|| from_environment(environment, available));
    found.or_else(|| best("en", available)).unwrap_or_else(english)
}

fn from_environment(environment: &[(&str, &str)], available: &[Tag]) -> Option<Tag> {
    let value = |wanted: &str| {
        let found = environment.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| *value).filter(|value| !value.is_empty())
    };
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(value);
    if matches!(locale, Some("C" | "POSIX")) {
        return None;
    }
    let listed = value("LANGUAGE").unwrap_or_default().split(':');
    listed.chain(locale).find_map(|text| best(text, available))
}

/// The available language that `lv_LV.UTF-8` or `lv-LV` means: the longest tag that begins
/// it, else any of the same language.
fn best(text: &str, available: &[Tag]) -> Option<Tag> {
    let wanted = text.split(['.', '@']).next().unwrap_or_default();
    let wanted = wanted.replace('_', "-").to_ascii_lowercase();
    let language =
        |text: &str| text.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let begins = |tag: &&Tag| {
        let tag = tag.as_str().to_ascii_lowercase();
        wanted
            .strip_prefix(&tag)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let longest = available.iter().filter(begins).max_by_key(|tag| tag.as_str().len());
    let same =
        || available.iter().find(|tag| language(tag.as_str()) == language(&wanted));
    longest.or_else(same).cloned()
}

fn english() -> Tag {
    Tag::new("en").expect("`en` has the form of a tag")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::tests::tag;

    fn chosen(requested: Option<&str>, environment: &[(&str, &str)]) -> String {
        let available = ["en", "lv", "fr", "hr", "pt-br", "ro"].map(tag);
        choose(requested, environment, &available).to_string()
    }

    #[test]
    fn a_request_goes_before_the_environment() {
        assert_eq!(chosen(Some("hr"), &[("LANG", "lv_LV.UTF-8")]), "hr");
        assert_eq!(chosen(Some("de"), &[("LANG", "lv_LV.UTF-8")]), "lv");
    }

    #[test]
    fn the_environment_is_read_in_the_order_of_gettext() {
        for (environment, expected) in [
            (&[("LANG", "lv_LV.UTF-8")] as &[_], "lv"),
            (&[("LANG", "lv_LV.UTF-8"), ("LC_MESSAGES", "hr_HR")], "hr"),
            (&[("LANG", "lv_LV"), ("LC_MESSAGES", "hr_HR"), ("LC_ALL", "ro_RO")], "ro"),
            (&[("LANG", "lv_LV"), ("LC_ALL", "")], "lv"),
            (&[("LANG", "de_DE.UTF-8"), ("LANGUAGE", "de:fr_CA:lv")], "fr"),
            (&[("LANG", "pt_PT@euro")], "pt-br"),
            (&[("LANG", "ja_JP.UTF-8")], "en"),
            (&[("PATH", "lv")], "en"),
            (&[], "en"),
        ] {
            assert_eq!(chosen(None, environment), expected, "{environment:?}");
        }
    }

    #[test]
    fn a_bare_c_is_no_language() {
        assert_eq!(chosen(None, &[("LANG", "lv_LV"), ("LC_ALL", "C")]), "en");
        assert_eq!(chosen(None, &[("LANG", "POSIX"), ("LANGUAGE", "lv")]), "en");
        assert_eq!(chosen(None, &[("LANG", "C.UTF-8"), ("LANGUAGE", "lv")]), "lv");
        assert_eq!(chosen(None, &[("LANG", "C.UTF-8")]), "en");
    }
}

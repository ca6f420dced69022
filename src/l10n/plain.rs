//! The text of a Fluent file → one of its messages, where that is plain text in one line: for
//! names that are needed before there is a catalogue, such as parts of addresses.

/// The text of a message of one line without anything to fill in.
pub fn plain_message<'t>(file: &'t str, id: &str) -> Option<&'t str> {
    let lines = file.lines().filter_map(|line| line.split_once('='));
    let mut found = lines.filter(|(name, _)| name.trim_end() == id);
    let text = found.next_back()?.1.trim();
    (!text.is_empty() && !text.contains('{')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::plain_message;

    #[test]
    fn only_plain_text_is_given() {
        let file = "# map-slug = no\nmap-slug = harta\nother = { $n }\n  map-slug = no\n";
        assert_eq!(plain_message(file, "map-slug"), Some("harta"));
        assert_eq!(plain_message(file, "other"), None);
        assert_eq!(plain_message(file, "none"), None);
    }
}

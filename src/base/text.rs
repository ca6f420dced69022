//! Bytes → text. Reports nothing; who needs to know what is no text looks at the bytes first.

/// Bytes as text; what is no UTF-8 is replaced. Copies nothing where all of it is.
pub fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn what_is_no_text_is_replaced_and_all_else_kept() {
        assert_eq!(text_of("novads".into()), "novads");
        assert_eq!(text_of(b"a\xffb".to_vec()), "a\u{fffd}b");
    }
}

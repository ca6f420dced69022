//! Results that cost much and depend on little, kept by what they were made from. Says how they
//! are asked for; where they are kept is the affair of whoever keeps them.

/// A place where results are kept from one build to the next. What cannot be kept is made
/// again, so nothing here fails.
pub trait Keep: Sync {
    /// What is kept under a key, which is made of hexadecimal digits.
    fn get(&self, key: &str) -> Option<Vec<u8>>;

    /// Keeps a result.
    fn put(&self, key: &str, bytes: &[u8]);

    /// Whether a result could be kept and is not: whoever makes one of several at once then
    /// makes the others, too.
    fn lacks(&self, key: &str) -> bool;
}

/// Keeps nothing.
#[derive(Clone, Copy, Debug)]
pub struct KeepNothing;

impl Keep for KeepNothing {
    fn get(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn put(&self, _: &str, _: &[u8]) {}

    fn lacks(&self, _: &str) -> bool {
        false
    }
}

/// The key of what is made from these parts, in this order.
pub fn key(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex()[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn other_parts_have_another_key() {
        assert_eq!(key(&["a", "bc"]), key(&["a", "bc"]));
        assert_ne!(key(&["a", "bc"]), key(&["ab", "c"]));
        assert!(key(&[]).len() == 32 && key(&[]).bytes().all(|b| b.is_ascii_hexdigit()));
    }
}

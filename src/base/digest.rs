//! Bytes → a fingerprint that tells whether they are the same as before: XXH3 of 128 bits, which
//! is as fast as memory is read (<https://github.com/Cyan4973/xxHash>). It guards against chance,
//! not against somebody who looks for two texts with one fingerprint, and so it decides what is
//! done again, never what is trusted.

use twox_hash::XxHash3_128;

/// The fingerprint of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(u128);

impl Digest {
    /// The fingerprint of some bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(XxHash3_128::oneshot(bytes))
    }

    /// Its 32 hexadecimal digits.
    pub fn hex(self) -> String {
        format!("{:032x}", self.0)
    }

    /// A fingerprint from its 32 hexadecimal digits.
    pub fn from_hex(digits: &str) -> Option<Digest> {
        let sound = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        sound.then(|| u128::from_str_radix(digits, 16).ok().map(Digest))?
    }

    /// Its bytes, the same on every machine.
    pub fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn a_digest_is_the_same_by_its_digits() {
        let bytes: Vec<u8> = (0..600_000_u32).flat_map(u32::to_le_bytes).collect();
        let digest = Digest::of(&bytes);
        assert_eq!(Digest::from_hex(&digest.hex()), Some(digest));
        assert_ne!(Digest::of(&bytes[1..]), digest);
        for wrong in ["", "+1", &digest.hex()[1..], &format!("{}g", &digest.hex()[1..])] {
            assert_eq!(Digest::from_hex(wrong), None, "{wrong}");
        }
    }

    /// The values that the algorithm's authors give for these, so that no machine and no version
    /// makes others.
    #[test]
    fn a_digest_is_that_of_the_standard() {
        assert_eq!(Digest::of(b"").hex(), "99aa06d3014798d86001c324468d497f");
    }
}

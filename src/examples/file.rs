//! A file of an example: its text, with what no text can be named by a word and written with
//! backslashes. Is part of no world.

use crate::model::translation::Fingerprint;

/// The bytes of a picture that is larger than it need be.
const LARGE: usize = 11 << 20;

/// A picture that can be shown: one grey pixel, as GIF.
const PICTURE: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\x80\x80\x80\0\0\0,\0\0\0\0\x01\0\x01\0\0\
    \x02\x02D\x01\0;";

/// A file of an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleFile {
    /// Where it lies.
    pub path: &'static str,
    /// What is there.
    pub what: What,
    /// Its text as people see it.
    pub text: String,
}

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A file with this text.
    Text,
    /// A file with this text, in which a backslash begins what cannot be seen.
    Escaped,
    /// Nothing.
    Gone,
    /// A symbolic link.
    Link,
    /// A file that nobody may read.
    Unreadable,
    /// A file that is larger than any that is read.
    Large,
    /// A picture, whatever the text says.
    Picture,
}

impl ExampleFile {
    pub(super) fn new(title: &'static str, text: &'static str) -> ExampleFile {
        let (path, mark) = title.rsplit_once(' ').unwrap_or((title, ""));
        let what = match mark {
            "escaped" => What::Escaped,
            "gone" => What::Gone,
            "link" => What::Link,
            "unreadable" => What::Unreadable,
            "large" => What::Large,
            "picture" => What::Picture,
            _ => What::Text,
        };
        // What is no mark is the end of a path with a space in it.
        let path = if what == What::Text { title } else { path };
        let text = text.trim_end();
        let end = if text.is_empty() { "" } else { "\n" };
        ExampleFile { path, what, text: format!("{}{end}", stamped(text)) }
    }

    /// Its bytes in a world that has files only.
    pub fn bytes(&self) -> Vec<u8> {
        match self.what {
            What::Escaped => unescaped(&self.text),
            What::Large if !self.path.ends_with(".md") => vec![0; LARGE],
            What::Picture => PICTURE.to_vec(),
            _ => self.text.clone().into_bytes(),
        }
    }
}

/// A text with fingerprints in place of `STAMP(…)`.
fn stamped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("STAMP(")
        && let Some((source, end)) = after.split_once(')')
    {
        out.push_str(before);
        out.push_str(&Fingerprint::of(source).to_string());
        rest = end;
    }
    out.push_str(rest);
    out
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.extend_from_slice(before.as_bytes());
        let hex = |digits: &str| u32::from_str_radix(digits, 16).ok();
        if let Some(tail) = after.strip_prefix('t') {
            out.push(b'\t');
            rest = tail;
        } else if let Some(byte) = after.strip_prefix('x').and_then(|a| hex(a.get(..2)?))
        {
            out.extend(u8::try_from(byte));
            rest = &after[3..];
        } else if let Some((digits, tail)) =
            after.strip_prefix("u{").and_then(|after| after.split_once('}'))
        {
            let char = hex(digits).and_then(char::from_u32).unwrap_or_default();
            out.extend_from_slice(char.to_string().as_bytes());
            rest = tail;
        } else {
            out.push(b'\\');
            rest = after;
        }
    }
    out.extend_from_slice(rest.as_bytes());
    out
}

//! `limits:` of `site.yaml` → how large texts and files may be. Measures nothing.

use crate::base::cursor::Cursor;
use crate::base::diag::Sink;
use crate::base::limits::{LIMITS, Limits};

/// Reads `limits:`. Whatever is wrong is reported and left at its default.
pub(super) fn limits(value: Cursor<'_>, sink: &mut Sink) -> Limits {
    let mut limits = Limits::default();
    if !value.is_map(sink) {
        return limits;
    }
    value.only(&LIMITS.map(|(_, name, ..)| name), sink);
    for (_, name, _, most) in LIMITS {
        let Some(value) = value.get(name) else { continue };
        let Some(number) = value.count(sink) else { continue };
        if limits.set(name, number) == Some(false) {
            sink.push(value.wrong("wrong-type-limit").with("most", most));
        }
    }
    limits
}

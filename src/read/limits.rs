//! A world → the limits that its `site.yaml` sets, before anything else is read. Reports
//! nothing; what is wrong there is said where the file is judged.

use crate::base::diag::{Diagnostic, Message};
use crate::base::limits::{Limit, Limits};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::base::yaml::{Node, parse};
use crate::world::{BUILTIN, Listing, World};

/// The file that sets them.
pub(super) const SITE: &str = "content/site.yaml";

/// The limits of a site with this listing.
pub(super) fn limits(world: &dyn World, listing: &Listing) -> Limits {
    let mut limits = Limits::default();
    let path = SitePath::trusted(SITE);
    let listed = listing.files.binary_search_by(|file| file.path.cmp(&path));
    let length = listed.map_or(0, |at| listing.files[at].stamp.len);
    if length > limits.bytes(Limit::TextMegabytes) {
        return limits;
    }
    let text = world.read(&path).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.as_deref().map(|text| text.trim_start_matches('\u{feff}'));
    let Some(Ok(node)) = text.filter(|text| text.contains("limits")).map(parse) else {
        return limits;
    };
    let map = node.as_map().and_then(|map| map.get("limits")).and_then(Node::as_map);
    for (name, value) in map.into_iter().flat_map(|map| map.iter()) {
        if let Node::Int(number) = value {
            limits.set(name, usize::try_from(*number).unwrap_or_default());
        }
    }
    limits
}

/// Whether there are more files than a site may have; those of the binary do not count.
pub(super) fn too_many(listing: &Listing, limits: &Limits) -> bool {
    let own = listing.files.iter().filter(|file| file.path.inside(BUILTIN).is_none());
    own.count() > limits.of(Limit::Files)
}

/// What is said of too many files.
pub(super) fn too_many_files(limits: &Limits) -> Diagnostic {
    let place = Place::file(&SitePath::trusted(SITE));
    let error = Diagnostic::error("too-many-files", place);
    let error = error.with("most", limits.of(Limit::Files));
    error.hint(Message::new("hint-too-many-files"))
}

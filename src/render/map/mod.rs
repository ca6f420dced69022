//! Places → a map of Europe that is made while the site is built: projection, outlines, and
//! points that can be told apart. Writes no HTML and knows no entries.

mod groups;
mod outline;
mod projection;

use groups::{apart, fanned, grouped};
use outline::{Outline, outline};
use projection::Frame;

pub(super) use groups::REACH;
pub(super) use projection::{WIDTH, is_covered};

/// The sheet on which the places of a site are drawn, the same in every language.
#[derive(Debug)]
pub(super) struct Sheet {
    frame: Frame,
    /// Its outlines.
    pub outline: Outline,
}

/// Places that stand together on a map.
#[derive(Debug)]
pub(super) struct Cluster {
    /// Their middle, in units.
    pub middle: (f64, f64),
    /// The radius of a ring around all its marks, in units.
    pub radius: f64,
    /// Positions of its places among all, with the point of its mark.
    pub members: Vec<(usize, (f64, f64))>,
}

/// The most marks of a group that are drawn one by one.
const MARKS: usize = 24;

impl Sheet {
    /// The sheet for places given as latitude and longitude; `None` for no places.
    pub(super) fn new(places: &[(f64, f64)]) -> Option<Sheet> {
        let frame = Frame::around(places)?;
        Some(Sheet { outline: outline(&frame), frame })
    }

    /// Its height in units, for a width of [`WIDTH`].
    pub(super) fn height(&self) -> f64 {
        self.frame.height
    }

    /// Places given as latitude and longitude, grouped; from north to south.
    pub(super) fn clusters(&self, places: &[(f64, f64)]) -> Vec<Cluster> {
        let points: Vec<(f64, f64)> =
            places.iter().map(|place| self.frame.place(*place)).collect();
        let clusters = grouped(&points).into_iter().map(|group| {
            let own: Vec<(f64, f64)> =
                group.members.iter().map(|at| points[*at]).collect();
            let marks = if own.len() > MARKS {
                vec![group.middle; own.len()]
            } else {
                fanned(&own)
            };
            let far = marks.iter().map(|mark| apart(*mark, group.middle));
            Cluster {
                middle: group.middle,
                radius: far.fold(REACH / 2.0 - 18.0, f64::max) + 18.0,
                members: group.members.into_iter().zip(marks).collect(),
            }
        });
        clusters.collect()
    }
}

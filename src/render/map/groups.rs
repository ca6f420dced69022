//! Points of a map → groups that a finger can tell apart, and marks that do not cover one
//! another. Knows nothing of what the points stand for.

/// The least distance between the middles of two groups, in units of a map that is 1,000
/// wide: 24 pixels on the narrowest screen, 320 pixels with its gutters.
pub(crate) const REACH: f64 = 84.0;

/// The distance at which marks do not touch, in units.
const GAP: f64 = 24.0;

/// How often marks are moved apart at most.
const ROUNDS: usize = 60;

type Point = (f64, f64);

/// Points that stand together.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    /// Their middle.
    pub middle: Point,
    /// Their positions among all points, ascending.
    pub members: Vec<usize>,
}

/// Groups points until the middles of any two groups are at least [`REACH`] apart. The groups
/// come from north to south, those at one height from west to east.
pub(crate) fn grouped(points: &[Point]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let near =
            groups.iter_mut().find(|group| apart(group.middle, *point) < REACH / 3.0);
        match near {
            Some(group) => group.members.push(at),
            None => groups.push(Group { middle: *point, members: vec![at] }),
        }
    }
    while let Some((a, b)) = closest(&groups) {
        let other = groups.swap_remove(b);
        let group = &mut groups[a];
        let (m, n) = (weight(group), weight(&other));
        group.middle = (
            (group.middle.0 * m + other.middle.0 * n) / (m + n),
            (group.middle.1 * m + other.middle.1 * n) / (m + n),
        );
        group.members.extend(other.members);
    }
    for group in &mut groups {
        group.members.sort_unstable();
    }
    groups.sort_by(|a, b| {
        a.middle.1.total_cmp(&b.middle.1).then(a.middle.0.total_cmp(&b.middle.0))
    });
    groups
}

fn weight(group: &Group) -> f64 {
    f64::from(u32::try_from(group.members.len()).unwrap_or(u32::MAX))
}

/// The two groups that are closest, if they are closer than groups may be; the lower first.
fn closest(groups: &[Group]) -> Option<(usize, usize)> {
    let pairs =
        (0..groups.len()).flat_map(|a| (a + 1..groups.len()).map(move |b| (a, b)));
    let measured =
        pairs.map(|(a, b)| (apart(groups[a].middle, groups[b].middle), (a, b)));
    let least = measured.min_by(|a, b| a.0.total_cmp(&b.0))?;
    (least.0 < REACH).then_some(least.1)
}

/// Moves points apart that would cover one another, as little as needed: points at one place
/// become a rosette, all others stay where they are.
pub(crate) fn fanned(points: &[Point]) -> Vec<Point> {
    // The golden angle gives each point a direction of its own.
    let mut moved: Vec<Point> = (0u32..)
        .zip(points)
        .map(|(at, (x, y))| {
            let (sin, cos) = (f64::from(at) * 2.399_963).sin_cos();
            (x + cos * 0.01, y + sin * 0.01)
        })
        .collect();
    for _ in 0..ROUNDS {
        let mut still = true;
        for a in 0..moved.len() {
            for b in a + 1..moved.len() {
                let distance = apart(moved[a], moved[b]);
                if distance >= GAP - 0.5 {
                    continue;
                }
                still = false;
                let push = (GAP - distance) / 2.0 / distance.max(1e-6);
                let (dx, dy) = (moved[b].0 - moved[a].0, moved[b].1 - moved[a].1);
                moved[a] = (moved[a].0 - dx * push, moved[a].1 - dy * push);
                moved[b] = (moved[b].0 + dx * push, moved[b].1 + dy * push);
            }
        }
        if still {
            break;
        }
    }
    moved
}

/// The distance between two points.
pub(crate) fn apart(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

#[cfg(test)]
mod tests {
    use super::{GAP, REACH, apart, fanned, grouped};

    #[test]
    fn no_two_groups_are_closer_than_a_finger() {
        let points: Vec<(f64, f64)> = (0u32..400)
            .map(|n| (f64::from(n * 37 % 1000), f64::from(n * 91 % 700)))
            .collect();
        let groups = grouped(&points);
        let members: usize = groups.iter().map(|g| g.members.len()).sum();
        assert_eq!(members, points.len(), "each point is in one group");
        for (at, a) in groups.iter().enumerate() {
            for b in &groups[at + 1..] {
                assert!(apart(a.middle, b.middle) >= REACH);
                assert!(a.middle.1 <= b.middle.1, "from north to south");
            }
        }
    }

    #[test]
    fn points_far_from_each_other_stay_alone() {
        let groups = grouped(&[(500.0, 500.0), (100.0, 100.0), (505.0, 500.0)]);
        let members: Vec<_> = groups.iter().map(|g| g.members.clone()).collect();
        assert_eq!(members, [vec![1], vec![0, 2]]);
    }

    #[test]
    fn marks_at_one_place_are_fanned_out() {
        let marks = fanned(&[(100.0, 100.0); 5]);
        for (at, a) in marks.iter().enumerate() {
            assert!(apart(*a, (100.0, 100.0)) < 2.0 * GAP);
            assert!(marks[at + 1..].iter().all(|b| apart(*a, *b) > GAP - 2.0));
        }
        assert_eq!(fanned(&[]), []);
        let alone = fanned(&[(3.0, 4.0)]);
        assert!(apart(alone[0], (3.0, 4.0)) < 0.1);
    }
}

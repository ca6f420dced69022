//! The outlines of Europe → the path data of one map: projected, cut to its frame, and as
//! coarse as its size allows. Knows no places.

use super::projection::{Frame, WIDTH};

/// Rings of land and lines of borders; its first lines say where they come from.
const EUROPE: &str = include_str!("europe.txt");

/// How far outlines reach over the frame, so that no cut is seen, in units.
const OVER: f64 = 12.0;

/// How far a line may stray from the data, in units.
const COARSE: f64 = 1.1;

/// The smallest island that is drawn, in square units.
const SMALLEST: f64 = 14.0;

type Point = (f64, f64);

/// The paths of a map as SVG writes them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outline {
    /// The land, as closed shapes.
    pub land: String,
    /// The borders of states, as lines.
    pub borders: String,
}

/// Draws what lies in a frame.
pub(crate) fn outline(frame: &Frame) -> Outline {
    let mut drawn = Outline::default();
    for line in EUROPE.lines() {
        let Some((kind, numbers)) = line.split_once(' ') else { continue };
        match kind {
            "land" => {
                let ring = cut(&points(numbers, frame), frame.height);
                if area(&ring) >= SMALLEST {
                    write(&mut drawn.land, &simplified_ring(&ring), true);
                }
            }
            "border" => {
                for part in parts(&points(numbers, frame), frame.height) {
                    write(&mut drawn.borders, &simplified(&part), false);
                }
            }
            _ => {}
        }
    }
    drawn
}

/// The points of a line of the data, in the frame.
fn points(numbers: &str, frame: &Frame) -> Vec<Point> {
    let (mut longitude, mut latitude) = (0.0, 0.0);
    let pairs = numbers.split(' ').filter_map(|pair| pair.split_once(','));
    pairs
        .filter_map(|(x, y)| Some((x.parse::<f64>().ok()?, y.parse::<f64>().ok()?)))
        .map(|(x, y)| {
            longitude += x / 100.0;
            latitude += y / 100.0;
            frame.place((latitude, longitude))
        })
        .collect()
}

/// A ring cut to the frame, side by side (Sutherland and Hodgman, 1974).
fn cut(ring: &[Point], height: f64) -> Vec<Point> {
    type Side = (fn(Point) -> f64, f64);
    let sides: [Side; 4] = [
        (|p| p.0, OVER),
        (|p| -p.0, WIDTH + OVER),
        (|p| p.1, OVER),
        (|p| -p.1, height + OVER),
    ];
    let mut ring = ring.to_vec();
    for (measure, reach) in sides {
        let inside = |p: Point| measure(p) + reach;
        let mut kept = Vec::with_capacity(ring.len());
        for (at, &here) in ring.iter().enumerate() {
            let before = ring[(at + ring.len() - 1) % ring.len()];
            let (a, b) = (inside(before), inside(here));
            if (a < 0.0) != (b < 0.0) {
                let t = a / (a - b);
                kept.push((
                    before.0 + t * (here.0 - before.0),
                    before.1 + t * (here.1 - before.1),
                ));
            }
            if b >= 0.0 {
                kept.push(here);
            }
        }
        ring = kept;
    }
    ring
}

/// The parts of a line that lie in the frame or lead into it.
fn parts(line: &[Point], height: f64) -> Vec<Vec<Point>> {
    let inside = |(x, y): Point| {
        (-OVER..=WIDTH + OVER).contains(&x) && (-OVER..=height + OVER).contains(&y)
    };
    let mut parts: Vec<Vec<Point>> = vec![Vec::new()];
    for (at, &here) in line.iter().enumerate() {
        let after = line.get(at + 1).is_some_and(|&next| inside(next));
        let before = at.checked_sub(1).is_some_and(|at| inside(line[at]));
        match parts.last_mut() {
            Some(part) if inside(here) || after || before => part.push(here),
            _ => {}
        }
        if !inside(here) && !after {
            parts.push(Vec::new());
        }
    }
    parts.retain(|part| part.len() > 1);
    parts
}

/// A line with the points left out that change it by less than what is seen (Ramer, 1972;
/// Douglas and Peucker, 1973).
fn simplified(line: &[Point]) -> Vec<Point> {
    let Some(last) = line.len().checked_sub(1) else { return Vec::new() };
    let mut kept = vec![false; line.len()];
    (kept[0], kept[last]) = (true, true);
    let mut left = vec![(0, last)];
    while let Some((from, to)) = left.pop() {
        let far = (from + 1..to)
            .map(|at| (distance(line[at], line[from], line[to]), at))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, at)) = far.filter(|(distance, _)| *distance > COARSE) {
            kept[at] = true;
            left.extend([(from, at), (at, to)]);
        }
    }
    let points = line.iter().zip(kept).filter(|(_, kept)| *kept);
    points.map(|(point, _)| *point).collect()
}

/// A ring, simplified on either side of its two most distant points.
fn simplified_ring(ring: &[Point]) -> Vec<Point> {
    let Some(&first) = ring.first() else { return Vec::new() };
    let distance = |p: &Point| (p.0 - first.0).hypot(p.1 - first.1);
    let far = (0..ring.len())
        .max_by(|a, b| distance(&ring[*a]).total_cmp(&distance(&ring[*b])));
    let far = far.unwrap_or(0);
    let mut out = simplified(&ring[..=far]);
    let mut back: Vec<Point> = ring[far..].to_vec();
    back.push(first);
    let back = simplified(&back);
    let inner = back.len().saturating_sub(1);
    out.extend(back.into_iter().take(inner).skip(1));
    out
}

/// How far a point lies from the line between two others.
fn distance(point: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx.hypot(dy);
    if length < 1e-9 {
        return (point.0 - a.0).hypot(point.1 - a.1);
    }
    ((point.0 - a.0) * dy - (point.1 - a.1) * dx).abs() / length
}

/// The area of a ring.
fn area(ring: &[Point]) -> f64 {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    pairs.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
}

/// Adds a line to a path, in whole units, as differences.
fn write(path: &mut String, line: &[Point], closed: bool) {
    let mut at: Option<(i64, i64)> = None;
    let mut written = 0;
    let before = path.len();
    for point in line {
        #[expect(clippy::cast_possible_truncation, reason = "maps are 1,000 units wide")]
        let here = (point.0.round() as i64, point.1.round() as i64);
        let (x, y) = match at {
            None => here,
            Some(last) if last == here => continue,
            Some(last) => (here.0 - last.0, here.1 - last.1),
        };
        match written {
            0 => path.push('M'),
            1 => path.push('l'),
            _ if x >= 0 => path.push(' '),
            _ => {}
        }
        path.push_str(&x.to_string());
        if y >= 0 {
            path.push(' ');
        }
        path.push_str(&y.to_string());
        at = Some(here);
        written += 1;
    }
    if written < if closed { 3 } else { 2 } {
        path.truncate(before);
    } else if closed {
        path.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, outline, simplified, write};
    use crate::render::map::projection::Frame;

    #[test]
    fn outlines_are_light_and_say_where_they_come_from() {
        assert!(
            super::EUROPE.starts_with('#') && super::EUROPE.contains("public domain")
        );
        let corners = [(36.0, -9.0), (60.0, 25.0), (44.0, 27.0)];
        let frame = Frame::around(&corners).expect("there are places");
        let drawn = outline(&frame);
        let len = drawn.land.len() + drawn.borders.len();
        assert!((4_000..15_000).contains(&len), "{len} bytes");
        assert!(drawn.land.starts_with('M') && drawn.land.ends_with('z'));
    }

    #[test]
    fn a_ring_is_cut_at_the_frame() {
        let ring = [(-500.0, 100.0), (500.0, 100.0), (500.0, 300.0), (-500.0, 300.0)];
        let cut = cut(&ring, 700.0);
        assert_eq!(cut.len(), 4);
        assert!(cut.iter().all(|p| p.0 >= -12.0));
        assert!(
            super::cut(&[(-90.0, 0.0), (-80.0, 0.0), (-80.0, 9.0)], 700.0).is_empty()
        );
    }

    #[test]
    fn only_points_that_are_seen_stay() {
        let line = [(0.0, 0.0), (50.0, 0.4), (100.0, 0.0), (100.0, 80.0)];
        assert_eq!(simplified(&line), [(0.0, 0.0), (100.0, 0.0), (100.0, 80.0)]);
    }

    #[test]
    fn paths_are_written_as_differences() {
        let mut path = String::new();
        write(&mut path, &[(1.2, 2.0), (4.0, -3.0), (3.9, -3.1), (0.0, 0.0)], true);
        assert_eq!(path, "M1 2l3-5-4 3z");
        write(&mut path, &[(1.0, 1.0), (1.2, 1.1)], false);
        assert_eq!(path, "M1 2l3-5-4 3z", "what is a single point is not drawn");
    }
}

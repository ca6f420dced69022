//! Latitude and longitude → kilometres on a plane, and from there into the frame of a map.

/// The point that the projection touches: that of ETRS89-LAEA Europe (EPSG:3035).
const CENTRE: (f64, f64) = (52.0, 10.0);

/// Mean radius of the earth in kilometres.
const RADIUS: f64 = 6371.0;

/// Width of every map in units of its `viewBox`.
pub(crate) const WIDTH: f64 = 1000.0;

/// What of the data is good: south, west, north, east, in degrees.
const DATA: (f64, f64, f64, f64) = (34.0, -25.0, 71.5, 45.0);

/// The shortest side that a map shows, in kilometres.
const SHORTEST: f64 = 500.0;

/// Projects a place onto the plane: kilometres east and south of the centre. Lambert
/// azimuthal equal-area projection of a sphere: J. P. Snyder, "Map Projections: A Working
/// Manual", USGS Professional Paper 1395 (1987), page 185, equations 22-4, 22-5 and 24-2.
pub(crate) fn project((latitude, longitude): (f64, f64)) -> (f64, f64) {
    let (sin, cos) = latitude.to_radians().sin_cos();
    let (sin0, cos0) = CENTRE.0.to_radians().sin_cos();
    let (sin_l, cos_l) = (longitude - CENTRE.1).to_radians().sin_cos();
    let denominator = 1.0 + sin0 * sin + cos0 * cos * cos_l;
    let k = RADIUS * (2.0 / denominator.max(1e-9)).sqrt();
    (k * cos * sin_l, -k * (cos0 * sin - sin0 * cos * cos_l))
}

/// Whether a place lies where there are outlines.
pub(crate) fn is_covered((latitude, longitude): (f64, f64)) -> bool {
    let (south, west, north, east) = DATA;
    (south..=north).contains(&latitude) && (west..=east).contains(&longitude)
}

/// The part of the plane that a map shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    left: f64,
    top: f64,
    scale: f64,
    /// Height of the map in units.
    pub height: f64,
}

impl Frame {
    /// The frame that holds these places, as latitude and longitude, with a margin. `None`
    /// for no place at all.
    pub(crate) fn around(places: &[(f64, f64)]) -> Option<Frame> {
        let points: Vec<(f64, f64)> = places.iter().copied().map(project).collect();
        let least = |pick: fn(&(f64, f64)) -> f64| {
            points
                .iter()
                .map(pick)
                .reduce(f64::min)
                .zip(points.iter().map(pick).reduce(f64::max))
        };
        let (left, right) = least(|p| p.0)?;
        let (top, bottom) = least(|p| p.1)?;
        let margin = (0.09 * (right - left).max(bottom - top)).max(120.0);
        let across = (right - left + 2.0 * margin).max(SHORTEST);
        let down = (bottom - top + 2.0 * margin).max(SHORTEST);
        // Neither a strip nor a tower: it must stand beside a list and on a phone.
        let across = across.max(down / 1.1);
        let down = down.max(across / 1.5);
        let scale = WIDTH / across;
        Some(Frame {
            left: f64::midpoint(left, right) - across / 2.0,
            top: f64::midpoint(top, bottom) - down / 2.0,
            scale,
            height: (down * scale).round(),
        })
    }

    /// Where a place stands on the map, in units from its upper left corner.
    pub(crate) fn place(&self, place: (f64, f64)) -> (f64, f64) {
        let (x, y) = project(place);
        ((x - self.left) * self.scale, (y - self.top) * self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, WIDTH, project};

    #[test]
    fn distances_from_the_centre_are_those_of_the_sphere() {
        let (x, y) = project((52.0, 10.0));
        assert!(x.abs() < 1e-9 && y.abs() < 1e-9);
        // A chord: 2 R sin(c / 2) for ten degrees.
        let chord = 2.0 * 6371.0 * 5.0_f64.to_radians().sin();
        let (x, y) = project((62.0, 10.0));
        assert!(x.abs() < 1e-9 && (y + chord).abs() < 1e-6, "{x} {y}");
    }

    #[test]
    fn east_is_right_and_south_is_down() {
        let (riga, paris) = (project((56.95, 24.1)), project((48.86, 2.35)));
        assert!(riga.0 > paris.0 && riga.1 < paris.1);
    }

    #[test]
    fn a_frame_holds_its_places_with_a_margin() {
        let places = [(57.4, 25.9), (48.35, -2.75), (44.3, 23.8), (46.4, 16.4)];
        let frame = Frame::around(&places).expect("there are places");
        for place in places {
            let (x, y) = frame.place(place);
            assert!((40.0..WIDTH - 40.0).contains(&x), "{x}");
            assert!((40.0..frame.height - 40.0).contains(&y), "{y}");
        }
        assert!(Frame::around(&[]).is_none());
        let one = Frame::around(&[(57.4, 25.9)]).expect("there is a place");
        let (x, y) = one.place((57.4, 25.9));
        assert!((x - WIDTH / 2.0).abs() < 1.0 && (y - one.height / 2.0).abs() < 1.0);
    }
}

//! Builds that are killed at a hundred moments.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Place, Versions};

/// How many builds into an output that stands are killed at any moment, how many while they
/// put files in place, and how many that make the first output.
const ANY: usize = 50;
const PLACING: usize = 24;
const FIRST: usize = 26;

/// Within which time after the journal is begun a build is killed that puts files in place.
const PLACING_TAKES: Duration = Duration::from_millis(6);

/// Fractions in no order that anybody could have had in mind (a linear congruential generator
/// with the constants of Knuth's MMIX), the same ones each time.
struct Random(u64);

impl Random {
    fn fraction(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        f64::from((self.0 >> 32) as u32) / f64::from(u32::MAX)
    }
}

#[test]
fn a_build_that_is_killed_leaves_whole_files_and_the_next_one_finishes() {
    let versions = Versions::new();
    let place = Place::new();
    place.build(&versions.sites[0]).ends(0);
    let begun = Instant::now();
    place.build(&versions.sites[1]).ends(0);
    let whole = begun.elapsed();
    let mut random = Random(8);
    let mut standing = 1;
    for at in 0..ANY + PLACING {
        let next = 1 - standing;
        let mut child = place.start(&versions.sites[next]);
        let journal = place.notes().join("journal");
        if at % 3 == 2 && at / 3 < PLACING {
            while !journal.exists() && matches!(child.try_wait(), Ok(None)) {
                sleep(Duration::from_micros(200));
            }
            sleep(PLACING_TAKES.mul_f64(random.fraction()));
        } else {
            sleep(whole.mul_f64(random.fraction()));
        }
        child.kill().expect("it is ours");
        child.wait().expect("it ends");
        let now = place.files();
        versions.assert_sound(&now, standing, next);
        // Nothing has begun, or all is done, where there is no journal.
        if !journal.exists() {
            assert!(versions.clean.contains(&now), "kill {at} leaves a mixture");
        }
        if now == versions.clean[next] {
            standing = next;
        }
    }
    place.build(&versions.sites[1]).ends(0);
    assert!(place.files() == versions.clean[1], "it is what a clean build makes");
    assert!(
        !place.notes().join("journal").exists() && !place.notes().join("stage").exists()
    );
}

#[test]
fn a_first_build_that_is_killed_leaves_all_or_nothing() {
    let versions = Versions::new();
    let place = Place::new();
    let begun = Instant::now();
    place.build(&versions.sites[0]).ends(0);
    let whole = begun.elapsed();
    let mut random = Random(1);
    for _ in 0..FIRST {
        let _ = fs::remove_dir_all(place.out());
        let mut child = place.start(&versions.sites[0]);
        sleep(whole.mul_f64(random.fraction()));
        child.kill().expect("it is ours");
        child.wait().expect("it ends");
        let all_or_nothing = !place.out().exists() || place.files() == versions.clean[0];
        assert!(all_or_nothing, "{:?}", place.files().keys());
    }
    place.build(&versions.sites[0]).ends(0);
    assert!(place.files() == versions.clean[0], "it is what a clean build makes");
}

//! Pictures in the sizes in which they are published: what is in their files and what is not,
//! when they are made anew, and that their originals stay at home.

use std::collections::BTreeMap;
use std::io::{self, Cursor};
use std::sync::{Mutex, PoisonError};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use kopa::base::date::Date;
use kopa::base::diag::Diagnostic;
use kopa::base::keep::{Keep, KeepNothing};
use kopa::base::path::SitePath;
use kopa::picture::{MOST_BYTES, Unusable, measure};
use kopa::pipeline::{Pipeline, Prepared, Settings, bytes_with};
use kopa::world::{Embedded, Listing, MemoryWorld, World};

use crate::crawl;
use crate::shelf::Shelf;

/// What stands in the metadata of a camera and in no file that is published.
const SECRET: &str = "57.42444N 25.90164E Anna";

/// A photo as a phone stores it: lying on its side, red on what is its left side when it is
/// turned upright, with where and by whom it was taken.
fn photo(width: u32, height: u32) -> Vec<u8> {
    // Upright, it is `width` wide; stored, what is left lies at the bottom (orientation 6).
    let stored = RgbImage::from_fn(height, width, |_, y| {
        if y >= width / 2 { Rgb([200, 20, 20]) } else { Rgb([20, 20, 200]) }
    });
    let mut jpeg = Cursor::new(Vec::new());
    stored.write_to(&mut jpeg, ImageFormat::Jpeg).expect("JPEG can be written");
    let mut bytes = jpeg.into_inner();
    let exif = exif(6);
    let length = u16::try_from(exif.len() + 2).expect("it is short").to_be_bytes();
    let segment = [&[0xff, 0xe1], length.as_slice(), &exif].concat();
    bytes.splice(2..2, segment);
    bytes
}

/// Metadata as Exif 2.3 has it, with an orientation, a place (GPS) and an artist.
fn exif(orientation: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let parts = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
        [parts, count.to_le_bytes().to_vec(), value.to_le_bytes().to_vec()].concat()
    };
    let length = u32::try_from(SECRET.len()).expect("it is short");
    let mut out = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    out.extend(3u16.to_le_bytes());
    out.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    out.extend(entry(0x013b, 2, length, 50));
    out.extend(entry(0x8825, 4, 1, 50));
    out.extend([0; 4]);
    out.extend(SECRET.as_bytes());
    out
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let pixels = RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x % 256) as u8, (y % 256) as u8, (x * y % 251) as u8])
    });
    pixels.write_to(&mut bytes, ImageFormat::Png).expect("PNG can be written");
    bytes.into_inner()
}

/// A site whose one note shows `desk.jpg`.
fn site(picture: Vec<u8>) -> MemoryWorld {
    let mut world = MemoryWorld::new(Date::parse("2026-11-22").expect("it is a date"));
    world.set(
        "content/site.yaml",
        "title: Test\nlanguages: [{code: en, name: English}]\nhome: pages/home\n",
    );
    world.set("content/pages/_collection.yaml", "slug: \"\"\nlist: false\n");
    world.set("content/pages/home/en.md", "---\ntitle: Home\n---\n");
    world.set("content/notes/_collection.yaml", "title: Notes\n");
    world.set("content/notes/a/en.md", "---\ntitle: A\n---\n![A desk](desk.jpg)\n");
    world.set("content/notes/a/desk.jpg", picture);
    world
}

fn prepare(world: &dyn World) -> Prepared {
    Pipeline::new(Settings::default()).prepare(world, None)
}

type Output = BTreeMap<String, Vec<u8>>;

/// Everything that is published, or what is wrong.
fn built(world: &dyn World, keep: &dyn Keep) -> Result<Output, Vec<Diagnostic>> {
    let prepared = prepare(world);
    assert!(!prepared.fails(), "{:#?}", prepared.diagnostics);
    let routes = prepared.renderer.published();
    let made = routes.iter().map(|planned| {
        let bytes = bytes_with((world, keep), &prepared.renderer, planned)?;
        Ok((planned.path.to_string(), bytes))
    });
    made.collect()
}

fn media(output: &Output) -> BTreeMap<&str, &Vec<u8>> {
    let media = output.iter().filter(|(path, _)| path.starts_with("media/"));
    media.map(|(path, bytes)| (path.as_str(), bytes)).collect()
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    let format = image::guess_format(bytes).expect("the kind is known");
    assert_eq!(format, ImageFormat::WebP);
    image::load_from_memory(bytes).expect("it can be decoded")
}

fn contains(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

#[test]
fn pictures_are_published_in_sizes_that_fit_and_upright() {
    let world = Embedded(site(photo(1000, 600)));
    let output = built(&world, &KeepNothing).expect("all can be made");
    let sizes: Vec<(u32, u32)> = media(&output)
        .values()
        .map(|b| (decoded(b).width(), decoded(b).height()))
        .collect();
    // In the order of their names.
    assert_eq!(sizes, [(1000, 600), (400, 240), (800, 480)]);
    for picture in media(&output).values().map(|bytes| decoded(bytes).into_rgb8()) {
        let (width, height) = picture.dimensions();
        let left = picture.get_pixel(width / 5, height / 2);
        let right = picture.get_pixel(width * 4 / 5, height / 2);
        assert!(left.0[0] > 150 && left.0[2] < 90, "the left side is red: {left:?}");
        assert!(right.0[2] > 150 && right.0[0] < 90, "the right side is blue: {right:?}");
    }
    let page = String::from_utf8_lossy(&output["en/notes/a/index.html"]);
    assert!(page.contains(" width=\"1000\" height=\"600\""), "{page}");
}

#[test]
fn nothing_that_a_camera_notes_is_published_unless_somebody_links_to_the_original() {
    let original = photo(500, 300);
    assert!(contains(&original, SECRET.as_bytes()));
    let mut world = site(original.clone());
    let output = built(&Embedded(world.clone()), &KeepNothing).expect("all can be made");
    for (path, bytes) in &output {
        for metadata in [SECRET.as_bytes(), b"Exif", b"EXIF", b"XMP "] {
            assert!(!contains(bytes, metadata), "{path}");
        }
    }
    assert!(media(&output).keys().all(|path| path.ends_with(".webp")));
    world.set("content/notes/a/en.md", "---\ntitle: A\n---\n[A desk](desk.jpg)\n");
    let output = built(&Embedded(world), &KeepNothing).expect("all can be made");
    let media = media(&output);
    let published: Vec<&Vec<u8>> = media.values().copied().collect();
    assert_eq!(published, [&original], "only what the link leads to is published");
}

#[test]
fn a_picture_that_nobody_shows_is_not_published() {
    let mut world = site(png(10, 10));
    world.set("content/notes/a/en.md", "---\ntitle: A\n---\nText.\n");
    let output = built(&Embedded(world), &KeepNothing).expect("all can be made");
    assert!(media(&output).is_empty(), "{:?}", media(&output).keys());
}

#[test]
fn what_is_see_through_stays_so() {
    let pixels = RgbaImage::from_fn(900, 600, |x, _| {
        if x < 450 { Rgba([0; 4]) } else { Rgba([20, 140, 60, 255]) }
    });
    let mut png = Cursor::new(Vec::new());
    pixels.write_to(&mut png, ImageFormat::Png).expect("PNG can be written");
    let output = built(&Embedded(site(png.into_inner())), &KeepNothing).expect("made");
    assert_eq!(media(&output).len(), 2);
    for picture in media(&output).values().map(|bytes| decoded(bytes).into_rgba8()) {
        let (width, height) = picture.dimensions();
        assert_eq!(picture.get_pixel(width / 4, height / 2).0[3], 0);
        assert_eq!(picture.get_pixel(width * 3 / 4, height / 2).0[3], 255);
    }
}

#[test]
fn every_size_that_a_page_names_is_there() {
    let mut world = site(png(1700, 900));
    world.set("content/notes/a/b c.jpg", png(50, 50));
    world.set(
        "content/notes/a/en.md",
        "---\ntitle: A\n---\n![A desk](desk.jpg) ![b](<b c.jpg>)\n",
    );
    let output = built(&Embedded(world), &KeepNothing).expect("all can be made");
    let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
    let pages: BTreeMap<&str, String> =
        output.iter().map(|(path, bytes)| (path.as_str(), text(bytes))).collect();
    assert_eq!(crawl::dead_links(&pages, false, "/"), Vec::<String>::new());
    assert_eq!(media(&output).len(), 5);
}

/// A world in which a picture can be read only so often.
struct Reluctant {
    world: Embedded<MemoryWorld>,
    left: Mutex<usize>,
}

impl World for Reluctant {
    fn list(&self) -> Listing {
        self.world.list()
    }

    fn read(&self, path: &SitePath) -> io::Result<Vec<u8>> {
        if path.extension() == Some("jpg") {
            let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
            *left = left.checked_sub(1).ok_or(io::ErrorKind::PermissionDenied)?;
        }
        self.world.read(path)
    }

    fn today(&self) -> Date {
        self.world.today()
    }
}

#[test]
fn a_picture_is_decoded_once_for_all_its_sizes_and_never_again() {
    let world = Embedded(site(photo(1000, 600)));
    // Once to measure it, once to decode it.
    let world = Reluctant { world, left: Mutex::new(2) };
    let shelf = Shelf::new();
    let first = built(&world, &shelf).expect("it is read twice");
    assert_eq!(shelf.len(), 3);
    *world.left.lock().expect("nobody panicked") = 1;
    let second = built(&world, &shelf).expect("it is only measured");
    assert_eq!(first, second);
}

#[test]
fn another_picture_of_the_same_name_is_made_anew() {
    let shelf = Shelf::new();
    let first = built(&Embedded(site(photo(500, 300))), &shelf).expect("made");
    let other = built(&Embedded(site(png(500, 300))), &shelf).expect("made");
    let pictures = |output: &Output| {
        media(output).values().map(|b| (*b).clone()).collect::<Vec<_>>()
    };
    assert_ne!(pictures(&first), pictures(&other));
    assert_eq!(shelf.len(), 4);
}

#[test]
fn threads_change_no_byte() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads can be made").install(|| {
            built(&Embedded(site(png(1300, 700))), &KeepNothing).expect("made")
        })
    };
    assert_eq!(with(1), with(8));
}

#[test]
fn what_is_cut_off_or_damaged_is_an_error_and_no_panic() {
    for whole in [photo(60, 40), png(60, 40)] {
        assert!(measure(&whole).is_ok());
        for end in (0..whole.len() - 1).step_by(7) {
            assert_eq!(measure(&whole[..end]), Err(Unusable::Broken), "{end}");
        }
        for at in (0..whole.len()).step_by(11) {
            let mut damaged = whole.clone();
            damaged[at] ^= 0xff;
            let _ = built_anyhow(damaged);
        }
    }
}

/// Whatever comes of a site with a picture that may be damaged.
fn built_anyhow(picture: Vec<u8>) -> Option<Vec<Diagnostic>> {
    let world = Embedded(site(picture));
    let prepared = prepare(&world);
    let pictures = prepared.renderer.published().into_iter();
    let pictures = pictures.filter(|planned| planned.path.ends_with(".webp"));
    let mut made =
        pictures.map(|p| bytes_with((&world, &KeepNothing), &prepared.renderer, p));
    made.find_map(Result::err)
}

#[test]
fn pixels_that_cannot_be_decoded_are_reported_at_the_picture() {
    let mut damaged = png(60, 40);
    // Somewhere in the compressed pixels, whose sums are checked.
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    assert!(measure(&damaged).is_ok(), "the header is sound");
    let errors = built_anyhow(damaged).expect("it cannot be decoded");
    assert_eq!(errors[0].code, "broken-picture");
    assert_eq!(errors[0].path().map(SitePath::as_str), Some("content/notes/a/desk.jpg"));
}

#[test]
fn files_larger_than_the_limit_are_not_decoded() {
    let size = usize::try_from(MOST_BYTES).expect("it fits") + 1;
    let mut large = png(60, 40);
    large.resize(size, 0);
    assert_eq!(measure(&large), Err(Unusable::TooManyBytes(MOST_BYTES + 1)));
    let prepared = prepare(&Embedded(site(large)));
    let codes: Vec<&str> = prepared.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, ["picture-too-large", "large-original"]);
}

//! The stages one by one, by divan: `cargo bench --bench stages`. The corpus is 200 entries in
//! five languages, in memory.

#[expect(dead_code, reason = "each bench uses its part")]
mod made;

use std::sync::LazyLock;

use divan::Bencher;
use kopa::base::diag::Sink;
use kopa::model::draft::Drafts;
use kopa::pipeline::{Pipeline, Settings, bytes};
use kopa::read::Reader;
use kopa::render::{EntryRoutes, Planned, Route};
use kopa::resolve::{Options, resolve};
use kopa::world::{Embedded, MemoryWorld, World};

use made::Corpus;

const ENTRIES: usize = 200;

static WORLD: LazyLock<Embedded<MemoryWorld>> =
    LazyLock::new(|| made::site::world(&Corpus::new(ENTRIES)));
static DRAFTS: LazyLock<Drafts> = LazyLock::new(|| Reader::default().read(&*WORLD));

fn main() {
    divan::main();
}

#[divan::bench]
fn list() -> usize {
    WORLD.list().files.len()
}

#[divan::bench]
fn read() -> usize {
    Reader::default().read(&*WORLD).files.len()
}

#[divan::bench]
fn read_again_unchanged(bencher: Bencher) {
    let mut reader = Reader::default();
    reader.read(&*WORLD);
    bencher.bench_local(|| reader.read(&*WORLD).files.len());
}

#[divan::bench]
fn outline(bencher: Bencher) {
    let text = made::text::body(&Corpus::new(ENTRIES), 100, 0, made::text::Dialect::Kopa);
    bencher.bench(|| kopa::read::outline(&text).words);
}

#[divan::bench]
fn resolve_all(bencher: Bencher) {
    let drafts = &*DRAFTS;
    bencher.bench(|| resolve(drafts, &Options::default(), &mut Sink::new()));
}

#[divan::bench]
fn plan(bencher: Bencher) {
    let site = resolve(&DRAFTS, &Options::default(), &mut Sink::new());
    bencher.bench(|| {
        kopa::render::plan(&site, &mut EntryRoutes::default(), &mut Sink::new())
    });
}

/// All routes of a kind, rendered one after another.
fn render(bencher: Bencher<'_, '_>, wanted: impl Fn(&Planned) -> bool) {
    let prepared = Pipeline::new(Settings::default()).prepare(&*WORLD, None);
    let renderer = &prepared.renderer;
    let routes: Vec<&Planned> =
        renderer.published().into_iter().filter(|planned| wanted(planned)).collect();
    let mut next = routes.iter().cycle();
    bencher
        .with_inputs(|| *next.next().expect("the site has such pages"))
        .bench_local_values(|planned| bytes(&*WORLD, renderer, planned));
}

#[divan::bench]
fn render_entry(bencher: Bencher) {
    render(bencher, |planned| matches!(planned.route, Route::Entry(..)));
}

#[divan::bench]
fn render_list(bencher: Bencher) {
    render(bencher, |planned| matches!(planned.route, Route::List(..)));
}

#[divan::bench]
fn render_term(bencher: Bencher) {
    render(bencher, |planned| matches!(planned.route, Route::Term(..)));
}

#[divan::bench]
fn render_feed(bencher: Bencher) {
    render(bencher, |planned| matches!(planned.route, Route::Feed(..)));
}

/// Code that no page has shown yet, since what was coloured once is remembered.
#[divan::bench]
fn highlight(bencher: Bencher) {
    let corpus = Corpus::new(ENTRIES);
    let mut rng = made::words::Rng::of(&[9]);
    bencher
        .with_inputs(|| corpus.code(&mut rng))
        .bench_local_values(|(language, code)| kopa::render::highlight(language, &code));
}

//! What a catalogue says.

use std::borrow::Cow;
use std::time::Instant;

use super::*;
use crate::base::diag::{Arg, Severity};
use crate::l10n::{Fault, MessageError};

type Args = [(Cow<'static, str>, Arg)];

fn n(number: f64) -> [(Cow<'static, str>, Arg); 1] {
    [("n".into(), Arg::Number(number))]
}

fn said(catalogue: &Catalogue, language: &str, id: &str, args: &Args) -> String {
    catalogue.text(&tag(language), id, args).expect("the message is sayable")
}

fn failed(catalogue: &Catalogue, language: &str, id: &str, args: &Args) -> MessageError {
    catalogue.text(&tag(language), id, args).expect_err("the message must not be sayable")
}

#[test]
fn plural_forms_are_those_of_cldr() {
    const FORMS: &str = "form = { $n ->
        [zero] zero
        [one] one
        [two] two
        [few] few
        [many] many
       *[other] other
    }";
    const COUNTS: [u32; 11] = [0, 1, 2, 5, 10, 11, 20, 21, 22, 101, 111];
    for (language, expected) in [
        ("lv", "zero one other other zero zero zero one other one zero"),
        ("hr", "other one few other other other other one few one other"),
        ("ro", "few one few few few few other other other few few"),
        ("fr", "one one other other other other other other other other other"),
        ("en", "other one other other other other other other other other other"),
    ] {
        let (catalogue, problems) = read(&[(language, FORMS)]);
        assert_eq!(problems, []);
        let forms =
            COUNTS.map(|count| said(&catalogue, language, "form", &n(count.into())));
        assert_eq!(forms.join(" "), expected, "{language}");
        let by_locale =
            COUNTS.map(|count| locale(language).plural_category(count.into()));
        assert_eq!(by_locale.join(" "), expected, "{language}");
    }
}

#[test]
fn fractions_select_by_their_visible_digits() {
    const FORMS: &str = "
plain = { $n ->|[zero] zero|[one] one|*[other] other|}
padded = { NUMBER($n, minimumFractionDigits: 1) ->|[zero] zero|[one] one|*[other] other|}
";
    let (catalogue, _) = read(&[("lv", FORMS.trim_start()), ("en", FORMS)]);
    for (number, plain, padded) in [
        (0.5, "other", "other"),
        (1.0, "one", "one"),
        (10.0, "zero", "zero"),
        (2.1, "one", "one"),
    ] {
        assert_eq!(said(&catalogue, "lv", "plain", &n(number)), plain, "{number}");
        assert_eq!(said(&catalogue, "lv", "padded", &n(number)), padded, "{number}");
    }
    assert_eq!(said(&catalogue, "en", "plain", &n(1.0)), "one");
    assert_eq!(
        said(&catalogue, "en", "padded", &n(1.0)),
        "other",
        "1.0 is plural in English"
    );
}

#[test]
fn no_number_makes_a_message_panic() {
    let (catalogue, _) = read(&[(
        "lv",
        "a = { $n ->|[one] viens|*[other] { NUMBER($n, minimumFractionDigits: 90) }|}\n",
    )]);
    for number in [f64::NAN, f64::INFINITY, f64::MAX, f64::MIN, -1.0, 1e-300, 0.1 + 0.2] {
        assert!(!said(&catalogue, "lv", "a", &n(number)).is_empty(), "{number}");
    }
}

#[test]
fn numbers_and_lists_are_written_as_the_language_writes_them() {
    const TEXT: &str = "
number = { $n }
digits = { NUMBER($n, minimumFractionDigits: 2) }
bare = { NUMBER($n, useGrouping: \"false\", maximumFractionDigits: 0) }
list = { $names }
";
    let languages = ["lv", "hr", "en"];
    let (catalogue, problems) = read(&languages.map(|language| (language, TEXT)));
    assert_eq!(problems, []);
    let names = vec!["A".to_owned(), "B".to_owned(), "C".to_owned()];
    let list = [("names".into(), Arg::List(names))];
    for (language, number, digits, bare, joined) in [
        ("lv", "1\u{a0}234\u{a0}567,5", "1\u{a0}234\u{a0}567,50", "1234568", "A, B un C"),
        ("hr", "1.234.567,5", "1.234.567,50", "1234568", "A, B i C"),
        ("en", "1,234,567.5", "1,234,567.50", "1234568", "A, B and C"),
    ] {
        assert_eq!(said(&catalogue, language, "number", &n(1_234_567.5)), number);
        assert_eq!(said(&catalogue, language, "digits", &n(1_234_567.5)), digits);
        assert_eq!(said(&catalogue, language, "bare", &n(1_234_567.5)), bare);
        assert_eq!(said(&catalogue, language, "list", &list), joined);
    }
}

#[test]
fn no_invisible_marks_surround_arguments() {
    let (catalogue, _) = read(&[("en", "hello = Hello, { $name }!\n")]);
    let args = [("name".into(), Arg::from("Ilze"))];
    assert_eq!(said(&catalogue, "en", "hello", &args), "Hello, Ilze!");
}

#[test]
fn attributes_have_ids_of_their_own() {
    let (catalogue, _) =
        read(&[("en", "search = Search\n    .label = Search the site\n")]);
    assert_eq!(said(&catalogue, "en", "search", &[]), "Search");
    assert_eq!(said(&catalogue, "en", "search.label", &[]), "Search the site");
    let ids: Vec<&str> = catalogue.ids(&Tag::new("en").expect("a tag")).collect();
    assert_eq!(ids, ["search", "search.label"]);
}

#[test]
fn later_files_override_messages_of_earlier_ones() {
    let built_in = file("lv", "a = no kopas\nb = paliek\n");
    let theme = file("lv", "a = no tēmas\n");
    let mut sink = Sink::new();
    let catalogue = Catalogue::new(vec![built_in, theme], &mut sink);
    assert!(sink.is_empty());
    assert_eq!(said(&catalogue, "lv", "a", &[]), "no tēmas");
    assert_eq!(said(&catalogue, "lv", "b", &[]), "paliek");
}

#[test]
fn a_regional_language_builds_on_the_general_one() {
    let (catalogue, _) = read(&[
        ("pt", "a = facto\nb = sim\n"),
        ("pt-BR", "a = fato\n"),
        ("en", "c = yes\n"),
    ]);
    assert_eq!(said(&catalogue, "pt-BR", "a", &[]), "fato");
    assert_eq!(said(&catalogue, "pt-br", "b", &[]), "sim");
    assert_eq!(said(&catalogue, "pt-AO", "a", &[]), "facto");
    assert_eq!(failed(&catalogue, "pt-BR", "c", &[]).fault, Fault::Fallback(tag("en")));
}

#[test]
fn a_message_that_a_language_lacks_is_said_in_english_and_told() {
    let (catalogue, _) =
        read(&[("en", "a = { $n } { $n ->|[one] page|*[other] pages|}\n"), ("lv", "")]);
    for language in ["lv", "de"] {
        let error = failed(&catalogue, language, "a", &n(1234.0));
        assert_eq!(error.text, "1,234 pages", "{language}");
        assert_eq!(error.fault, Fault::Fallback(tag("en")));
        let diagnostic = error.diagnostic(None);
        assert_eq!(
            (diagnostic.code, diagnostic.severity),
            ("missing-message", Severity::Warning)
        );
    }
    assert!(!catalogue.has(&tag("lv"), "a") && catalogue.has(&tag("en"), "a"));
}

#[test]
fn a_message_that_nobody_has_is_an_error_with_the_nearest_id() {
    let (catalogue, _) = read(&[("en", "languages = Languages\n")]);
    let error = failed(&catalogue, "lv", "langauges", &[]);
    assert_eq!(error.text, "⟦langauges⟧");
    assert_eq!(error.fault, Fault::Unknown { near: Some("languages".to_owned()) });
    let diagnostic = error.diagnostic(None);
    assert_eq!((diagnostic.code, diagnostic.hints.len()), ("unknown-message", 1));
}

#[test]
fn a_gap_in_a_text_is_shown_and_told() {
    let (catalogue, _) =
        read(&[("lv", "a = Sveika, { $name }!\nb = { $n ->|*[other] x|}\n")]);
    let error = failed(&catalogue, "lv", "a", &[]);
    assert_eq!(error.text, "Sveika, {$name}!");
    assert_eq!(error.fault, Fault::Variable("name".to_owned()));
    assert_eq!(error.diagnostic(None).code, "missing-variable");
    assert_eq!(failed(&catalogue, "lv", "b", &[]).fault, Fault::Variable("n".to_owned()));
}

#[test]
fn threads_share_a_catalogue() {
    let (catalogue, _) =
        read(&[("ro", "a = { $n ->|[one] o|[few] câteva|*[other] de|} pagini\n")]);
    let run =
        || (0..2000).all(|_| said(&catalogue, "ro", "a", &n(111.0)) == "câteva pagini");
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20).map(|_| scope.spawn(run)).collect();
        assert!(
            threads.into_iter().all(|thread| thread.join().expect("no thread panics"))
        );
    });
}

#[test]
fn catalogues_and_locales_are_shared_between_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Catalogue>();
    is_shared::<Locale>();
}

/// `cargo test --release --lib l10n -- --ignored`
#[test]
#[ignore = "a measurement, which means nothing in a debug build or on a busy machine"]
fn messages_take_less_than_a_microsecond_on_two_threads() {
    const ROUNDS: u32 = 200_000;
    let (catalogue, _) = read(&[(
        "lv",
        "text = Rediģēt\ngreet = Sveika, { $name }!\nlist = { $names }\n\
         form = { $n } { $n ->|[zero] lapu|[one] lapa|*[other] lapas|}\n",
    )]);
    let list = [("names".into(), Arg::List(["A", "B", "C"].map(str::to_owned).to_vec()))];
    let name = [("name".into(), Arg::from("Ilze"))];
    let cases: [(&str, &Args); 4] =
        [("text", &[]), ("greet", &name), ("form", &n(21.0)), ("list", &list)];
    let took = cases.map(|(id, args)| {
        let started = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    for _ in 0..ROUNDS {
                        std::hint::black_box(said(&catalogue, "lv", id, args));
                    }
                });
            }
        });
        (id, started.elapsed() / ROUNDS)
    });
    assert!(took.iter().all(|(_, each)| each.as_nanos() < 1000), "{took:?}");
}

//! What a catalogue finds wrong with files and languages.

use super::*;
use crate::base::span::Span;

fn checked(files: &[(&str, &str)], languages: &[&str]) -> Vec<String> {
    let (catalogue, problems) = read(files);
    assert_eq!(lines(&problems), [""; 0]);
    let languages: Vec<Tag> = languages.iter().map(|text| tag(text)).collect();
    let mut sink = Sink::new();
    catalogue.check(&languages, &tag("en"), &mut sink);
    lines(&sink.sorted())
}

fn problems(text: &str) -> Vec<String> {
    lines(&read(&[("lv", text)]).1)
}

#[test]
fn a_syntax_error_has_a_place_and_spares_the_other_messages() {
    let text = "a = viens\nč = divi\nc = { $n ->\n   [one] x\n }\nd = četri\n";
    let (catalogue, found) = read(&[("lv", text)]);
    assert!(catalogue.has(&tag("lv"), "a") && catalogue.has(&tag("lv"), "d"));
    assert_eq!(
        lines(&found),
        [
            "broken-message/broken-message locales/lv/site.ftl:10..12 \
             id=Text(\"č\") language=Text(\"lv\")",
            "broken-message/broken-message locales/lv/site.ftl:44..45 \
             id=Text(\"c\") language=Text(\"lv\")",
        ]
    );
    assert_eq!(found[1].hints[0].message.id, "hint-message-default");
}

#[test]
fn a_duplicate_in_one_file_shows_the_first_place() {
    let (_, found) = read(&[("lv", "a = viens\nb = divi\na = trīs\n-b = četri\n")]);
    assert_eq!(
        lines(&found),
        [
            "broken-message/duplicate-message locales/lv/site.ftl:19..20 \
             id=Text(\"a\") language=Text(\"lv\")",
            "broken-message/duplicate-message locales/lv/site.ftl:30..31 \
             id=Text(\"-b\") language=Text(\"lv\")",
        ]
    );
    let first = found[0].hints[0].place.as_ref().and_then(|place| place.span);
    assert_eq!(first.map(Span::range), Some(0..1));
}

#[test]
fn references_and_functions_that_do_not_exist_are_told() {
    assert_eq!(
        problems("site = kopa\na = { siet }\nb = { DATETIME($d) }\nc = { -site }\n"),
        [
            "broken-message/unknown-reference locales/lv/site.ftl:18..22 \
             id=Text(\"a\") language=Text(\"lv\") name=Text(\"siet\")",
            "broken-message/unknown-function locales/lv/site.ftl:31..39 \
             id=Text(\"b\") language=Text(\"lv\") name=Text(\"DATETIME\")",
            "broken-message/unknown-reference locales/lv/site.ftl:53..57 \
             id=Text(\"c\") language=Text(\"lv\") name=Text(\"-site\")",
        ]
    );
}

#[test]
fn what_never_ends_is_told_and_not_tried() {
    let (catalogue, found) = read(&[
        ("lv", "a = { b }\nb = x { c }\nc = { a }\nd = { a } y\ne = vesels\n"),
        ("en", "a = A\nd = D\n"),
    ]);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.iter().all(|it| it.message.id == "endless-message"));
    for (id, text) in [("a", "A"), ("d", "D")] {
        let error = catalogue.text(&tag("lv"), id, &[]).expect_err("it has no end");
        assert_eq!(error.text, text);
    }
    assert!(catalogue.text(&tag("lv"), "e", &[]).is_ok());
}

#[test]
fn a_byte_order_mark_is_no_mistake_and_shifts_no_place() {
    let (catalogue, found) = read(&[("lv", "\u{feff}a = viens\nb = { c }\n")]);
    assert!(catalogue.has(&tag("lv"), "a"));
    let span = found[0].place.as_ref().and_then(|place| place.span);
    assert_eq!(span.map(Span::range), Some(19..20));
}

#[test]
fn a_message_called_like_the_function_is_told() {
    assert_eq!(lines(&read(&[("lv", "NUMBER = x\n")]).1).len(), 1);
}

#[test]
fn files_made_to_crash_fluent_do_not() {
    let many = format!("a = {}\nb = {{ {{ a }} }}\n", "{ \"x\" }".repeat(101));
    let deep = format!("a = {}\n", "{".repeat(100_000));
    let long = "a = { $n ->|[1.000000000000000000000000] x|*[other] y|}\n";
    let chain: String =
        (0..5000).map(|at| format!("m{at} = {{ m{} }}\n", at + 1)).collect();
    for text in [
        &many,
        &deep,
        long,
        &chain,
        "\u{feff}a = b\n",
        "a = {",
        "a",
        "\0",
        "NUMBER = x\n",
    ] {
        let (catalogue, _) = read(&[("lv", text), ("en", "a = { $n }\n")]);
        for id in ["a", "b", "m0", "m4999"] {
            let args = [("n".into(), crate::base::diag::Arg::Number(1.5))];
            let _ = catalogue.text(&tag("lv"), id, &args);
        }
        catalogue.check(&[tag("lv")], &tag("en"), &mut Sink::new());
    }
    assert!(!problems(&deep).is_empty() && !problems(&many).is_empty());
}

#[test]
fn complete_languages_give_no_diagnostics() {
    let files = [
        ("en", "a = A\nb = { $n ->|[one] { $n } page|*[other] { $n } pages|}\n"),
        (
            "lv",
            "a = A\nb = { $n ->|[zero] nav|[one] { $n } lapa|*[other] { $n } lapas|}\n",
        ),
        ("hr", "a = A\nb = { $n ->|[one] { $n } a|[few] { $n } e|*[other] { $n } i|}\n"),
        ("fr", "a = A\nb = { $n ->|[one] { $n } page|*[other] { $n } pages|}\n"),
    ];
    assert_eq!(checked(&files, &["en", "lv", "hr", "fr"]), [""; 0]);
}

#[test]
fn a_missing_message_is_looked_for_in_the_file_that_corresponds() {
    let found =
        checked(&[("en", "a = A\n    .title = T\n"), ("lv", "a = A\n")], &["lv", "de"]);
    assert_eq!(
        found,
        [
            "missing-locale/missing-locale - language=Text(\"de\")",
            "missing-message/missing-message locales/lv/site.ftl:0..1 \
             id=Text(\"a.title\") language=Text(\"lv\")",
        ]
    );
}

#[test]
fn a_missing_plural_form_is_told_with_examples() {
    let files = [
        (
            "en",
            "a = { $n ->|[one] page|*[other] pages|}\nb = { $n ->|[one] x|*[other] y|}\n",
        ),
        ("lv", "a = { $n ->|[one] lapa|*[other] lapas|}\nb = { $n } lapas\n"),
    ];
    let (catalogue, _) = read(&files);
    let mut sink = Sink::new();
    catalogue.check(&[tag("lv")], &tag("en"), &mut sink);
    let found = sink.sorted();
    assert_eq!(
        lines(&found),
        [
            "missing-plural/missing-plural locales/lv/site.ftl:0..1 id=Text(\"a\") \
             language=Text(\"lv\") name=Text(\"n\") category=List([\"zero\"])",
            "missing-plural/missing-plural locales/lv/site.ftl:52..53 id=Text(\"b\") \
             language=Text(\"lv\") name=Text(\"n\") \
             category=List([\"zero\", \"one\", \"other\"])",
        ]
    );
    let examples = format!("{:?}", found[0].hints[0].message.args);
    assert!(examples.contains("[\"0\", \"10\", \"11\"]"), "{examples}");
}

#[test]
fn plural_forms_may_stand_in_other_messages_and_exact_numbers_count() {
    let english = "
a = { $n ->|[1] one page|*[other] pages|}
b = { b2 }
b2 = { $n ->|[one] x|*[other] y|}
c = { NUMBER($n, type: \"ordinal\") ->|[one] st|*[other] th|}
d = { $kind ->|[photo] a photo|*[other] a file|}
";
    let croatian = "
a = { $n ->|[one] a|[few] e|*[other] i|}
b = { b2 }
b2 = { $n ->|[one] a|[few] e|*[other] i|}
c = { $n }.
d = { $kind }
";
    assert_eq!(checked(&[("en", english), ("hr", croatian)], &["en", "hr"]), [""; 0]);
}

#[test]
fn a_variable_that_nobody_gives_is_told_at_its_place() {
    let found = checked(
        &[
            ("en", "a = { $count } of { $total }\n"),
            ("lv", "a = { $cuont } no { $total }\n"),
        ],
        &["lv"],
    );
    assert_eq!(
        found,
        ["unknown-variable/unknown-variable locales/lv/site.ftl:7..12 id=Text(\"a\") \
          language=Text(\"lv\") name=Text(\"cuont\")"]
    );
}

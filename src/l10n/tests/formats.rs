//! Dates, numbers, units and lists.

use super::*;
use crate::base::date::Date;

fn date(text: &str) -> Date {
    Date::parse(text).expect("dates in tests exist")
}

#[test]
fn dates_are_as_long_as_they_are_precise() {
    for (language, month, day, first) in [
        (
            "lv",
            "2026. gada novembris",
            "2026. gada 21. novembris",
            "2026. gada 1. novembris",
        ),
        ("hr", "studeni 2026.", "21. studenoga 2026.", "1. studenoga 2026."),
        ("ro", "noiembrie 2026", "21 noiembrie 2026", "1 noiembrie 2026"),
        ("fr", "novembre 2026", "21 novembre 2026", "1er novembre 2026"),
        ("en", "November 2026", "21 November 2026", "1 November 2026"),
        ("en-US", "November 2026", "November 21, 2026", "November 1, 2026"),
        ("pt", "novembro de 2026", "21 de novembro de 2026", "1 de novembro de 2026"),
    ] {
        let locale = locale(language);
        // Croatian counts years by ordinals, with their full stop.
        let year = if language == "hr" { "2026." } else { "2026" };
        assert_eq!(locale.date(&date("2026")), year);
        assert_eq!(locale.date(&date("2026-11")), month);
        assert_eq!(locale.date(&date("2026-11-21")), day);
        assert_eq!(locale.date(&date("2026-11-01")), first);
    }
}

#[test]
fn every_month_has_its_name() {
    let months = |language: &str| {
        let name = |month| {
            let date = Date { year: 2021, month: Some(month), day: None };
            locale(language).date(&date)
        };
        (1..=12).map(name).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        months("lv"),
        [
            "janvāris",
            "februāris",
            "marts",
            "aprīlis",
            "maijs",
            "jūnijs",
            "jūlijs",
            "augusts",
            "septembris",
            "oktobris",
            "novembris",
            "decembris"
        ]
        .map(|name| format!("2021. gada {name}"))
        .join(", ")
    );
    assert_eq!(
        months("hr"),
        [
            "siječanj",
            "veljača",
            "ožujak",
            "travanj",
            "svibanj",
            "lipanj",
            "srpanj",
            "kolovoz",
            "rujan",
            "listopad",
            "studeni",
            "prosinac"
        ]
        .map(|name| format!("{name} 2021."))
        .join(", ")
    );
}

#[test]
fn short_dates_have_the_whole_year() {
    for (language, month, day) in [
        ("lv", "11.2026.", "21.11.2026."),
        ("hr", "11. 2026.", "21. 11. 2026."),
        ("ro", "11.2026", "21.11.2026"),
        ("fr", "11/2026", "21/11/2026"),
        ("en", "11/2026", "21/11/2026"),
    ] {
        let year = if language == "hr" { "2026." } else { "2026" };
        assert_eq!(locale(language).date_short(&date("2026")), year);
        assert_eq!(locale(language).date_short(&date("2026-11")), month);
        assert_eq!(locale(language).date_short(&date("2026-11-21")), day);
    }
}

#[test]
fn a_date_that_no_calendar_has_is_no_panic() {
    let date = Date { year: 2023, month: Some(2), day: Some(31) };
    assert_eq!(locale("lv").date(&date), "2023");
    assert_eq!(locale("lv").date_short(&date), "2023");
}

#[test]
fn numbers_keep_the_digits_they_were_written_with() {
    for (language, small, large) in [
        ("lv", "1234", "83\u{a0}071\u{a0}530,80"),
        ("fr", "1\u{202f}234", "83\u{202f}071\u{202f}530,80"),
        ("hr", "1.234", "83.071.530,80"),
        ("ro", "1.234", "83.071.530,80"),
        ("en", "1,234", "83,071,530.80"),
    ] {
        assert_eq!(locale(language).number("1234"), small);
        assert_eq!(locale(language).number("83071530.80"), large);
    }
    assert_eq!(locale("en").number("-0.50"), "-0.50");
    assert_eq!(locale("hr").number("-5"), "\u{2212}5");
    for other in ["about 5", "1,5", "", "1e400000", "--", "NaN"] {
        assert_eq!(locale("lv").number(other), other);
    }
}

#[test]
fn units_stand_where_the_language_puts_them() {
    for (language, euro, negative, percent) in [
        ("lv", "5,80\u{a0}€", "-5\u{a0}€", "12%"),
        ("fr", "5,80\u{a0}€", "-5\u{a0}€", "12\u{202f}%"),
        ("hr", "5,80\u{a0}€", "\u{2212}5\u{a0}€", "12\u{a0}%"),
        ("ro", "5,80\u{a0}EUR", "-5\u{a0}EUR", "12\u{a0}%"),
        ("en", "€5.80", "-€5", "12%"),
        ("nl", "€\u{a0}5,80", "-€\u{a0}5", "12%"),
        ("de", "5,80\u{a0}€", "-5\u{a0}€", "12\u{a0}%"),
        ("pt-PT", "5,80\u{a0}€", "-5\u{a0}€", "12%"),
    ] {
        let locale = locale(language);
        assert_eq!(locale.number_with_unit("5.80", "EUR"), euro);
        assert_eq!(locale.number_with_unit("-5", "€"), negative);
        assert_eq!(locale.number_with_unit("12", "%"), percent);
    }
    assert_eq!(locale("en").number_with_unit("1200", "RON"), "RON\u{a0}1,200");
    assert_eq!(locale("en").number_with_unit("12", "FTE"), "12\u{a0}FTE");
    assert_eq!(locale("lv").number_with_unit("64.6", "km²"), "64,6\u{a0}km²");
    assert_eq!(locale("lv").number_with_unit("3", ""), "3");
    assert_eq!(locale("en").number_with_unit("about 5", "EUR"), "€about 5");
}

#[test]
fn lists_are_joined_as_the_language_joins_them() {
    let items = ["A", "B", "C"].map(str::to_owned);
    for (language, and, or) in [
        ("lv", "A, B un C", "A, B vai C"),
        ("fr", "A, B et C", "A, B ou C"),
        ("hr", "A, B i C", "A, B ili C"),
        ("ro", "A, B și C", "A, B sau C"),
        ("en", "A, B and C", "A, B or C"),
    ] {
        assert_eq!(locale(language).list(&items), and);
        assert_eq!(locale(language).list_or(&items), or);
        assert_eq!(locale(language).list(&items[..1]), "A");
        assert_eq!(locale(language).list(&[]), "");
    }
}

#[test]
fn a_language_that_nobody_knows_is_the_root_locale() {
    for text in ["xx", "qq-zzzz-x", "lv-q", "en-oed-long", "aaa-bbb-ccc-ddd-1"] {
        let locale = locale(text);
        assert!(locale.date(&date("2026-11-21")).contains("2026"), "{text}");
        assert!(!locale.number("1234.50").is_empty());
        assert!(!locale.plural_category(1).is_empty());
    }
    assert_eq!(locale("lv-q").number("1.5"), "1,5");
}

#[test]
fn direction_is_that_of_the_script() {
    for (language, expected) in
        [("lv", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("xx", "ltr")]
    {
        assert_eq!(locale(language).direction(), expected, "{language}");
    }
}

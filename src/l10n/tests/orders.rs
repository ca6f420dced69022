//! Orders of words.

use std::cmp::Ordering;

use super::*;

fn is_ordered(language: &str, words: &str) {
    let expected: Vec<&str> = words.split_whitespace().collect();
    let locale = locale(language);
    let mut by_comparing = expected.clone();
    by_comparing.reverse();
    by_comparing.sort_by(|left, right| locale.compare(left, right));
    assert_eq!(by_comparing, expected, "{language}");
    let mut by_key = expected.clone();
    by_key.reverse();
    by_key.sort_by_cached_key(|word| locale.sort_key(word));
    assert_eq!(by_key, expected, "{language}, by key");
}

#[test]
fn words_are_ordered_by_the_alphabet_of_the_language() {
    is_ordered(
        "hr",
        "čaj Čakovec ćup dan dugme dz dž džep đak lav lk luk lj ljubav nk nos nula nj njuška sol \
         šuma zub žaba",
    );
    is_ordered(
        "lv",
        "abols az ābols cilvēks cz čaula is iz yoga īss kaķis ku ķēve lauks lv ļoti sals sāls \
         šis upe ūdens zivs žurka",
    );
    is_ordered(
        "ro",
        "aă aâ abc an az ăla ânger i in iz îl stea sz şcoală știre tara tub ţară țară zi",
    );
    is_ordered("fr", "cote coté côte Côte côté eleve élevé élève oeuf œuf");
    is_ordered("en", "apple Apple banana zoo");
}

#[test]
fn numbers_are_ordered_by_their_value() {
    for language in ["lv", "hr", "ro", "fr", "en", "xx"] {
        is_ordered(language, "2 9 10 100 a2 a10");
    }
}

#[test]
fn only_the_same_text_is_equal() {
    let locale = locale("ro");
    assert_eq!(locale.compare("ţară", "țară"), "ţară".cmp("țară"));
    assert_eq!(locale.compare("a", "a"), Ordering::Equal);
    assert_ne!(locale.compare("e\u{301}", "é"), Ordering::Equal);
    let key = |text| locale.sort_key(text);
    for (left, right) in
        [("a", "a b"), ("a", "ab"), ("", "a"), ("01", "1"), ("é", "e\u{301}")]
    {
        assert_eq!(
            key(left).cmp(&key(right)),
            locale.compare(left, right),
            "{left} {right}"
        );
    }
}

//! What the writer makes of each piece of Markdown.

use super::*;
use crate::base::lang::Tag as LangTag;

struct Bare(Vec<Mark>);

impl Surroundings for Bare {
    fn link(&self, _: u32, target: &str) -> Href {
        match target {
            "gone" => Href::Nowhere,
            "https://x.org" => Href::External,
            _ => Href::To {
                url: format!("../{target}/"),
                title: "Title".into(),
                lang: (target == "far").then(|| "lv".into()),
                foreign: (target == "far").then(|| ("lv".into(), "Latviešu".into())),
            },
        }
    }

    fn source(&self, key: &str) -> Option<usize> {
        (key == "s1").then_some(1)
    }

    fn say(&self, id: &str, _: Option<(&'static str, &str)>) -> String {
        id.to_owned()
    }

    fn typesetter(&self) -> Typesetter {
        Typesetter::new(&LangTag::new("hr").expect("it is a tag"))
    }

    fn marks(&self) -> &[Mark] {
        &self.0
    }
}

fn made(text: &str) -> String {
    html(text, &["first".into()], &Bare(Vec::new())).trim().to_owned()
}

#[test]
fn links_show_the_title_of_what_they_lead_to_and_its_language() {
    assert_eq!(made("[[a]]"), "<p><a href=\"../a/\">Title</a></p>");
    assert_eq!(made("[[a|it]]"), "<p><a href=\"../a/\">it</a></p>");
    assert_eq!(
        made("[[far]]."),
        "<p><a href=\"../far/\" hreflang=\"lv\"><span lang=\"lv\">Title</span></a> \
         <span class=\"lang-mark\" lang=\"lv\">Latviešu</span>.</p>"
    );
    assert_eq!(made("[[gone]]"), "<p>gone</p>");
    assert_eq!(made("[x](https://x.org)"), "<p><a href=\"https://x.org\">x</a></p>");
}

#[test]
fn text_is_escaped_and_sources_are_numbered() {
    assert_eq!(
        made("A < B & C[^s1] and [^s9]."),
        "<p>A &lt; B &amp; C<sup><a href=\"#_s1\" id=\"_c1\">[1]</a></sup> and [^s9].</p>"
    );
}

#[test]
fn a_picture_alone_becomes_a_figure_with_its_caption() {
    assert_eq!(
        made("![A & desk](desk.jpg \"The desk\")"),
        "<figure><img src=\"../desk.jpg/\" alt=\"A &amp; desk\" loading=\"lazy\" \
         decoding=\"async\"><figcaption>The desk</figcaption></figure>"
    );
}

#[test]
fn headings_carry_their_anchor_and_footnotes_lead_back() {
    assert!(made("# Top").starts_with("<h2 id=\"first\">Top"));
    let notes = made("Fact.[^n]\n\n[^n]: Why *so*.");
    assert!(notes.contains("<a href=\"#_note-1\" id=\"_ref-1-1\""), "{notes}");
    assert!(
        notes.contains("<li id=\"_note-1\"><p>Why <em>so</em>. <a href=\"#_ref-1-1\"")
    );
}

#[test]
fn quotes_in_prose_are_those_of_the_language_and_those_in_code_stay() {
    assert_eq!(
        made("A \"*word*\" and `\"code\"` and \"`x`\"."),
        "<p>A „<em>word</em>” and <code>&quot;code&quot;</code> and „<code>x</code>”.</p>"
    );
    assert!(made("```\n\"code\"\n```").contains("&quot;code&quot;"));
    assert!(made("![a \"b\"](x.png)").contains("alt=\"a &quot;b&quot;\""));
}

/// The text with a mark at each of the blocks that begin with one of these words.
fn marked_at(text: &str, words: &[&str]) -> String {
    let marks = words.iter().map(|word| {
        let start = text.find(word).expect("the word is there");
        Mark { span: start..start + word.len(), text: "old".to_owned() }
    });
    html(text, &["first".into()], &Bare(marks.collect())).trim().to_owned()
}

#[test]
fn each_outdated_block_is_marked_and_says_so() {
    const MARK: &str = "class=\"outdated\"><span class=\"hidden\">old</span>";
    let text = "## Head\n\nOne *a*.\n\nTwo.\n\n- three\n- four\n  - five\n\n| six | s |\n|---|---|\n| seven | s |\n\n```\neight\n```\n";
    for (word, element) in [
        ("Head", "<h2 id=\"first\" "),
        ("One", "<p "),
        ("three", "<li "),
        ("four", "<li "),
        ("five", "<li "),
    ] {
        let html = marked_at(text, &[word]);
        assert!(html.contains(&format!("{element}{MARK} {word}")), "{html}");
        assert_eq!(html.matches("outdated").count(), 1, "{word}");
    }
    for (word, start) in [
        ("six", "<tr class=\"outdated\"><th scope=\"col\"><span class=\"hidden\">"),
        ("seven", "<tr class=\"outdated\"><td><span class=\"hidden\">"),
        ("eight", "<pre class=\"code outdated\" tabindex=\"0\"><span class=\"hidden\">"),
    ] {
        assert!(marked_at(text, &[word]).contains(start), "{word}");
    }
}

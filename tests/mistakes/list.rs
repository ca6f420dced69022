//! The mistakes, each with what stands in the sound case study, what people write instead, and
//! what is to be said of it.

/// A typical mistake.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mistake {
    /// Its name, of which that of its entry is made.
    pub(crate) name: &'static str,
    /// What the sound text has.
    pub(crate) sound: &'static str,
    /// What is written instead.
    pub(crate) wrong: &'static str,
    /// The code of what is said.
    pub(crate) code: &'static str,
    /// What stands on the line that is named; `None` where no line of the text is.
    pub(crate) at: Option<&'static str>,
    /// What the message has to contain for somebody to act on it, in any language.
    pub(crate) remedy: &'static str,
    /// What `--fix` makes of it.
    pub(crate) mend: Mend,
    /// Pictures that lie beside the text, with their length in bytes.
    pub(crate) pictures: &'static [(&'static str, usize)],
}

/// What `--fix` makes of a mistake.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mend {
    /// The sound text.
    Sound,
    /// Nothing: what is right is for people to say.
    Never,
    /// This text.
    To(&'static str),
}

/// Those that somebody makes in one sitting; no two of them hide each other.
pub(crate) const AT_ONCE: [&str; 10] = [
    "unquoted-colon",
    "date-with-dots",
    "boolean-word",
    "list-as-line",
    "wrong-case",
    "quotes-in-link",
    "link-gap",
    "skipped-level",
    "here-as-link",
    "http-to-own-page",
];

const fn mistake(
    (name, code): (&'static str, &'static str),
    (sound, wrong): (&'static str, &'static str),
    at: &'static str,
    remedy: &'static str,
    mend: Mend,
) -> Mistake {
    Mistake { name, sound, wrong, code, at: Some(at), remedy, mend, pictures: &[] }
}

/// The list, in the order in which people speak of them.
pub(crate) fn mistakes() -> Vec<Mistake> {
    [front_matter(), values(), fields(), links(), pictures(), text()].concat()
}

fn front_matter() -> Vec<Mistake> {
    vec![
        mistake(
            ("unquoted-colon", "yaml-colon"),
            ("title: \"@said\"", "title: Smiltene: @said"),
            "title",
            "`title: \"Smiltene: @said\"`",
            Mend::To("title: \"Smiltene: @said\""),
        ),
        mistake(
            ("tab", "yaml-tab"),
            (
                "  - name: Smiltenes novada pašvaldība\n    role: coordinator",
                "\t- name: Smiltenes novada pašvaldība\n\t\trole: coordinator",
            ),
            "name",
            "",
            Mend::Sound,
        ),
        mistake(
            ("curly-quotes", "curly-quotes"),
            ("summary: \"@said\"", "summary: “@said”"),
            "summary",
            "summary: \"@said\"",
            Mend::Never,
        ),
        mistake(
            ("indentation", "yaml-indent"),
            ("    role: coordinator", "   role: coordinator"),
            "role",
            "4",
            Mend::Sound,
        ),
        Mistake {
            // Named is the line on which the front matter begins.
            at: None,
            ..mistake(
                ("no-end", "front-matter-not-closed"),
                ("example.org/plan\"}\n---\n", "example.org/plan\"}\n"),
                "",
                "`---`",
                Mend::Sound,
            )
        },
        mistake(
            ("doubled-line", "doubled-fence"),
            ("example.org/plan\"}\n---\n", "example.org/plan\"}\n---\n---\n"),
            "---",
            "---",
            Mend::Sound,
        ),
        mistake(
            ("merge-conflict", "merge-conflict"),
            (
                "stage: running\n",
                "<<<<<<< HEAD\nstage: running\n=======\nstage: planned\n>>>>>>> update\n",
            ),
            "<<<<<<<",
            "`<<<<<<<`",
            Mend::Never,
        ),
    ]
}

fn values() -> Vec<Mistake> {
    vec![
        mistake(
            ("date-with-dots", "wrong-type"),
            ("updated: 2026-11-22", "updated: 22.11.2026"),
            "updated",
            "`updated: 2026-11-22`",
            Mend::Sound,
        ),
        mistake(
            ("date-in-words", "wrong-type"),
            ("updated: 2026-11-22", "updated: @date"),
            "updated",
            "`updated: 2026-11-21`",
            Mend::To("updated: 2026-11-21"),
        ),
        mistake(
            ("boolean-word", "wrong-type"),
            ("digital: true", "digital: @yes"),
            "digital",
            "`digital: true`",
            Mend::Sound,
        ),
        mistake(
            ("boolean-word-no", "wrong-type"),
            ("digital: true", "digital: @no"),
            "digital",
            "`digital: false`",
            Mend::To("digital: false"),
        ),
        mistake(
            ("decimal-comma", "wrong-type"),
            ("cost: 1200.5", "cost: 1200,5"),
            "cost",
            "`cost: 1200.5`",
            Mend::Sound,
        ),
        mistake(
            ("decimal-comma-in-braces", "decimal-comma"),
            ("area: {value: 947.5, source: plan}", "area: {value: 947,5, source: plan}"),
            "area",
            "`947.5`",
            Mend::Sound,
        ),
    ]
}

fn fields() -> Vec<Mistake> {
    vec![
        mistake(
            ("list-as-line", "list-as-line"),
            ("forms: [one-stop-shop, network]", "forms: one-stop-shop, network"),
            "forms",
            "`forms: [one-stop-shop, network]`",
            Mend::Sound,
        ),
        mistake(
            ("wrong-case", "unknown-field"),
            ("stage: running", "Stage: running"),
            "Stage",
            "`stage`",
            Mend::Sound,
        ),
        mistake(
            ("wrong-case-of-an-option", "wrong-type"),
            ("stage: running", "stage: Running"),
            "stage",
            "running`",
            Mend::Sound,
        ),
        mistake(
            ("field-of-another-collection", "unknown-field"),
            ("stage: running\n", "stage: running\nowner: Smiltene\n"),
            "owner",
            "policy-instruments",
            Mend::Never,
        ),
    ]
}

fn links() -> Vec<Mistake> {
    vec![
        mistake(
            ("hard-space-in-name", "broken-link"),
            ("[[redea]]", "[[ploeuc\u{a0}lhermitage]]"),
            "ploeuc",
            "`ploeuc-lhermitage`",
            Mend::To("[[ploeuc-lhermitage]]"),
        ),
        mistake(
            ("quotes-in-link", "quotes-in-link"),
            ("## @next\n\n@said", "## @next\n\n@said [Plan](“https://example.org/plan”)"),
            "[Plan]",
            "`(https://example.org/plan)`",
            Mend::To("## @next\n\n@said [Plan](https://example.org/plan)"),
        ),
        mistake(
            ("link-gap", "link-gap"),
            (
                "## @section\n\n@said",
                "## @section\n\n@said [Plan]\u{a0}(https://example.org/plan)",
            ),
            "[Plan]",
            "`](`",
            Mend::To("## @section\n\n@said [Plan](https://example.org/plan)"),
        ),
        mistake(
            ("own-page-pasted", "own-address"),
            ("[[redea]]", "[SHARING](https://kb.example/en/)"),
            "SHARING",
            "`[[home]]`",
            Mend::To("[SHARING](../../pages/home/@lang.md)"),
        ),
        mistake(
            ("http-to-own-page", "own-address"),
            ("[[redea]]", "[SHARING](http://kb.example/@lang/)"),
            "SHARING",
            "`[[home]]`",
            Mend::To("[SHARING](../../pages/home/@lang.md)"),
        ),
        mistake(
            ("bare-address", "bare-address"),
            ("[[redea]]", "https://example.org/report"),
            "https",
            "(https://…)`",
            Mend::Never,
        ),
        mistake(
            ("here-as-link", "link-text"),
            ("## @hard\n\n@said", "## @hard\n\n@said [@here](https://example.org/plan)"),
            "[@here]",
            "(…)`",
            Mend::Never,
        ),
    ]
}

fn pictures() -> Vec<Mistake> {
    vec![
        Mistake {
            pictures: &[("img 2034.jpg", 100)],
            ..mistake(
                ("picture-in-another-case", "missing-asset"),
                ("[[redea]]", "![Smiltene](IMG%202034.JPG)"),
                "![",
                "`img 2034.jpg`",
                Mend::To("![Smiltene](img%202034.jpg)"),
            )
        },
        Mistake {
            pictures: &[("IMG 2034.JPG", 100)],
            ..mistake(
                ("picture-with-a-space", "link-spaces"),
                ("[[redea]]", "![Smiltene](IMG 2034.JPG)"),
                "![",
                "`(IMG%202034.JPG)`",
                Mend::To("![Smiltene](IMG%202034.JPG)"),
            )
        },
    ]
}

fn text() -> Vec<Mistake> {
    vec![
        mistake(
            ("skipped-level", "skipped-heading"),
            ("## @others\n\n@said", "## @others\n\n@said\n\n#### C\n\n@said"),
            "####",
            "`###`",
            Mend::Never,
        ),
        mistake(
            ("empty-section", "empty-section"),
            ("## @section\n\n@said", "## @section"),
            "##",
            "",
            Mend::Never,
        ),
        Mistake {
            pictures: &[("desk.avif", 12 << 20)],
            at: None,
            ..mistake(
                ("large-picture", "large-image"),
                ("[[redea]]", "![Smiltene](desk.avif)"),
                "",
                "1600",
                Mend::Never,
            )
        },
    ]
}

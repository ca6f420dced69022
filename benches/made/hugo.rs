//! A corpus → the files of a Hugo site with the same bodies, and layouts that show about as
//! much as kopa's: languages, terms, lists, feeds, sitemap, related pages, coloured code.
//! Writes nothing.

use std::fmt::Write as _;

use super::site::File;
use super::text::{Dialect, body};
use super::words::LANGUAGES;
use super::{Corpus, TOPICS, picture};

/// All files of the site.
pub(crate) fn files(corpus: &Corpus) -> Vec<File> {
    let mut files: Vec<File> = vec![("hugo.yaml".to_owned(), config().into_bytes())];
    let layouts = [
        ("baseof.html", BASE),
        ("single.html", SINGLE),
        ("list.html", LIST),
        (
            "_markup/render-image.html",
            "<figure><img src=\"{{ .Destination }}\" alt=\"{{ .Text }}\" loading=\"lazy\"></figure>",
        ),
    ];
    for (name, text) in layouts {
        files.push((format!("layouts/_default/{name}"), text.into()));
    }
    for (lang, (code, ..)) in LANGUAGES.iter().enumerate() {
        for collection in ["cases", "partners"] {
            let text = format!(
                "---\ntitle: {collection}\nurl: /{code}/{collection}-{code}/\n---\n"
            );
            files.push((format!("content/{collection}/_index.{code}.md"), text.into()));
        }
        for topic in 0..TOPICS {
            let text = format!("---\ntitle: {}\n---\n", corpus.topic(topic, lang));
            files.push((
                format!("content/topics/topic-{topic}/_index.{code}.md"),
                text.into(),
            ));
        }
    }
    for entry in 0..corpus.entries {
        let folder = format!("content/{}/{}", corpus.collection(entry), corpus.id(entry));
        for (lang, (code, ..)) in LANGUAGES.iter().enumerate() {
            files.push((
                format!("{folder}/index.{code}.md"),
                version(corpus, entry, lang).into(),
            ));
        }
        if corpus.facts(entry).image {
            files.push((format!("{folder}/plan.png"), picture(entry)));
        }
    }
    files
}

fn version(corpus: &Corpus, entry: usize, lang: usize) -> String {
    let facts = corpus.facts(entry);
    let (title, summary) = (corpus.title(entry, lang), corpus.summary(entry, lang));
    let topics: Vec<String> = facts.topics.iter().map(|t| format!("topic-{t}")).collect();
    let partners: Vec<String> = facts.partners.iter().map(|p| corpus.id(*p)).collect();
    let (month, day) = facts.updated;
    let mut text = format!("---\ntitle: {title}\nsummary: {summary}\n");
    let _ = writeln!(
        text,
        "topics: [{}]\npartners: [{}]",
        topics.join(", "),
        partners.join(", ")
    );
    let _ = writeln!(
        text,
        "date: 2025-{month:02}-{day:02}\nbudget: {}\nstage: {}",
        facts.budget, facts.stage
    );
    let slug = title.to_lowercase().replace(' ', "-");
    let _ = writeln!(
        text,
        "slug: {slug}\n---\n\n{}",
        body(corpus, entry, lang, Dialect::Hugo)
    );
    text
}

fn config() -> String {
    let mut text = "baseURL: https://example.org/kb/\ntitle: Corpus\n\
        defaultContentLanguage: en\ndefaultContentLanguageInSubdir: true\n\
        enableRobotsTXT: true\ntimeout: 600s\npagination: {pagerSize: 50}\n\
        taxonomies: {topic: topics}\n\
        markup: {goldmark: {renderer: {unsafe: true}}, highlight: {noClasses: false}}\n\
        related: {threshold: 20, includeNewer: true, indices: [{name: topics, weight: 100}, {name: partners, weight: 80}]}\n\
        languages:\n".to_owned();
    for (weight, (code, name, ..)) in LANGUAGES.iter().enumerate() {
        let _ =
            writeln!(text, "  {code}: {{languageName: {name}, weight: {}}}", weight + 1);
    }
    text
}

const BASE: &str = r#"<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
{{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">
{{ end }}<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}">
</head><body><header><nav><ul>{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" lang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a></li>{{ end }}</ul></nav>
<a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a>
<nav><ul><li><a href="{{ "cases/" | relLangURL }}">Cases</a></li><li><a href="{{ "topics/" | relLangURL }}">Topics</a></li><li><a href="{{ "partners/" | relLangURL }}">Partners</a></li></ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer><p>{{ .Site.Title }}</p></footer></body></html>
"#;

const SINGLE: &str = r#"{{ define "main" }}<nav><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p><p>{{ .Date.Format "2006-01-02" }} {{ .ReadingTime }} min</p>
<dl><dt>Topics</dt><dd>{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</dd><dt>Budget</dt><dd>{{ .Params.budget }} EUR</dd><dt>Stage</dt><dd>{{ .Params.stage }}</dd></dl>
{{ .TableOfContents }}<article>{{ .Content }}</article>
<aside>{{ range .Params.partners }}{{ with site.GetPage (printf "/partners/%s" .) }}<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Params.summary }}</p></article>{{ end }}{{ end }}</aside>
<section>{{ range first 4 (.Site.RegularPages.Related .) }}<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Params.summary }}</p></article>{{ end }}</section>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
"#;

const LIST: &str = r#"{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Params.summary }}</p><p>{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}{{ .Date.Format "2006-01-02" }}</p></article>
{{ end }}<nav>{{ range .Paginator.Pagers }}<a href="{{ .URL }}">{{ .PageNumber }}</a> {{ end }}</nav>{{ end }}
"#;

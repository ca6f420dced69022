# What readers see around the texts of a site, in English.

## The frame of every page
skip-link = Skip to the content
menu-label = Menu
languages-label = Languages
breadcrumbs-label = Where you are
licence-label = Licence of the texts:
report-mistake = Report a mistake
feed-label = Atom feed
# Stands behind a link whose text is in another language; $language is that language's own name.
language-mark = { $language }

## Entries
updated-label = Last change:
reading-time = { $n ->
    [one] { $n } minute to read
   *[other] { $n } minutes to read
}
edit-page = Edit this page
translate-page = Translate this page
translated-from = Translated from:
facts-title = At a glance
# Followed by the labels of the facts that open.
facts-more = More:
details-title = Details
toc-title = On this page
connections-title = Connections
backlinks-title = Mentioned in
related-title = On similar matters
sources-title = Sources
cite-title = How to cite this page
previous = Previous
next = Next
image-credit = Picture: { $credit }
value-not-found = Not found

## State of a text
# The language that is missing is the one of these messages; the name of the language shown follows.
fallback-title = Not available in English yet
fallback-text = This page has not been translated into English. The text below is in:
translation-machine = This text was translated by a machine and has not been checked. The source version is the one that counts.
translation-unreviewed = No native speaker has reviewed this translation yet.
# Followed by a link to the source version.
translation-outdated = { $n ->
    [one] { $n } part of the source has changed since this translation was made. Source:
   *[other] { $n } parts of the source have changed since this translation was made. Source:
}
review-due = This page was due for review by { $date }. Some of it may be out of date.

## Lists, terms and the home page
entries-n = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
all-entries = { $n ->
    [one] See the entry
   *[other] See all { $n } entries
}
all-terms = See all terms
no-entries = There are no entries here yet.
new-entry = Add an entry
facets-title = Browse by
facet-title = { $field }: { $option }
pages-label = Pages of the list
page-n = Page { $n }
page-previous = Previous page
page-next = Next page
home-ways = Ways in
term-alternative = Also:
term-broader = Broader term
term-narrower = Narrower terms
term-exact = The same concept elsewhere
term-unreviewed = No native speaker has reviewed this term yet.

## Parts of texts
yes = yes
no = no
note-note = Note
note-tip = Tip
note-important = Important
note-warning = Warning
note-caution = Caution
anchor-label = Link to this section: { $title }
footnotes-title = Notes
footnote-back = Back to the text
table-label = Table; scrolls sideways
# Dates come as they stand alone: no wording may ask for another case of the month.
period-from-to = { $start } to { $end }
period-ongoing = since { $start }
period-from = from { $start }

## Components
publisher-missing = The publisher of this copy of the site is still to be named.
publisher-name = Publisher
publisher-address = Address
publisher-contact = Contact
publisher-phone = Telephone
publisher-website = Website
publisher-registration = Registration
publisher-responsible = Responsible for the content
publisher-host = Hosted by
compared-nothing = No information

# What fields of front matter hold, in the handbook.
kind-text = text
kind-markdown = Markdown
kind-number = number
kind-date = date
kind-period = period
kind-boolean = yes or no
kind-choice = one of the options
kind-term = a term
kind-terms = terms
kind-reference = an entry
kind-references = entries
kind-place = a place
kind-link = a link
kind-email = a mailbox
kind-image = a picture
kind-list = a list
kind-record = several parts
kind-needed = required
kind-translated = translated

## Pages that are not there
not-found-title = Page not found
not-found-text = There is no page at this address. It may have been moved or withdrawn.
not-found-home = To the home page
moved-title = This page has moved
gone-title = This page was withdrawn
gone-instead = See instead:
task-done = done
task-open = to do

## Seeing
# Parts of addresses: plain words, in one line.
map-slug = map
glance-slug = at-a-glance
book-slug = as-one-document
map-title = On the map
map-text = Where the entries of this site are located. Marks that stand close together share a ring.
map-list = The places as a list
map-group = { $places }: { entries-n }
map-elsewhere = Not on the map
glance-title = { $collection } at a glance
glance-link = At a glance
book-link = As one document
book-contents = Contents
glance-list = As a list
glance-home = See at one glance
matrix-hint = Each number leads to the entries that it counts.
matrix-empty = Without an entry yet
timeline-undated = Period unknown:
seen-more = and { $n } more
narrow-title = Narrow the list
narrow-shown = Shown: { $shown } of { $all }
narrow-clear = Show all
narrow-order = Order:
narrow-as-listed = as listed
narrow-by-title = by title
narrow-by-date = by date, latest first

## Parts of a text whose source has changed; said by screen readers, before the part
outdated-part = Outdated part:
outdated-part-after = The source has a new part after this one:
outdated-part-gone = The source no longer has this part:

## How the translations stand: a page for editors, and translations beside their sources
coverage-title = State of the translations
coverage-text = For editors and translators: which texts are up to date with their source, and where there is something to do.
coverage-chart-title = By language
coverage-matrix-title = By entry
coverage-entry = Entry
coverage-good = Up to date: { $good } of { $all }
coverage-left-out = { $n ->
    [one] { $n } more entry is not listed here.
   *[other] { $n } more entries are not listed here.
}
state-source = source
state-current = up to date
state-outdated = outdated
state-outdated-n = { $n ->
    [one] { $n } outdated part
   *[other] { $n } outdated parts
}
state-unstamped = no stamp yet
state-orphan = source is gone
state-missing = missing
part-changed = changed
part-added = new in the source
part-removed = no longer in the source
part-through = outdated in the source as well

## Search
search-label = Search
search-no-script = Searching needs JavaScript, which does not run here. The lists below lead to every page.
search-browse = Browse everything
search-count = Results: { $n }
search-least = Results: at least { $n }
search-none = Nothing was found for “{ $query }”.
search-instead = Nothing was found for “{ $query }”; these words have a similar spelling.
search-some = No page has all of these words; these have the most of them.
search-all = Show all { $n }
search-more = Show more
search-others = In other languages
search-narrow = Narrow the results
search-kind = Part of the site
search-failed = The search data could not be loaded.

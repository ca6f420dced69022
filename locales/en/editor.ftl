# What editors read: what is wrong with a file, and what to do about it.
# Backticks hold what stands in the file, or should.

## The file as such

unreadable-file = This file cannot be read: { $why }
hint-unreadable-file = see who may read it, and whether another program keeps it open
file-too-large = This file is larger than { $megabytes } MB, which is the most that is read
too-many-files = The site has more than { $most } files, so none of them is read
hint-too-many-files = see whether a folder of `content`, `themes` or `locales` holds what does not belong there; `limits: {"{"}files: …{"}"}` in `site.yaml` allows more, up to 1000000
symbolic-link = This is a symbolic link, and those are not followed
hint-symbolic-link = put the file itself here
# $name: a name of a file or folder; $sign: the sign that is meant
strange-name =
    { $why ->
        [invisible] The name `{ $name }` has a character in it that nobody sees: { $sign }
        [mixed] The name `{ $name }` mixes letters of several alphabets, some of which look the same
        [forbidden] The name `{ $name }` has a `{ $sign }` in it, which some systems do not allow
       *[reserved] The name `{ $name }` is one that Windows keeps for itself
    }
hint-strange-name = rename it, best with small letters from `a` to `z`, digits and hyphens alone
look-alike-name = The name `{ $name }` can hardly be told from `{ $other }`, and some systems take both for one
hint-look-alike-name = this is the other one; give one of them another name
misplaced-file = This file is in a place where kopa does not look; each entry has a folder of its own, such as `content/partners/redea/hr.md`
invalid-utf8 = This character is not UTF-8; save the file with the encoding UTF-8
empty-file = This file is empty
merge-conflict = Here git could not merge two changes
hint-merge-conflict = keep one of the two texts, or combine them, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`
byte-order-mark = The file begins with a byte order mark, an invisible character that some editors write
hint-byte-order-mark = save the file as “UTF-8”, not “UTF-8 with BOM”

## Front matter

no-front-matter = The file does not begin with front matter
hint-front-matter-form = a file begins with a line `---`, then fields such as `title: My title`, then another line `---`
no-fields = There are no fields here
front-matter-not-closed = The front matter that begins here has no end
hint-close-front-matter = write a line `---` after the last field, before line { $line }
hint-open-front-matter = write a line `---` before the first field
doubled-fence = There is one line `---` too many here
hint-remove-line = delete this line
yaml-comment = YAML takes what stands here after `#` for a comment, so it is lost
hint-yaml-comment = put the whole value in quotes, or the comment on a line of its own
yaml-tab = This line begins with a tab, which YAML does not allow
hint-yaml-tab = use spaces
yaml-hard-space = Here is a hard space, as word processors write it, which YAML does not take for a space
hint-yaml-hard-space = write an ordinary space in its place
yaml-indent = This line has the wrong number of spaces before it
hint-yaml-indent = begin it in the same column as the lines that it belongs with; spaces before it: { $n }
yaml-colon = The value of `{ $field }` has a colon in it, which YAML takes for another field
yaml-quote = This quote is not closed
yaml-quote-ends-early = The quote that begins this value ends before the value does
yaml-bracket = This bracket `{ $bracket }` is not closed
hint-yaml-quote = write { $quote } at its end, too
yaml-sign = A value cannot begin with `{ $sign }`, which means something else in YAML
yaml-no-colon = This field has no colon after its name
yaml-no-space = A space is missing after the colon
curly-quotes = YAML does not know these quotes, so readers see them as part of the text
hint-straight-quotes = write straight quotes `"` before and after the whole value
invalid-yaml = This cannot be read as YAML
hint-invalid-yaml = look at this line and the one above: each field is `name: value`, and what belongs to it is indented by the same number of spaces
yaml-too-large = This YAML unfolds to more than can be read; it repeats itself by `*` too often
hint-yaml-too-large = write out what is repeated, instead of `*` and a name
yaml-too-deep = This YAML is nested too deeply
text-too-deep = Lists, quotations, pictures or emphasis lie in each other more than { $most } levels deep here, so this text is not read
hint-text-too-deep = write it with fewer levels; more than three or four confuse readers
table-too-wide = This table has more than { $most } columns, so this text is not read
hint-table-too-wide = divide the table, or offer it as a file to download
duplicate-key = The field `{ $field }` appears here a second time
hint-first-one = here is the first
unknown-field = There is no field called `{ $field }`
hint-known-fields = the fields are { $names }
hint-field-elsewhere = delete it here; a field of this name belongs to { $names }
missing-field = The field `{ $field }` is missing
hint-missing-field = add `{ $field }:` ({ $label }); if nobody can know it, write `{ $field }: { "{" }not_found: why{ "}" }`
hint-help = { $help }
text-too-long = The text of `{ $field }` has { $length } characters; at most { $max } are allowed
hint-shorten = { $count ->
    [one] it is { $count } character too long
   *[other] it is { $count } characters too long
}

## Types

wrong-type-empty = `{ $field }` is empty
wrong-type-text = `{ $field }` should be text, not `{ $value }`
wrong-type-boolean = `{ $field }` should be `true` or `false`, not `{ $value }`
wrong-type-count = `{ $field }` should be a whole number, not `{ $value }`
wrong-type-number = `{ $field }` should be a number such as `1234.5`, not `{ $value }`
thousands-point = `{ $value }` is read with a decimal point; many readers would take it for thousands
wrong-type-limit = `{ $field }` should be a whole number from 1 to { $most }, not `{ $value }`
decimal-comma = A number is written with a point here: a comma begins a new value
wrong-type-map = `{ $field }` should have fields of its own, not `{ $value }`
wrong-type-list = `{ $field }` should be a list, not `{ $value }`
wrong-type-single = `{ $field }` takes one value, and here are several
list-as-line = Several values of `{ $field }` must be in brackets, so that each is read by itself
wrong-type-date = `{ $value }` is not a date as `{ $field }` needs it
hint-date = write year, month and day: `2026-11-21`; or `2026-11`, or `2026`
wrong-type-period = `{ $value }` is not a period as `{ $field }` needs it
hint-period = write `{ "{" }start: 2021-07-01, end: 2023-06-30{ "}" }` or `{ "{" }start: 2021-07-01, ongoing: true{ "}" }`
period-backwards = This period ends before it begins
wrong-type-choice = `{ $value }` is none of the options of `{ $field }`
hint-known-options = the options are { $names }
wrong-type-link = `{ $value }` is not a full address such as `https://example.org/page`
wrong-type-email = `{ $value }` is not an e-mail address
wrong-type-coordinates = `{ $value }` are not coordinates; write latitude and longitude in degrees: `[57.42, 25.9]`
wrong-type-alias = `{ $value }` is not a former address inside the site, such as `en/old-name`
wrong-type-language = `{ $value }` is not a language tag such as `lv`
wrong-type-base-url = `{ $value }` is not an address such as `https://example.org/`
wrong-slug = `{ $slug }` cannot be part of an address: only `a` to `z`, digits and hyphens can, 80 of them at most
hint-write = write { $text }
hint-did-you-mean = did you mean `{ $name }`?
more-names = { $count } more

## Vocabularies, references, sources

unknown-term = There is no term `{ $term }`
hint-vocabulary-file = the terms are in `{ $file }`
unknown-vocabulary = There is no vocabulary called `{ $name }`
circular-term = `{ $term }` is already a narrower term than this one
hint-circular-term = of two terms only one can be the broader one
missing-label = The term `{ $term }` has no label in { $language }
unknown-entry = There is no entry `{ $name }` in `{ $collection }`
hint-entry-folder = an entry has the name of its folder in `{ $folder }`
unknown-source = The source `{ $key }` is not among the sources of this entry
hint-unknown-source = sources are listed in the front matter of the source version, under `sources`
missing-asset = There is no file called `{ $name }` in the entry’s folder
hint-missing-asset = put the file into the folder `{ $folder }`
missing-alt = This picture has no alternative text
hint-missing-alt = say in a few words what it shows: `![a desk in the town hall](desk.jpg)`
hint-missing-alt-field = say in `alt:` what the picture shows, for those who do not see it
broken-picture = This picture cannot be read: the file is damaged, incomplete, or of another kind than its name says
hint-broken-picture = open it in a program for pictures, save it again as JPEG or PNG, and put it in the place of this file
picture-too-large = This picture has { $megapixels } megapixels; at most { $most } are read
picture-too-large-file = The file of this picture takes { $megabytes } MB; at most { $most } MB are read
hint-picture-too-large = make the picture smaller and save it again; readers never see it wider than 1600 pixels
moving-picture = This picture is animated; readers see only its first frame
hint-moving-picture = put a still picture here; publish a film where films are published, and link to it
not-a-picture = `{ $name }` is not a picture that browsers show
hint-not-a-picture = save it as JPEG, PNG or WebP; if it is not a picture, link to it: `[text]({ $name })`
active-file = A file of this kind could run something when a reader opens it, so it is not published
hint-active-file = put what it says into the text, or publish it as PDF
active-file-drawing = This drawing contains `{ $what }`, which could run or load something when a reader opens it
hint-active-file-drawing = save it as “plain SVG” in the program in which it was drawn, or export it as PNG

## Languages and translations

unknown-language = The site has no language `{ $language }`
unknown-language-file = A file of an entry is named after its language, and the site has no language `{ $language }`
hint-known-languages = the languages are { $names }
duplicate-language = The language `{ $language }` appears here a second time
no-source = This entry has no source version: each version says that it is a translation
hint-no-source = delete `translation:` in the version that was written first, perhaps `{ $file }`
hint-no-source-file = `{ $file }`, from which this one was translated, does not exist: add it, or delete `translation:` in the version that was written first
two-sources = This entry has two source versions: neither says what it was translated from
hint-other-source = this is the other one
hint-two-sources = if it was translated from there, add `translation: { "{" }source: { $language }, status: unreviewed{ "}" }`
translation-of-itself = A text cannot be its own translation
hint-translation-of-itself = name the language of the text that was translated
translation-circle = These translations are made from each other
hint-translation-circle = one version must be the source: delete `translation:` in it
orphan-translation = The version that this one was translated from does not exist
hint-orphan-translation = this is the source of the entry; if the text was translated from it, write `source: { $language }`
broken-revision = This is not a value that `revision` can have
hint-broken-revision = write `revision: now`
fact-differs = `{ $field }` has another value in the source
hint-fact-in-source = this is the source; a fact is written in the source only, so delete it here, or correct it there
repeated-fact = `{ $field }` is in the source already and is taken from there; you can delete it here
fact-not-in-source = `{ $field }` is a fact, and the source does not have it
hint-fact-to-source = move it to the source
untranslated-field = `{ $field }` is not translated here, and the source has it
hint-source-has-it = it is here in the source
list-length-differs = { $count ->
    [one] `{ $field }` has { $count } item here
   *[other] `{ $field }` has { $count } items here
}, and { $expected } in the source
hint-list-in-source = this is the list in the source; write as many items in the same order, and `{ "{" }{ "}" }` for one without text
headings-differ = { $count ->
    [one] This text has { $count } heading
   *[other] This text has { $count } headings
}, the source { $expected }, or their levels differ; links to its sections will not be the same in all languages
hint-headings-differ = this is the source

## Links

broken-link = No entry or file is called `{ $name }`
hint-entry-name = in `[[…]]`, write the name of an entry’s folder, such as `[[{ $name }]]`
broken-link-empty = This link leads nowhere
broken-link-path = A link inside the site cannot begin with `/`
broken-link-entry = `{ $target }` means an entry, but is not the way to its file
broken-link-not-a-name = `[[…]]` takes the name of an entry, not its address or the way to its file
broken-link-web = `{ $target }` is read as the name of a file: an address on the web begins with `https://`
hint-relative-link = write the path from this file, such as `../other-entry/en.md`, or `[[other-entry]]`
quotes-in-link = The address of this link is in quotes, which become part of it
former-name = This entry has another name now, `{ $name }`; the old one still leads there
withdrawn-entry = The entry `{ $name }` has been withdrawn: this link leads to a page that says so
hint-withdrawn-entry = delete the link, or link to something else
own-address = This link gives the address of a page of this site, so it leads to one language only
hint-own-address = write the name of the entry, `{ $name }`: readers are then taken to their own language
ambiguous-link = Several entries are called `{ $name }`
hint-candidates = write one of these: { $names }
broken-anchor = `{ $name }` has no section called `{ $anchor }`
hint-known-anchors = its sections are { $names }
hint-known-files = the files are { $names }
outside-site = This link leads out of the site’s folder
hint-outside-site = only files inside `content` can be linked
unsafe-link = Links with `{ $scheme }:` are not allowed
file-on-a-computer = `{ $target }` is the way to a file on a computer, which readers do not have
misleading-link = The text of this link names `{ $text }`, but it leads to `{ $server }`
misleading-link-user = This address leads to `{ $server }`: what stands before `@` only seems to be the server
misleading-link-letters = The name of the server `{ $server }` has letters that look like others: it can be taken for `{ $looks }`
misleading-link-code = In this address nobody can read that it leads to `{ $server }`
hint-misleading-link = if `{ $server }` is what is meant, write the address with that name alone; if not, take the link out
hint-misleading-letters = copy the address from the page itself, or take the link out
remote-image = This picture is on another site
hint-term-link = write `[[term:vocabulary/term]]`, with the names of the vocabulary and of the term
link-to-other-language = This link names the file of another language, although there is one in this language
hint-link-to-other-language = write `{ $file }`; readers are taken to their own language in any case
hint-menu = a line of a menu is a collection, `vocabulary:name`, or an entry such as `pages/about`
same-address = The address `{ $address }` is taken by another page
hint-alias-taken = this is the other one; delete the former address here, since it is in use
hint-same-address = this is the other one; give one of them a `slug:` of its own
former-name-taken = Another entry says that it was called `{ $name }` before, too
hint-former-name-taken = this is the other one; links by that name can lead to one alone, so take it out of one of them
vanished-address = The address `{ $address }` is published, and would no longer exist
hint-vanished-moved = if the page has moved, add this line to its front matter: `{ $line }`
hint-vanished-gone = add these lines to the entry that replaces it: `{ $line }` and `formerly: [{ $name }]`

## Texts

top-heading = The title is the only heading of the first level
hint-top-heading = write `##`
skipped-heading = A level of headings is skipped here
year-as-list = At the beginning of a line, Markdown takes `{ $year }.` for the number of a list item
heading-space = This is read as text, not as a heading
hint-heading-space = write an ordinary space after the last `#`
item-space = This is read as text, not as a list item: the space after its sign is a hard space
link-gap = This link is read as text, since there is a space between its two parts
hint-link-gap = write `](` without a space
table-line = These lines are read as text: a table needs a line below its first row that parts it from the others
link-not-closed = This link is read as text, since it has no end
link-spaces = This link is read as text, since there is a space in its address
link-text = “{ $text }” does not say where this link leads
link-text-address = An address does not say what this link leads to, and is hard to listen to
link-text-empty = This link has no text, so nobody can see or hear it
hint-link-text = name the page that it leads to: `[annual report for 2025](…)`
bare-address = This address is not a link, and does not say what it leads to
dead-link = The page that this link leads to does not exist: its server answers { $status }
dead-link-silent = The server that this link leads to does not answer: { $why }
hint-dead-link = look for the new address of the page, or for a copy of it at `web.archive.org`
hint-bare-address = write what it leads to, then the address: `[annual report for 2025](https://…)`
poor-alt = “{ $text }” does not say what this picture shows
empty-section = There is nothing below the heading “{ $title }”
hint-empty-section = write what belongs there, or delete the heading
large-image = This picture has { $megabytes } MB, which takes minutes on a slow line
hint-large-image = save it smaller: 1600 pixels wide are enough, as JPEG with a quality of 80
large-original = The file of this picture has { $megabytes } MB; readers get it smaller, but everyone who works on the site downloads all of it, with every copy
hint-large-original = save it smaller before you add it: 2400 pixels wide are more than enough, as JPEG with a quality of 85
summary-length = This summary is too short or too long to be read alone in a list (characters: { $n })
hint-summary-length = say in one sentence who did what, and with what result; characters: { $least } to { $most }
unexplained-acronym = Not every reader knows what `{ $name }` means
hint-unexplained-acronym = where it first appears, write it out in full, followed by `({ $name })`
long-sentence = This sentence is very long (words: { $n })
hint-long-sentence = make two or three of it, with one thought in each
orphan-entry = Nothing leads to this page: no list, no menu and no link
hint-orphan-entry = put a link `[[{ $name }]]` in a page that its readers find
review-overdue = This entry should have been reviewed by { $date }
hint-review-overdue = check whether all of it is still true, and write a new date after `{ $field }:`
missing-section = The section “{ $title }” is missing

## Components: blocks of a text that are more than text

unknown-component = No component is called `{ $name }`, so this block is shown as code
unknown-parameter = The component `{ $component }` has no parameter `{ $parameter }`
hint-known-parameters = the parameters are { $names }
missing-parameter = The component `{ $component }` lacks the parameter `{ $parameter }`
hint-missing-parameter = add `{ $parameter }: …` ({ $label })
empty-query = No entry in `{ $collection }` matches what is asked for here
unfit-filter = Entries cannot be chosen by `{ $field }`, which has no terms, references or options
no-places = The entries of `{ $collection }` have no places that a map could show
no-publisher = The site does not say who publishes it; readers are told that this is still to come
hint-no-publisher = in `content/site.yaml`, under `publisher:`, write at least `name:`
# $file: a path inside the theme's folder
missing-template = This component has no template `{ $file }`
missing-style = The theme has no style sheet `{ $file }`
missing-parameter-type = A parameter of the type `{ $type }` is needed here

## The site

no-site-file = There is no `content/site.yaml` here, so this is not the folder of a site
hint-no-site-file = give `--site` the folder that contains `content`, or create `content/site.yaml` with a field `languages:`
no-collection-file = The folder `{ $collection }` has no `_collection.yaml`, so its contents are not published
hint-no-collection-file = create `{ $file }`, or move the folder to where it belongs
no-home = The site has no home page in { $language }
hint-no-home = name an entry after `home:`, such as `home: pages/home`; each language needs its text, here `{ $file }`, or another one to fall back to
no-version = This folder has files, but no text such as `en.md`
reserved-field = `{ $field }` is a field that every collection has; give this one another name
unknown-type = There is no type of field called `{ $type }`
unknown-role = There is no role called `{ $role }`
unknown-collection = There is no collection called `{ $name }`
unknown-rule = There is no rule called `{ $name }`
hint-known-rules = the rules are { $names }
unknown-theme = There is no theme called `{ $theme }`
missing-theme-asset = The theme needs the file `{ $file }`, which does not exist yet
missing-letters = The pictures that other sites show beside a link cannot show these letters: { $letters }
hint-missing-letters = put a font that has them into the folder `{ $folder }`
broken-font = This file is not a font that can be read
hint-broken-font = use a font in the format TrueType or OpenType (`.ttf`, `.otf`)
template-error = The template cannot be used: { $problem }
hint-template-error = the page keeps its last form until the template is corrected

## Messages

broken-message = The message `{ $id }` cannot be read
missing-message = The message `{ $id }` is missing in { $language }
missing-plural = The message `{ $id }` in { $language } lacks forms for `{ $name }`: { $category }
missing-locale = There are no messages in { $language }
unknown-variable = The message `{ $id }` uses `{ $name }`, which it is not given
unknown-message = There is no message called `{ $id }`
missing-variable = The message `{ $id }` needs `{ $name }`, which it is not given
duplicate-message = The message `{ $id }` appears here a second time
nested-too-deep = The message `{ $id }` is nested too deeply
endless-message = The message `{ $id }` refers to itself by way of `{ $name }`
reserved-name = The message `{ $id }` uses the reserved name `{ $name }`
unknown-reference = The message `{ $id }` refers to `{ $name }`, which does not exist
unknown-function = The message `{ $id }` calls `{ $name }`, which does not exist
number-too-long = The message `{ $id }` has a number that is too long: `{ $name }`
hint-first-here = here is the first
hint-message-there = it is here
hint-message-default = one of the forms must be marked with `*`
hint-message-brace = a brace `{ "{" }` or `{ "}" }` is missing, or there is one too many
hint-message-value = there must be a text after `=`
hint-message-expected = `{ $token }` is expected here
hint-fluent-says = Fluent says: { $problem }
hint-message-fallback = until then, the text in { $language } is shown
hint-plural-examples = `{ $category }` is the form for { $examples }

## Writing the output

summary = { $errors ->
    [0] No errors
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
built = { $files ->
    [one] { $files } file
   *[other] { $files } files
} in `{ $folder }`: { $written } written, { $unchanged } unchanged, { $deleted } deleted, in { $milliseconds } ms
timing = { $milliseconds } ms: { $stage }
changes-listed = Since the list before: { $new } new, { $changed } changed, { $gone } gone; see `{ $file }`
not-built = Nothing was changed in `{ $folder }`: the site has errors
withheld = { $files ->
    [one] { $files } text was left out, since it has errors
   *[other] { $files } texts were left out, since they have errors
}
severity-error = error
severity-warning = warning
severity-note = note
severity-hint = hint
# $code: `unstamped-translation`
more-notes = { $count ->
    [one] One more note like this
   *[other] { $count } more notes like this
} ({ $code }); `--format short` lists all of them
# $where: an address, or the command `kopa explain`
more-about-code = what this means, with an example: { $where }
more-about-code-link = What this means, with an example
problems-title = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
wrong-folder = `{ $folder }` contains no folder `content`, so it is not the folder of a site
wrong-base-url = `{ $value }` is not an address such as `https://example.org/`
fix-line = { $file }, line { $line }: was `{ $before }`, becomes `{ $after }`
fix-done = Corrected: { $n }. What follows has to be corrected by hand.
fix-would = Would be corrected: { $n }. Nothing was changed.
published-unreadable = `{ $file }` cannot be read as a list of addresses (addresses.json): { $why }

## Errors of the output folder (crate::write::WriteError::message)

# $path: the output folder
write-not-ours = The folder `{ $path }` has files in it that kopa did not write, so kopa leaves it alone. Empty it, or name another folder.
write-locked = Another kopa is writing to `{ $path }` at this moment. Wait until it is done, or stop it.
write-no-place = `{ $path }` cannot be the output. Name a folder that lies in another one.
write-other-file-system = `{ $path }` is the top of a disk or a volume of its own, so files cannot be moved into it in one step. Name a folder inside it.
# $path: a path inside the output
write-bad-path = `{ $path }` cannot be the path of a file of the site.
write-twice = Two pages or files of the site have the same path, `{ $path }`.
write-nested = `{ $path }` cannot be written, since one of its folders has the same path as a file of the site.
# $path: a file or folder of the file system
write-foreign-file = The file `{ $path }` is in the way, and kopa did not write it. Move it elsewhere, or name another output folder.
write-link = `{ $path }` is a symbolic link, and kopa writes to none inside the output. Remove it.
write-not-a-folder = `{ $path }` is a file, but a folder is needed there. Move the file elsewhere.
write-not-a-file = `{ $path }` is a folder with files that kopa did not write, but a file is needed there. Move the folder elsewhere.
# $attempt: make-folder, read, write, move, delete or lock; $cause: the system's own words
write-disk-full = There is no space left for `{ $path }`. Nothing of the site was lost: make space, then build again.
write-denied =
    { $attempt ->
        [make-folder] kopa may not make the folder `{ $path }`.
        [read] kopa may not read `{ $path }`.
        [delete] kopa may not delete `{ $path }`.
       *[write] kopa may not write `{ $path }`.
    } Check who owns the folder, and whether the disk is read-only.
write-io =
    { $attempt ->
        [make-folder] The folder `{ $path }` could not be made: { $cause }
        [read] `{ $path }` could not be read: { $cause }
        [move] `{ $path }` could not be put in its place: { $cause }
        [delete] `{ $path }` could not be deleted: { $cause }
        [lock] `{ $path }` could not be locked: { $cause }
       *[write] `{ $path }` could not be written: { $cause }
    }

## Errors of the development server (crate::serve::ServeError::message)

# $address: an IP address
serve-not-loopback = `{ $address }` can be reached from other computers. The development server answers to this one only; use `127.0.0.1`.
# $port: a number, as text
serve-port-taken = Port { $port } is taken by another program, perhaps by another `kopa serve`. Stop that, or name another port.
serve-io = The server cannot start: { $cause }

## Events of the development server (crate::serve::Event::message)

serve-listening = The site is at { $url }. End with Ctrl-C.
# $files: how many source files changed; $ms: milliseconds, rounded up
serve-rebuilt =
    { $files ->
        [one] One file changed; up to date after { $ms } ms.
       *[other] { $files } files changed; up to date after { $ms } ms.
    }
serve-watch-failed = The system does not report all changes ({ $cause }), so kopa looks for them itself.
serve-answers-ended = The server stopped answering ({ $cause }). This is a bug in kopa; the server begins anew.
serve-panicked = Taking in the change failed. This is a bug in kopa; the next change tries again.

## What editors see over a page of the development server (crate::cli::serve::bar)

bar-title = About this text, for editors
bar-words = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
# Reading time, short
bar-minutes = { $n } min to read
bar-warnings-n = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
bar-missing-n = { $n ->
    [one] { $n } fact missing
   *[other] { $n } facts missing
}
bar-waiting-n = { $n ->
    [one] { $n } version to work on
   *[other] { $n } versions to work on
}
# $out, $in: how many entries it leads to, and is led to from
bar-links = links: { $out } out, { $in } in
# $language has no text; readers get the one in $shown
bar-instead = There is no text in { $language } yet; readers see the one in { $shown }.
bar-warnings = Warnings
bar-missing = Facts that are missing
bar-not-found = Facts that no source gives
bar-versions = Versions
bar-machine = translated by a machine, not checked
bar-unreviewed = not yet reviewed by a native speaker
bar-reviewed = reviewed
bar-out = { $n ->
    [0] No links to other entries
   *[other] Links to other entries: { $n }
}
bar-in = { $n ->
    [0] No other entry links here
   *[other] Entries that link here: { $n }
}
bar-elsewhere = Links to other sites: { $n }
open-file = Open the file
open-file-failed = The file could not be opened. Open it by hand.

## Keeping translations honest: stamps and states

unstamped-translation = Nobody has said which state of the source this translation was made from
unstamped-translation-now = This translation says that it is up to date; the stamp that proves it is not here yet
hint-unstamped = if it is up to date, write `revision: now` under `translation:`, or run `kopa stamp`
# $line: the whole line for the front matter
hint-unstamped-now = replace it with this line: `{ $line }`
# $n: how many parts; $language: tag of the source's language
outdated-translation = { $n ->
    [one] { $n } part of the source ({ $language }) has changed since this translation was made
   *[other] { $n } parts of the source ({ $language }) have changed since this translation was made
}
hint-outdated-through = its source ({ $language }) is a translation itself, and outdated
hint-outdated-changed = this part has changed
hint-outdated-added = this part is new
hint-outdated-removed = the source no longer has this part
hint-outdated-chain = this part is outdated in the source, too
# $name: an entry such as `partners/redea`
hint-outdated-more = { $n ->
    [one] and { $n } more; `kopa status { $name }` shows all
   *[other] and { $n } more; `kopa status { $name }` shows all
}

## The command `stamp`

no-such-entry = There is no entry called `{ $name }`
no-such-version = `{ $name }` has no text in `{ $language }`
stamp-source = The text of `{ $name }` in `{ $language }` is the source: there is nothing that it was translated from
stamped-file = Stamped: { $file }
# $n: how many files were changed; $already: how many had the right stamp
stamped = { $n ->
    [one] { $n } translation stamped
   *[other] { $n } translations stamped
}; { $already ->
    [one] { $already } had its stamp already
   *[other] { $already } had theirs already
}.
stamp-outdated-left = { $n ->
    [one] { $n } translation is outdated and keeps its stamp; once it is brought up to date, stamp it by name: `kopa stamp <entry> <language>`
   *[other] { $n } translations are outdated and keep their stamps; once they are brought up to date, stamp them by name: `kopa stamp <entry> <language>`
}
stamp-refused = Not stamped, since something is wrong with the text or its source: { $files }
stamp-unusual = The front matter of { $file } is written in a way that kopa cannot change safely; under `translation:`, write the line `{ $line }`
edit-changed-meanwhile = { $file } has changed in the meantime and was left alone; try again
edit-failed = { $file } cannot be changed: { $why }

## The commands `new` and `translate`

# $collection: its title
ask-intro = A new entry: { $collection }. Type an answer and press Enter. An empty answer leaves it for later; `?` and a reason says that nobody can know it. Ctrl-C stops, and nothing is written.
# $names: codes with names; $default: a code
ask-language = In which language do you write? { $names }; Enter: { $default }
ask-title = Title:
# $default: a name made from the title
ask-id = Name of the folder, which stays the same in all languages; Enter: { $default }
ask-choice = Number, or part of the name:
ask-choices = Numbers, such as `1, 3`, or part of a name:
ask-another = Another one? Enter: no.
ask-chosen = Chosen: { $names }
ask-none = Nothing here is called `{ $value }`.
ask-more = … and { $n } more: type part of a name.
ask-boolean = yes or no
ask-number = a number, such as `1250.50`
ask-period-start = since when? `2024`, `2024-07` or `2024-07-01`
ask-period-end = until when? Enter: it goes on.
ask-place = name of the place
ask-coordinates = latitude and longitude, such as `57.42444, 25.90164`; Enter: none
new-stopped = Stopped; nothing was written.
new-needs-title = Give the entry a title (`--title`) or a folder (`--id`).
new-no-equals = `{ $value }` should be a field and its value, such as `stage=running`
new-wrong-id = `{ $id }` cannot be the name of an entry’s folder: only `a` to `z`, digits and hyphens can, such as `{ $right }`
new-exists = There is an entry `{ $name }` already. Give the new one another name with `--id`; a version in another language is begun with `kopa translate { $name } <language>`.
new-name-taken = There is an entry `{ $name }` already, and links such as `[[{ $id }]]` would mean both. Give the new one another name with `--id`.
new-not-written = Nothing was written: correct what is wrong first.
new-written = Written: { $file }
new-still = Still to write: { $names }; then the text below.
new-then = `kopa check` says what is still missing.
translate-exists = `{ $name }` has a text in this language already: { $file }
translate-no-source = `{ $name }` has no source that can be read; `kopa check` says why.
translate-written = Written: { $file }. What is to be translated is empty, with the source’s words beside it.
translate-then = Fill it in, delete the comments, and check with `kopa check`. When the source changes later, `kopa status { $name }` shows where.
edit-exists = { $file } already exists and was left alone

## The command `explain`

explain-example = An example
explain-says = kopa says
explain-cure = Corrected
explain-unknown = There is no message with the code `{ $code }`; `kopa explain` lists all
# $n: how many codes
explain-list = { $n ->
    [one] { $n } code. `kopa explain <code>` says what it means, with an example and its correction.
   *[other] { $n } codes. `kopa explain <code>` says what one means, with an example and its correction.
}
explain-too-large = (larger than any file that is read)
explain-picture = (a picture)
explain-empty = (empty)
explain-not-there = (not there)
explain-link-there = (a symbolic link)
explain-not-readable = (cannot be read)

## JSON Schema: the fields that every collection has

schema-title = The title, in the language of this file
schema-slug = The part of the address that names the entry; made from the title if left out
schema-aliases = Former addresses that lead here, such as `en/old-name`
schema-formerly = Names that the entry’s folder had before; links by them still lead here
schema-withdrawn = Why the entry is no longer published, and which one replaces it
schema-draft = `true` keeps the entry from being published
schema-fallback = `false` hides the entry in languages that have no version of it
schema-translation = Only in a translation: what it was made from
schema-translation-source = The language of the text that was translated
schema-translation-revision = The state of the source that was translated: `now`, or what `kopa stamp` writes
schema-translation-status = Who has read the translation
schema-not-found = A fact that no source gives: say why

## Summary for a pull request

markdown-line = line { $line }
markdown-more = … and { $n } more; `kopa check` shows all.

## The command `status`

status-source = source
status-current = up to date
# In the legend behind `!2`, where 2 is the number of parts that changed
status-outdated = outdated parts
status-unstamped = no stamp
status-orphan = source is gone
status-missing = missing
status-total = All
# $language: tag of the source's language
status-outdated-n = { $n ->
    [one] { $n } part outdated, translated from { $language }
   *[other] { $n } parts outdated, translated from { $language }
}
status-now = now
# $commit and $date of the last state of the file that has the old text
status-before = before ({ $commit }, { $date })
status-nothing-here = (nothing here)
status-fails = There are texts with one of these states: { $states }
history-no-git = What the source said before is not shown: the program `git` is not there.
history-none = What the source said before is not shown: its file has no history in git.
history-shallow = Some of what the source said before is not shown: the history here is cut off (a shallow clone).
history-not-there = Some of what the source said before is not in the history of its file.

## The translators' side of the development server

# $url ends in a slash
serve-translator = Translations beside their sources: { $url }_kopa/translate/

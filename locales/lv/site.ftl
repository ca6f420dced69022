# Ko lasītājs redz ap vietnes tekstiem, latviešu valodā.

## Katras lapas ietvars
skip-link = Pāriet uz saturu
menu-label = Izvēlne
languages-label = Valodas
breadcrumbs-label = Jūsu atrašanās vieta
licence-label = Tekstu licence:
report-mistake = Ziņot par kļūdu
feed-label = Atom plūsma
language-mark = { $language }

## Ieraksti
updated-label = Pēdējās izmaiņas:
reading-time = { $n ->
    [zero] Lasīšanai: { $n } minūšu
    [one] Lasīšanai: { $n } minūte
   *[other] Lasīšanai: { $n } minūtes
}
edit-page = Labot šo lapu
translate-page = Tulkot šo lapu
translated-from = Tulkots no valodas:
facts-title = Īsumā
facts-more = Vairāk:
details-title = Papildu ziņas
toc-title = Šajā lapā
connections-title = Saistītais
backlinks-title = Pieminēts šeit
related-title = Par līdzīgiem jautājumiem
sources-title = Avoti
cite-title = Kā atsaukties uz šo lapu
previous = Iepriekšējais
next = Nākamais
image-credit = Attēls: { $credit }
value-not-found = Nav atrasts

## Teksta stāvoklis
fallback-title = Latviski vēl nav pieejams
fallback-text = Šī lapa vēl nav iztulkota latviešu valodā. Turpmākais teksts ir šajā valodā:
translation-machine = Šo tekstu tulkojusi mašīna, un tas nav pārbaudīts. Noteicošais ir avota teksts.
translation-unreviewed = Šo tulkojumu vēl nav pārskatījis neviens, kam latviešu valoda ir dzimtā.
translation-outdated = { $n ->
    [zero] Kopš šī tulkojuma tapšanas avota tekstā ir mainītas { $n } daļas. Avots:
    [one] Kopš šī tulkojuma tapšanas avota tekstā ir mainīta { $n } daļa. Avots:
   *[other] Kopš šī tulkojuma tapšanas avota tekstā ir mainītas { $n } daļas. Avots:
}
review-due = Šī lapa bija jāpārskata līdz šim datumam: { $date }. Daļa ziņu var būt novecojusi.

## Saraksti, termini un sākumlapa
entries-n = { $n ->
    [zero] { $n } ierakstu
    [one] { $n } ieraksts
   *[other] { $n } ieraksti
}
all-entries = { $n ->
    [zero] Skatīt visus { $n } ierakstus
    [one] Skatīt { $n } ierakstu
   *[other] Skatīt visus { $n } ierakstus
}
all-terms = Skatīt visus terminus
no-entries = Šeit vēl nav ierakstu.
new-entry = Pievienot ierakstu
facets-title = Pārlūkot pēc
pages-label = Saraksta lapas
page-n = { $n }. lapa
page-previous = Iepriekšējā lapa
page-next = Nākamā lapa
home-ways = Kur sākt
term-alternative = Arī:
term-broader = Plašāks termins
term-narrower = Šaurāki termini
term-exact = Tas pats jēdziens citur
term-unreviewed = Šo terminu vēl nav pārskatījis neviens, kam latviešu valoda ir dzimtā.

## Tekstu daļas
yes = jā
no = nē
note-note = Piezīme
note-tip = Padoms
note-important = Svarīgi
note-warning = Brīdinājums
note-caution = Uzmanību
anchor-label = Saite uz šo sadaļu: { $title }
footnotes-title = Piezīmes
footnote-back = Atpakaļ uz tekstu
table-label = Tabula; ritināma uz sāniem
period-from-to = { $start } – { $end }
period-ongoing = { $start } – šobrīd
period-from = sākums: { $start }

## Lapas, kuru nav
not-found-title = Lapa nav atrasta
not-found-text = Šajā adresē lapas nav. Iespējams, tā ir pārvietota vai atsaukta.
not-found-home = Uz sākumlapu
moved-title = Šī lapa ir pārvietota
gone-title = Šī lapa ir atsaukta
gone-text = Lapa, kas bija šajā adresē, vairs nav publicēta.
task-done = paveikts
task-open = vēl jāpaveic

## Teksta daļas, kuru avots ir mainījies; ekrāna lasītājs to nolasa pirms daļas
outdated-part = Novecojusi daļa:
outdated-part-after = Avotā pēc šīs daļas ir jauna:
outdated-part-gone = Avotā šīs daļas vairs nav:

## Tulkojumu stāvoklis: lapa redaktoriem un tulkojumi blakus avotiem
coverage-title = Tulkojumu stāvoklis
coverage-text = Redaktoriem un tulkotājiem: kuri teksti atbilst avotam un kur vēl ir darbs.
coverage-chart-title = Pa valodām
coverage-matrix-title = Pa ierakstiem
coverage-entry = Ieraksts
coverage-good = Atbilst avotam: { $good } no { $all }
coverage-left-out = { $n ->
    [zero] Šeit nav uzskaitīti vēl { $n } ieraksti.
    [one] Šeit nav uzskaitīts vēl { $n } ieraksts.
   *[other] Šeit nav uzskaitīti vēl { $n } ieraksti.
}
state-source = avots
state-current = atbilst avotam
state-outdated = novecojis
state-outdated-n = { $n ->
    [zero] { $n } novecojušu daļu
    [one] { $n } novecojusi daļa
   *[other] { $n } novecojušas daļas
}
state-unstamped = vēl bez atzīmes
state-orphan = avota vairs nav
state-missing = trūkst
part-changed = mainīts
part-added = jauns avotā
part-removed = avotā vairs nav
part-through = novecojis arī avotā

## Meklēšana
search-label = Meklēt
search-no-script = Meklēšanai vajadzīgs JavaScript, kas šeit nedarbojas. Zemāk esošie saraksti ved uz visām lapām.
search-browse = Pārlūkot visu
search-count = Rezultāti: { $n }
search-none = Vaicājumam „{ $query }” nekas nav atrasts.
search-instead = Vaicājumam „{ $query }” nekas nav atrasts; rādīti līdzīgi rakstīti vārdi.
search-all = Rādīt visus: { $n }
search-more = Rādīt vēl
search-others = Citās valodās
search-narrow = Sašaurināt rezultātus
search-kind = Vietnes sadaļa
search-failed = Meklēšanas datus neizdevās ielādēt.

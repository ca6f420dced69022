# Ko lasītājs redz ap vietnes tekstiem, latviešu valodā.

## Katras lapas ietvars
skip-link = Pāriet uz saturu
menu-label = Izvēlne
languages-label = Valodas
breadcrumbs-label = Jūs esat šeit
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
connections-title = Saistītie ieraksti
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
translation-machine = Šo tekstu tulkojusi mašīna, un tas nav pārbaudīts. Noteicošā ir avota versija.
translation-unreviewed = Šo tulkojumu vēl nav pārskatījis neviens, kam latviešu valoda ir dzimtā.
translation-outdated = { $n ->
    [zero] Kopš šī tulkojuma tapšanas avota versijā ir mainītas { $n } daļas. Avota versija:
    [one] Kopš šī tulkojuma tapšanas avota versijā ir mainīta { $n } daļa. Avota versija:
   *[other] Kopš šī tulkojuma tapšanas avota versijā ir mainītas { $n } daļas. Avota versija:
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
facets-title = Pārlūkot pēc pazīmēm
facet-title = { $field }: { $option }
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
table-label = Tabula; ritināma sāniski
period-from-to = { $start } – { $end }
period-ongoing = { $start } – šobrīd
period-from = sākums: { $start }

## Komponenti
publisher-missing = Šīs vietnes kopijas publicētājs vēl nav norādīts.
publisher-name = Publicētājs
publisher-address = Adrese
publisher-contact = Saziņa
publisher-phone = Tālrunis
publisher-website = Tīmekļvietne
publisher-registration = Reģistrācija
publisher-responsible = Par saturu atbild
publisher-host = Vietni mitina
compared-nothing = Nav ziņu

# What fields of front matter hold, in the handbook.
kind-text = teksts
kind-markdown = Markdown
kind-number = skaitlis
kind-date = datums
kind-period = laikposms
kind-boolean = jā vai nē
kind-choice = viens no variantiem
kind-term = termins
kind-terms = termini
kind-reference = ieraksts
kind-references = ieraksti
kind-place = vieta
kind-link = saite
kind-email = e-pasta adrese
kind-image = attēls
kind-list = saraksts
kind-record = vairākas daļas
kind-needed = obligāts
kind-translated = tulkojams

## Lapas, kuru nav
not-found-title = Lapa nav atrasta
not-found-text = Šajā adresē lapas nav. Iespējams, tā ir pārvietota vai atsaukta.
not-found-home = Uz sākumlapu
moved-title = Šī lapa ir pārvietota
gone-title = Šī lapa ir atsaukta
gone-instead = Tās vietā skatiet:
task-done = paveikts
task-open = vēl jāpaveic

## Skatāmais
# Parts of addresses: plain words, in one line.
map-slug = karte
glance-slug = parskats
book-slug = viena-dokumenta
map-title = Kartē
map-text = Kur atrodas tas, par ko stāsta šī vietne. Tuvām zīmēm ir kopīgs loks.
map-list = Vietu saraksts
map-group = { $places }: { entries-n }
map-elsewhere = Nav kartē
glance-title = { $collection }: pārskats
glance-link = Pārskats
book-link = Vienā dokumentā
book-contents = Saturs
glance-list = Sarakstā
glance-home = Viss vienuviet
matrix-hint = Katrs skaitlis ved uz ierakstiem, kurus tas saskaita.
matrix-empty = Vēl bez ierakstiem
timeline-undated = Laiks nav zināms:
seen-more = un vēl { $n }
narrow-title = Sašaurināt sarakstu
narrow-shown = Redzami: { $shown } no { $all }
narrow-clear = Rādīt visus
narrow-order = Secība:
narrow-as-listed = kā sarakstā
narrow-by-title = pēc nosaukuma
narrow-by-date = pēc datuma, jaunākie vispirms

## Teksta daļas, kuru avota versija ir mainījusies; ekrāna lasītājs to nolasa pirms daļas
outdated-part = Novecojusi daļa:
outdated-part-after = Avota versijā pēc šīs daļas ir jauna:
outdated-part-gone = Avota versijā šīs daļas vairs nav:

## Tulkojumu stāvoklis: lapa redaktoriem un tulkojumi blakus avota versijām
coverage-title = Tulkojumu stāvoklis
coverage-text = Redaktoriem un tulkotājiem: kuri teksti atbilst avota versijai un kur vēl ir darbs.
coverage-chart-title = Pa valodām
coverage-matrix-title = Pa ierakstiem
coverage-entry = Ieraksts
coverage-good = Atbilst avota versijai: { $good } no { $all }
coverage-left-out = { $n ->
    [zero] Šeit nav uzskaitīti vēl { $n } ieraksti.
    [one] Šeit nav uzskaitīts vēl { $n } ieraksts.
   *[other] Šeit nav uzskaitīti vēl { $n } ieraksti.
}
state-source = avota versija
state-current = atbilst avota versijai
state-outdated = novecojis
state-outdated-n = { $n ->
    [zero] { $n } novecojušu daļu
    [one] { $n } novecojusi daļa
   *[other] { $n } novecojušas daļas
}
state-unstamped = vēl bez atzīmes
state-orphan = avota versijas vairs nav
state-missing = trūkst
part-changed = mainīts
part-added = jauns avota versijā
part-removed = avota versijā vairs nav
part-through = novecojis arī avota versijā

## Meklēšana
search-label = Meklēt
search-no-script = Meklēšanai vajadzīgs JavaScript, kas šeit nedarbojas. Zemāk esošie saraksti ved uz visām lapām.
search-browse = Pārlūkot visu
search-count = Rezultāti: { $n }
search-least = Rezultāti: vismaz { $n }
search-none = Vaicājumam „{ $query }” nekas nav atrasts.
search-instead = Vaicājumam „{ $query }” nekas nav atrasts; rādīti līdzīgi rakstīti vārdi.
search-some = Nevienā lapā nav visu šo vārdu; šajās ir lielākā daļa no tiem.
search-all = Rādīt visus: { $n }
search-more = Rādīt vēl
search-others = Citās valodās
search-narrow = Sašaurināt rezultātus
search-kind = Vietnes sadaļa
search-failed = Meklēšanas datus neizdevās ielādēt.

# Što čitatelji vide oko tekstova mrežnog mjesta, na hrvatskom.

## Okvir svake stranice
skip-link = Prijeđi na sadržaj
menu-label = Izbornik
languages-label = Jezici
breadcrumbs-label = Gdje se nalazite
licence-label = Licencija tekstova:
report-mistake = Prijavite pogrešku
feed-label = Novosti (Atom)
language-mark = { $language }

## Zapisi
updated-label = Zadnja izmjena:
reading-time = { $n ->
    [one] { $n } minuta čitanja
    [few] { $n } minute čitanja
   *[other] { $n } minuta čitanja
}
edit-page = Uredite ovu stranicu
translate-page = Prevedite ovu stranicu
translated-from = Prevedeno s jezika:
facts-title = Ukratko
facts-more = Više:
details-title = Pojedinosti
toc-title = Na ovoj stranici
connections-title = Povezano
backlinks-title = Spominje se u
related-title = O sličnim temama
sources-title = Izvori
cite-title = Kako navesti ovu stranicu
previous = Prethodno
next = Sljedeće
image-credit = Slika: { $credit }
value-not-found = Nije pronađeno

## Stanje teksta
fallback-title = Još nije dostupno na hrvatskom
fallback-text = Ova stranica još nije prevedena na hrvatski. Tekst u nastavku je na jeziku:
translation-machine = Ovaj je tekst preveden strojno i nije provjeren. Mjerodavan je izvornik.
translation-unreviewed = Ovaj prijevod još nije pregledao izvorni govornik hrvatskoga.
translation-outdated = { $n ->
    [one] Otkako je nastao ovaj prijevod, izmijenjen je { $n } dio izvornika. Izvornik:
    [few] Otkako je nastao ovaj prijevod, izmijenjena su { $n } dijela izvornika. Izvornik:
   *[other] Otkako je nastao ovaj prijevod, izmijenjeno je { $n } dijelova izvornika. Izvornik:
}
review-due = Ovu je stranicu trebalo pregledati do sljedećeg datuma: { $date }. Neki podaci mogu biti zastarjeli.

## Popisi, pojmovi i početna stranica
entries-n = { $n ->
    [one] { $n } zapis
    [few] { $n } zapisa
   *[other] { $n } zapisa
}
all-entries = { $n ->
    [one] Pogledajte { $n } zapis
    [few] Pogledajte sva { $n } zapisa
   *[other] Pogledajte svih { $n } zapisa
}
all-terms = Pogledajte sve pojmove
no-entries = Ovdje još nema zapisa.
new-entry = Dodajte zapis
facets-title = Pregled prema
facet-title = { $field }: { $option }
pages-label = Stranice popisa
page-n = Stranica { $n }
page-previous = Prethodna stranica
page-next = Sljedeća stranica
home-ways = Odakle početi
term-alternative = Također:
term-broader = Širi pojam
term-narrower = Uži pojmovi
term-exact = Isti pojam drugdje
term-unreviewed = Ovaj pojam još nije pregledao izvorni govornik hrvatskoga.

## Dijelovi tekstova
yes = da
no = ne
note-note = Napomena
note-tip = Savjet
note-important = Važno
note-warning = Upozorenje
note-caution = Oprez
anchor-label = Poveznica na ovaj odjeljak: { $title }
footnotes-title = Bilješke
footnote-back = Natrag na tekst
table-label = Tablica; pomiče se u stranu
period-from-to = { $start } – { $end }
period-ongoing = { $start } – danas
period-from = početak: { $start }

## Komponente
publisher-missing = Izdavač ove kopije mrežnog mjesta tek treba biti naveden.
publisher-name = Izdavač
publisher-address = Adresa
publisher-contact = Kontakt
publisher-phone = Telefon
publisher-website = Mrežno mjesto
publisher-registration = Upis u registar
publisher-responsible = Za sadržaj odgovara
publisher-host = Pružatelj smještaja mrežnog mjesta
compared-nothing = Nema podataka

# What fields of front matter hold, in the handbook.
kind-text = tekst
kind-markdown = Markdown
kind-number = broj
kind-date = datum
kind-period = razdoblje
kind-boolean = da ili ne
kind-choice = jedna od mogućnosti
kind-term = pojam
kind-terms = pojmovi
kind-reference = zapis
kind-references = zapisi
kind-place = mjesto
kind-link = poveznica
kind-email = adresa e-pošte
kind-image = slika
kind-list = popis
kind-record = više dijelova
kind-needed = obvezno
kind-translated = prevodi se

## Stranice kojih nema
not-found-title = Stranica nije pronađena
not-found-text = Na ovoj adresi nema stranice. Možda je premještena ili povučena.
not-found-home = Na početnu stranicu
moved-title = Ova je stranica premještena
gone-title = Ova je stranica povučena
gone-instead = Umjesto nje pogledajte:
task-done = učinjeno
task-open = još treba učiniti

## Za gledanje
# Parts of addresses: plain words, in one line.
map-slug = karta
glance-slug = pregled
book-slug = u-jednom-dokumentu
map-title = Na karti
map-text = Lokacije na koje se zapisi odnose. Bliske oznake imaju zajednički krug.
map-list = Popis mjesta
map-group = { $places }: { entries-n }
map-elsewhere = Nije na karti
glance-title = { $collection }: pregled
glance-link = Pregled
book-link = U jednom dokumentu
book-contents = Sadržaj
glance-list = Kao popis
glance-home = Sve u jednom pregledu
matrix-hint = Svaki broj vodi do zapisa koje broji.
matrix-empty = Još bez zapisa
timeline-undated = Razdoblje nije poznato:
seen-more = i još { $n }
narrow-title = Suzite popis
narrow-shown = Prikazano: { $shown } od { $all }
narrow-clear = Prikaži sve
narrow-order = Redoslijed:
narrow-as-listed = kao na popisu
narrow-by-title = po naslovu
narrow-by-date = po datumu, najnoviji prvi

## Dijelovi teksta kojima se izvornik promijenio; čitač zaslona to kaže prije dijela
outdated-part = Zastarjeli dio:
outdated-part-after = U izvorniku nakon ovoga stoji novi dio:
outdated-part-gone = U izvorniku više nema ovoga dijela:

## Stanje prijevoda: stranica za urednike i prijevodi uz svoje izvornike
coverage-title = Stanje prijevoda
coverage-text = Za urednike i prevoditelje: koji su tekstovi usklađeni s izvornikom, a gdje još ima posla.
coverage-chart-title = Po jezicima
coverage-matrix-title = Po zapisima
coverage-entry = Zapis
coverage-good = Usklađeno: { $good } od { $all }
coverage-left-out = { $n ->
    [one] Još { $n } zapis nije ovdje naveden.
    [few] Još { $n } zapisa nisu ovdje navedena.
   *[other] Još { $n } zapisa nije ovdje navedeno.
}
state-source = izvornik
state-current = usklađeno
state-outdated = zastarjelo
state-outdated-n = { $n ->
    [one] { $n } zastarjeli dio
    [few] { $n } zastarjela dijela
   *[other] { $n } zastarjelih dijelova
}
state-unstamped = još bez oznake
state-orphan = izvornika više nema
state-missing = nedostaje
part-changed = izmijenjeno
part-added = novo u izvorniku
part-removed = više nije u izvorniku
part-through = zastarjelo i u izvorniku

## Pretraživanje
search-label = Pretraži
search-no-script = Za pretraživanje je potreban JavaScript, koji ovdje ne radi. Popisi u nastavku vode do svih stranica.
search-browse = Pregledaj sve
search-count = Rezultati: { $n }
search-least = Rezultati: najmanje { $n }
search-none = Za upit „{ $query }” nije pronađeno ništa.
search-instead = Za upit „{ $query }” nije pronađeno ništa; prikazane su slično napisane riječi.
search-some = Nijedna stranica ne sadrži sve te riječi; ove ih sadrže najviše.
search-all = Prikaži sve: { $n }
search-more = Prikaži još
search-others = Na drugim jezicima
search-narrow = Suzi rezultate
search-kind = Dio mrežnog mjesta
search-failed = Podatke za pretraživanje nije bilo moguće učitati.

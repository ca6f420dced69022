# Ce văd cititorii în jurul textelor unui site, în română.

## Cadrul fiecărei pagini
skip-link = Salt la conținut
menu-label = Meniu
languages-label = Limbi
breadcrumbs-label = Unde vă aflați
licence-label = Licența textelor:
report-mistake = Semnalați o greșeală
feed-label = Flux Atom
language-mark = { $language }

## Fișe
updated-label = Ultima modificare:
reading-time = { $n ->
    [one] { $n } minut de citit
    [few] { $n } minute de citit
   *[other] { $n } de minute de citit
}
edit-page = Modificați această pagină
translate-page = Traduceți această pagină
translated-from = Tradus din limba:
facts-title = Pe scurt
facts-more = Mai mult:
details-title = Detalii
toc-title = Pe această pagină
connections-title = Legături
backlinks-title = Menționat în
related-title = Pe teme apropiate
sources-title = Surse
cite-title = Cum se citează această pagină
previous = Anterior
next = Următor
image-credit = Imagine: { $credit }
value-not-found = Nu s-a găsit

## Starea unui text
fallback-title = Încă nu este disponibil în română
fallback-text = Această pagină nu a fost încă tradusă în română. Textul de mai jos este în limba:
translation-machine = Acest text a fost tradus automat și nu a fost verificat. Versiunea-sursă este cea de referință.
translation-unreviewed = Niciun vorbitor nativ de română nu a revizuit încă această traducere.
translation-outdated = { $n ->
    [one] { $n } parte a sursei s-a schimbat după această traducere. Sursa:
    [few] { $n } părți ale sursei s-au schimbat după această traducere. Sursa:
   *[other] { $n } de părți ale sursei s-au schimbat după această traducere. Sursa:
}
review-due = Această pagină trebuia revizuită până la data următoare: { $date }. Unele informații pot fi depășite.

## Liste, termeni și pagina de start
entries-n = { $n ->
    [one] { $n } fișă
    [few] { $n } fișe
   *[other] { $n } de fișe
}
all-entries = { $n ->
    [one] Vedeți fișa
    [few] Vedeți toate cele { $n } fișe
   *[other] Vedeți toate cele { $n } de fișe
}
all-terms = Vedeți toți termenii
no-entries = Încă nu există fișe aici.
new-entry = Adăugați o fișă
facets-title = Căutați după
facet-title = { $field }: { $option }
pages-label = Paginile listei
page-n = Pagina { $n }
page-previous = Pagina anterioară
page-next = Pagina următoare
home-ways = De unde să începeți
term-alternative = Și:
term-broader = Termen mai larg
term-narrower = Termeni mai restrânși
term-exact = Același concept în altă parte
term-unreviewed = Niciun vorbitor nativ de română nu a revizuit încă acest termen.

## Părți ale textelor
yes = da
no = nu
note-note = Notă
note-tip = Sfat
note-important = Important
note-warning = Avertisment
note-caution = Atenție
anchor-label = Legătură către această secțiune: { $title }
footnotes-title = Note
footnote-back = Înapoi la text
table-label = Tabel; se derulează lateral
period-from-to = { $start } – { $end }
period-ongoing = { $start } – prezent
period-from = din { $start }

## Componente
publisher-missing = Editorul acestei copii a site-ului urmează să fie indicat.
publisher-name = Editor
publisher-address = Adresă
publisher-contact = Contact
publisher-phone = Telefon
publisher-website = Site web
publisher-registration = Înregistrare
publisher-responsible = Responsabil pentru conținut
publisher-host = Găzduire
compared-nothing = Fără informații

# What fields of front matter hold, in the handbook.
kind-text = text
kind-markdown = Markdown
kind-number = număr
kind-date = dată
kind-period = perioadă
kind-boolean = da sau nu
kind-choice = una dintre opțiuni
kind-term = un termen
kind-terms = termeni
kind-reference = o fișă
kind-references = fișe
kind-place = un loc
kind-link = o legătură
kind-email = o adresă de e-mail
kind-image = o imagine
kind-list = o listă
kind-record = mai multe părți
kind-needed = obligatoriu
kind-translated = se traduce

## Pagini care lipsesc
not-found-title = Pagina nu a fost găsită
not-found-text = La această adresă nu există nicio pagină. Poate a fost mutată sau retrasă.
not-found-home = La pagina de start
moved-title = Această pagină s-a mutat
gone-title = Această pagină a fost retrasă
gone-instead = Vedeți în locul ei:
task-done = făcut
task-open = de făcut

## De văzut
# Parts of addresses: plain words, in one line.
map-slug = harta
glance-slug = privire-de-ansamblu
book-slug = intr-un-document
map-title = Pe hartă
map-text = Locurile despre care vorbește acest site. Semnele apropiate au un cerc comun.
map-list = Lista locurilor
map-group = { $places }: { entries-n }
map-elsewhere = În afara hărții
glance-title = { $collection }: privire de ansamblu
glance-link = Privire de ansamblu
book-link = Într-un singur document
book-contents = Cuprins
glance-list = Ca listă
glance-home = Dintr-o privire
matrix-hint = Fiecare număr duce la fișele pe care le numără.
matrix-empty = Încă fără fișe
timeline-undated = Perioadă necunoscută:
seen-more = și încă { $n }
narrow-title = Restrângeți lista
narrow-shown = Afișate: { $shown } din { $all }
narrow-clear = Afișați tot
narrow-order = Ordine:
narrow-as-listed = ca în listă
narrow-by-title = după titlu
narrow-by-date = după dată, cele mai noi întâi

## Părți ale unui text a căror sursă s-a schimbat; citite de cititoarele de ecran, înaintea părții
outdated-part = Parte neactualizată:
outdated-part-after = Sursa are o parte nouă după aceasta:
outdated-part-gone = Sursa nu mai are această parte:

## Starea traducerilor: o pagină pentru redactori și traducerile alături de sursele lor
coverage-title = Starea traducerilor
coverage-text = Pentru redactori și traducători: care texte sunt la zi cu sursa și unde mai este de lucru.
coverage-chart-title = Pe limbi
coverage-matrix-title = Pe fișe
coverage-entry = Fișă
coverage-good = La zi: { $good } din { $all }
coverage-left-out = { $n ->
    [one] Încă { $n } fișă nu este listată aici.
    [few] Încă { $n } fișe nu sunt listate aici.
   *[other] Încă { $n } de fișe nu sunt listate aici.
}
state-source = sursă
state-current = la zi
state-outdated = neactualizat
state-outdated-n = { $n ->
    [one] { $n } parte neactualizată
    [few] { $n } părți neactualizate
   *[other] { $n } de părți neactualizate
}
state-unstamped = încă fără marcaj
state-orphan = sursa nu mai există
state-missing = lipsește
part-changed = schimbat
part-added = nou în sursă
part-removed = nu mai este în sursă
part-through = neactualizat și în sursă

## Căutare
search-label = Căutare
search-no-script = Căutarea are nevoie de JavaScript, care aici nu funcționează. Listele de mai jos duc la toate paginile.
search-browse = Răsfoiți tot
search-count = Rezultate: { $n }
search-least = Rezultate: cel puțin { $n }
search-none = Nu s-a găsit nimic pentru „{ $query }”.
search-instead = Nu s-a găsit nimic pentru „{ $query }”; iată cuvinte scrise asemănător.
search-some = Nicio pagină nu conține toate aceste cuvinte; acestea le conțin pe cele mai multe.
search-all = Afișați toate: { $n }
search-more = Afișați mai multe
search-others = În alte limbi
search-narrow = Restrângeți rezultatele
search-kind = Partea site-ului
search-failed = Datele de căutare nu au putut fi încărcate.

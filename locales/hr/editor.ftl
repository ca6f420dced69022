# Što čitaju urednici: što u datoteci nije u redu i što s time učiniti.
# U obrnutim navodnicima je ono što stoji ili bi trebalo stajati u datoteci.

## Datoteka kao takva

unreadable-file = Ova se datoteka ne može pročitati: { $why }
hint-unreadable-file = provjerite tko je smije čitati i drži li je otvorenom neki drugi program
file-too-large = Ova je datoteka veća od { $megabytes } MB, a veće se ne mogu pročitati
too-many-files = Mrežno mjesto ima više datoteka nego što je dopušteno ({ $most }), pa se nijedna ne čita
hint-too-many-files = pogledajte sadrži li koja mapa u `content`, `themes` ili `locales` nešto što onamo ne pripada; `limits: {"{"}files: …{"}"}` u `site.yaml` dopušta više, do 1000000
symbolic-link = Ovo je simbolička poveznica, a takve se ne slijede
hint-symbolic-link = stavite ovamo samu datoteku
# $name: a name of a file or folder; $sign: the sign that is meant
strange-name =
    { $why ->
        [invisible] U nazivu `{ $name }` nalazi se znak koji nitko ne vidi: { $sign }
        [mixed] U nazivu `{ $name }` pomiješana su slova više pisama, od kojih neka izgledaju jednako
        [forbidden] U nazivu `{ $name }` nalazi se znak `{ $sign }`, koji neki sustavi ne dopuštaju
       *[reserved] Naziv `{ $name }` Windows zadržava za sebe
    }
hint-strange-name = preimenujte, najbolje samo malim slovima od `a` do `z`, znamenkama i spojnicama
look-alike-name = Naziv `{ $name }` teško je razlikovati od naziva `{ $other }`, a neki ih sustavi smatraju istima
hint-look-alike-name = drugi je ovaj; jednomu od njih dajte drugi naziv
misplaced-file = Ova se datoteka nalazi na mjestu gdje se ništa ne traži; svaki zapis ima svoju mapu, na primjer `content/partners/redea/hr.md`
invalid-utf8 = Ovaj znak nije u kodiranju UTF-8; spremite datoteku s kodiranjem UTF-8
empty-file = Ova je datoteka prazna
merge-conflict = Ovdje git nije mogao spojiti dvije izmjene
hint-merge-conflict = zadržite jedan od dvaju tekstova ili ih spojite te izbrišite retke `<<<<<<<`, `=======` i `>>>>>>>`
byte-order-mark = Datoteka počinje oznakom redoslijeda bajtova (BOM), nevidljivim znakom koji dodaju neki uređivači teksta
hint-byte-order-mark = spremite datoteku kao „UTF-8”, a ne kao „UTF-8 s BOM-om”

## Zaglavlje

no-front-matter = Datoteka ne počinje zaglavljem
hint-front-matter-form = datoteka počinje retkom `---`, zatim slijede polja, na primjer `title: Moj naslov`, pa još jedan redak `---`
no-fields = Ovdje nema nijednog polja
front-matter-not-closed = Zaglavlje koje počinje ovdje nema kraja
hint-close-front-matter = napišite redak `---` nakon posljednjeg polja, prije { $line }. retka
hint-open-front-matter = napišite redak `---` prije prvog polja
doubled-fence = Ovdje je jedan redak `---` suvišan
hint-remove-line = izbrišite ovaj redak
yaml-comment = YAML ono što je ovdje iza `#` smatra komentarom pa se taj dio gubi
hint-yaml-comment = stavite cijelu vrijednost u navodnike ili komentar u zaseban redak
yaml-tab = Ovaj redak počinje tabulatorom, što YAML ne dopušta
hint-yaml-tab = upotrijebite razmake
yaml-hard-space = Ovdje je neprelomiv razmak, kakav pišu programi za obradu teksta; YAML ga ne smatra razmakom
hint-yaml-hard-space = umjesto njega napišite običan razmak
yaml-indent = Ovaj je redak uvučen kako ovdje ne može biti
hint-yaml-indent = počnite ga u istom stupcu kao retke kojima pripada; broj razmaka ispred njega: { $n }
yaml-colon = U vrijednosti polja `{ $field }` je dvotočka, koju YAML shvaća kao početak novog polja
yaml-quote = Ovaj navodnik nije zatvoren
yaml-quote-ends-early = Navodnik na početku ove vrijednosti zatvara se prije njezina kraja
yaml-bracket = Ova zagrada `{ $bracket }` nije zatvorena
hint-yaml-quote = napišite { $quote } i na kraju
yaml-sign = Vrijednost ne može početi znakom `{ $sign }`, koji u YAML-u ima drugo značenje
yaml-no-colon = Iza naziva ovog polja nema dvotočke
yaml-no-space = Iza dvotočke nedostaje razmak
curly-quotes = YAML ne poznaje ove navodnike pa ih čitatelji vide kao dio teksta
hint-straight-quotes = prije i poslije cijele vrijednosti napišite ravne navodnike `"`
invalid-yaml = Ovo se ne može pročitati kao YAML
hint-invalid-yaml = pogledajte ovaj redak i onaj iznad njega: svako se polje piše `naziv: vrijednost`, a sve što mu pripada mora biti uvučeno jednakim brojem razmaka
yaml-too-large = Kad se ovaj YAML razvije, prevelik je da bi se pročitao; ima previše ponavljanja znakom `*`
hint-yaml-too-large = umjesto znaka `*` i naziva ispišite u cijelosti ono što se ponavlja
yaml-too-deep = Ovaj YAML ima previše razina
text-too-deep = Popisi, citati, slike ili istaknuti dijelovi ovdje su jedan u drugome na više razina nego što je dopušteno ({ $most }), pa se ovaj tekst ne čita
hint-text-too-deep = napišite ga s manje razina; više od tri ili četiri zbunjuju čitatelje
table-too-wide = Ova tablica ima više stupaca nego što je dopušteno ({ $most }), pa se ovaj tekst ne čita
hint-table-too-wide = podijelite tablicu ili je ponudite kao datoteku za preuzimanje
duplicate-key = Polje `{ $field }` ovdje stoji drugi put
hint-first-one = prvo je ovdje
unknown-field = Nema polja s nazivom `{ $field }`
hint-known-fields = moguća polja: { $names }
hint-field-elsewhere = ovdje ga izbrišite; polje s tim nazivom postoji u drugim zbirkama: { $names }
missing-field = Nedostaje polje `{ $field }`
hint-missing-field = dodajte `{ $field }:` ({ $label }); ako se to ne može saznati, napišite `{ $field }: { "{" }not_found: zašto{ "}" }`
hint-help = { $help }
text-too-long = Tekst polja `{ $field }` je predugačak; broj znakova: { $length }, dopušteno najviše: { $max }
hint-shorten = { $count ->
    [one] skratite ga za { $count } znak
    [few] skratite ga za { $count } znaka
   *[other] skratite ga za { $count } znakova
}

## Vrste

wrong-type-empty = Polje `{ $field }` je prazno
wrong-type-text = U polju `{ $field }` treba biti tekst, a ne `{ $value }`
wrong-type-boolean = U polju `{ $field }` treba biti `true` (da) ili `false` (ne), a ne `{ $value }`
wrong-type-count = U polju `{ $field }` treba biti cijeli broj, a ne `{ $value }`
wrong-type-number = U polju `{ $field }` treba biti broj, na primjer `1234.5`, a ne `{ $value }`
thousands-point = `{ $value }` se čita kao decimalni broj, a mnogi bi ga shvatili kao tisuće
wrong-type-limit = U polju `{ $field }` treba biti cijeli broj od 1 do { $most }, a ne `{ $value }`
decimal-comma = Broj se ovdje piše s točkom: zarez počinje novu vrijednost
wrong-type-map = U polju `{ $field }` trebaju biti njegova vlastita polja, a ne `{ $value }`
wrong-type-list = U polju `{ $field }` treba biti popis, a ne `{ $value }`
wrong-type-single = U polju `{ $field }` može biti samo jedna vrijednost, a ovdje ih je više
list-as-line = Više vrijednosti polja `{ $field }` mora stajati u uglatim zagradama, da bi se svaka čitala zasebno
wrong-type-date = `{ $value }` nije datum kakav je potreban u polju `{ $field }`
hint-date = napišite godinu, mjesec i dan: `2026-11-21`; ili `2026-11`, ili `2026`
wrong-type-period = `{ $value }` nije razdoblje kakvo je potrebno u polju `{ $field }`
hint-period = napišite `{ "{" }start: 2021-07-01, end: 2023-06-30{ "}" }` ili `{ "{" }start: 2021-07-01, ongoing: true{ "}" }`
period-backwards = Ovo razdoblje završava prije nego što počinje
wrong-type-choice = `{ $value }` nije nijedna od mogućnosti polja `{ $field }`
hint-known-options = mogućnosti: { $names }
wrong-type-link = `{ $value }` nije potpuna adresa kao što je `https://example.org/page`
wrong-type-email = `{ $value }` nije adresa e-pošte
wrong-type-coordinates = `{ $value }` nisu koordinate; napišite zemljopisnu širinu i dužinu u stupnjevima: `[57.42, 25.9]`
wrong-type-alias = `{ $value }` nije nekadašnja adresa unutar mrežnog mjesta, kao što je `en/old-name`
wrong-type-language = `{ $value }` nije oznaka jezika kao što je `lv`
wrong-type-base-url = `{ $value }` nije adresa kao što je `https://example.org/`
wrong-slug = `{ $slug }` ne može biti dio adrese: dopuštena su samo slova od `a` do `z`, znamenke i spojnice, najviše 80 znakova
hint-write = napišite { $text }
hint-did-you-mean = jeste li mislili `{ $name }`?
more-names = još { $count }

## Rječnici pojmova, upućivanja, izvori

unknown-term = Nema pojma `{ $term }`
hint-vocabulary-file = pojmovi su u datoteci `{ $file }`
unknown-vocabulary = Nema rječnika pojmova s nazivom `{ $name }`
circular-term = `{ $term }` je već uži pojam od ovoga
hint-circular-term = od dvaju pojmova samo jedan može biti širi
missing-label = Pojam `{ $term }` nema naziv na ovom jeziku: { $language }
unknown-entry = U zbirci `{ $collection }` nema zapisa `{ $name }`
hint-entry-folder = zapis ima isti naziv kao njegova mapa u mapi `{ $folder }`
unknown-source = Među izvorima ovog zapisa nema izvora `{ $key }`
hint-unknown-source = izvori se navode u zaglavlju izvornika, u polju `sources`
missing-asset = U mapi zapisa nema datoteke s nazivom `{ $name }`
hint-missing-asset = stavite datoteku u mapu `{ $folder }`
missing-alt = Ova slika nema zamjenski tekst
hint-missing-alt = u nekoliko riječi recite što prikazuje: `![pisaći stol u gradskoj vijećnici](desk.jpg)`
hint-missing-alt-field = u polju `alt:` recite što slika prikazuje, za one koji je ne vide
broken-picture = Ova se slika ne može pročitati: datoteka je oštećena, nepotpuna ili druge vrste nego što kaže njezin naziv
hint-broken-picture = otvorite je u programu za slike, spremite je ponovno kao JPEG ili PNG i stavite na mjesto ove datoteke
picture-too-large = Veličina ove slike u megapikselima: { $megapixels }; najviše se čita: { $most }
picture-too-large-file = Datoteka ove slike zauzima { $megabytes } MB; najviše se čita { $most } MB
hint-picture-too-large = smanjite sliku i spremite je ponovno; čitatelji nikad ne vide više od 1600 piksela njezine širine
moving-picture = Ova se slika pomiče; čitatelji vide samo njezin prvi kadar
hint-moving-picture = stavite ovamo mirnu sliku; film objavite ondje gdje se objavljuju filmovi i postavite poveznicu na njega
not-a-picture = `{ $name }` nije slika koju preglednici prikazuju
hint-not-a-picture = spremite je kao JPEG, PNG ili WebP; do onoga što nije slika vodi poveznica: `[tekst]({ $name })`
active-file = Datoteka ove vrste mogla bi nešto pokrenuti kad je čitatelj otvori, pa se ne objavljuje
hint-active-file = njezin sadržaj stavite u tekst ili je objavite kao PDF
active-file-drawing = Ovaj crtež sadržava `{ $what }`, što bi moglo nešto pokrenuti ili učitati kad ga čitatelj otvori
hint-active-file-drawing = spremite ga kao „obični SVG” u programu u kojem je nacrtan ili ga izvezite kao PNG

## Jezici i prijevodi

unknown-language = Mrežno mjesto nema jezik `{ $language }`
unknown-language-file = Datoteka zapisa nosi oznaku svojeg jezika, a mrežno mjesto nema jezik `{ $language }`
hint-known-languages = jezici mrežnog mjesta: { $names }
duplicate-language = Jezik `{ $language }` ovdje stoji drugi put
no-source = Ovaj zapis nema izvornik: za svaku inačicu piše da je prijevod
hint-no-source = izbrišite `translation:` iz inačice koja je napisana prva, možda je to `{ $file }`
hint-no-source-file = datoteke `{ $file }`, s koje je ova inačica prevedena, nema: dodajte je ili izbrišite `translation:` iz inačice koja je napisana prva
two-sources = Ovaj zapis ima dva izvornika: ni za jedan ne piše s čega je preveden
hint-other-source = druga je ova
hint-two-sources = ako je ova inačica prevedena s one druge, dodajte `translation: { "{" }source: { $language }, status: unreviewed{ "}" }`
translation-of-itself = Tekst ne može biti prijevod samoga sebe
hint-translation-of-itself = navedite jezik teksta s kojega je prevedeno
translation-circle = Ovi su prijevodi nastali jedan iz drugoga
hint-translation-circle = jedna inačica mora biti izvornik: izbrišite iz nje `translation:`
orphan-translation = Nema inačice s koje je ova prevedena
hint-orphan-translation = izvornik ovog zapisa je ovaj; ako je tekst preveden s njega, napišite `source: { $language }`
broken-revision = Ovo nije valjana vrijednost polja `revision`
hint-broken-revision = napišite `revision: now`
fact-differs = Vrijednost polja `{ $field }` razlikuje se od one u izvorniku
hint-fact-in-source = u izvorniku se nalazi ovdje; činjenice se čuvaju samo u izvorniku, zato izbrišite ovo polje iz prijevoda ili ispravite vrijednost u izvorniku
repeated-fact = Polje `{ $field }` već je u izvorniku i preuzima se iz njega; ovdje se može izbrisati
fact-not-in-source = `{ $field }` je činjenica, a u izvorniku je nema
hint-fact-to-source = premjestite je u izvornik
untranslated-field = Polje `{ $field }` ovdje nije prevedeno, a u izvorniku postoji
hint-source-has-it = u izvorniku se nalazi ovdje
list-length-differs = { $count ->
    [one] Popis `{ $field }` ovdje ima { $count } stavku
    [few] Popis `{ $field }` ovdje ima { $count } stavke
   *[other] Popis `{ $field }` ovdje ima { $count } stavki
}, a u izvorniku { $expected }
hint-list-in-source = u izvorniku se nalazi ovdje; napišite jednako mnogo stavki istim redom, a `{ "{" }{ "}" }` za stavku bez teksta
headings-differ = { $count ->
    [one] Ovaj tekst ima { $count } međunaslov
    [few] Ovaj tekst ima { $count } međunaslova
   *[other] Ovaj tekst ima { $count } međunaslova
}, a izvornik { $expected }; razlikuje se njihov broj ili razina, pa poveznice na odjeljke neće biti iste na svim jezicima
hint-headings-differ = izvornik je ovaj

## Poveznice

broken-link = Nema ni zapisa ni datoteke s nazivom `{ $name }`
hint-entry-name = u `[[…]]` se piše naziv mape zapisa, na primjer `[[{ $name }]]`
broken-link-empty = Ova poveznica ne vodi nikamo
broken-link-path = Poveznica unutar mrežnog mjesta ne može početi znakom `/`
broken-link-entry = `{ $target }` označava zapis, ali nije put do njegove datoteke
broken-link-not-a-name = U `[[…]]` stoji naziv zapisa, a ne njegova adresa ni put do datoteke
broken-link-web = `{ $target }` se čita kao naziv datoteke: adresa na internetu počinje s `https://`
hint-relative-link = napišite put od ove datoteke, na primjer `../other-entry/en.md`, ili `[[other-entry]]`
quotes-in-link = Adresa ove poveznice stoji u navodnicima, koji postaju njezin dio
former-name = Ovaj zapis sada ima drugi naziv, `{ $name }`; stari još vodi do njega
withdrawn-entry = Zapis `{ $name }` je povučen: ova poveznica vodi na stranicu koja to kaže
hint-withdrawn-entry = izbrišite poveznicu ili je usmjerite drugamo
own-address = Ova poveznica navodi adresu stranice ovog mrežnog mjesta pa vodi samo na jedan jezik
hint-own-address = napišite naziv zapisa, `{ $name }`: čitatelji tada dolaze na stranicu na svojem jeziku
ambiguous-link = Više zapisa ima naziv `{ $name }`
hint-candidates = napišite jedan od ovih naziva: { $names }
broken-anchor = `{ $name }` nema odjeljak s nazivom `{ $anchor }`
hint-known-anchors = odjeljci: { $names }
hint-known-files = postojeće datoteke: { $names }
outside-site = Ova poveznica vodi izvan mape mrežnog mjesta
hint-outside-site = poveznice mogu voditi samo na datoteke u mapi `content`
unsafe-link = Poveznice s `{ $scheme }:` nisu dopuštene
file-on-a-computer = `{ $target }` je put do datoteke na nečijem računalu, koje čitatelji nemaju
misleading-link = Tekst ove poveznice navodi `{ $text }`, ali ona vodi na `{ $server }`
misleading-link-user = Ova adresa vodi na `{ $server }`: ono što stoji ispred `@` samo izgleda kao poslužitelj
misleading-link-letters = U nazivu poslužitelja `{ $server }` ima slova koja izgledaju kao druga: može se zamijeniti s `{ $looks }`
misleading-link-code = Iz ove adrese nitko ne može pročitati da vodi na `{ $server }`
hint-misleading-link = ako se misli na `{ $server }`, napišite adresu samo s tim nazivom; ako ne, izbrišite poveznicu
hint-misleading-letters = kopirajte adresu sa same stranice ili izbrišite poveznicu
remote-image = Ova se slika nalazi na drugom mrežnom mjestu
hint-term-link = napišite `[[term:vocabulary/term]]`, gdje je `vocabulary` rječnik pojmova, a `/term` pojam
link-to-other-language = Ova poveznica navodi datoteku na drugom jeziku, iako postoji i datoteka na ovom jeziku
hint-link-to-other-language = napišite `{ $file }`; čitatelji ionako dolaze na stranicu na svojem jeziku
hint-menu = redak izbornika je zbirka, `vocabulary:name` ili zapis kao što je `pages/about`
same-address = Adresu `{ $address }` već ima druga stranica
hint-alias-taken = druga je ova; izbrišite nekadašnju adresu jer je već u upotrebi
hint-same-address = druga je ova; jednoj od njih zadajte drukčiji `slug:`
former-name-taken = I drugi zapis navodi da se prije zvao `{ $name }`
hint-former-name-taken = drugi je ovaj; poveznice s tim nazivom mogu voditi samo na jedan, pa ga izbrišite iz jednoga od njih
vanished-address = Adresa `{ $address }` je objavljena, a na mrežnom mjestu više je ne bi bilo
hint-vanished-moved = ako je stranica premještena, upišite u zaglavlje ovaj redak: `{ $line }`
hint-vanished-gone = u zapis koji je sada zamjenjuje upišite ove retke: `{ $line }` i `formerly: [{ $name }]`

## Tekstovi

top-heading = Naslov stranice jedini je naslov prve razine
hint-top-heading = napišite `##`
skipped-heading = Ovdje je preskočena jedna razina međunaslova
year-as-list = Markdown `{ $year }.` na početku retka shvaća kao redni broj stavke popisa
heading-space = Ovo se čita kao tekst, a ne kao međunaslov
hint-heading-space = nakon posljednjeg znaka `#` napišite običan razmak
item-space = Ovo se čita kao tekst, a ne kao stavka popisa: razmak iza znaka je neprelomiv
link-gap = Ova se poveznica čita kao tekst jer je između njezinih dvaju dijelova razmak
hint-link-gap = napišite `](` bez razmaka
table-line = Ovi se reci čitaju kao tekst: ispod prvog retka tablice potreban je redak koji ga odvaja od ostalih
link-not-closed = Ova se poveznica čita kao tekst jer nema kraja
link-spaces = Ova se poveznica čita kao tekst jer je u njezinoj adresi razmak
link-text = „{ $text }” ne kaže kamo vodi ova poveznica
link-text-address = Adresa ne kaže do čega vodi ova poveznica i teško ju je pratiti slušanjem
link-text-empty = Ova poveznica nema teksta pa je nitko ne može vidjeti ni čuti
hint-link-text = imenujte stranicu na koju vodi: `[godišnje izvješće za 2025.](…)`
bare-address = Ova adresa nije poveznica i ne kaže do čega vodi
dead-link = Stranice na koju vodi ova poveznica nema: poslužitelj odgovara { $status }
dead-link-silent = Poslužitelj na koji vodi ova poveznica ne odgovara: { $why }
hint-dead-link = potražite novu adresu stranice ili njezinu kopiju na `web.archive.org`
hint-bare-address = napišite do čega vodi, a adresu stavite iza: `[godišnje izvješće za 2025.](https://…)`
poor-alt = „{ $text }” ne kaže što prikazuje ova slika
empty-section = Ispod međunaslova „{ $title }” nema ničega
hint-empty-section = napišite što onamo pripada ili izbrišite međunaslov
large-image = Ova slika ima { $megabytes } MB, što na sporoj vezi traje nekoliko minuta
hint-large-image = spremite je manju: dovoljna je širina od 1600 piksela, kao JPEG kvalitete 80
large-original = Datoteka ove slike ima { $megabytes } MB; čitatelji je dobivaju manju, ali svi koji rade na mrežnom mjestu preuzimaju cijelu, sa svakom kopijom
hint-large-original = spremite je manju prije nego što je dodate: širina od 2400 piksela više je nego dovoljna, kao JPEG kvalitete 85
summary-length = Ovaj je sažetak prekratak ili predug da bi se čitao sam na popisu (broj znakova: { $n })
hint-summary-length = u jednoj rečenici recite tko je što učinio i što je iz toga proizašlo; broj znakova: od { $least } do { $most }
unexplained-acronym = Ne zna svaki čitatelj što znači `{ $name }`
hint-unexplained-acronym = na prvom mjestu napišite puni naziv, a iza njega `({ $name })`
long-sentence = Ova je rečenica vrlo duga (broj riječi: { $n })
hint-long-sentence = podijelite je na dvije ili tri: u svakoj jedna misao
orphan-entry = Na ovu stranicu ništa ne vodi: ni popis, ni izbornik, ni poveznica
hint-orphan-entry = stavite poveznicu `[[{ $name }]]` na stranicu koju njezini čitatelji nalaze
review-overdue = Ovaj je zapis trebalo pregledati do { $date }
hint-review-overdue = provjerite je li sve još točno i nakon `{ $field }:` upišite novi datum
missing-section = Nedostaje odjeljak „{ $title }”

## Komponente: blokovi koji su više od teksta

unknown-component = Nema komponente s nazivom `{ $name }`, pa se ovaj blok prikazuje kao kôd
unknown-parameter = Komponenta `{ $component }` nema parametar `{ $parameter }`
hint-known-parameters = mogući parametri: { $names }
missing-parameter = Komponenti `{ $component }` nedostaje parametar `{ $parameter }`
hint-missing-parameter = dodajte `{ $parameter }: …` ({ $label })
empty-query = U zbirci `{ $collection }` nijedan zapis ne odgovara onome što se ovdje traži
unfit-filter = Zapisi se ne mogu birati prema polju `{ $field }`: ono nema ni pojmova, ni uputnica, ni mogućnosti
no-places = Zapisi zbirke `{ $collection }` nemaju mjesta koja bi karta mogla prikazati
no-publisher = Mrežno mjesto ne kaže tko ga objavljuje; čitateljima se kaže da to tek treba navesti
hint-no-publisher = u datoteci `content/site.yaml`, pod `publisher:`, napišite barem `name:`
# $file: a path inside the theme's folder
missing-template = Ova komponenta nema predložak `{ $file }`
missing-style = Tema nema stilski list `{ $file }`
missing-parameter-type = Ovdje treba parametar vrste `{ $type }`

## Mrežno mjesto

no-site-file = Ovdje nema datoteke `content/site.yaml`, pa ovo nije mapa mrežnog mjesta
hint-no-site-file = uz `--site` navedite mapu u kojoj je mapa `content` ili izradite datoteku `content/site.yaml` s poljem `languages:`
no-collection-file = U mapi `{ $collection }` nema datoteke `_collection.yaml`, pa se njezin sadržaj ne objavljuje
hint-no-collection-file = izradite datoteku `{ $file }` ili premjestite mapu onamo kamo pripada
no-home = Mrežno mjesto nema početnu stranicu na ovom jeziku: { $language }
hint-no-home = iza `home:` navedite zapis, na primjer `home: pages/home`; svakom jeziku treba njegov tekst, ovdje `{ $file }`, ili drugi jezik čiji se tekst prikazuje umjesto njega
no-version = U ovoj mapi ima datoteka, ali nema teksta kao što je `en.md`
reserved-field = `{ $field }` je polje koje ima svaka zbirka; ovom polju dajte drugi naziv
unknown-type = Nema vrste polja s nazivom `{ $type }`
unknown-role = Nema uloge s nazivom `{ $role }`
unknown-collection = Nema zbirke s nazivom `{ $name }`
unknown-rule = Nema pravila s nazivom `{ $name }`
hint-known-rules = pravila: { $names }
unknown-theme = Nema teme s nazivom `{ $theme }`
missing-theme-asset = Temi je potrebna datoteka `{ $file }`, koje još nema
missing-letters = Slike koje druga mrežna mjesta prikazuju uz poveznicu ne mogu prikazati ova slova: { $letters }
hint-missing-letters = stavite font koji ih ima u mapu `{ $folder }`
broken-font = Ova datoteka nije font koji se može pročitati
hint-broken-font = upotrijebite font u formatu TrueType ili OpenType (`.ttf`, `.otf`)
template-error = Ovaj se predložak ne može upotrijebiti: { $problem }
hint-template-error = dok se predložak ne popravi, stranica zadržava svoj posljednji oblik

## Poruke

broken-message = Poruka `{ $id }` ne može se pročitati
missing-message = Nema poruke `{ $id }` na ovom jeziku: { $language }
missing-plural = Poruci `{ $id }` (jezik: { $language }) nedostaju oblici množine za `{ $name }`: { $category }
missing-locale = Nema poruka na ovom jeziku: { $language }
unknown-variable = Poruka `{ $id }` upotrebljava `{ $name }`, ali joj taj podatak nije dan
unknown-message = Nema poruke s nazivom `{ $id }`
missing-variable = Poruci `{ $id }` potreban je `{ $name }`, ali joj nije dan
duplicate-message = Poruka `{ $id }` ovdje stoji drugi put
nested-too-deep = Poruka `{ $id }` ima previše razina
endless-message = Poruka `{ $id }` preko `{ $name }` upućuje na samu sebe
reserved-name = Poruka `{ $id }` upotrebljava rezervirani naziv `{ $name }`
unknown-reference = Poruka `{ $id }` upućuje na `{ $name }`, a toga nema
unknown-function = Poruka `{ $id }` poziva funkciju `{ $name }`, koje nema
number-too-long = Poruka `{ $id }` ima predugačak broj: `{ $name }`
hint-first-here = prva je ovdje
hint-message-there = nalazi se ovdje
hint-message-default = jedan od oblika mora biti označen znakom `*`
hint-message-brace = vitičasta zagrada `{ "{" }` ili `{ "}" }` nedostaje ili je suvišna
hint-message-value = iza znaka `=` mora stajati tekst
hint-message-expected = ovdje treba stajati `{ $token }`
hint-fluent-says = Fluent javlja: { $problem }
hint-message-fallback = dotad se prikazuje tekst na ovom jeziku: { $language }
hint-plural-examples = oblik `{ $category }` služi, na primjer, za ove brojeve: { $examples }

## Zapisivanje rezultata

summary = { $errors ->
    [0] Nema pogrešaka
    [one] { $errors } pogreška
    [few] { $errors } pogreške
   *[other] { $errors } pogrešaka
}, { $warnings ->
    [0] nema upozorenja
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
}
built = { $files ->
    [one] { $files } datoteka
    [few] { $files } datoteke
   *[other] { $files } datoteka
} u mapi `{ $folder }`; zapisano: { $written }, nepromijenjeno: { $unchanged }, izbrisano: { $deleted }; trajanje: { $milliseconds } ms
timing = { $milliseconds } ms: { $stage }
changes-listed = Od prethodnog popisa: novo { $new }, promijenjeno { $changed }, uklonjeno { $gone }; vidi `{ $file }`
not-built = U mapi `{ $folder }` ništa nije izmijenjeno: mrežno mjesto ima pogrešaka
withheld = { $files ->
    [one] { $files } tekst je izostavljen jer ima pogrešaka
    [few] { $files } teksta su izostavljena jer imaju pogrešaka
   *[other] { $files } tekstova je izostavljeno jer imaju pogrešaka
}
severity-error = pogreška
severity-warning = upozorenje
severity-note = napomena
severity-hint = savjet
# $code: `unstamped-translation`
more-notes = { $count ->
    [one] Još { $count } takva napomena
    [few] Još { $count } takve napomene
   *[other] Još { $count } takvih napomena
} ({ $code }); sve ih navodi `--format short`
# $where: an address, or the command `kopa explain`
more-about-code = što to znači, s primjerom: { $where }
more-about-code-link = Što to znači, s primjerom
problems-title = { $errors ->
    [one] { $errors } pogreška
    [few] { $errors } pogreške
   *[other] { $errors } pogrešaka
}, { $warnings ->
    [0] nema upozorenja
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
}
wrong-folder = U mapi `{ $folder }` nema mape `content`, pa to nije mapa mrežnog mjesta
wrong-base-url = `{ $value }` nije adresa kao što je `https://example.org/`
fix-line = { $file }, { $line }. redak: bilo je `{ $before }`, postaje `{ $after }`
fix-done = Ispravljeno: { $n }. Ono što slijedi treba ispraviti ručno.
fix-would = Bilo bi ispravljeno: { $n }. Ništa nije promijenjeno.
published-unreadable = `{ $file }` se ne može pročitati kao popis adresa (addresses.json): { $why }

## Pogreške izlazne mape (crate::write::WriteError::message)

# $path: izlazna mapa
write-not-ours = U mapi `{ $path }` ima datoteka koje nije zapisao program kopa, pa kopa u njoj ništa ne mijenja. Ispraznite je ili navedite drugu mapu.
write-locked = U mapu `{ $path }` upravo zapisuje još jedan pokrenuti program kopa. Pričekajte da završi ili ga zaustavite.
write-no-place = `{ $path }` ne može biti izlazna mapa. Navedite mapu koja se nalazi unutar neke druge.
write-other-file-system = `{ $path }` je najviša mapa diska ili zaseban svezak, pa se datoteke ne mogu premjestiti u nju u jednom koraku. Navedite mapu unutar nje.
# $path: put unutar izlazne mape
write-bad-path = `{ $path }` ne može biti put datoteke mrežnog mjesta.
write-twice = Dvije stranice ili datoteke mrežnog mjesta imaju isti put, `{ $path }`.
write-nested = `{ $path }` se ne može zapisati jer jedna od njegovih mapa ima isti put kao neka datoteka mrežnog mjesta.
# $path: datoteka ili mapa datotečnog sustava
write-foreign-file = Smeta datoteka `{ $path }`, koju nije zapisao program kopa. Premjestite je drugamo ili navedite drugu izlaznu mapu.
write-link = `{ $path }` je simbolička poveznica, a program kopa u izlaznoj mapi ne zapisuje u takve poveznice. Uklonite je.
write-not-a-folder = `{ $path }` je datoteka, a ondje je potrebna mapa. Premjestite datoteku drugamo.
write-not-a-file = `{ $path }` je mapa s datotekama koje nije zapisao program kopa, a ondje je potrebna datoteka. Premjestite mapu drugamo.
# $attempt: make-folder, read, write, move, delete ili lock; $cause: riječi samog sustava
write-disk-full = Nema više mjesta za `{ $path }`. Ništa od mrežnog mjesta nije izgubljeno: oslobodite prostor pa ponovno izradite mrežno mjesto.
write-denied =
    { $attempt ->
        [make-folder] Program kopa ne smije izraditi mapu `{ $path }`.
        [read] Program kopa ne smije čitati `{ $path }`.
        [delete] Program kopa ne smije izbrisati `{ $path }`.
       *[write] Program kopa ne smije zapisati `{ $path }`.
    } Provjerite tko je vlasnik mape i može li se disk samo čitati.
write-io =
    { $attempt ->
        [make-folder] Mapa `{ $path }` nije se mogla izraditi: { $cause }
        [read] `{ $path }` se nije moglo pročitati: { $cause }
        [move] `{ $path }` se nije moglo staviti na svoje mjesto: { $cause }
        [delete] `{ $path }` se nije moglo izbrisati: { $cause }
        [lock] `{ $path }` se nije moglo zaključati: { $cause }
       *[write] `{ $path }` se nije moglo zapisati: { $cause }
    }

## Pogreške razvojnog poslužitelja (crate::serve::ServeError::message)

# $address: IP adresa
serve-not-loopback = Adresa `{ $address }` dostupna je s drugih računala. Razvojni poslužitelj odgovara samo ovom računalu; upotrijebite `127.0.0.1`.
# $port: broj, kao tekst
serve-port-taken = Vrata (port) { $port } već upotrebljava drugi program, možda još jedna naredba `kopa serve`. Zaustavite ga ili navedite druga vrata.
serve-io = Poslužitelj se ne može pokrenuti: { $cause }

## Događaji razvojnog poslužitelja (crate::serve::Event::message)

serve-listening = Mrežno mjesto je na adresi { $url }. Za kraj pritisnite Ctrl-C.
# $files: koliko je izvornih datoteka izmijenjeno; $ms: milisekunde, zaokružene naviše
serve-rebuilt =
    { $files ->
        [one] Izmijenjena je { $files } datoteka; sve je ažurirano nakon { $ms } ms.
        [few] Izmijenjene su { $files } datoteke; sve je ažurirano nakon { $ms } ms.
       *[other] Izmijenjeno je { $files } datoteka; sve je ažurirano nakon { $ms } ms.
    }
serve-watch-failed = Sustav ne javlja sve izmjene ({ $cause }), pa ih program kopa traži sam.
serve-answers-ended = Poslužitelj je prestao odgovarati ({ $cause }). To je pogreška u programu kopa; poslužitelj se ponovno pokreće.
serve-panicked = Izmjena nije mogla biti obrađena. To je pogreška u programu kopa; pri sljedećoj izmjeni pokušat će ponovno.

## Što urednici vide preko stranice razvojnog poslužitelja (crate::cli::serve::bar)

bar-title = O ovom tekstu, za urednike
bar-words = { $n ->
    [one] { $n } riječ
    [few] { $n } riječi
   *[other] { $n } riječi
}
# Vrijeme čitanja, kratko
bar-minutes = { $n } min čitanja
bar-warnings-n = { $n ->
    [one] { $n } upozorenje
    [few] { $n } upozorenja
   *[other] { $n } upozorenja
}
bar-missing-n = { $n ->
    [one] nedostaje { $n } činjenica
    [few] nedostaju { $n } činjenice
   *[other] nedostaje { $n } činjenica
}
bar-waiting-n = { $n ->
    [one] { $n } inačica za doradu
    [few] { $n } inačice za doradu
   *[other] { $n } inačica za doradu
}
# $out, $in: na koliko zapisa vodi i s koliko zapisa se dolazi
bar-links = poveznice: { $out } prema drugima, { $in } od drugih
# Na jeziku $language nema teksta; čitatelji vide onaj na jeziku $shown
bar-instead = Na ovom jeziku ({ $language }) još nema teksta; čitatelji vide drugi: { $shown }.
bar-warnings = Upozorenja
bar-missing = Činjenice koje nedostaju
bar-not-found = Činjenice kojih nema ni u jednom izvoru
bar-versions = Inačice
bar-machine = strojni prijevod, nije provjeren
bar-unreviewed = još nije pregledao izvorni govornik
bar-reviewed = pregledano
bar-out = { $n ->
    [0] Nema poveznica na druge zapise
   *[other] Poveznice na druge zapise: { $n }
}
bar-in = { $n ->
    [0] Nijedan drugi zapis ne vodi ovamo
   *[other] Zapisi koji vode ovamo: { $n }
}
bar-elsewhere = Poveznice na druga mrežna mjesta: { $n }
open-file = Otvori datoteku
open-file-failed = Datoteka se nije mogla otvoriti. Otvorite je sami.

## Pošteni prijevodi: oznake i stanja

unstamped-translation = Nitko nije naveo s kojega je stanja izvornika nastao ovaj prijevod
unstamped-translation-now = Ovaj prijevod kaže da je usklađen s izvornikom; oznake koja to dokazuje još nema
hint-unstamped = ako je usklađen, ispod `translation:` napišite `revision: now` ili pokrenite naredbu `kopa stamp`
# $line: cijeli redak koji treba napisati
hint-unstamped-now = na njegovo mjesto stavite ovaj redak: `{ $line }`
# $n: koliko dijelova; $language: oznaka jezika izvornika
outdated-translation = { $n ->
    [one] Otkako je nastao ovaj prijevod, izmijenjen je { $n } dio izvornika ({ $language })
    [few] Otkako je nastao ovaj prijevod, izmijenjena su { $n } dijela izvornika ({ $language })
   *[other] Otkako je nastao ovaj prijevod, izmijenjeno je { $n } dijelova izvornika ({ $language })
}
hint-outdated-through = njegov izvornik ({ $language }) i sam je prijevod, i zastario je
hint-outdated-changed = ovaj je dio izmijenjen
hint-outdated-added = ovaj je dio nov
hint-outdated-removed = u izvorniku više nema ovoga dijela
hint-outdated-chain = ovaj je dio zastario i u izvorniku
# $name: zapis, na primjer `partners/redea`
hint-outdated-more = { $n ->
    [one] i još { $n }; sve pokazuje `kopa status { $name }`
    [few] i još { $n }; sve pokazuje `kopa status { $name }`
   *[other] i još { $n }; sve pokazuje `kopa status { $name }`
}

## Naredba `stamp`

no-such-entry = Nema zapisa `{ $name }`
no-such-version = Zapis `{ $name }` nema teksta na jeziku `{ $language }`
stamp-source = Tekst zapisa `{ $name }` na jeziku `{ $language }` izvornik je: nije preveden ni s čega
stamped-file = Označeno: { $file }
# $n: koliko je datoteka izmijenjeno; $already: koliko ih je već imalo pravu oznaku
stamped = { $n ->
    [one] Označen je { $n } prijevod
    [few] Označena su { $n } prijevoda
   *[other] Označeno je { $n } prijevoda
}; { $already ->
    [one] { $already } je već imao svoju oznaku
    [few] { $already } su već imala svoju oznaku
   *[other] { $already } već je imalo svoju oznaku
}.
stamp-outdated-left = { $n ->
    [one] { $n } prijevod je zastario i zadržava svoju oznaku; kad ga uskladite, označite ga po imenu: `kopa stamp <zapis> <jezik>`
    [few] { $n } prijevoda su zastarjela i zadržavaju svoju oznaku; kad ih uskladite, označite ih po imenu: `kopa stamp <zapis> <jezik>`
   *[other] { $n } prijevoda je zastarjelo i zadržava svoju oznaku; kad ih uskladite, označite ih po imenu: `kopa stamp <zapis> <jezik>`
}
stamp-refused = Nije označeno jer u tekstu ili u njegovu izvorniku nešto nije u redu: { $files }
stamp-unusual = Zaglavlje datoteke { $file } napisano je tako da ga kopa ne može sigurno promijeniti; ispod `translation:` napišite redak `{ $line }`
edit-changed-meanwhile = Datoteka { $file } u međuvremenu se promijenila i ostavljena je kakva jest; pokušajte ponovno
edit-failed = Datoteka { $file } ne može se promijeniti: { $why }

## Naredbe `new` i `translate`

# $collection: its title
ask-intro = Novi zapis: { $collection }. Upišite odgovor i pritisnite Enter. Prazan odgovor ostavlja polje za kasnije; `?` i razlog znači da se to ne može saznati. Ctrl-C prekida, i ništa se ne zapisuje.
# $names: codes with names; $default: a code
ask-language = Na kojem jeziku pišete? { $names }; Enter: { $default }
ask-title = Naslov:
# $default: a name made from the title
ask-id = Naziv mape, isti na svim jezicima; Enter: { $default }
ask-choice = Broj ili dio naziva:
ask-choices = Brojevi, na primjer `1, 3`, ili dio naziva:
ask-another = Još nešto? Enter: ne.
ask-chosen = Odabrano: { $names }
ask-none = Ovdje se ništa ne zove `{ $value }`.
ask-more = … i još { $n }: upišite dio naziva.
ask-boolean = da ili ne
ask-number = broj, na primjer `1250.50`
ask-period-start = od kada? `2024`, `2024-07` ili `2024-07-01`
ask-period-end = do kada? Enter: još traje.
ask-place = naziv mjesta
ask-coordinates = zemljopisna širina i dužina, na primjer `57.42444, 25.90164`; Enter: nema
new-stopped = Prekinuto; ništa nije zapisano.
new-needs-title = Navedite naslov zapisa (`--title`) ili mapu (`--id`).
new-no-equals = `{ $value }` treba biti polje i njegova vrijednost, na primjer `stage=running`
new-wrong-id = `{ $id }` ne može biti naziv mape zapisa: dopušteni su samo slova od `a` do `z`, znamenke i spojnice, na primjer `{ $right }`
new-exists = Zapis `{ $name }` već postoji. Dajte novome drugi naziv s `--id`; inačica na drugom jeziku započinje se s `kopa translate { $name } <jezik>`.
new-name-taken = Zapis `{ $name }` već postoji, pa bi poveznice poput `[[{ $id }]]` značile oba. Dajte novome drugi naziv s `--id`.
new-not-written = Ništa nije zapisano: najprije ispravite ono što nije u redu.
new-written = Zapisano: { $file }
new-still = Još treba napisati: { $names }; zatim tekst ispod toga.
new-then = `kopa check` kaže što još nedostaje.
translate-exists = `{ $name }` već ima tekst na tom jeziku: { $file }
translate-no-source = `{ $name }` nema izvornik koji se može pročitati; `kopa check` kaže zašto.
translate-written = Zapisano: { $file }. Ono što treba prevesti je prazno, a pokraj stoje riječi izvornika.
translate-then = Popunite ga, izbrišite komentare i provjerite s `kopa check`. Kad se izvornik kasnije promijeni, `kopa status { $name }` pokazat će gdje.
edit-exists = { $file } već postoji i nije mijenjan

## Naredba `explain`

explain-example = Primjer
explain-says = kopa kaže
explain-cure = Ispravljeno
explain-unknown = Nema poruke s oznakom `{ $code }`; `kopa explain` ih sve nabraja
# $n: how many codes
explain-list = { $n ->
    [one] { $n } oznaka. `kopa explain <oznaka>` kaže što znači, s primjerom i ispravkom.
    [few] { $n } oznake. `kopa explain <oznaka>` kaže što pojedina znači, s primjerom i ispravkom.
   *[other] { $n } oznaka. `kopa explain <oznaka>` kaže što pojedina znači, s primjerom i ispravkom.
}
explain-too-large = (veća od svake datoteke koja se čita)
explain-picture = (slika)
explain-empty = (prazna)
explain-not-there = (nema je)
explain-link-there = (simbolička poveznica)
explain-not-readable = (ne može se pročitati)

## JSON Schema: polja koja ima svaka zbirka

schema-title = Naslov, na jeziku ove datoteke
schema-slug = Dio adrese koji imenuje zapis; ako ga nema, izvodi se iz naslova
schema-aliases = Nekadašnje adrese koje vode ovamo, na primjer `en/old-name`
schema-formerly = Prijašnji nazivi mape zapisa; poveznice s njima i dalje vode ovamo
schema-withdrawn = Zašto se zapis više ne objavljuje i koji ga zamjenjuje
schema-draft = `true` znači da se zapis ne objavljuje
schema-fallback = `false` skriva zapis na jezicima na kojima nema inačice
schema-translation = Samo u prijevodu: iz čega je nastao
schema-translation-source = Jezik teksta koji je preveden
schema-translation-revision = Stanje izvornika koje je prevedeno: `now` ili ono što zapiše `kopa stamp`
schema-translation-status = Tko je pročitao prijevod
schema-not-found = Činjenica koju ne navodi nijedan izvor: navedite zašto

## Sažetak za zahtjev za spajanje

markdown-line = redak { $line }
markdown-more = … i još { $n }; sve pokazuje `kopa check`.

## Naredba `status`

status-source = izvornik
status-current = usklađeno
# Tumač znaka `!2`, gdje je 2 broj izmijenjenih dijelova
status-outdated = zastarjeli dijelovi
status-unstamped = bez oznake
status-orphan = izvornika više nema
status-missing = nedostaje
status-total = Sve
# $language: oznaka jezika izvornika
status-outdated-n = { $n ->
    [one] { $n } zastarjeli dio, prevedeno s { $language }
    [few] { $n } zastarjela dijela, prevedeno s { $language }
   *[other] { $n } zastarjelih dijelova, prevedeno s { $language }
}
status-now = sada
# $commit i $date: posljednje stanje datoteke u kojem je stari tekst
status-before = prije ({ $commit }, { $date })
status-nothing-here = (ovdje nema ničega)
status-fails = Ima tekstova u nekom od ovih stanja: { $states }
history-no-git = Ne vidi se što je prije pisalo u izvorniku: nema programa `git`.
history-none = Ne vidi se što je prije pisalo u izvorniku: njegova datoteka nema povijesti u gitu.
history-shallow = Dio onoga što je prije pisalo u izvorniku ne vidi se: povijest je ovdje odrezana (shallow clone).
history-not-there = Dijela onoga što je prije pisalo u izvorniku nema u povijesti njegove datoteke.

## Stranice razvojnog poslužitelja za prevoditelje

# $url završava kosom crtom
serve-translator = Prijevodi uz svoje izvornike: { $url }_kopa/translate/

# Ko lasa redaktori: kas failā nav kārtībā un ko ar to darīt.
# Starp apgrieztajiem apostrofiem ir tas, kas ir failā vai kam tur jābūt.

## Fails kopumā

unreadable-file = Šo failu nevar nolasīt: { $why }
hint-unreadable-file = pārbaudiet, kam ir tiesības to lasīt un vai to nav atvērusi cita programma
file-too-large = Šis fails ir lielāks par { $megabytes } MB; tik lielus failus nevar nolasīt
too-many-files = Vietnē ir vairāk nekā { $most } failu, tāpēc neviens netiek nolasīts
hint-too-many-files = pārbaudiet, vai kādā no mapēm `content`, `themes` vai `locales` nav kas tāds, kam tur nav jābūt; `limits: {"{"}files: …{"}"}` failā `site.yaml` atļauj vairāk, līdz 1000000
symbolic-link = Šī ir simboliska saite; šādas saites netiek izmantotas
hint-symbolic-link = ielieciet šeit pašu failu
# $name: a name of a file or folder; $sign: the sign that is meant
strange-name =
    { $why ->
        [invisible] Nosaukumā `{ $name }` ir rakstzīme, ko neviens neredz: { $sign }
        [mixed] Nosaukumā `{ $name }` sajaukti vairāku alfabētu burti, no kuriem daži izskatās vienādi
        [forbidden] Nosaukumā `{ $name }` ir zīme `{ $sign }`, ko dažas sistēmas neatļauj
       *[reserved] Nosaukumu `{ $name }` sistēma Windows patur sev
    }
hint-strange-name = pārdēvējiet, vislabāk tikai ar mazajiem burtiem no `a` līdz `z`, cipariem un defisēm
look-alike-name = Nosaukumu `{ $name }` grūti atšķirt no `{ $other }`, un dažas sistēmas tos uzskata par vienu
hint-look-alike-name = otrs ir šis; dodiet vienam no tiem citu nosaukumu
misplaced-file = Šis fails atrodas vietā, kur nekas netiek meklēts; katram ierakstam ir sava mape, piemēram, `content/partners/redea/hr.md`
invalid-utf8 = Šī rakstzīme nav UTF-8 kodējumā; saglabājiet failu ar kodējumu UTF-8
empty-file = Šis fails ir tukšs
merge-conflict = Šeit git nevarēja apvienot divas izmaiņas
hint-merge-conflict = paturiet vienu no abiem tekstiem vai apvienojiet tos un izdzēsiet rindas `<<<<<<<`, `=======` un `>>>>>>>`
byte-order-mark = Faila sākumā ir baitu secības zīme (BOM) – neredzama rakstzīme, ko pievieno dažas programmas
hint-byte-order-mark = saglabājiet failu kā „UTF-8”, nevis „UTF-8 ar BOM”

## Metadatu bloks

no-front-matter = Faila sākumā nav metadatu bloka (front matter)
hint-front-matter-form = fails sākas ar rindu `---`, tad seko lauki, piemēram, `title: Mans nosaukums`, un tad vēl viena rinda `---`
no-fields = Šeit nav neviena lauka
front-matter-not-closed = Metadatu blokam, kas sākas šeit, nav beigu
hint-close-front-matter = pēc pēdējā lauka, pirms { $line }. rindas, ierakstiet rindu `---`
hint-open-front-matter = pirms pirmā lauka ierakstiet rindu `---`
doubled-fence = Šeit ir viena lieka rinda `---`
hint-remove-line = izdzēsiet šo rindu
yaml-comment = To, kas šeit ir aiz `#`, YAML uzskata par komentāru, tāpēc tas pazūd
hint-yaml-comment = ielieciet visu vērtību pēdiņās vai rakstiet komentāru atsevišķā rindā
yaml-tab = Šī rinda sākas ar tabulatoru, ko YAML nepieļauj
hint-yaml-tab = lietojiet atstarpes
yaml-hard-space = Šeit ir nedalāmā atstarpe, kādu liek tekstapstrādes programmas; YAML to neuzskata par atstarpi
hint-yaml-hard-space = ierakstiet tā vietā parastu atstarpi
yaml-indent = Šīs rindas atkāpe šeit nav iespējama
hint-yaml-indent = sāciet to tajā pašā kolonnā, kurā sākas rindas, pie kurām tā pieder; atstarpju skaits pirms tās: { $n }
yaml-colon = Lauka `{ $field }` vērtībā ir kols, ko YAML uztver kā vēl viena lauka sākumu
yaml-quote = Šīs pēdiņas nav aizvērtas
yaml-quote-ends-early = Pēdiņas šīs vērtības sākumā tiek aizvērtas, pirms vērtība ir beigusies
yaml-bracket = Šī iekava `{ $bracket }` nav aizvērta
hint-yaml-quote = ierakstiet { $quote } arī beigās
yaml-sign = Vērtība nevar sākties ar `{ $sign }`, jo šai zīmei YAML ir cita nozīme
yaml-no-colon = Aiz šī lauka nosaukuma nav kola
yaml-no-space = Aiz kola trūkst atstarpes
curly-quotes = Šādas pēdiņas YAML nepazīst, tāpēc lasītāji tās redz kā daļu no teksta
hint-straight-quotes = pirms un aiz visas vērtības rakstiet taisnās pēdiņas `"`
invalid-yaml = Šo nevar nolasīt kā YAML
hint-invalid-yaml = aplūkojiet šo rindu un rindu virs tās: katrs lauks jāraksta kā `nosaukums: vērtība`, un visam, kas laukam pieder, jābūt ar vienādu atstarpju skaitu rindas sākumā
yaml-too-large = Izvēršot šo YAML, iznāk vairāk, nekā var nolasīt; tajā ir pārāk daudz atkārtojumu ar `*`
hint-yaml-too-large = `*` un nosaukuma vietā izrakstiet to, kas atkārtojas
yaml-too-deep = Šajā YAML ir pārāk daudz līmeņu
text-too-deep = Saraksti, citāti, attēli vai izcēlumi šeit ir cits citā vairāk nekā { $most } līmeņos, tāpēc šis teksts netiek nolasīts
hint-text-too-deep = uzrakstiet to ar mazāk līmeņiem; vairāk par trim vai četriem lasītājus mulsina
table-too-wide = Šajā tabulā ir vairāk nekā { $most } kolonnu, tāpēc šis teksts netiek nolasīts
hint-table-too-wide = sadaliet tabulu vai piedāvājiet to kā lejupielādējamu failu
duplicate-key = Lauks `{ $field }` šeit ir otrreiz
hint-first-one = pirmais ir šeit
unknown-field = Nav lauka ar nosaukumu `{ $field }`
hint-known-fields = iespējamie lauki: { $names }
hint-field-elsewhere = šeit to izņemiet; lauks ar šādu nosaukumu ir citās kolekcijās: { $names }
missing-field = Trūkst lauka `{ $field }`
hint-missing-field = pievienojiet `{ $field }:` ({ $label }); ja to nav iespējams noskaidrot, rakstiet `{ $field }: { "{" }not_found: kāpēc{ "}" }`
hint-help = { $help }
text-too-long = Lauka `{ $field }` tekstā ir pārāk daudz rakstzīmju: { $length }; atļauts ne vairāk kā { $max }
hint-shorten = { $count ->
    [zero] saīsiniet to par { $count } rakstzīmēm
    [one] saīsiniet to par { $count } rakstzīmi
   *[other] saīsiniet to par { $count } rakstzīmēm
}

## Veidi

wrong-type-empty = Lauks `{ $field }` ir tukšs
wrong-type-text = Laukā `{ $field }` jābūt tekstam, nevis `{ $value }`
wrong-type-boolean = Laukā `{ $field }` jābūt `true` (jā) vai `false` (nē), nevis `{ $value }`
wrong-type-count = Laukā `{ $field }` jābūt veselam skaitlim, nevis `{ $value }`
wrong-type-number = Laukā `{ $field }` jābūt skaitlim, piemēram, `1234.5`, nevis `{ $value }`
thousands-point = `{ $value }` nolasa kā decimāldaļskaitli, bet daudzi to sapratīs kā tūkstošus
wrong-type-limit = Laukā `{ $field }` jābūt veselam skaitlim no 1 līdz { $most }, nevis `{ $value }`
decimal-comma = Šeit skaitli raksta ar punktu: komats sāk jaunu vērtību
wrong-type-map = Laukā `{ $field }` jābūt apakšlaukiem, nevis `{ $value }`
wrong-type-list = Laukā `{ $field }` jābūt sarakstam, nevis `{ $value }`
wrong-type-single = Laukā `{ $field }` drīkst būt viena vērtība, bet šeit ir vairākas
list-as-line = Vairākas lauka `{ $field }` vērtības jāraksta kvadrātiekavās, lai katru nolasītu atsevišķi
wrong-type-date = `{ $value }` nav datums, kāds vajadzīgs laukā `{ $field }`
hint-date = rakstiet gadu, mēnesi un dienu: `2026-11-21`; vai arī `2026-11`, vai `2026`
wrong-type-period = `{ $value }` nav laikposms, kāds vajadzīgs laukā `{ $field }`
hint-period = rakstiet `{ "{" }start: 2021-07-01, end: 2023-06-30{ "}" }` vai `{ "{" }start: 2021-07-01, ongoing: true{ "}" }`
period-backwards = Šis laikposms beidzas, pirms tas sācies
wrong-type-choice = `{ $value }` nav neviena no lauka `{ $field }` iespējām
hint-known-options = iespējas: { $names }
wrong-type-link = `{ $value }` nav pilna adrese, piemēram, `https://example.org/page`
wrong-type-email = `{ $value }` nav e-pasta adrese
wrong-type-coordinates = `{ $value }` nav koordinātas; rakstiet ģeogrāfisko platumu un garumu grādos: `[57.42, 25.9]`
wrong-type-alias = `{ $value }` nav bijusī adrese šajā vietnē, piemēram, `en/old-name`
wrong-type-language = `{ $value }` nav valodas kods, piemēram, `lv`
wrong-type-base-url = `{ $value }` nav adrese, piemēram, `https://example.org/`
wrong-slug = `{ $slug }` nevar būt adreses daļa: atļauti tikai burti no `a` līdz `z`, cipari un defises, kopā ne vairāk par 80
hint-write = rakstiet { $text }
hint-did-you-mean = vai domājāt `{ $name }`?
more-names = vēl { $count }

## Terminu vārdnīcas, atsauces, avoti

unknown-term = Nav termina `{ $term }`
hint-vocabulary-file = termini ir failā `{ $file }`
unknown-vocabulary = Nav terminu vārdnīcas ar nosaukumu `{ $name }`
circular-term = `{ $term }` jau ir šaurāks par šo terminu
hint-circular-term = no diviem terminiem tikai viens var būt plašākais
missing-label = Terminam `{ $term }` nav nosaukuma šajā valodā: { $language }
unknown-entry = Kolekcijā `{ $collection }` nav ieraksta `{ $name }`
hint-entry-folder = ierakstu sauc tāpat kā tā mapi, kas atrodas mapē `{ $folder }`
unknown-source = Šī ieraksta avotu sarakstā nav avota `{ $key }`
hint-unknown-source = avoti jānorāda avota versijas metadatu blokā, laukā `sources`
missing-asset = Ieraksta mapē nav faila ar nosaukumu `{ $name }`
hint-missing-asset = ielieciet failu mapē `{ $folder }`
missing-alt = Šim attēlam nav alternatīvā teksta
hint-missing-alt = dažos vārdos pasakiet, kas attēlā redzams: `![rakstāmgalds pašvaldības ēkā](desk.jpg)`
hint-missing-alt-field = laukā `alt:` pasakiet, kas attēlā redzams, tiem, kuri attēlu neredz
broken-picture = Šo attēlu nevar nolasīt: fails ir bojāts, nepilnīgs vai cita veida, nekā liecina tā nosaukums
hint-broken-picture = atveriet to attēlu apstrādes programmā, saglabājiet no jauna kā JPEG vai PNG un ielieciet šī faila vietā
picture-too-large = Šī attēla lielums megapikseļos: { $megapixels }; lielākais, ko nolasa: { $most }
picture-too-large-file = Šī attēla fails aizņem { $megabytes } MB; lielākais, ko nolasa, ir { $most } MB
hint-picture-too-large = samaziniet attēlu un saglabājiet no jauna; platāku par 1600 pikseļiem lasītāji to nekad neredz
moving-picture = Šis attēls kustas; lasītāji redz tikai tā pirmo kadru
hint-moving-picture = ielieciet šeit nekustīgu attēlu; filmu publicējiet tur, kur publicē filmas, un norādiet saiti uz to
not-a-picture = `{ $name }` nav attēls, ko rāda pārlūkprogrammas
hint-not-a-picture = saglabājiet to kā JPEG, PNG vai WebP; uz to, kas nav attēls, ved saite: `[teksts]({ $name })`
active-file = Šāda veida fails varētu kaut ko palaist, kad lasītājs to atver, tāpēc to nepublicē
hint-active-file = ielieciet tā saturu tekstā vai publicējiet to kā PDF
active-file-drawing = Šajā zīmējumā ir `{ $what }`, kas varētu kaut ko palaist vai ielādēt, kad lasītājs to atver
hint-active-file-drawing = saglabājiet to kā „vienkāršu SVG” programmā, kurā tas zīmēts, vai eksportējiet kā PNG

## Valodas un tulkojumi

unknown-language = Vietnē nav valodas `{ $language }`
unknown-language-file = Ieraksta faila nosaukums ir tā valodas kods, bet vietnē nav valodas `{ $language }`
hint-known-languages = vietnes valodas: { $names }
duplicate-language = Valoda `{ $language }` šeit ir otrreiz
no-source = Šim ierakstam nav avota versijas: katrā versijā teikts, ka tā ir tulkojums
hint-no-source = izdzēsiet `translation:` no tās versijas, kas uzrakstīta pirmā; varbūt tā ir `{ $file }`
hint-no-source-file = faila `{ $file }`, no kura šī versija tulkota, nav: pievienojiet to vai izdzēsiet `translation:` no tās versijas, kas uzrakstīta pirmā
two-sources = Šim ierakstam ir divas avota versijas: nevienā nav teikts, no kā tā tulkota
hint-other-source = otra ir šī
hint-two-sources = ja šī versija tulkota no tās, pievienojiet `translation: { "{" }source: { $language }, status: unreviewed{ "}" }`
translation-of-itself = Teksts nevar būt pats sava tulkojums
hint-translation-of-itself = norādiet tā teksta valodu, no kura šis ir tulkots
translation-circle = Šie tulkojumi ir tulkoti cits no cita
hint-translation-circle = vienai versijai jābūt avota versijai: izdzēsiet no tās `translation:`
orphan-translation = Versijas, no kuras šī ir tulkota, nav
hint-orphan-translation = šī ieraksta avota versija ir šī; ja teksts tulkots no tās, rakstiet `source: { $language }`
broken-revision = Šī nav derīga `revision` vērtība
hint-broken-revision = rakstiet `revision: now`
fact-differs = Lauka `{ $field }` vērtība atšķiras no avota versijas
hint-fact-in-source = avota versijā tā ir šeit; fakti glabājas tikai avota versijā, tāpēc izdzēsiet šo lauku tulkojumā vai izlabojiet vērtību avota versijā
repeated-fact = Lauks `{ $field }` jau ir avota versijā un tiek ņemts no tās; šeit to var izdzēst
fact-not-in-source = `{ $field }` ir fakts, bet avota versijā tā nav
hint-fact-to-source = pārvietojiet to uz avota versiju
untranslated-field = Lauks `{ $field }` šeit nav iztulkots, bet avota versijā tas ir
hint-source-has-it = avota versijā tas ir šeit
list-length-differs = { $count ->
    [zero] Sarakstā `{ $field }` šeit ir { $count } vienumu
    [one] Sarakstā `{ $field }` šeit ir { $count } vienums
   *[other] Sarakstā `{ $field }` šeit ir { $count } vienumi
}, bet avota versijā – { $expected }
hint-list-in-source = avota versijā tas ir šeit; ierakstiet tikpat daudz vienumu tādā pašā secībā un `{ "{" }{ "}" }` tāda vienuma vietā, kuram nav teksta
headings-differ = { $count ->
    [zero] Šajā tekstā ir { $count } virsrakstu
    [one] Šajā tekstā ir { $count } virsraksts
   *[other] Šajā tekstā ir { $count } virsraksti
}, avota versijā – { $expected }; atšķiras to skaits vai līmeņi, tāpēc saites uz teksta sadaļām visās valodās nebūs vienādas
hint-headings-differ = avota versija ir šī

## Saites

broken-link = Nav ne ieraksta, ne faila ar nosaukumu `{ $name }`
hint-entry-name = iekavās `[[…]]` jāraksta ieraksta mapes nosaukums, piemēram, `[[{ $name }]]`
broken-link-empty = Šī saite nekur neved
broken-link-path = Saite vietnes iekšienē nevar sākties ar `/`
broken-link-entry = `{ $target }` ir domāts kā ieraksts, bet nav ceļš uz tā failu
broken-link-not-a-name = Iekavās `[[…]]` jāraksta ieraksta nosaukums, nevis tā adrese vai ceļš uz failu
broken-link-web = `{ $target }` nolasa kā faila nosaukumu: adrese tīmeklī sākas ar `https://`
hint-relative-link = rakstiet ceļu no šī faila, piemēram, `../other-entry/en.md`, vai `[[other-entry]]`
quotes-in-link = Šīs saites adrese ir pēdiņās, un tās kļūst par adreses daļu
former-name = Šim ierakstam tagad ir cits nosaukums, `{ $name }`; vecais joprojām uz to ved
withdrawn-entry = Ieraksts `{ $name }` ir atsaukts: šī saite ved uz lapu, kas to pasaka
hint-withdrawn-entry = izdzēsiet saiti vai norādiet citu mērķi
own-address = Šī saite nosauc šīs vietnes lapas adresi, tāpēc tā ved tikai uz vienu valodu
hint-own-address = rakstiet ieraksta nosaukumu, `{ $name }`: tad lasītāji nonāk lapā savā valodā
ambiguous-link = Ir vairāki ieraksti ar nosaukumu `{ $name }`
hint-candidates = rakstiet vienu no šiem: { $names }
broken-anchor = Lapā `{ $name }` nav sadaļas ar nosaukumu `{ $anchor }`
hint-known-anchors = lapas sadaļas: { $names }
hint-known-files = esošie faili: { $names }
outside-site = Šī saite ved ārpus vietnes mapes
hint-outside-site = saites var vest tikai uz failiem mapē `content`
unsafe-link = Saites ar `{ $scheme }:` nav atļautas
file-on-a-computer = `{ $target }` ir ceļš uz failu kādā datorā, kura lasītājiem nav
misleading-link = Šīs saites tekstā minēts `{ $text }`, bet tā ved uz `{ $server }`
misleading-link-user = Šī adrese ved uz `{ $server }`: tas, kas ir pirms `@`, tikai izskatās pēc servera
misleading-link-letters = Servera nosaukumā `{ $server }` ir burti, kas izskatās kā citi: to var noturēt par `{ $looks }`
misleading-link-code = Šajā adresē neviens nevar izlasīt, ka tā ved uz `{ $server }`
hint-misleading-link = ja domāts `{ $server }`, rakstiet adresi tikai ar šo nosaukumu; ja ne, izņemiet saiti
hint-misleading-letters = nokopējiet adresi no pašas lapas vai izņemiet saiti
remote-image = Šis attēls atrodas citā vietnē
hint-term-link = rakstiet `[[term:vocabulary/term]]`, kur `vocabulary` ir terminu vārdnīca un `/term` – termins tajā
link-to-other-language = Šī saite norāda uz failu citā valodā, lai gan ir arī fails šajā valodā
hint-link-to-other-language = rakstiet `{ $file }`; lasītāji tik un tā nonāk lapā savā valodā
hint-menu = izvēlnes rinda ir kolekcija, `vocabulary:name` vai ieraksts, piemēram, `pages/about`
same-address = Adresi `{ $address }` jau izmanto cita lapa
hint-alias-taken = otra ir šī; izdzēsiet bijušo adresi, jo tā jau tiek izmantota
hint-same-address = otra ir šī; vienai no tām norādiet citu adresi laukā `slug:`
former-name-taken = Arī cits ieraksts norāda, ka agrāk saucās `{ $name }`
hint-former-name-taken = otrs ir šis; saites ar šo nosaukumu var vest tikai uz vienu, tāpēc izdzēsiet to vienā no tiem
vanished-address = Adrese `{ $address }` ir publicēta, bet vietnē tās vairs nebūtu
hint-vanished-moved = ja lapa ir pārvietota, ierakstiet metadatu blokā šo rindu: `{ $line }`
hint-vanished-gone = ierakstā, kas to tagad aizstāj, ierakstiet šīs rindas: `{ $line }` un `formerly: [{ $name }]`

## Teksti

top-heading = Vienīgais pirmā līmeņa virsraksts ir lapas nosaukums
hint-top-heading = rakstiet `##`
skipped-heading = Šeit ir izlaists viens virsrakstu līmenis
year-as-list = `{ $year }.` rindas sākumā Markdown uztver kā saraksta vienuma numuru
heading-space = Šo nolasa kā tekstu, nevis kā virsrakstu
hint-heading-space = aiz pēdējās `#` zīmes ierakstiet parastu atstarpi
item-space = Šo nolasa kā tekstu, nevis kā saraksta vienumu: aiz zīmes ir nedalāmā atstarpe
link-gap = Šo saiti nolasa kā tekstu, jo starp tās abām daļām ir atstarpe
hint-link-gap = rakstiet `](` bez atstarpes
table-line = Šīs rindas nolasa kā tekstu: zem tabulas pirmās rindas vajadzīga rinda, kas to atdala no pārējām
link-not-closed = Šo saiti nolasa kā tekstu, jo tai nav beigu
link-spaces = Šo saiti nolasa kā tekstu, jo tās adresē ir atstarpe
link-text = „{ $text }” nepasaka, kurp šī saite ved
link-text-address = Adrese nepasaka, uz ko šī saite ved, un ir grūti uztverama, klausoties
link-text-empty = Šai saitei nav teksta, tāpēc to nevar ne redzēt, ne dzirdēt
hint-link-text = nosauciet lapu, uz kuru tā ved: `[2025. gada pārskats](…)`
bare-address = Šī adrese nav saite un nepasaka, uz ko tā ved
dead-link = Lapas, uz kuru ved šī saite, nav: serveris atbild { $status }
dead-link-silent = Serveris, uz kuru ved šī saite, neatbild: { $why }
hint-dead-link = atrodiet lapas jauno adresi vai tās kopiju vietnē `web.archive.org`
hint-bare-address = uzrakstiet, uz ko tā ved, un adresi lieciet aiz tā: `[2025. gada pārskats](https://…)`
poor-alt = „{ $text }” nepasaka, kas šajā attēlā redzams
empty-section = Zem virsraksta „{ $title }” nekā nav
hint-empty-section = uzrakstiet, kam tur jābūt, vai izdzēsiet virsrakstu
large-image = Šis attēls aizņem { $megabytes } MB, un ar lēnu pieslēgumu to ielādē vairākas minūtes
hint-large-image = saglabājiet to mazāku: pietiek ar 1600 pikseļu platumu, JPEG formātā ar kvalitāti 80
large-original = Šī attēla fails aizņem { $megabytes } MB; lasītāji saņem mazāku attēlu, bet visi, kas strādā pie vietnes, ikreiz saņem visu failu
hint-large-original = pirms pievienošanas saglabājiet to mazāku: ar 2400 pikseļu platumu pietiek pilnīgi, JPEG formātā ar kvalitāti 85
summary-length = Šis kopsavilkums ir pārāk īss vai pārāk garš, lai to lasītu atsevišķi sarakstā (rakstzīmju skaits: { $n })
hint-summary-length = vienā teikumā pasakiet, kurš ko paveica un ar kādu rezultātu; rakstzīmju skaits: no { $least } līdz { $most }
unexplained-acronym = Ne katrs lasītājs zina, ko nozīmē `{ $name }`
hint-unexplained-acronym = pirmajā vietā uzrakstiet pilnu nosaukumu un aiz tā `({ $name })`
long-sentence = Šis teikums ir ļoti garš (vārdu skaits: { $n })
hint-long-sentence = sadaliet to divos vai trīs teikumos: katrā viena doma
orphan-entry = Uz šo lapu nekas neved: ne saraksts, ne izvēlne, ne saite
hint-orphan-entry = ielieciet uz to saiti `[[{ $name }]]` lapā, ko tās lasītāji atrod
review-overdue = Šo ierakstu vajadzēja pārskatīt līdz { $date }
hint-review-overdue = pārbaudiet, vai viss joprojām ir spēkā, un aiz `{ $field }:` ierakstiet jaunu datumu
missing-section = Trūkst sadaļas „{ $title }”

## Komponenti: bloki, kas ir vairāk nekā teksts

unknown-component = Nav komponenta ar nosaukumu `{ $name }`, tāpēc šis bloks parādās kā kods
unknown-parameter = Komponentam `{ $component }` nav parametra `{ $parameter }`
hint-known-parameters = iespējamie parametri: { $names }
missing-parameter = Komponentam `{ $component }` trūkst parametra `{ $parameter }`
hint-missing-parameter = pievienojiet `{ $parameter }: …` ({ $label })
empty-query = Kolekcijā `{ $collection }` neviens ieraksts neatbilst tam, kas šeit prasīts
unfit-filter = Ierakstus nevar atlasīt pēc lauka `{ $field }`: tajā nav ne terminu, ne atsauču, ne iespēju
no-places = Kolekcijas `{ $collection }` ierakstiem nav vietu, ko parādīt kartē
no-publisher = Vietnē nav pateikts, kas to publicē; lasītājiem paziņo, ka tas vēl jānorāda
hint-no-publisher = failā `content/site.yaml` zem `publisher:` ierakstiet vismaz `name:`
# $file: a path inside the theme's folder
missing-template = Šim komponentam nav veidnes `{ $file }`
missing-style = Dizainā nav stila lapas `{ $file }`
missing-parameter-type = Šeit vajadzīgs parametrs, kura veids ir `{ $type }`

## Vietne

no-site-file = Šeit nav faila `content/site.yaml`, tātad šī nav vietnes mape
hint-no-site-file = ar `--site` norādiet mapi, kurā ir mape `content`, vai izveidojiet failu `content/site.yaml` ar lauku `languages:`
no-collection-file = Mapē `{ $collection }` nav faila `_collection.yaml`, tāpēc tās saturs netiek publicēts
hint-no-collection-file = izveidojiet failu `{ $file }` vai pārvietojiet mapi tur, kur tai jābūt
no-home = Vietnei nav sākumlapas šajā valodā: { $language }
hint-no-home = aiz `home:` norādiet ierakstu, piemēram, `home: pages/home`; katrai valodai vajadzīgs savs teksts, šeit `{ $file }`, vai cita valoda, kuras tekstu rādīt tā vietā
no-version = Šajā mapē ir faili, bet nav teksta, piemēram, `en.md`
reserved-field = `{ $field }` ir lauks, kas ir katrā kolekcijā; dodiet šim laukam citu nosaukumu
unknown-type = Nav lauku veida ar nosaukumu `{ $type }`
unknown-role = Nav lomas ar nosaukumu `{ $role }`
unknown-collection = Nav kolekcijas ar nosaukumu `{ $name }`
unknown-rule = Nav noteikuma ar nosaukumu `{ $name }`
hint-known-rules = noteikumi: { $names }
unknown-theme = Nav dizaina ar nosaukumu `{ $theme }`
missing-theme-asset = Dizainam vajadzīgs fails `{ $file }`, kura vēl nav
missing-letters = Attēlos, ko citas vietnes rāda blakus saitei, nevar parādīt šos burtus: { $letters }
hint-missing-letters = ielieciet fontu, kurā tie ir, mapē `{ $folder }`
broken-font = Šis fails nav fonts, ko var nolasīt
hint-broken-font = izmantojiet fontu TrueType vai OpenType formātā (`.ttf`, `.otf`)
template-error = Šo veidni nevar izmantot: { $problem }
hint-template-error = kamēr veidne nav salabota, lapa paliek tāda, kāda tā bija pēdējoreiz

## Ziņojumi

broken-message = Ziņojumu `{ $id }` nevar nolasīt
missing-message = Ziņojuma `{ $id }` nav šajā valodā: { $language }
missing-plural = Ziņojumam `{ $id }` (valoda: { $language }) trūkst formu skaitlim `{ $name }`: { $category }
missing-locale = Nav ziņojumu šajā valodā: { $language }
unknown-variable = Ziņojumā `{ $id }` izmantots `{ $name }`, bet tas šim ziņojumam netiek dots
unknown-message = Nav ziņojuma ar nosaukumu `{ $id }`
missing-variable = Ziņojumam `{ $id }` vajadzīgs `{ $name }`, bet tas nav dots
duplicate-message = Ziņojums `{ $id }` šeit ir otrreiz
nested-too-deep = Ziņojumā `{ $id }` ir pārāk daudz līmeņu
endless-message = Ziņojums `{ $id }` ar `{ $name }` starpniecību atsaucas pats uz sevi
reserved-name = Ziņojumā `{ $id }` izmantots rezervēts nosaukums `{ $name }`
unknown-reference = Ziņojums `{ $id }` atsaucas uz `{ $name }`, bet tā nav
unknown-function = Ziņojumā `{ $id }` izsaukta funkcija `{ $name }`, bet tādas nav
number-too-long = Ziņojumā `{ $id }` ir pārāk garš skaitlis: `{ $name }`
hint-first-here = pirmais ir šeit
hint-message-there = tas ir šeit
hint-message-default = viena no formām jāatzīmē ar `*`
hint-message-brace = trūkst figūriekavas `{ "{" }` vai `{ "}" }`, vai arī kāda ir lieka
hint-message-value = aiz `=` jābūt tekstam
hint-message-expected = šeit jābūt `{ $token }`
hint-fluent-says = Fluent ziņo: { $problem }
hint-message-fallback = līdz tam tiek rādīts teksts šajā valodā: { $language }
hint-plural-examples = forma `{ $category }` vajadzīga, piemēram, šādiem skaitļiem: { $examples }

## Rezultāta rakstīšana

summary = { $errors ->
    [0] Kļūdu nav
    [zero] { $errors } kļūdu
    [one] { $errors } kļūda
   *[other] { $errors } kļūdas
}, { $warnings ->
    [0] brīdinājumu nav
    [zero] { $warnings } brīdinājumu
    [one] { $warnings } brīdinājums
   *[other] { $warnings } brīdinājumi
}
built = Mapē `{ $folder }` ir { $files ->
    [zero] { $files } failu
    [one] { $files } fails
   *[other] { $files } faili
}; ierakstīti: { $written }, nemainīti: { $unchanged }, dzēsti: { $deleted }; laiks: { $milliseconds } ms
timing = { $milliseconds } ms: { $stage }
changes-listed = Kopš iepriekšējā saraksta: jauni { $new }, mainīti { $changed }, dzēsti { $gone }; skat. `{ $file }`
not-built = Mapē `{ $folder }` nekas nav mainīts: vietnē ir kļūdas
withheld = { $files ->
    [zero] { $files } teksti ir izlaisti, jo tajos ir kļūdas
    [one] { $files } teksts ir izlaists, jo tajā ir kļūdas
   *[other] { $files } teksti ir izlaisti, jo tajos ir kļūdas
}
severity-error = kļūda
severity-warning = brīdinājums
severity-note = piezīme
severity-hint = padoms
# $code: `unstamped-translation`
more-notes = { $count ->
    [zero] Vēl { $count } šādu piezīmju
    [one] Vēl { $count } šāda piezīme
   *[other] Vēl { $count } šādas piezīmes
} ({ $code }); visas uzskaita `--format short`
# $where: an address, or the command `kopa explain`
more-about-code = ko tas nozīmē, ar piemēru: { $where }
more-about-code-link = Ko tas nozīmē, ar piemēru
problems-title = { $errors ->
    [zero] { $errors } kļūdu
    [one] { $errors } kļūda
   *[other] { $errors } kļūdas
}, { $warnings ->
    [0] brīdinājumu nav
    [zero] { $warnings } brīdinājumu
    [one] { $warnings } brīdinājums
   *[other] { $warnings } brīdinājumi
}
wrong-folder = Mapē `{ $folder }` nav mapes `content`, tātad tā nav vietnes mape
wrong-base-url = `{ $value }` nav adrese, piemēram, `https://example.org/`
fix-line = { $file }, { $line }. rinda: bija `{ $before }`, kļūst `{ $after }`
fix-done = Izlabots: { $n }. Tālāk uzskaitītais jāizlabo pašiem.
fix-would = Tiktu izlabots: { $n }. Nekas nav mainīts.
published-unreadable = `{ $file }` nevar nolasīt kā adrešu sarakstu (addresses.json): { $why }

## Rezultāta mapes kļūdas (crate::write::WriteError::message)

# $path: rezultāta mape
write-not-ours = Mapē `{ $path }` ir faili, ko nav rakstījusi programma kopa, tāpēc kopa tajā neko nemaina. Iztukšojiet šo mapi vai norādiet citu.
write-locked = Mapē `{ $path }` šobrīd raksta cita palaista programma kopa. Pagaidiet, līdz tā pabeidz, vai apturiet to.
write-no-place = `{ $path }` nevar būt rezultāta mape. Norādiet mapi, kas atrodas citā mapē.
write-other-file-system = `{ $path }` ir diska augšējā mape vai atsevišķs sējums, tāpēc failus uz to nevar pārvietot vienā solī. Norādiet kādu mapi tās iekšienē.
# $path: ceļš rezultātā
write-bad-path = `{ $path }` nevar būt vietnes faila ceļš.
write-twice = Divām vietnes lapām vai failiem ir viens un tas pats ceļš `{ $path }`.
write-nested = `{ $path }` nevar ierakstīt, jo vienai no tā mapēm ir tāds pats ceļš kā kādam vietnes failam.
# $path: fails vai mape failu sistēmā
write-foreign-file = Traucē fails `{ $path }`, ko nav rakstījusi programma kopa. Pārvietojiet to citur vai norādiet citu rezultāta mapi.
write-link = `{ $path }` ir simboliska saite; rezultāta mapē programma kopa šādās saitēs neraksta. Izdzēsiet to.
write-not-a-folder = `{ $path }` ir fails, bet tur vajadzīga mape. Pārvietojiet failu citur.
write-not-a-file = `{ $path }` ir mape ar failiem, ko nav rakstījusi programma kopa, bet tur vajadzīgs fails. Pārvietojiet mapi citur.
# $attempt: make-folder, read, write, move, delete vai lock; $cause: sistēmas pašas vārdi
write-disk-full = Vairs nav vietas, kur ierakstīt `{ $path }`. No vietnes nekas nav zudis: atbrīvojiet vietu un izveidojiet vietni vēlreiz.
write-denied =
    { $attempt ->
        [make-folder] Programmai kopa nav tiesību izveidot mapi `{ $path }`.
        [read] Programmai kopa nav tiesību nolasīt `{ $path }`.
        [delete] Programmai kopa nav tiesību izdzēst `{ $path }`.
       *[write] Programmai kopa nav tiesību ierakstīt `{ $path }`.
    } Pārbaudiet, kam mape pieder un vai disks nav tikai lasāms.
write-io =
    { $attempt ->
        [make-folder] Mapi `{ $path }` neizdevās izveidot: { $cause }
        [read] `{ $path }` neizdevās nolasīt: { $cause }
        [move] `{ $path }` neizdevās nolikt vietā: { $cause }
        [delete] `{ $path }` neizdevās izdzēst: { $cause }
        [lock] `{ $path }` neizdevās bloķēt: { $cause }
       *[write] `{ $path }` neizdevās ierakstīt: { $cause }
    }

## Izstrādes servera kļūdas (crate::serve::ServeError::message)

# $address: IP adrese
serve-not-loopback = Adrese `{ $address }` ir sasniedzama no citiem datoriem. Izstrādes serveris atbild tikai šim datoram; izmantojiet `127.0.0.1`.
# $port: skaitlis kā teksts
serve-port-taken = Portu { $port } izmanto cita programma, varbūt cita komanda `kopa serve`. Apturiet to vai norādiet citu portu.
serve-io = Serveri nevar palaist: { $cause }

## Izstrādes servera notikumi (crate::serve::Event::message)

serve-listening = Vietne ir šeit: { $url }. Lai beigtu, nospiediet Ctrl-C.
# $files: cik avota failu ir mainīts; $ms: milisekundes, noapaļotas uz augšu
serve-rebuilt =
    { $files ->
        [zero] Mainīti { $files } faili; viss atjaunināts { $ms } ms laikā.
        [one] Mainīts { $files } fails; viss atjaunināts { $ms } ms laikā.
       *[other] Mainīti { $files } faili; viss atjaunināts { $ms } ms laikā.
    }
serve-watch-failed = Sistēma neziņo par visām izmaiņām ({ $cause }), tāpēc programma kopa meklē tās pati.
serve-answers-ended = Serveris vairs neatbildēja ({ $cause }). Tā ir kļūda programmā kopa; serveris sāk darbu no jauna.
serve-panicked = Izmaiņas neizdevās apstrādāt. Tā ir kļūda programmā kopa; pēc nākamajām izmaiņām tā mēģinās vēlreiz.

## Ko redaktori redz virs izstrādes servera lapas (crate::cli::serve::bar)

bar-title = Par šo tekstu, redaktoriem
bar-words = { $n ->
    [zero] { $n } vārdu
    [one] { $n } vārds
   *[other] { $n } vārdi
}
# Lasīšanas laiks, īsi
bar-minutes = lasīšanai { $n } min
bar-warnings-n = { $n ->
    [zero] { $n } brīdinājumu
    [one] { $n } brīdinājums
   *[other] { $n } brīdinājumi
}
bar-missing-n = { $n ->
    [zero] trūkst { $n } faktu
    [one] trūkst { $n } fakta
   *[other] trūkst { $n } faktu
}
bar-waiting-n = { $n ->
    [zero] jāstrādā pie { $n } versijām
    [one] jāstrādā pie { $n } versijas
   *[other] jāstrādā pie { $n } versijām
}
# $out, $in: uz cik ierakstiem tas ved, un no cik ierakstiem ved uz to
bar-links = saites: { $out } uz citiem, { $in } no citiem
# $language versijas nav; lasītāji redz $shown versiju
bar-instead = Šajā valodā ({ $language }) teksta vēl nav; lasītāji redz citu: { $shown }.
bar-warnings = Brīdinājumi
bar-missing = Trūkstošie fakti
bar-not-found = Fakti, kuru nav nevienā avotā
bar-versions = Versijas
bar-machine = tulkojusi mašīna, nav pārbaudīts
bar-unreviewed = vēl nav pārskatījis neviens, kam šī valoda ir dzimtā
bar-reviewed = pārskatīts
bar-out = { $n ->
    [0] Saišu uz citiem ierakstiem nav
   *[other] Saites uz citiem ierakstiem: { $n }
}
bar-in = { $n ->
    [0] Neviens cits ieraksts uz šo neved
   *[other] Ieraksti, no kuriem saite ved šurp: { $n }
}
bar-elsewhere = Saites uz citām vietnēm: { $n }
open-file = Atvērt failu
open-file-failed = Failu neizdevās atvērt. Atveriet to paši.

## Lai tulkojumi būtu godīgi: atzīmes un stāvokļi

unstamped-translation = Neviens nav norādījis, no kāda avota versijas stāvokļa šis tulkojums tapis
unstamped-translation-now = Šis tulkojums saka, ka atbilst avota versijai; atzīmes, kas to pierāda, vēl nav
hint-unstamped = ja tas atbilst avota versijai, zem `translation:` ierakstiet `revision: now` vai palaidiet komandu `kopa stamp`
# $line: visa rinda, kas jāieraksta
hint-unstamped-now = tās vietā ielīmējiet šo rindu: `{ $line }`
# $n: cik daļu; $language: avota valodas apzīmējums
outdated-translation = { $n ->
    [zero] Kopš šī tulkojuma tapšanas avota versijā ({ $language }) ir mainītas { $n } daļas
    [one] Kopš šī tulkojuma tapšanas avota versijā ({ $language }) ir mainīta { $n } daļa
   *[other] Kopš šī tulkojuma tapšanas avota versijā ({ $language }) ir mainītas { $n } daļas
}
hint-outdated-through = tā avota versija ({ $language }) pati ir tulkojums un ir novecojusi
hint-outdated-changed = šī daļa ir mainīta
hint-outdated-added = šī daļa ir jauna
hint-outdated-removed = avota versijā šīs daļas vairs nav
hint-outdated-chain = šī daļa ir novecojusi arī avota versijā
# $name: ieraksts, piemēram, `partners/redea`
hint-outdated-more = { $n ->
    [zero] un vēl { $n } daļas; visas parāda `kopa status { $name }`
    [one] un vēl { $n } daļa; visas parāda `kopa status { $name }`
   *[other] un vēl { $n } daļas; visas parāda `kopa status { $name }`
}

## Komanda `stamp`

no-such-entry = Nav ieraksta `{ $name }`
no-such-version = Ierakstam `{ $name }` nav teksta valodā `{ $language }`
stamp-source = Ieraksta `{ $name }` teksts valodā `{ $language }` ir avota versija: tas ne no kā nav tulkots
stamped-file = Atzīmēts: { $file }
# $n: cik failu mainīts; $already: cik failos jau bija pareizā atzīme
stamped = { $n ->
    [zero] Atzīmēti { $n } tulkojumi
    [one] Atzīmēts { $n } tulkojums
   *[other] Atzīmēti { $n } tulkojumi
}; { $already ->
    [zero] jau iepriekš atzīmēti: { $already }
    [one] jau iepriekš atzīmēts: { $already }
   *[other] jau iepriekš atzīmēti: { $already }
}.
stamp-outdated-left = { $n ->
    [zero] { $n } tulkojumi ir novecojuši un patur savas atzīmes; kad tie būs atjaunināti, atzīmējiet katru atsevišķi: `kopa stamp <ieraksts> <valoda>`
    [one] { $n } tulkojums ir novecojis un patur savu atzīmi; kad tas būs atjaunināts, atzīmējiet to atsevišķi: `kopa stamp <ieraksts> <valoda>`
   *[other] { $n } tulkojumi ir novecojuši un patur savas atzīmes; kad tie būs atjaunināti, atzīmējiet katru atsevišķi: `kopa stamp <ieraksts> <valoda>`
}
stamp-refused = Nav atzīmēts, jo tekstā vai tā avota versijā ir kļūda: { $files }
stamp-unusual = Faila { $file } metadatu bloks ir uzrakstīts tā, ka programma kopa nevar to droši mainīt; zem `translation:` ierakstiet rindu `{ $line }`
edit-changed-meanwhile = Fails { $file } pa to laiku ir mainījies un ir atstāts, kāds tas ir; mēģiniet vēlreiz
edit-failed = Failu { $file } nevar mainīt: { $why }

## Komandas `new` un `translate`

# $collection: its title
ask-intro = Jauns ieraksts: { $collection }. Ierakstiet atbildi un nospiediet Enter. Ja atbilde ir tukša, lauku aizpildīsiet vēlāk; `?` un iemesls nozīmē, ka to nav iespējams noskaidrot. Ctrl-C pārtrauc darbu, un nekas netiek ierakstīts.
# $names: codes with names; $default: a code
ask-language = Kurā valodā rakstīsiet? { $names }; Enter: { $default }
ask-title = Nosaukums:
# $default: a name made from the title
ask-id = Mapes nosaukums, kas visās valodās ir viens un tas pats; Enter: { $default }
ask-choice = Numurs vai nosaukuma daļa:
ask-choices = Numuri, piemēram, `1, 3`, vai nosaukuma daļa:
ask-another = Vai vēl kāds? Enter: nē.
ask-chosen = Izvēlēts: { $names }
ask-none = Šeit nav nekā ar nosaukumu `{ $value }`.
ask-more = … un vēl { $n }: ierakstiet nosaukuma daļu.
ask-boolean = jā vai nē
ask-number = skaitlis, piemēram, `1250.50`
ask-period-start = no kura laika? `2024`, `2024-07` vai `2024-07-01`
ask-period-end = līdz kuram laikam? Enter: joprojām turpinās.
ask-place = vietas nosaukums
ask-coordinates = ģeogrāfiskais platums un garums, piemēram, `57.42444, 25.90164`; Enter: nav
new-stopped = Pārtraukts; nekas netika ierakstīts.
new-needs-title = Norādiet ieraksta nosaukumu (`--title`) vai mapes nosaukumu (`--id`).
new-no-equals = `{ $value }` vietā jābūt laukam un tā vērtībai, piemēram, `stage=running`
new-wrong-id = `{ $id }` nevar būt ieraksta mapes nosaukums: atļauti tikai burti no `a` līdz `z`, cipari un defises, piemēram, `{ $right }`
new-exists = Ieraksts `{ $name }` jau ir. Dodiet jaunajam citu nosaukumu ar `--id`; versiju citā valodā sāk ar `kopa translate { $name } <valoda>`.
new-name-taken = Ieraksts `{ $name }` jau ir, un saites, piemēram, `[[{ $id }]]`, nozīmētu abus. Dodiet jaunajam citu nosaukumu ar `--id`.
new-not-written = Nekas netika ierakstīts: vispirms izlabojiet kļūdas.
new-written = Ierakstīts: { $file }
new-still = Vēl jāuzraksta: { $names }; tad arī teksts zem tiem.
new-then = `kopa check` pasaka, kā vēl trūkst.
translate-exists = Ierakstam `{ $name }` šajā valodā jau ir teksts: { $file }
translate-no-source = Ierakstam `{ $name }` nav avota versijas, ko varētu nolasīt; `kopa check` pasaka, kāpēc.
translate-written = Ierakstīts: { $file }. Tulkojamās vietas ir tukšas, un blakus ir avota versijas teksts.
translate-then = Aizpildiet tās, izdzēsiet komentārus un pārbaudiet ar `kopa check`. Ja avota versija vēlāk mainīsies, `kopa status { $name }` parādīs, kur.
edit-exists = { $file } jau ir un netika mainīts

## Komanda `explain`

explain-example = Piemērs
explain-says = kopa saka
explain-cure = Izlabots
explain-unknown = Nav ziņojuma ar kodu `{ $code }`; `kopa explain` parāda visus
# $n: how many codes
explain-list = { $n ->
    [zero] { $n } kodu. `kopa explain <kods>` paskaidro, ko kods nozīmē, ar piemēru un labojumu.
    [one] { $n } kods. `kopa explain <kods>` paskaidro, ko kods nozīmē, ar piemēru un labojumu.
   *[other] { $n } kodi. `kopa explain <kods>` paskaidro, ko kods nozīmē, ar piemēru un labojumu.
}
explain-too-large = (lielāks par jebkuru failu, ko nolasa)
explain-picture = (attēls)
explain-empty = (tukšs)
explain-not-there = (tāda nav)
explain-link-there = (simboliska saite)
explain-not-readable = (nevar nolasīt)

## JSON Schema: lauki, kas ir katrā kolekcijā

schema-title = Nosaukums šī faila valodā
schema-slug = Adreses daļa, kas nosauc ierakstu; ja tās nav, to veido no nosaukuma
schema-aliases = Bijušās adreses, kas ved uz šejieni, piemēram, `en/old-name`
schema-formerly = Ieraksta mapes agrākie nosaukumi; saites ar tiem joprojām ved uz šejieni
schema-withdrawn = Kāpēc ieraksts vairs netiek publicēts un kurš ir tā vietā
schema-draft = `true` neļauj ierakstu publicēt
schema-fallback = `false` paslēpj ierakstu valodās, kurās tam nav versijas
schema-translation = Tikai tulkojumā: no kā tas tulkots
schema-translation-source = Tā teksta valoda, no kura tulkots
schema-translation-revision = Iztulkotās avota versijas stāvoklis: `now` vai tas, ko ieraksta `kopa stamp`
schema-translation-status = Kas tulkojumu ir izlasījis
schema-not-found = Fakts, kura nav nevienā avotā: paskaidrojiet, kāpēc

## Kopsavilkums izmaiņu pieprasījumam

markdown-line = { $line }. rinda
markdown-more = … un vēl { $n }; visus parāda `kopa check`.

## Komanda `status`

status-source = avota versija
status-current = atbilst avota versijai
# Paskaidrojums zīmei `!2`, kur 2 ir mainīto daļu skaits
status-outdated = novecojušas daļas
status-unstamped = bez atzīmes
status-orphan = avota versijas vairs nav
status-missing = trūkst
status-total = Viss
# $language: avota valodas apzīmējums
status-outdated-n = { $n ->
    [zero] { $n } novecojušas daļas, tulkots no { $language }
    [one] { $n } novecojusi daļa, tulkots no { $language }
   *[other] { $n } novecojušas daļas, tulkots no { $language }
}
status-now = tagad
# $commit un $date: pēdējais faila stāvoklis, kurā ir vecais teksts
status-before = agrāk ({ $commit }, { $date })
status-nothing-here = (šeit nekā nav)
status-fails = Ir teksti ar kādu no šiem stāvokļiem: { $states }
history-no-git = Nav parādīts, kas avota versijā bija agrāk: nav programmas `git`.
history-none = Nav parādīts, kas avota versijā bija agrāk: tās failam nav vēstures programmā git.
history-shallow = Daļa no tā, kas avota versijā bija agrāk, nav parādīta: vēsture šeit ir nepilnīga (shallow clone).
history-not-there = Daļas no tā, kas avota versijā bija agrāk, nav faila vēsturē.

## Izstrādes servera lapas tulkotājiem

# $url beidzas ar slīpsvītru
serve-translator = Tulkojumi blakus avota versijām: { $url }_kopa/translate/

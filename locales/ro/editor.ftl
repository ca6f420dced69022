# Ce citesc redactorii: ce nu este în regulă într-un fișier și ce e de făcut.
# Între accente grave stă ceea ce se află în fișier sau ar trebui să se afle.

## Fișierul ca atare

unreadable-file = Acest fișier nu poate fi citit: { $why }
hint-unreadable-file = verificați cine are dreptul să îl citească și dacă nu îl ține deschis alt program
file-too-large = Acest fișier depășește { $megabytes } MB, dimensiunea maximă care se citește
too-many-files = Site-ul are mai multe fișiere decât se permite ({ $most }), așa că nu se citește niciunul
hint-too-many-files = verificați dacă un folder din `content`, `themes` sau `locales` conține ceva ce nu are ce căuta acolo; `limits: {"{"}files: …{"}"}` în `site.yaml` permite mai multe, până la 1000000
symbolic-link = Aceasta este o legătură simbolică, iar legăturile simbolice nu sunt urmate
hint-symbolic-link = puneți aici fișierul însuși
# $name: a name of a file or folder; $sign: the sign that is meant
strange-name =
    { $why ->
        [invisible] În numele `{ $name }` se află un caracter pe care nu îl vede nimeni: { $sign }
        [mixed] Numele `{ $name }` amestecă litere din mai multe alfabete, dintre care unele arată la fel
        [forbidden] În numele `{ $name }` se află semnul `{ $sign }`, pe care unele sisteme nu îl permit
       *[reserved] Numele `{ $name }` este rezervat de Windows
    }
hint-strange-name = redenumiți-l, cel mai bine numai cu litere mici de la `a` la `z`, cifre și cratime
look-alike-name = Numele `{ $name }` abia se deosebește de `{ $other }`, iar unele sisteme le confundă
hint-look-alike-name = celălalt este acesta; dați unuia dintre ele alt nume
misplaced-file = Acest fișier se află într-un loc unde nu se caută nimic; fiecare fișă are propriul folder, de exemplu `content/partners/redea/hr.md`
invalid-utf8 = Acest caracter nu este în UTF-8; salvați fișierul cu codificarea UTF-8
empty-file = Acest fișier este gol
merge-conflict = Aici git nu a putut îmbina două modificări
hint-merge-conflict = păstrați unul dintre cele două texte sau uniți-le, apoi ștergeți rândurile `<<<<<<<`, `=======` și `>>>>>>>`
byte-order-mark = Fișierul începe cu un marcaj al ordinii octeților (BOM), un caracter invizibil pe care îl adaugă unele editoare de text
hint-byte-order-mark = salvați fișierul ca „UTF-8”, nu ca „UTF-8 cu BOM”

## Antet

no-front-matter = Fișierul nu începe cu un antet
hint-front-matter-form = un fișier începe cu un rând `---`, urmat de câmpuri precum `title: Titlul meu`, apoi de încă un rând `---`
no-fields = Aici nu există niciun câmp
front-matter-not-closed = Antetul care începe aici nu are sfârșit
hint-close-front-matter = scrieți un rând `---` după ultimul câmp, înainte de rândul { $line }
hint-open-front-matter = scrieți un rând `---` înainte de primul câmp
doubled-fence = Aici este un rând `---` în plus
hint-remove-line = ștergeți acest rând
yaml-comment = YAML ia ce urmează aici după `#` drept comentariu, așa că acea parte se pierde
hint-yaml-comment = puneți toată valoarea între ghilimele sau comentariul pe un rând separat
yaml-tab = Acest rând începe cu un tabulator, ceea ce YAML nu permite
hint-yaml-tab = folosiți spații
yaml-hard-space = Aici este un spațiu nedespărțitor, așa cum îl scriu procesoarele de text; YAML nu îl recunoaște ca spațiu
hint-yaml-hard-space = scrieți în locul lui un spațiu obișnuit
yaml-indent = Acest rând are o indentare care nu este posibilă aici
hint-yaml-indent = începeți-l în aceeași coloană cu rândurile de care ține; numărul de spații dinaintea lui: { $n }
yaml-colon = Valoarea câmpului `{ $field }` conține semnul două puncte (`:`), pe care YAML îl ia drept începutul altui câmp
yaml-quote = Aceste ghilimele nu sunt închise
yaml-quote-ends-early = Ghilimelele de la începutul acestei valori se închid înainte de sfârșitul ei
yaml-bracket = Această paranteză `{ $bracket }` nu este închisă
hint-yaml-quote = scrieți { $quote } și la sfârșit
yaml-sign = O valoare nu poate începe cu `{ $sign }`, care are alt înțeles în YAML
yaml-no-colon = După numele acestui câmp lipsește semnul două puncte (`:`)
yaml-no-space = După semnul două puncte (`:`) lipsește un spațiu
curly-quotes = YAML nu cunoaște aceste ghilimele, așa că cititorii le văd ca parte a textului
hint-straight-quotes = scrieți ghilimele drepte `"` înainte și după toată valoarea
invalid-yaml = Acest text nu poate fi citit ca YAML
hint-invalid-yaml = uitați-vă la acest rând și la cel de deasupra: fiecare câmp se scrie `nume: valoare`, iar tot ce ține de el începe cu același număr de spații
yaml-too-large = Desfășurat, acest YAML este prea mare pentru a fi citit; are prea multe repetări prin `*`
hint-yaml-too-large = în loc de `*` și un nume, scrieți în întregime ceea ce se repetă
yaml-too-deep = Acest YAML are prea multe niveluri
text-too-deep = Liste, citate, imagini sau evidențieri se află aici unele în altele pe mai multe niveluri decât se permite ({ $most }), așa că acest text nu se citește
hint-text-too-deep = scrieți-l cu mai puține niveluri; mai mult de trei sau patru îi derutează pe cititori
table-too-wide = Acest tabel are mai multe coloane decât se permite ({ $most }), așa că acest text nu se citește
hint-table-too-wide = împărțiți tabelul sau oferiți-l ca fișier de descărcat
duplicate-key = Câmpul `{ $field }` apare aici a doua oară
hint-first-one = primul este aici
unknown-field = Nu există un câmp cu numele `{ $field }`
hint-known-fields = câmpurile posibile sunt { $names }
hint-field-elsewhere = scoateți-l de aici; un câmp cu acest nume există în alte colecții: { $names }
missing-field = Lipsește câmpul `{ $field }`
hint-missing-field = adăugați `{ $field }:` ({ $label }); dacă informația nu poate fi aflată, scrieți `{ $field }: { "{" }not_found: de ce{ "}" }`
hint-help = { $help }
text-too-long = Textul câmpului `{ $field }` este prea lung; număr de caractere: { $length }, maximum permis: { $max }
hint-shorten = { $count ->
    [one] scurtați-l cu { $count } caracter
    [few] scurtați-l cu { $count } caractere
   *[other] scurtați-l cu { $count } de caractere
}

## Tipuri

wrong-type-empty = `{ $field }` este gol
wrong-type-text = `{ $field }` trebuie să fie text, nu `{ $value }`
wrong-type-boolean = `{ $field }` trebuie să fie `true` (da) sau `false` (nu), nu `{ $value }`
wrong-type-count = `{ $field }` trebuie să fie un număr întreg, nu `{ $value }`
wrong-type-number = `{ $field }` trebuie să fie un număr precum `1234.5`, nu `{ $value }`
thousands-point = `{ $value }` este citit ca număr zecimal; mulți l-ar înțelege ca mii
wrong-type-limit = `{ $field }` trebuie să fie un număr întreg de la 1 la { $most }, nu `{ $value }`
decimal-comma = Numărul se scrie aici cu punct: virgula începe o altă valoare
wrong-type-map = `{ $field }` trebuie să aibă propriile câmpuri, nu `{ $value }`
wrong-type-list = `{ $field }` trebuie să fie o listă, nu `{ $value }`
wrong-type-single = `{ $field }` acceptă o singură valoare, iar aici sunt mai multe
list-as-line = Mai multe valori ale câmpului `{ $field }` trebuie scrise între paranteze drepte, ca fiecare să fie citită separat
wrong-type-date = `{ $value }` nu este o dată calendaristică în forma cerută de `{ $field }`
hint-date = scrieți anul, luna și ziua: `2026-11-21`; sau `2026-11`, sau `2026`
wrong-type-period = `{ $value }` nu este o perioadă în forma cerută de `{ $field }`
hint-period = scrieți `{ "{" }start: 2021-07-01, end: 2023-06-30{ "}" }` sau `{ "{" }start: 2021-07-01, ongoing: true{ "}" }`
period-backwards = Această perioadă se termină înainte de a începe
wrong-type-choice = `{ $value }` nu este printre variantele câmpului `{ $field }`
hint-known-options = variantele sunt { $names }
wrong-type-link = `{ $value }` nu este o adresă completă precum `https://example.org/page`
wrong-type-email = `{ $value }` nu este o adresă de e-mail
wrong-type-coordinates = `{ $value }` nu sunt coordonate; scrieți latitudinea și longitudinea în grade: `[57.42, 25.9]`
wrong-type-alias = `{ $value }` nu este o adresă veche din site, precum `en/old-name`
wrong-type-language = `{ $value }` nu este un cod de limbă precum `lv`
wrong-type-base-url = `{ $value }` nu este o adresă precum `https://example.org/`
wrong-slug = `{ $slug }` nu poate face parte dintr-o adresă: sunt permise numai litere de la `a` la `z`, cifre și cratime, cel mult 80 de semne
hint-write = scrieți { $text }
hint-did-you-mean = ați vrut să scrieți `{ $name }`?
more-names = încă { $count }

## Vocabulare, trimiteri, surse

unknown-term = Nu există termenul `{ $term }`
hint-vocabulary-file = termenii se află în `{ $file }`
unknown-vocabulary = Nu există un vocabular cu numele `{ $name }`
circular-term = `{ $term }` este deja un termen mai restrâns decât acesta
hint-circular-term = din doi termeni, numai unul poate fi cel mai larg dintre ei
missing-label = Termenul `{ $term }` nu are denumire în această limbă: { $language }
unknown-entry = Nu există fișa `{ $name }` în `{ $collection }`
hint-entry-folder = o fișă poartă numele folderului ei din `{ $folder }`
unknown-source = Sursa `{ $key }` nu se află printre sursele acestei fișe
hint-unknown-source = sursele se trec în antetul versiunii-sursă, la `sources`
missing-asset = În folderul fișei nu există un fișier cu numele `{ $name }`
hint-missing-asset = puneți fișierul în folderul `{ $folder }`
missing-alt = Această imagine nu are text alternativ
hint-missing-alt = spuneți în câteva cuvinte ce arată imaginea: `![un birou în primărie](desk.jpg)`
hint-missing-alt-field = spuneți la `alt:` ce arată imaginea, pentru cei care nu o văd
broken-picture = Această imagine nu poate fi citită: fișierul este deteriorat, incomplet sau de alt tip decât arată numele lui
hint-broken-picture = deschideți-o într-un program pentru imagini, salvați-o din nou ca JPEG sau PNG și puneți-o în locul acestui fișier
picture-too-large = Dimensiunea acestei imagini în megapixeli: { $megapixels }; cel mult se citesc: { $most }
picture-too-large-file = Fișierul acestei imagini ocupă { $megabytes } MB; se citesc cel mult { $most } MB
hint-picture-too-large = micșorați imaginea și salvați-o din nou; cititorii nu văd niciodată mai mult de 1600 de pixeli din lățimea ei
moving-picture = Această imagine este animată; cititorii văd numai primul cadru
hint-moving-picture = puneți aici o imagine fixă; publicați filmul acolo unde se publică filme și faceți o legătură către el
not-a-picture = `{ $name }` nu este o imagine pe care o afișează browserele
hint-not-a-picture = salvați-o ca JPEG, PNG sau WebP; la ceea ce nu este imagine se ajunge printr-o legătură: `[text]({ $name })`
active-file = Un fișier de acest tip ar putea rula ceva când îl deschide un cititor, deci nu se publică
hint-active-file = puneți conținutul lui în text sau publicați-l ca PDF
active-file-drawing = Acest desen conține `{ $what }`, care ar putea rula sau încărca ceva când îl deschide un cititor
hint-active-file-drawing = salvați-l ca „SVG simplu” în programul în care a fost desenat sau exportați-l ca PNG

## Limbi și traduceri

unknown-language = Site-ul nu are limba `{ $language }`
unknown-language-file = Fișierul unei fișe poartă codul limbii sale, iar site-ul nu are limba `{ $language }`
hint-known-languages = limbile site-ului sunt { $names }
duplicate-language = Limba `{ $language }` apare aici a doua oară
no-source = Această fișă nu are versiune-sursă: în fiecare versiune se spune că este o traducere
hint-no-source = ștergeți `translation:` din versiunea care a fost scrisă prima, poate `{ $file }`
hint-no-source-file = `{ $file }`, din care a fost tradusă această versiune, nu există: adăugați fișierul sau ștergeți `translation:` din versiunea care a fost scrisă prima
two-sources = Această fișă are două versiuni-sursă: în niciuna nu se spune din ce a fost tradusă
hint-other-source = cealaltă este aceasta
hint-two-sources = dacă versiunea de față a fost tradusă din cealaltă, adăugați `translation: { "{" }source: { $language }, status: unreviewed{ "}" }`
translation-of-itself = Un text nu poate fi propria sa traducere
hint-translation-of-itself = indicați limba textului din care s-a tradus
translation-circle = Aceste traduceri sunt făcute unele din altele
hint-translation-circle = una dintre versiuni trebuie să fie versiunea-sursă: ștergeți din ea `translation:`
orphan-translation = Versiunea din care a fost tradusă aceasta nu există
hint-orphan-translation = versiunea-sursă a acestei fișe este aceasta; dacă textul a fost tradus din ea, scrieți `source: { $language }`
broken-revision = Aceasta nu este o valoare validă pentru `revision`
hint-broken-revision = scrieți `revision: now`
fact-differs = Versiunea-sursă spune altceva la câmpul `{ $field }`
hint-fact-in-source = iată ce spune; un fapt se scrie numai în versiunea-sursă, așa că ștergeți-l din traducere sau corectați-l în versiunea-sursă
repeated-fact = Câmpul `{ $field }` se află deja în versiunea-sursă și este preluat de acolo; aici îl puteți șterge
fact-not-in-source = `{ $field }` este un fapt, iar versiunea-sursă nu îl conține
hint-fact-to-source = mutați-l în versiunea-sursă
untranslated-field = Câmpul `{ $field }` nu este tradus aici, deși versiunea-sursă îl conține
hint-source-has-it = în versiunea-sursă se află aici
list-length-differs = { $count ->
    [one] Lista `{ $field }` are aici { $count } element
    [few] Lista `{ $field }` are aici { $count } elemente
   *[other] Lista `{ $field }` are aici { $count } de elemente
}, iar în versiunea-sursă { $expected }
hint-list-in-source = iată lista din versiunea-sursă; scrieți tot atâtea elemente, în aceeași ordine, și `{ "{" }{ "}" }` pentru un element fără text
headings-differ = { $count ->
    [one] Acest text are { $count } titlu de secțiune
    [few] Acest text are { $count } titluri de secțiune
   *[other] Acest text are { $count } de titluri de secțiune
}, iar versiunea-sursă { $expected }; diferă numărul sau nivelurile lor, așa că legăturile către secțiuni nu vor fi aceleași în toate limbile
hint-headings-differ = versiunea-sursă este aceasta

## Legături

broken-link = Nicio fișă și niciun fișier nu poartă numele `{ $name }`
hint-entry-name = în `[[…]]` se scrie numele folderului unei fișe, de exemplu `[[{ $name }]]`
broken-link-empty = Această legătură nu duce nicăieri
broken-link-path = O legătură din interiorul site-ului nu poate începe cu `/`
broken-link-entry = `{ $target }` se referă la o fișă, dar nu este calea până la fișierul ei
broken-link-not-a-name = În `[[…]]` se scrie numele unei fișe, nu adresa ei și nici calea până la fișier
broken-link-web = `{ $target }` este citit ca nume de fișier: o adresă de pe web începe cu `https://`
hint-relative-link = scrieți calea pornind de la acest fișier, de exemplu `../other-entry/en.md`, sau `[[other-entry]]`
quotes-in-link = Adresa acestei legături este între ghilimele, care devin parte din ea
former-name = Această fișă are acum alt nume, `{ $name }`; cel vechi duce încă la ea
withdrawn-entry = Fișa `{ $name }` a fost retrasă: această legătură duce la o pagină care spune acest lucru
hint-withdrawn-entry = ștergeți legătura sau îndreptați-o spre altceva
own-address = Această legătură indică adresa unei pagini a acestui site, deci duce la o singură limbă
hint-own-address = scrieți numele fișei, `{ $name }`: cititorii ajung atunci la pagina în limba lor
ambiguous-link = Mai multe fișe poartă numele `{ $name }`
hint-candidates = scrieți unul dintre aceste nume: { $names }
broken-anchor = `{ $name }` nu are o secțiune cu numele `{ $anchor }`
hint-known-anchors = secțiunile sale sunt { $names }
hint-known-files = fișierele sunt { $names }
outside-site = Această legătură iese din folderul site-ului
hint-outside-site = legăturile pot duce numai la fișiere din folderul `content`
unsafe-link = Legăturile cu `{ $scheme }:` nu sunt permise
file-on-a-computer = `{ $target }` este calea până la un fișier de pe un calculator, pe care cititorii nu îl au
misleading-link = Textul acestei legături numește `{ $text }`, dar ea duce la `{ $server }`
misleading-link-user = Această adresă duce la `{ $server }`: ceea ce stă înaintea semnului `@` doar pare a fi serverul
misleading-link-letters = Numele serverului `{ $server }` conține litere care seamănă cu altele: poate fi luat drept `{ $looks }`
misleading-link-code = Din această adresă nimeni nu poate citi că duce la `{ $server }`
hint-misleading-link = dacă este vorba de `{ $server }`, scrieți adresa numai cu acest nume; dacă nu, scoateți legătura
hint-misleading-letters = copiați adresa chiar de pe pagină sau scoateți legătura
remote-image = Această imagine se află pe alt site
hint-term-link = scrieți `[[term:vocabulary/term]]`, unde `vocabulary` este vocabularul, iar `/term` este termenul
link-to-other-language = Această legătură indică fișierul altei limbi, deși există unul și în această limbă
hint-link-to-other-language = scrieți `{ $file }`; cititorii ajung oricum la pagina în limba lor
hint-menu = un rând de meniu este o colecție, `vocabulary:name` sau o fișă precum `pages/about`
same-address = Adresa `{ $address }` este deja ocupată de altă pagină
hint-alias-taken = cealaltă este aceasta; ștergeți adresa veche, deoarece este deja folosită
hint-same-address = cealaltă este aceasta; dați uneia dintre ele un alt `slug:`
former-name-taken = Și altă fișă spune că se numea înainte `{ $name }`
hint-former-name-taken = cealaltă este aceasta; legăturile cu acest nume pot duce numai la una, așa că scoateți-l dintr-una din ele
vanished-address = Adresa `{ $address }` este publicată, iar site-ul nu ar mai avea-o
hint-vanished-moved = dacă pagina s-a mutat, scrieți în antet acest rând: `{ $line }`
hint-vanished-gone = scrieți aceste rânduri în fișa care îi ține acum locul: `{ $line }` și `formerly: [{ $name }]`

## Texte

top-heading = Titlul paginii este singurul titlu de nivelul întâi
hint-top-heading = scrieți `##`
skipped-heading = Aici este sărit un nivel de titluri
year-as-list = La început de rând, Markdown ia `{ $year }.` drept numărul unui element de listă
heading-space = Acest rând este citit ca text, nu ca titlu
hint-heading-space = scrieți un spațiu obișnuit după ultimul `#`
item-space = Acest rând este citit ca text, nu ca element de listă: spațiul de după semn este nedespărțitor
link-gap = Această legătură este citită ca text, fiindcă între cele două părți ale ei este un spațiu
hint-link-gap = scrieți `](` fără spațiu
table-line = Aceste rânduri sunt citite ca text: sub primul rând, un tabel are nevoie de un rând care să îl despartă de celelalte
link-not-closed = Această legătură este citită ca text, fiindcă nu are sfârșit
link-spaces = Această legătură este citită ca text, fiindcă adresa ei conține un spațiu
link-text = „{ $text }” nu spune unde duce această legătură
link-text-address = O adresă nu spune unde duce această legătură și este greu de urmărit la ascultare
link-text-empty = Această legătură nu are text, așa că nimeni nu o poate vedea sau auzi
hint-link-text = scrieți numele paginii la care duce: `[raportul anual pe 2025](…)`
bare-address = Această adresă nu este o legătură și nu spune unde duce
dead-link = Pagina la care duce această legătură nu există: serverul răspunde { $status }
dead-link-silent = Serverul la care duce această legătură nu răspunde: { $why }
hint-dead-link = căutați adresa nouă a paginii sau o copie a ei la `web.archive.org`
hint-bare-address = scrieți unde duce, apoi adresa: `[raportul anual pe 2025](https://…)`
poor-alt = „{ $text }” nu spune ce arată această imagine
empty-section = Sub titlul „{ $title }” nu este nimic
hint-empty-section = scrieți ce trebuie să fie acolo sau ștergeți titlul
large-image = Această imagine are { $megabytes } MB, ceea ce durează minute întregi pe o conexiune lentă
hint-large-image = salvați-o mai mică: ajunge o lățime de 1600 de pixeli, ca JPEG de calitatea 80
large-original = Fișierul acestei imagini are { $megabytes } MB; cititorii o primesc mai mică, dar toți cei care lucrează la site îl descarcă întreg, la fiecare copie
hint-large-original = salvați-o mai mică înainte de a o adăuga: o lățime de 2400 de pixeli este mai mult decât suficientă, ca JPEG de calitatea 85
summary-length = Acest rezumat este prea scurt sau prea lung pentru a fi citit singur într-o listă (caractere: { $n })
hint-summary-length = spuneți într-o frază cine ce a făcut și cu ce rezultat; caractere: de la { $least } la { $most }
unexplained-acronym = Nu orice cititor știe ce înseamnă `{ $name }`
hint-unexplained-acronym = la prima apariție, scrieți numele întreg, urmat de `({ $name })`
long-sentence = Această frază este foarte lungă (cuvinte: { $n })
hint-long-sentence = împărțiți-o în două sau trei: câte o idee în fiecare
orphan-entry = Nimic nu duce la această pagină: nicio listă, niciun meniu, nicio legătură
hint-orphan-entry = puneți o legătură `[[{ $name }]]` într-o pagină pe care cititorii ei o găsesc
review-overdue = Această fișă trebuia recitită până la { $date }
hint-review-overdue = verificați dacă totul mai este adevărat și scrieți o dată nouă după `{ $field }:`
missing-section = Lipsește secțiunea „{ $title }”

## Componente: blocuri care sunt mai mult decât text

unknown-component = Nu există o componentă cu numele `{ $name }`, așa că acest bloc este afișat ca un cod
unknown-parameter = Componenta `{ $component }` nu are parametrul `{ $parameter }`
hint-known-parameters = parametrii posibili sunt { $names }
missing-parameter = Componentei `{ $component }` îi lipsește parametrul `{ $parameter }`
hint-missing-parameter = adăugați `{ $parameter }: …` ({ $label })
empty-query = În `{ $collection }` nicio fișă nu corespunde cu ce se cere aici
unfit-filter = Fișele nu pot fi alese după `{ $field }`: câmpul nu are nici termeni, nici trimiteri, nici variante
no-places = Fișele din `{ $collection }` nu au locuri care să fie arătate pe o hartă
no-publisher = Site-ul nu spune cine îl publică; cititorii află că acest lucru urmează să fie indicat
hint-no-publisher = în `content/site.yaml`, la `publisher:`, scrieți cel puțin `name:`
# $file: a path inside the theme's folder
missing-template = Această componentă nu are șablonul `{ $file }`
missing-style = Tema nu are foaia de stil `{ $file }`
missing-parameter-type = Aici trebuie un parametru de tipul `{ $type }`

## Site-ul

no-site-file = Aici nu există `content/site.yaml`, deci acesta nu este folderul unui site
hint-no-site-file = indicați cu `--site` folderul care conține `content` sau creați `content/site.yaml` cu un câmp `languages:`
no-collection-file = Folderul `{ $collection }` nu are fișierul `_collection.yaml`, deci conținutul său nu este publicat
hint-no-collection-file = creați `{ $file }` sau mutați folderul la locul lui
no-home = Site-ul nu are pagină de start în această limbă: { $language }
hint-no-home = indicați o fișă după `home:`, de exemplu `home: pages/home`; fiecare limbă are nevoie de textul ei, aici `{ $file }`, sau de altă limbă al cărei text să fie afișat în loc
no-version = Acest folder are fișiere, dar niciun text precum `en.md`
reserved-field = `{ $field }` este un câmp pe care îl are orice colecție; dați-i acestuia alt nume
unknown-type = Nu există un tip de câmp cu numele `{ $type }`
unknown-role = Nu există un rol cu numele `{ $role }`
unknown-collection = Nu există o colecție cu numele `{ $name }`
unknown-rule = Nu există o regulă cu numele `{ $name }`
hint-known-rules = regulile sunt { $names }
unknown-theme = Nu există o temă cu numele `{ $theme }`
missing-theme-asset = Tema are nevoie de fișierul `{ $file }`, care nu există încă
missing-letters = Imaginile pe care alte site-uri le arată lângă o legătură nu pot afișa aceste litere: { $letters }
hint-missing-letters = puneți un font care le conține în folderul `{ $folder }`
broken-font = Acest fișier nu este un font care poate fi citit
hint-broken-font = folosiți un font în formatul TrueType sau OpenType (`.ttf`, `.otf`)
template-error = Acest șablon nu poate fi folosit: { $problem }
hint-template-error = pagina își păstrează ultima formă până când șablonul este reparat

## Mesaje

broken-message = Mesajul `{ $id }` nu poate fi citit
missing-message = Mesajul `{ $id }` lipsește în această limbă: { $language }
missing-plural = Mesajului `{ $id }` (limba: { $language }) îi lipsesc forme de plural pentru `{ $name }`: { $category }
missing-locale = Nu există mesaje în această limbă: { $language }
unknown-variable = Mesajul `{ $id }` folosește `{ $name }`, care nu îi este dat
unknown-message = Nu există un mesaj cu numele `{ $id }`
missing-variable = Mesajul `{ $id }` are nevoie de `{ $name }`, care nu îi este dat
duplicate-message = Mesajul `{ $id }` apare aici a doua oară
nested-too-deep = Mesajul `{ $id }` are prea multe niveluri
endless-message = Mesajul `{ $id }` trimite la el însuși prin `{ $name }`
reserved-name = Mesajul `{ $id }` folosește numele rezervat `{ $name }`
unknown-reference = Mesajul `{ $id }` trimite la `{ $name }`, care nu există
unknown-function = Mesajul `{ $id }` apelează funcția `{ $name }`, care nu există
number-too-long = Mesajul `{ $id }` conține un număr prea lung: `{ $name }`
hint-first-here = primul este aici
hint-message-there = se află aici
hint-message-default = una dintre forme trebuie marcată cu `*`
hint-message-brace = o acoladă `{ "{" }` sau `{ "}" }` lipsește sau este în plus
hint-message-value = după `=` trebuie să urmeze un text
hint-message-expected = aici trebuie să stea `{ $token }`
hint-fluent-says = Fluent spune: { $problem }
hint-message-fallback = până atunci este afișat textul în această limbă: { $language }
hint-plural-examples = forma `{ $category }` se folosește, de exemplu, pentru aceste numere: { $examples }

## Scrierea rezultatului

summary = { $errors ->
    [0] Nicio eroare
    [one] { $errors } eroare
    [few] { $errors } erori
   *[other] { $errors } de erori
}, { $warnings ->
    [0] niciun avertisment
    [one] { $warnings } avertisment
    [few] { $warnings } avertismente
   *[other] { $warnings } de avertismente
}
built = { $files ->
    [one] { $files } fișier
    [few] { $files } fișiere
   *[other] { $files } de fișiere
} în `{ $folder }`; scrise: { $written }, neschimbate: { $unchanged }, șterse: { $deleted }; durată: { $milliseconds } ms
timing = { $milliseconds } ms: { $stage }
changes-listed = De la lista precedentă: noi { $new }, schimbate { $changed }, șterse { $gone }; vezi `{ $file }`
not-built = Nu s-a schimbat nimic în `{ $folder }`: site-ul are erori
withheld = { $files ->
    [one] { $files } text a fost lăsat deoparte, deoarece are erori
    [few] { $files } texte au fost lăsate deoparte, deoarece au erori
   *[other] { $files } de texte au fost lăsate deoparte, deoarece au erori
}
severity-error = eroare
severity-warning = avertisment
severity-note = notă
severity-hint = sfat
# $code: `unstamped-translation`
more-notes = { $count ->
    [one] Încă o notă de acest fel
    [few] Încă { $count } note de acest fel
   *[other] Încă { $count } de note de acest fel
} ({ $code }); `--format short` le arată pe toate
# $where: an address, or the command `kopa explain`
more-about-code = ce înseamnă, cu un exemplu: { $where }
more-about-code-link = Ce înseamnă, cu un exemplu
problems-title = { $errors ->
    [one] { $errors } eroare
    [few] { $errors } erori
   *[other] { $errors } de erori
}, { $warnings ->
    [0] niciun avertisment
    [one] { $warnings } avertisment
    [few] { $warnings } avertismente
   *[other] { $warnings } de avertismente
}
wrong-folder = `{ $folder }` nu conține un folder `content`, deci nu este folderul unui site
wrong-base-url = `{ $value }` nu este o adresă precum `https://example.org/`
fix-line = { $file }, rândul { $line }: era `{ $before }`, devine `{ $after }`
fix-done = Corectate: { $n }. Ce urmează trebuie corectat manual.
fix-would = Ar fi corectate: { $n }. Nu s-a schimbat nimic.
published-unreadable = `{ $file }` nu poate fi citit ca listă de adrese (addresses.json): { $why }

## Erori ale folderului de ieșire (crate::write::WriteError::message)

# $path: folderul de ieșire
write-not-ours = Folderul `{ $path }` conține fișiere pe care nu le-a scris kopa, așa că kopa nu îl modifică. Goliți-l sau indicați alt folder.
write-locked = Un alt program kopa scrie chiar acum în `{ $path }`. Așteptați să termine sau opriți-l.
write-no-place = `{ $path }` nu poate fi folderul de ieșire. Indicați un folder aflat în alt folder.
write-other-file-system = `{ $path }` este rădăcina unui disc sau un volum separat, așa că fișierele nu pot fi mutate în el dintr-un singur pas. Indicați un folder din interiorul lui.
# $path: o cale din folderul de ieșire
write-bad-path = `{ $path }` nu poate fi calea unui fișier al site-ului.
write-twice = Două pagini sau fișiere ale site-ului au aceeași cale, `{ $path }`.
write-nested = `{ $path }` nu poate fi scris, deoarece unul dintre folderele sale are aceeași cale ca un fișier al site-ului.
# $path: un fișier sau un folder din sistemul de fișiere
write-foreign-file = Fișierul `{ $path }` stă în cale și nu a fost scris de kopa. Mutați-l în altă parte sau indicați alt folder de ieșire.
write-link = `{ $path }` este o legătură simbolică, iar kopa nu scrie în astfel de legături din folderul de ieșire. Ștergeți-o.
write-not-a-folder = `{ $path }` este un fișier, dar acolo este nevoie de un folder. Mutați fișierul în altă parte.
write-not-a-file = `{ $path }` este un folder cu fișiere pe care nu le-a scris kopa, dar acolo este nevoie de un fișier. Mutați folderul în altă parte.
# $attempt: make-folder, read, write, move, delete sau lock; $cause: cuvintele sistemului însuși
write-disk-full = Nu mai este loc pentru `{ $path }`. Nu s-a pierdut nimic din site: eliberați spațiu, apoi generați din nou site-ul.
write-denied =
    { $attempt ->
        [make-folder] kopa nu are dreptul să creeze folderul `{ $path }`.
        [read] kopa nu are dreptul să citească `{ $path }`.
        [delete] kopa nu are dreptul să șteargă `{ $path }`.
       *[write] kopa nu are dreptul să scrie `{ $path }`.
    } Verificați cui îi aparține folderul și dacă discul poate fi doar citit.
write-io =
    { $attempt ->
        [make-folder] Folderul `{ $path }` nu a putut fi creat: { $cause }
        [read] `{ $path }` nu a putut fi citit: { $cause }
        [move] `{ $path }` nu a putut fi pus la locul său: { $cause }
        [delete] `{ $path }` nu a putut fi șters: { $cause }
        [lock] `{ $path }` nu a putut fi blocat: { $cause }
       *[write] `{ $path }` nu a putut fi scris: { $cause }
    }

## Erori ale serverului de dezvoltare (crate::serve::ServeError::message)

# $address: o adresă IP
serve-not-loopback = Adresa `{ $address }` este accesibilă de pe alte calculatoare. Serverul de dezvoltare răspunde numai acestui calculator; folosiți `127.0.0.1`.
# $port: un număr, ca text
serve-port-taken = Portul { $port } este ocupat de alt program, poate de un alt `kopa serve`. Opriți-l sau indicați alt port.
serve-io = Serverul nu poate porni: { $cause }

## Evenimente ale serverului de dezvoltare (crate::serve::Event::message)

serve-listening = Site-ul se află la { $url }. Pentru a opri, apăsați Ctrl-C.
# $files: câte fișiere-sursă s-au modificat; $ms: milisecunde, rotunjite în sus
serve-rebuilt =
    { $files ->
        [one] { $files } fișier modificat; site-ul este la zi după { $ms } ms.
        [few] { $files } fișiere modificate; site-ul este la zi după { $ms } ms.
       *[other] { $files } de fișiere modificate; site-ul este la zi după { $ms } ms.
    }
serve-watch-failed = Sistemul nu anunță toate modificările ({ $cause }), așa că kopa le caută singur.
serve-answers-ended = Serverul nu mai răspundea ({ $cause }). Este un defect al programului kopa; serverul pornește din nou.
serve-panicked = Modificarea nu a putut fi preluată. Este un defect al programului kopa; la următoarea modificare va încerca din nou.

## Ce văd redactorii peste o pagină a serverului de dezvoltare (crate::cli::serve::bar)

bar-title = Despre acest text, pentru redactori
bar-words = { $n ->
    [one] { $n } cuvânt
    [few] { $n } cuvinte
   *[other] { $n } de cuvinte
}
# Durata lecturii, pe scurt
bar-minutes = { $n } min de citit
bar-warnings-n = { $n ->
    [one] { $n } avertisment
    [few] { $n } avertismente
   *[other] { $n } de avertismente
}
bar-missing-n = { $n ->
    [one] lipsește { $n } fapt
    [few] lipsesc { $n } fapte
   *[other] lipsesc { $n } de fapte
}
bar-waiting-n = { $n ->
    [one] { $n } versiune de lucrat
    [few] { $n } versiuni de lucrat
   *[other] { $n } de versiuni de lucrat
}
# $out, $in: la câte fișe duce și de la câte fișe se ajunge aici
bar-links = legături: { $out } spre altele, { $in } dinspre altele
# În $language nu există text; cititorii îl văd pe cel în $shown
bar-instead = În această limbă ({ $language }) nu există încă text; cititorii văd altul: { $shown }.
bar-warnings = Avertismente
bar-missing = Fapte care lipsesc
bar-not-found = Fapte pe care nu le dă nicio sursă
bar-versions = Versiuni
bar-machine = tradusă automat, neverificată
bar-unreviewed = nerevizuită încă de un vorbitor nativ
bar-reviewed = revizuită
bar-out = { $n ->
    [0] Nicio legătură spre alte fișe
   *[other] Legături spre alte fișe: { $n }
}
bar-in = { $n ->
    [0] Nicio altă fișă nu duce aici
   *[other] Fișe care duc aici: { $n }
}
bar-elsewhere = Legături spre alte site-uri: { $n }
open-file = Deschide fișierul
open-file-failed = Fișierul nu a putut fi deschis. Deschideți-l dumneavoastră.

## Traduceri cinstite: marcaje și stări

unstamped-translation = Nimeni nu a spus din ce stare a versiunii-sursă provine această traducere
unstamped-translation-now = Această traducere spune că este la zi; marcajul care o dovedește încă lipsește
hint-unstamped = dacă este la zi, scrieți `revision: now` sub `translation:` sau rulați comanda `kopa stamp`
# $line: rândul întreg care trebuie scris
hint-unstamped-now = puneți în locul lui acest rând: `{ $line }`
# $n: numărul de părți; $language: codul limbii sursei
outdated-translation = { $n ->
    [one] { $n } parte a versiunii-sursă ({ $language }) s-a schimbat după această traducere
    [few] { $n } părți ale versiunii-sursă ({ $language }) s-au schimbat după această traducere
   *[other] { $n } de părți ale versiunii-sursă ({ $language }) s-au schimbat după această traducere
}
hint-outdated-through = versiunea ei sursă ({ $language }) este ea însăși o traducere și nu este la zi
hint-outdated-changed = această parte s-a schimbat
hint-outdated-added = această parte este nouă
hint-outdated-removed = versiunea-sursă nu mai are această parte
hint-outdated-chain = această parte nu este la zi nici în versiunea-sursă
# $name: o fișă, de exemplu `partners/redea`
hint-outdated-more = { $n ->
    [one] și încă { $n }; `kopa status { $name }` le arată pe toate
    [few] și încă { $n }; `kopa status { $name }` le arată pe toate
   *[other] și încă { $n }; `kopa status { $name }` le arată pe toate
}

## Comanda `stamp`

no-such-entry = Nu există fișa `{ $name }`
no-such-version = Fișa `{ $name }` nu are text în `{ $language }`
stamp-source = Textul fișei `{ $name }` în `{ $language }` este versiunea-sursă: nu a fost tradus din alt text
stamped-file = Marcat: { $file }
# $n: câte fișiere s-au schimbat; $already: câte aveau deja marcajul corect
stamped = { $n ->
    [one] { $n } traducere marcată
    [few] { $n } traduceri marcate
   *[other] { $n } de traduceri marcate
}; { $already ->
    [one] { $already } era deja marcată
    [few] { $already } erau deja marcate
   *[other] { $already } erau deja marcate
}.
stamp-outdated-left = { $n ->
    [one] { $n } traducere nu este la zi și își păstrează marcajul; după ce o aduceți la zi, marcați-o după nume: `kopa stamp <fișă> <limbă>`
    [few] { $n } traduceri nu sunt la zi și își păstrează marcajul; după ce le aduceți la zi, marcați-le după nume: `kopa stamp <fișă> <limbă>`
   *[other] { $n } de traduceri nu sunt la zi și își păstrează marcajul; după ce le aduceți la zi, marcați-le după nume: `kopa stamp <fișă> <limbă>`
}
stamp-refused = Nu s-a marcat, fiindcă textul sau versiunea-sursă are o greșeală: { $files }
stamp-unusual = Antetul din { $file } este scris într-un fel pe care kopa nu îl poate schimba în siguranță; scrieți sub `translation:` rândul `{ $line }`
edit-changed-meanwhile = { $file } s-a schimbat între timp și a fost lăsat așa cum este; încercați din nou
edit-failed = { $file } nu poate fi schimbat: { $why }

## Comenzile `new` și `translate`

# $collection: its title
ask-intro = O fișă nouă: { $collection }. Scrieți răspunsul și apăsați Enter. Un răspuns gol lasă câmpul pentru mai târziu; `?` urmat de un motiv spune că nimeni nu poate ști. Ctrl-C oprește, și nu se scrie nimic.
# $names: codes with names; $default: a code
ask-language = În ce limbă scrieți? { $names }; Enter: { $default }
ask-title = Titlu:
# $default: a name made from the title
ask-id = Numele folderului, același în toate limbile; Enter: { $default }
ask-choice = Numărul sau o parte din nume:
ask-choices = Numere, de exemplu `1, 3`, sau o parte dintr-un nume:
ask-another = Încă unul? Enter: nu.
ask-chosen = Ales: { $names }
ask-none = Nimic de aici nu se numește `{ $value }`.
ask-more = … și încă { $n }: scrieți o parte dintr-un nume.
ask-boolean = da sau nu
ask-number = un număr, de exemplu `1250.50`
ask-period-start = de când? `2024`, `2024-07` sau `2024-07-01`
ask-period-end = până când? Enter: continuă.
ask-place = numele locului
ask-coordinates = latitudinea și longitudinea, de exemplu `57.42444, 25.90164`; Enter: fără
new-stopped = Oprit; nu s-a scris nimic.
new-needs-title = Dați fișei un titlu (`--title`) sau un folder (`--id`).
new-no-equals = `{ $value }` trebuie să fie un câmp și valoarea lui, de exemplu `stage=running`
new-wrong-id = `{ $id }` nu poate fi numele folderului unei fișe: sunt permise numai `a` până la `z`, cifrele și cratima, de exemplu `{ $right }`
new-exists = Există deja fișa `{ $name }`. Dați-i celei noi alt nume cu `--id`; o versiune în altă limbă se începe cu `kopa translate { $name } <limba>`.
new-name-taken = Există deja fișa `{ $name }`, iar legături precum `[[{ $id }]]` le-ar însemna pe amândouă. Dați-i celei noi alt nume cu `--id`.
new-not-written = Nu s-a scris nimic: corectați mai întâi ce este greșit.
new-written = Scris: { $file }
new-still = Mai este de scris: { $names }; apoi textul de dedesubt.
new-then = `kopa check` spune ce mai lipsește.
translate-exists = `{ $name }` are deja un text în această limbă: { $file }
translate-no-source = `{ $name }` nu are o versiune-sursă care poate fi citită; `kopa check` spune de ce.
translate-written = Scris: { $file }. Ce este de tradus este gol, iar alături se află textul versiunii-sursă.
translate-then = Completați, ștergeți comentariile și verificați cu `kopa check`. Când versiunea-sursă se va schimba, `kopa status { $name }` va arăta unde.
edit-exists = { $file } există deja și a rămas neschimbat

## Comanda `explain`

explain-example = Un exemplu
explain-says = kopa spune
explain-cure = Corectat
explain-unknown = Nu există un mesaj cu codul `{ $code }`; `kopa explain` le arată pe toate
# $n: how many codes
explain-list = { $n ->
    [one] { $n } cod. `kopa explain <cod>` spune ce înseamnă, cu un exemplu și corectarea lui.
    [few] { $n } coduri. `kopa explain <cod>` spune ce înseamnă unul, cu un exemplu și corectarea lui.
   *[other] { $n } de coduri. `kopa explain <cod>` spune ce înseamnă unul, cu un exemplu și corectarea lui.
}
explain-too-large = (mai mare decât orice fișier care se citește)
explain-picture = (o imagine)
explain-empty = (gol)
explain-not-there = (nu există)
explain-link-there = (o legătură simbolică)
explain-not-readable = (nu poate fi citit)

## JSON Schema: câmpurile pe care le are fiecare colecție

schema-title = Titlul, în limba acestui fișier
schema-slug = Partea din adresă care numește fișa; se face din titlu dacă lipsește
schema-aliases = Adrese vechi care duc aici, de exemplu `en/old-name`
schema-formerly = Numele vechi ale folderului fișei; legăturile cu ele duc în continuare aici
schema-withdrawn = De ce fișa nu mai este publicată și care îi ține locul
schema-draft = `true` oprește publicarea fișei
schema-fallback = `false` ascunde fișa în limbile în care nu are versiune
schema-translation = Numai într-o traducere: din ce a fost făcută
schema-translation-source = Limba textului tradus
schema-translation-revision = Starea versiunii-sursă care a fost tradusă: `now` sau ce scrie `kopa stamp`
schema-translation-status = Cine a citit traducerea
schema-not-found = Un fapt pe care nu îl dă nicio sursă: spuneți de ce

## Rezumat pentru o cerere de integrare

markdown-line = rândul { $line }
markdown-more = … și încă { $n }; `kopa check` le arată pe toate.

## Comanda `status`

status-source = sursă
status-current = la zi
# Legenda semnului `!2`, unde 2 este numărul de părți schimbate
status-outdated = părți neactualizate
status-unstamped = fără marcaj
status-orphan = sursa nu mai există
status-missing = lipsește
status-total = Tot
# $language: codul limbii sursei
status-outdated-n = { $n ->
    [one] { $n } parte neactualizată, tradus din { $language }
    [few] { $n } părți neactualizate, tradus din { $language }
   *[other] { $n } de părți neactualizate, tradus din { $language }
}
status-now = acum
# $commit și $date: ultima stare a fișierului care are textul vechi
status-before = înainte ({ $commit }, { $date })
status-nothing-here = (nimic aici)
status-fails = Există texte în una dintre aceste stări: { $states }
history-no-git = Nu se arată ce spunea versiunea-sursă înainte: programul `git` lipsește.
history-none = Nu se arată ce spunea versiunea-sursă înainte: fișierul ei nu are istoric în git.
history-shallow = O parte din ce spunea versiunea-sursă înainte nu se arată: istoricul este trunchiat aici (shallow clone).
history-not-there = O parte din ce spunea versiunea-sursă înainte nu se află în istoricul fișierului ei.

## Paginile serverului de dezvoltare pentru traducători

# $url se termină cu o bară oblică
serve-translator = Traducerile alături de sursele lor: { $url }_kopa/translate/

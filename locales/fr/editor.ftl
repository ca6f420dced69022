# Ce que lisent les rédacteurs : ce qui ne va pas dans un fichier, et que faire.
# Entre accents graves : ce qui figure dans le fichier, ou devrait y figurer.

## Le fichier lui-même

unreadable-file = Ce fichier ne peut pas être lu : { $why }
hint-unreadable-file = vérifiez qui a le droit de le lire, et si un autre programme ne le garde pas ouvert
file-too-large = Ce fichier dépasse { $megabytes } Mo, la taille maximale pour être lu
too-many-files = Le site a plus de { $most } fichiers ; aucun n’est donc lu
hint-too-many-files = vérifiez si un dossier de `content`, `themes` ou `locales` contient ce qui n’y a pas sa place ; `limits: {"{"}files: …{"}"}` dans `site.yaml` en permet davantage, jusqu’à 1000000
symbolic-link = Ceci est un lien symbolique, et les liens symboliques ne sont pas suivis
hint-symbolic-link = mettez ici le fichier lui-même
# $name: a name of a file or folder; $sign: the sign that is meant
strange-name =
    { $why ->
        [invisible] Le nom `{ $name }` contient un caractère que personne ne voit : { $sign }
        [mixed] Le nom `{ $name }` mélange des lettres de plusieurs alphabets, dont certaines se ressemblent
        [forbidden] Le nom `{ $name }` contient un `{ $sign }`, que certains systèmes n’acceptent pas
       *[reserved] Le nom `{ $name }` est réservé par Windows
    }
hint-strange-name = renommez-le, de préférence avec des lettres minuscules de `a` à `z`, des chiffres et des traits d’union seulement
look-alike-name = Le nom `{ $name }` se distingue à peine de `{ $other }`, et certains systèmes les confondent
hint-look-alike-name = voici l’autre ; donnez un autre nom à l’un des deux
misplaced-file = Ce fichier se trouve à un endroit où rien n’est recherché ; chaque fiche a son propre dossier, par exemple `content/partners/redea/hr.md`
invalid-utf8 = Ce caractère n’est pas en UTF-8 ; enregistrez le fichier avec l’encodage UTF-8
empty-file = Ce fichier est vide
merge-conflict = Ici, git n’a pas pu fusionner deux modifications
hint-merge-conflict = gardez l’un des deux textes, ou réunissez-les, puis supprimez les lignes `<<<<<<<`, `=======` et `>>>>>>>`
byte-order-mark = Le fichier commence par un indicateur d’ordre des octets (BOM), un caractère invisible que certains éditeurs de texte ajoutent
hint-byte-order-mark = enregistrez le fichier en « UTF-8 », et non en « UTF-8 avec BOM »

## En-tête

no-front-matter = Le fichier ne commence pas par un en-tête
hint-front-matter-form = un fichier commence par une ligne `---`, suivie de champs tels que `title: Mon titre`, puis d’une autre ligne `---`
no-fields = Il n’y a aucun champ ici
front-matter-not-closed = L’en-tête qui commence ici n’a pas de fin
hint-close-front-matter = ajoutez une ligne `---` après le dernier champ, avant la ligne { $line }
hint-open-front-matter = ajoutez une ligne `---` avant le premier champ
doubled-fence = Il y a ici une ligne `---` de trop
hint-remove-line = supprimez cette ligne
yaml-comment = YAML prend ce qui suit `#` pour un commentaire ; cette partie est donc perdue
hint-yaml-comment = mettez toute la valeur entre guillemets, ou le commentaire sur sa propre ligne
yaml-tab = Cette ligne commence par une tabulation, ce que YAML n’admet pas
hint-yaml-tab = utilisez des espaces
yaml-hard-space = Il y a ici une espace insécable, venue d’un traitement de texte, que YAML ne reconnaît pas comme une espace
hint-yaml-hard-space = mettez une espace ordinaire à sa place
yaml-indent = Cette ligne a un retrait qui n’est pas possible ici
hint-yaml-indent = faites-la commencer dans la même colonne que les lignes auxquelles elle se rattache ; nombre d’espaces au début : { $n }
yaml-colon = La valeur de `{ $field }` contient un deux-points, que YAML prend pour le début d’un autre champ
yaml-quote = Ce guillemet n’est pas fermé
yaml-quote-ends-early = Le guillemet qui ouvre cette valeur est refermé avant la fin de la valeur
yaml-bracket = Le signe `{ $bracket }` ouvert ici n’est pas refermé
hint-yaml-quote = mettez { $quote } à la fin aussi
yaml-sign = Une valeur ne peut pas commencer par `{ $sign }`, qui a un autre sens en YAML
yaml-no-colon = Il manque un deux-points après le nom de ce champ
yaml-no-space = Il manque une espace après le deux-points
curly-quotes = YAML ne connaît pas ces guillemets ; les lecteurs les verront dans le texte
hint-straight-quotes = mettez des guillemets droits `"` avant et après toute la valeur
invalid-yaml = Ceci ne peut pas être lu comme du YAML
hint-invalid-yaml = regardez cette ligne et celle du dessus : chaque champ s’écrit `nom: valeur`, et tout ce qui en dépend est précédé du même nombre d’espaces
yaml-too-large = Une fois développé, ce YAML est trop volumineux pour être lu ; il contient trop de répétitions par `*`
hint-yaml-too-large = au lieu de `*` et d’un nom, écrivez en entier ce qui se répète
yaml-too-deep = Ce YAML a trop de niveaux imbriqués
text-too-deep = Listes, citations, images ou mises en valeur s’emboîtent ici sur plus de { $most } niveaux ; ce texte n’est donc pas lu
hint-text-too-deep = écrivez-le avec moins de niveaux ; au-delà de trois ou quatre, les lecteurs s’y perdent
table-too-wide = Ce tableau a plus de { $most } colonnes ; ce texte n’est donc pas lu
hint-table-too-wide = divisez le tableau, ou proposez-le comme fichier à télécharger
duplicate-key = Le champ `{ $field }` figure ici une deuxième fois
hint-first-one = le premier est ici
unknown-field = Il n’y a pas de champ nommé `{ $field }`
hint-known-fields = les champs possibles sont { $names }
hint-field-elsewhere = retirez-le d’ici ; un champ de ce nom existe dans d’autres collections : { $names }
missing-field = Il manque le champ `{ $field }`
hint-missing-field = ajoutez `{ $field }:` ({ $label }) ; si l’information est introuvable, écrivez `{ $field }: { "{" }not_found: pourquoi{ "}" }`
hint-help = { $help }
text-too-long = Le texte de `{ $field }` est trop long ; nombre de caractères : { $length }, maximum : { $max }
hint-shorten = { $count ->
    [one] il y a { $count } caractère de trop
   *[other] il y a { $count } caractères de trop
}

## Types

wrong-type-empty = `{ $field }` est vide
wrong-type-text = `{ $field }` doit être un texte, et non `{ $value }`
wrong-type-boolean = `{ $field }` doit être `true` (oui) ou `false` (non), et non `{ $value }`
wrong-type-count = `{ $field }` doit être un nombre entier, et non `{ $value }`
wrong-type-number = `{ $field }` doit être un nombre tel que `1234.5`, et non `{ $value }`
thousands-point = `{ $value }` est lu comme un nombre décimal ; beaucoup y verraient des milliers
wrong-type-limit = `{ $field }` doit être un nombre entier de 1 à { $most }, et non `{ $value }`
decimal-comma = Un nombre s’écrit ici avec un point : la virgule commence une autre valeur
wrong-type-map = `{ $field }` doit contenir ses propres champs, et non `{ $value }`
wrong-type-list = `{ $field }` doit être une liste, et non `{ $value }`
wrong-type-single = `{ $field }` n’admet qu’une valeur, et il y en a plusieurs ici
list-as-line = Plusieurs valeurs de `{ $field }` doivent s’écrire entre crochets, pour que chacune soit lue à part
wrong-type-date = `{ $value }` n’est pas une date sous la forme voulue pour `{ $field }`
hint-date = écrivez l’année, le mois et le jour : `2026-11-21` ; ou bien `2026-11`, ou `2026`
wrong-type-period = `{ $value }` n’est pas une période sous la forme voulue pour `{ $field }`
hint-period = écrivez `{ "{" }start: 2021-07-01, end: 2023-06-30{ "}" }` ou `{ "{" }start: 2021-07-01, ongoing: true{ "}" }`
period-backwards = Cette période se termine avant d’avoir commencé
wrong-type-choice = `{ $value }` ne fait pas partie des choix possibles pour `{ $field }`
hint-known-options = les choix possibles sont { $names }
wrong-type-link = `{ $value }` n’est pas une adresse complète telle que `https://example.org/page`
wrong-type-email = `{ $value }` n’est pas une adresse électronique
wrong-type-coordinates = `{ $value }` : ce ne sont pas des coordonnées ; écrivez la latitude et la longitude en degrés : `[57.42, 25.9]`
wrong-type-alias = `{ $value }` n’est pas une ancienne adresse du site, telle que `en/old-name`
wrong-type-language = `{ $value }` n’est pas un code de langue tel que `lv`
wrong-type-base-url = `{ $value }` n’est pas une adresse telle que `https://example.org/`
wrong-slug = `{ $slug }` ne peut pas faire partie d’une adresse : seuls les lettres de `a` à `z`, les chiffres et les traits d’union sont admis, 80 au plus
hint-write = écrivez { $text }
hint-did-you-mean = vouliez-vous dire `{ $name }` ?
more-names = { $count } autres

## Vocabulaires, références, sources

unknown-term = Le terme `{ $term }` n’existe pas
hint-vocabulary-file = les termes se trouvent dans `{ $file }`
unknown-vocabulary = Il n’y a pas de vocabulaire nommé `{ $name }`
circular-term = `{ $term }` est déjà un terme plus spécifique que celui-ci
hint-circular-term = de deux termes, un seul peut être le terme générique
missing-label = Le terme `{ $term }` n’a pas de libellé dans cette langue : { $language }
unknown-entry = Il n’y a pas de fiche `{ $name }` dans `{ $collection }`
hint-entry-folder = une fiche porte le nom de son dossier dans `{ $folder }`
unknown-source = La source `{ $key }` ne figure pas parmi les sources de cette fiche
hint-unknown-source = les sources s’indiquent dans l’en-tête de la version source, sous `sources`
missing-asset = Il n’y a pas de fichier nommé `{ $name }` dans le dossier de la fiche
hint-missing-asset = mettez le fichier dans le dossier `{ $folder }`
missing-alt = Cette image n’a pas de texte de remplacement
hint-missing-alt = dites en quelques mots ce que l’on y voit : `![un bureau à la mairie](desk.jpg)`
hint-missing-alt-field = dites dans `alt:` ce que montre l’image, pour les personnes qui ne la voient pas
broken-picture = Cette image ne peut pas être lue : le fichier est endommagé, incomplet ou d’un autre type que ne le dit son nom
hint-broken-picture = ouvrez-la dans un logiciel d’images, enregistrez-la de nouveau en JPEG ou PNG et mettez-la à la place de ce fichier
picture-too-large = Taille de cette image en mégapixels : { $megapixels } ; maximum pour être lue : { $most }
picture-too-large-file = Le fichier de cette image pèse { $megabytes } Mo ; le maximum pour être lu est de { $most } Mo
hint-picture-too-large = réduisez l’image et enregistrez-la de nouveau ; les lecteurs n’en voient jamais plus de 1600 pixels de large
moving-picture = Cette image est animée ; les lecteurs n’en voient que la première vue
hint-moving-picture = mettez ici une image fixe ; publiez un film là où se publient les films, et faites un lien vers lui
not-a-picture = `{ $name }` n’est pas une image que les navigateurs affichent
hint-not-a-picture = enregistrez-la en JPEG, PNG ou WebP ; pour ce qui n’est pas une image, faites un lien : `[texte]({ $name })`
active-file = Un fichier de ce type pourrait exécuter quelque chose chez le lecteur qui l’ouvre : il n’est pas publié
hint-active-file = mettez ce qu’il dit dans le texte, ou publiez-le en PDF
active-file-drawing = Ce dessin contient `{ $what }`, qui pourrait exécuter ou charger quelque chose chez le lecteur qui l’ouvre
hint-active-file-drawing = enregistrez-le en « SVG simple » dans le logiciel où il a été dessiné, ou exportez-le en PNG

## Langues et traductions

unknown-language = Le site n’a pas de langue `{ $language }`
unknown-language-file = Le fichier d’une fiche porte le code de sa langue, et le site n’a pas de langue `{ $language }`
hint-known-languages = les langues du site sont { $names }
duplicate-language = La langue `{ $language }` figure ici une deuxième fois
no-source = Cette fiche n’a pas de version source : chaque version se présente comme une traduction
hint-no-source = supprimez `translation:` de la version qui a été écrite en premier, peut-être `{ $file }`
hint-no-source-file = `{ $file }`, dont cette version est traduite, n’existe pas : ajoutez ce fichier, ou supprimez `translation:` de la version qui a été écrite en premier
two-sources = Cette fiche a deux versions sources : aucune des deux n’indique de quoi elle est traduite
hint-other-source = voici l’autre
hint-two-sources = si cette version est traduite de l’autre, ajoutez `translation: { "{" }source: { $language }, status: unreviewed{ "}" }`
translation-of-itself = Un texte ne peut pas être sa propre traduction
hint-translation-of-itself = indiquez la langue du texte qui a été traduit
translation-circle = Ces traductions sont faites les unes à partir des autres
hint-translation-circle = l’une des versions doit être la version source : supprimez-y `translation:`
orphan-translation = La version dont celle-ci est traduite n’existe pas
hint-orphan-translation = voici la version source de cette fiche ; si le texte en est traduit, écrivez `source: { $language }`
broken-revision = Ceci n’est pas une valeur valide pour `revision`
hint-broken-revision = écrivez `revision: now`
fact-differs = La version source indique autre chose pour `{ $field }`
hint-fact-in-source = voici ce qu’elle indique ; un fait ne figure que dans la version source : supprimez-le de la traduction, ou corrigez-le dans la version source
repeated-fact = Le champ `{ $field }` figure déjà dans la version source et en est repris automatiquement ; vous pouvez le supprimer ici
fact-not-in-source = `{ $field }` est un fait, et la version source ne le contient pas
hint-fact-to-source = déplacez-le dans la version source
untranslated-field = Le champ `{ $field }` n’est pas traduit ici, alors que la version source le contient
hint-source-has-it = il se trouve ici dans la version source
list-length-differs = { $count ->
    [one] La liste `{ $field }` compte { $count } élément ici
   *[other] La liste `{ $field }` compte { $count } éléments ici
}, et { $expected } dans la version source
hint-list-in-source = voici la liste de la version source ; mettez-en autant, dans le même ordre, et `{ "{" }{ "}" }` pour un élément sans texte
headings-differ = { $count ->
    [one] Ce texte compte { $count } intertitre
   *[other] Ce texte compte { $count } intertitres
}, la version source { $expected } ; leur nombre ou leurs niveaux diffèrent, et les liens vers les sections ne seront pas les mêmes dans toutes les langues
hint-headings-differ = voici la version source

## Liens

broken-link = Aucune fiche ni aucun fichier ne s’appelle `{ $name }`
hint-entry-name = dans `[[…]]`, écrivez le nom du dossier d’une fiche, par exemple `[[{ $name }]]`
broken-link-empty = Ce lien ne mène nulle part
broken-link-path = Un lien interne au site ne peut pas commencer par `/`
broken-link-entry = `{ $target }` vise une fiche, mais n’est pas le chemin de son fichier
broken-link-not-a-name = `[[…]]` attend le nom d’une fiche, pas son adresse ni le chemin de son fichier
broken-link-web = `{ $target }` est lu comme le nom d’un fichier : une adresse sur le Web commence par `https://`
hint-relative-link = écrivez le chemin à partir de ce fichier, par exemple `../other-entry/en.md`, ou bien `[[other-entry]]`
quotes-in-link = L’adresse de ce lien est entre guillemets, qui en deviennent une partie
former-name = Cette fiche porte maintenant un autre nom, `{ $name }` ; l’ancien y mène encore
withdrawn-entry = La fiche `{ $name }` a été retirée : ce lien mène à une page qui le dit
hint-withdrawn-entry = supprimez le lien, ou donnez-lui une autre cible
own-address = Ce lien donne l’adresse d’une page de ce site ; il ne mène donc qu’à une seule langue
hint-own-address = écrivez le nom de la fiche, `{ $name }` : les lecteurs seront dirigés vers leur propre langue
ambiguous-link = Plusieurs fiches s’appellent `{ $name }`
hint-candidates = écrivez l’un de ces noms : { $names }
broken-anchor = `{ $name }` n’a pas de section nommée `{ $anchor }`
hint-known-anchors = ses sections sont { $names }
hint-known-files = les fichiers sont { $names }
outside-site = Ce lien sort du dossier du site
hint-outside-site = un lien ne peut mener qu’à un fichier du dossier `content`
unsafe-link = Les liens en `{ $scheme }:` ne sont pas autorisés
file-on-a-computer = `{ $target }` est le chemin d’un fichier sur un ordinateur auquel les lecteurs n’ont pas accès
misleading-link = Le texte de ce lien nomme `{ $text }`, mais le lien mène à `{ $server }`
misleading-link-user = Cette adresse mène à `{ $server }` : ce qui précède `@` n’a que l’apparence d’un serveur
misleading-link-letters = Le nom du serveur `{ $server }` contient des lettres qui ressemblent à d’autres : on peut le prendre pour `{ $looks }`
misleading-link-code = Dans cette adresse, personne ne peut lire qu’elle mène à `{ $server }`
hint-misleading-link = s’il s’agit bien de `{ $server }`, écrivez l’adresse avec ce seul nom ; sinon, supprimez le lien
hint-misleading-letters = copiez l’adresse depuis la page elle-même, ou supprimez le lien
remote-image = Cette image se trouve sur un autre site
hint-term-link = écrivez `[[term:vocabulary/term]]`, où `vocabulary` est le vocabulaire et `/term` le terme
link-to-other-language = Ce lien désigne le fichier d’une autre langue, alors qu’il en existe un dans celle-ci
hint-link-to-other-language = écrivez `{ $file }` ; les lecteurs sont de toute façon dirigés vers leur propre langue
hint-menu = une ligne de menu est une collection, `vocabulary:name`, ou une fiche telle que `pages/about`
same-address = L’adresse `{ $address }` est déjà celle d’une autre page
hint-alias-taken = voici l’autre ; supprimez l’ancienne adresse, puisqu’elle est déjà utilisée
hint-same-address = voici l’autre ; donnez à l’une des deux un `slug:` différent
former-name-taken = Une autre fiche dit aussi s’être appelée `{ $name }`
hint-former-name-taken = voici l’autre ; les liens de ce nom ne peuvent mener qu’à une seule, supprimez-le donc de l’une des deux
vanished-address = L’adresse `{ $address }` est publiée, et le site ne l’aurait plus
hint-vanished-moved = si la page a changé d’adresse, écrivez cette ligne parmi les champs : `{ $line }`
hint-vanished-gone = écrivez ces lignes dans la fiche qui la remplace : `{ $line }` et `formerly: [{ $name }]`

## Textes

top-heading = Le titre de la page est le seul titre de premier niveau
hint-top-heading = écrivez `##`
skipped-heading = Un niveau d’intertitre est sauté ici
year-as-list = En début de ligne, Markdown prend `{ $year }.` pour le numéro d’un élément de liste
heading-space = Ceci est lu comme du texte, et non comme un intertitre
hint-heading-space = mettez une espace ordinaire après le dernier `#`
item-space = Ceci est lu comme du texte, et non comme un élément de liste : l’espace après le signe est insécable
link-gap = Ce lien est lu comme du texte, car une espace sépare ses deux parties
hint-link-gap = écrivez `](` sans espace
table-line = Ces lignes sont lues comme du texte : sous sa première ligne, un tableau a besoin d’une ligne qui la sépare des autres
link-not-closed = Ce lien est lu comme du texte, car il n’a pas de fin
link-spaces = Ce lien est lu comme du texte, car son adresse contient une espace
link-text = « { $text } » ne dit pas où mène ce lien
link-text-address = Une adresse ne dit pas à quoi mène ce lien, et se comprend mal à l’écoute
link-text-empty = Ce lien n’a pas de texte ; personne ne peut le voir ni l’entendre
hint-link-text = nommez la page à laquelle il mène : `[rapport annuel 2025](…)`
bare-address = Cette adresse n’est pas un lien et ne dit pas à quoi elle mène
dead-link = La page à laquelle mène ce lien n’existe pas : le serveur répond { $status }
dead-link-silent = Le serveur auquel mène ce lien ne répond pas : { $why }
hint-dead-link = cherchez la nouvelle adresse de la page, ou une copie sur `web.archive.org`
hint-bare-address = écrivez à quoi elle mène, puis l’adresse : `[rapport annuel 2025](https://…)`
poor-alt = « { $text } » ne dit pas ce que montre cette image
empty-section = Il n’y a rien sous l’intertitre « { $title } »
hint-empty-section = écrivez ce qui doit y figurer, ou supprimez l’intertitre
large-image = Cette image pèse { $megabytes } Mo, soit plusieurs minutes avec une connexion lente
hint-large-image = enregistrez-la en plus petit : 1600 pixels de large suffisent, en JPEG de qualité 80
large-original = Le fichier de cette image pèse { $megabytes } Mo ; les lecteurs la reçoivent plus petite, mais tous ceux qui travaillent sur le site le chargent en entier, à chaque copie
hint-large-original = enregistrez-la en plus petit avant de l’ajouter : 2400 pixels de large suffisent largement, en JPEG de qualité 85
summary-length = Ce résumé est trop court ou trop long pour être lu seul dans une liste (caractères : { $n })
hint-summary-length = dites en une phrase qui a fait quoi, et avec quel résultat ; caractères : de { $least } à { $most }
unexplained-acronym = Tous les lecteurs ne savent pas ce que signifie `{ $name }`
hint-unexplained-acronym = à la première occurrence, écrivez-le en toutes lettres, suivi de `({ $name })`
long-sentence = Cette phrase est très longue (mots : { $n })
hint-long-sentence = faites-en deux ou trois : une idée dans chacune
orphan-entry = Rien ne mène à cette page : ni liste, ni menu, ni lien
hint-orphan-entry = mettez un lien `[[{ $name }]]` dans une page que ses lecteurs trouvent
review-overdue = Cette fiche devait être relue avant le { $date }
hint-review-overdue = vérifiez que tout est encore exact, et mettez une nouvelle date après `{ $field }:`
missing-section = Il manque la section « { $title } »

## Composants : des blocs qui sont plus que du texte

unknown-component = Il n’y a pas de composant nommé `{ $name }` ; ce bloc s’affiche donc comme du code
unknown-parameter = Le composant `{ $component }` n’a pas de paramètre `{ $parameter }`
hint-known-parameters = les paramètres possibles sont { $names }
missing-parameter = Il manque au composant `{ $component }` le paramètre `{ $parameter }`
hint-missing-parameter = ajoutez `{ $parameter }: …` ({ $label })
empty-query = Dans `{ $collection }`, aucune fiche ne correspond à ce qui est demandé ici
unfit-filter = On ne peut pas choisir des fiches d’après `{ $field }` : ce champ n’a ni termes, ni renvois, ni choix
no-places = Les fiches de `{ $collection }` n’ont pas de lieux à montrer sur une carte
no-publisher = Le site ne dit pas qui le publie ; les lecteurs apprennent que cela reste à indiquer
hint-no-publisher = dans `content/site.yaml`, sous `publisher:`, écrivez au moins `name:`
# $file: a path inside the theme's folder
missing-template = Ce composant n’a pas de modèle `{ $file }`
missing-style = Le thème n’a pas de feuille de style `{ $file }`
missing-parameter-type = Il faut ici un paramètre du type `{ $type }`

## Le site

no-site-file = Il n’y a pas de fichier `content/site.yaml` ici : ce n’est donc pas le dossier d’un site
hint-no-site-file = indiquez avec `--site` le dossier qui contient `content`, ou créez `content/site.yaml` avec un champ `languages:`
no-collection-file = Le dossier `{ $collection }` n’a pas de fichier `_collection.yaml` ; son contenu n’est donc pas publié
hint-no-collection-file = créez `{ $file }`, ou déplacez le dossier là où est sa place
no-home = Le site n’a pas de page d’accueil dans cette langue : { $language }
hint-no-home = indiquez une fiche après `home:`, par exemple `home: pages/home` ; à chaque langue il faut son texte, ici `{ $file }`, ou une autre langue dont le texte s’affiche à la place
no-version = Ce dossier contient des fichiers, mais aucun texte tel que `en.md`
reserved-field = `{ $field }` est un champ que toute collection possède ; donnez un autre nom à celui-ci
unknown-type = Il n’y a pas de type de champ nommé `{ $type }`
unknown-role = Il n’y a pas de rôle nommé `{ $role }`
unknown-collection = Il n’y a pas de collection nommée `{ $name }`
unknown-rule = Il n’y a pas de règle nommée `{ $name }`
hint-known-rules = les règles sont { $names }
unknown-theme = Il n’y a pas de thème nommé `{ $theme }`
missing-theme-asset = Le thème a besoin du fichier `{ $file }`, qui n’existe pas encore
missing-letters = Les images que d’autres sites montrent à côté d’un lien ne peuvent pas afficher ces lettres : { $letters }
hint-missing-letters = mettez une police qui les contient dans le dossier `{ $folder }`
broken-font = Ce fichier n’est pas une police lisible
hint-broken-font = utilisez une police au format TrueType ou OpenType (`.ttf`, `.otf`)
template-error = Ce modèle ne peut pas être utilisé : { $problem }
hint-template-error = la page garde sa dernière forme tant que le modèle n’est pas réparé

## Messages

broken-message = Le message `{ $id }` ne peut pas être lu
missing-message = Le message `{ $id }` manque dans cette langue : { $language }
missing-plural = Dans le message `{ $id }` (langue : { $language }), il manque des formes de pluriel pour `{ $name }` : { $category }
missing-locale = Il n’y a aucun message dans cette langue : { $language }
unknown-variable = Le message `{ $id }` utilise `{ $name }`, qui ne lui est pas fourni
unknown-message = Il n’y a pas de message nommé `{ $id }`
missing-variable = Le message `{ $id }` a besoin de `{ $name }`, qui ne lui est pas fourni
duplicate-message = Le message `{ $id }` figure ici une deuxième fois
nested-too-deep = Le message `{ $id }` a trop de niveaux imbriqués
endless-message = Le message `{ $id }` renvoie à lui-même en passant par `{ $name }`
reserved-name = Le message `{ $id }` utilise le nom réservé `{ $name }`
unknown-reference = Le message `{ $id }` renvoie à `{ $name }`, qui n’existe pas
unknown-function = Le message `{ $id }` appelle la fonction `{ $name }`, qui n’existe pas
number-too-long = Le message `{ $id }` contient un nombre trop long : `{ $name }`
hint-first-here = le premier est ici
hint-message-there = il se trouve ici
hint-message-default = l’une des formes doit être marquée par `*`
hint-message-brace = une accolade `{ "{" }` ou `{ "}" }` manque ou est de trop
hint-message-value = il faut un texte après `=`
hint-message-expected = `{ $token }` est attendu ici
hint-fluent-says = message de Fluent : { $problem }
hint-message-fallback = en attendant, le texte affiché est celui de cette langue : { $language }
hint-plural-examples = la forme `{ $category }` sert par exemple pour ces nombres : { $examples }

## Écriture du résultat

summary = { $errors ->
    [0] Aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}
built = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
} dans `{ $folder }` ; écrits : { $written }, inchangés : { $unchanged }, supprimés : { $deleted } ; durée : { $milliseconds } ms
timing = { $milliseconds } ms : { $stage }
changes-listed = Depuis la liste précédente : { $new } nouveaux, { $changed } modifiés, { $gone } supprimés ; voir `{ $file }`
not-built = Rien n’a été modifié dans `{ $folder }` : le site contient des erreurs
withheld = { $files ->
    [one] { $files } texte a été laissé de côté, car il contient des erreurs
   *[other] { $files } textes ont été laissés de côté, car ils contiennent des erreurs
}
severity-error = erreur
severity-warning = avertissement
severity-note = remarque
severity-hint = conseil
# $code: `unstamped-translation`
more-notes = { $count ->
    [one] Encore une remarque comme celles-ci
   *[other] Encore { $count } remarques comme celles-ci
} ({ $code }) ; `--format short` les donne toutes
# $where: an address, or the command `kopa explain`
more-about-code = ce que cela signifie, avec un exemple : { $where }
more-about-code-link = Ce que cela signifie, avec un exemple
problems-title = { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}
wrong-folder = `{ $folder }` ne contient pas de dossier `content` : ce n’est donc pas le dossier d’un site
wrong-base-url = `{ $value }` n’est pas une adresse telle que `https://example.org/`
fix-line = { $file }, ligne { $line } : `{ $before }` devient `{ $after }`
fix-done = Corrections faites : { $n }. Ce qui suit est à corriger à la main.
fix-would = Corrections possibles : { $n }. Rien n’a été modifié.
published-unreadable = `{ $file }` ne peut pas être lu comme une liste d’adresses (addresses.json) : { $why }

## Erreurs du dossier de sortie (crate::write::WriteError::message)

# $path : le dossier de sortie
write-not-ours = Le dossier `{ $path }` contient des fichiers que kopa n’a pas écrits ; kopa n’y touche donc pas. Videz-le, ou indiquez un autre dossier.
write-locked = Un autre programme kopa est en train d’écrire dans `{ $path }`. Attendez qu’il ait terminé, ou arrêtez-le.
write-no-place = `{ $path }` ne peut pas être le dossier de sortie. Indiquez un dossier situé dans un autre.
write-other-file-system = `{ $path }` est la racine d’un disque ou un volume à part ; les fichiers ne peuvent donc pas y être déplacés en une seule étape. Indiquez un dossier situé à l’intérieur.
# $path : un chemin dans le dossier de sortie
write-bad-path = `{ $path }` ne peut pas être le chemin d’un fichier du site.
write-twice = Deux pages ou fichiers du site ont le même chemin, `{ $path }`.
write-nested = `{ $path }` ne peut pas être écrit, car l’un de ses dossiers a le même chemin qu’un fichier du site.
# $path : un fichier ou un dossier du système de fichiers
write-foreign-file = Le fichier `{ $path }` gêne, et kopa ne l’a pas écrit. Déplacez-le ailleurs, ou indiquez un autre dossier de sortie.
write-link = `{ $path }` est un lien symbolique ; dans le dossier de sortie, kopa n’écrit dans aucun lien de ce genre. Supprimez-le.
write-not-a-folder = `{ $path }` est un fichier, alors qu’il faut un dossier à cet endroit. Déplacez le fichier ailleurs.
write-not-a-file = `{ $path }` est un dossier avec des fichiers que kopa n’a pas écrits, alors qu’il faut un fichier à cet endroit. Déplacez le dossier ailleurs.
# $attempt : make-folder, read, write, move, delete ou lock ; $cause : les mots du système lui-même
write-disk-full = Il n’y a plus de place pour `{ $path }`. Rien du site n’est perdu : libérez de l’espace, puis générez le site à nouveau.
write-denied =
    { $attempt ->
        [make-folder] kopa n’a pas le droit de créer le dossier `{ $path }`.
        [read] kopa n’a pas le droit de lire `{ $path }`.
        [delete] kopa n’a pas le droit de supprimer `{ $path }`.
       *[write] kopa n’a pas le droit d’écrire `{ $path }`.
    } Vérifiez à qui appartient le dossier, et si le disque est en lecture seule.
write-io =
    { $attempt ->
        [make-folder] Le dossier `{ $path }` n’a pas pu être créé : { $cause }
        [read] `{ $path }` n’a pas pu être lu : { $cause }
        [move] `{ $path }` n’a pas pu être mis à sa place : { $cause }
        [delete] `{ $path }` n’a pas pu être supprimé : { $cause }
        [lock] `{ $path }` n’a pas pu être verrouillé : { $cause }
       *[write] `{ $path }` n’a pas pu être écrit : { $cause }
    }

## Erreurs du serveur de développement (crate::serve::ServeError::message)

# $address : une adresse IP
serve-not-loopback = `{ $address }` est accessible depuis d’autres ordinateurs. Le serveur de développement ne répond qu’à celui-ci ; utilisez `127.0.0.1`.
# $port : un nombre, sous forme de texte
serve-port-taken = Le port { $port } est occupé par un autre programme, peut-être par un autre `kopa serve`. Arrêtez celui-ci, ou indiquez un autre port.
serve-io = Le serveur ne peut pas démarrer : { $cause }

## Événements du serveur de développement (crate::serve::Event::message)

serve-listening = Le site est à l’adresse { $url }. Pour arrêter, appuyez sur Ctrl-C.
# $files : nombre de fichiers sources modifiés ; $ms : millisecondes, arrondies au supérieur
serve-rebuilt =
    { $files ->
        [one] { $files } fichier modifié ; site à jour après { $ms } ms.
       *[other] { $files } fichiers modifiés ; site à jour après { $ms } ms.
    }
serve-watch-failed = Le système ne signale pas toutes les modifications ({ $cause }) ; kopa les cherche donc lui-même.
serve-answers-ended = Le serveur ne répondait plus ({ $cause }). C’est un défaut de kopa ; le serveur redémarre.
serve-panicked = La modification n’a pas pu être prise en compte. C’est un défaut de kopa ; un nouvel essai aura lieu à la prochaine modification.

## Ce que les rédacteurs voient par-dessus une page du serveur de développement (crate::cli::serve::bar)

bar-title = À propos de ce texte, pour les rédacteurs
bar-words = { $n ->
    [one] { $n } mot
    [many] { $n } de mots
   *[other] { $n } mots
}
# Temps de lecture, en bref
bar-minutes = { $n } min de lecture
bar-warnings-n = { $n ->
    [one] { $n } avertissement
    [many] { $n } d’avertissements
   *[other] { $n } avertissements
}
bar-missing-n = { $n ->
    [one] { $n } fait manquant
    [many] { $n } de faits manquants
   *[other] { $n } faits manquants
}
bar-waiting-n = { $n ->
    [one] { $n } version à travailler
    [many] { $n } de versions à travailler
   *[other] { $n } versions à travailler
}
# $out, $in : nombre de fiches vers lesquelles il mène, et depuis lesquelles on y vient
bar-links = liens : { $out } sortants, { $in } entrants
# $language n’a pas de texte ; les lecteurs voient celui en $shown
bar-instead = Il n’y a pas encore de texte dans cette langue ({ $language }) ; les lecteurs voient celui-ci : { $shown }.
bar-warnings = Avertissements
bar-missing = Faits manquants
bar-not-found = Faits qu’aucune source ne donne
bar-versions = Versions
bar-machine = traduite par une machine, non vérifiée
bar-unreviewed = pas encore relue par une personne de cette langue maternelle
bar-reviewed = relue
bar-out = { $n ->
    [0] Aucun lien vers d’autres fiches
   *[other] Liens vers d’autres fiches : { $n }
}
bar-in = { $n ->
    [0] Aucune autre fiche ne mène ici
   *[other] Fiches qui mènent ici : { $n }
}
bar-elsewhere = Liens vers d’autres sites : { $n }
open-file = Ouvrir le fichier
open-file-failed = Le fichier n’a pas pu être ouvert. Ouvrez-le vous-même.

## Des traductions honnêtes : tampons et états

unstamped-translation = Personne n’a indiqué de quel état de la version source vient cette traduction
unstamped-translation-now = Cette traduction se dit à jour ; le tampon qui le prouve n’y est pas encore
hint-unstamped = si elle est à jour, écrivez `revision: now` sous `translation:`, ou lancez la commande `kopa stamp`
# $line : la ligne entière à écrire
hint-unstamped-now = mettez cette ligne à la place : `{ $line }`
# $n : nombre de parties ; $language : code de la langue source
outdated-translation = { $n ->
    [one] { $n } partie de la version source ({ $language }) a changé depuis cette traduction
    [many] { $n } de parties de la version source ({ $language }) ont changé depuis cette traduction
   *[other] { $n } parties de la version source ({ $language }) ont changé depuis cette traduction
}
hint-outdated-through = sa version source ({ $language }) est elle-même une traduction, et elle est périmée
hint-outdated-changed = cette partie a changé
hint-outdated-added = cette partie est nouvelle
hint-outdated-removed = la version source n’a plus cette partie
hint-outdated-chain = cette partie est périmée dans la version source aussi
# $name : une fiche, par exemple `partners/redea`
hint-outdated-more = { $n ->
    [one] et { $n } autre ; `kopa status { $name }` les montre toutes
    [many] et { $n } d’autres ; `kopa status { $name }` les montre toutes
   *[other] et { $n } autres ; `kopa status { $name }` les montre toutes
}

## La commande `stamp`

no-such-entry = Il n’y a pas de fiche `{ $name }`
no-such-version = La fiche `{ $name }` n’a pas de texte en `{ $language }`
stamp-source = Le texte de `{ $name }` en `{ $language }` est la version source : il n’est traduit d’aucun autre texte
stamped-file = Tamponné : { $file }
# $n : fichiers modifiés ; $already : fichiers qui avaient déjà le bon tampon
stamped = { $n ->
    [one] { $n } traduction tamponnée
    [many] { $n } de traductions tamponnées
   *[other] { $n } traductions tamponnées
} ; { $already ->
    [one] { $already } l’était déjà
    [many] { $already } l’étaient déjà
   *[other] { $already } l’étaient déjà
}.
stamp-outdated-left = { $n ->
    [one] { $n } traduction est périmée et garde son tampon ; une fois mise à jour, tamponnez-la par son nom : `kopa stamp <fiche> <langue>`
    [many] { $n } de traductions sont périmées et gardent leur tampon ; une fois mises à jour, tamponnez-les par leur nom : `kopa stamp <fiche> <langue>`
   *[other] { $n } traductions sont périmées et gardent leur tampon ; une fois mises à jour, tamponnez-les par leur nom : `kopa stamp <fiche> <langue>`
}
stamp-refused = Sans tampon, car le texte ou sa version source contient une erreur : { $files }
stamp-unusual = L’en-tête de { $file } est écrit d’une façon que kopa ne peut pas modifier sans risque ; écrivez sous `translation:` la ligne `{ $line }`
edit-changed-meanwhile = { $file } a changé entre-temps et a été laissé tel quel ; réessayez
edit-failed = { $file } ne peut pas être modifié : { $why }

## Les commandes `new` et `translate`

# $collection: its title
ask-intro = Nouvelle fiche : { $collection }. Tapez une réponse, puis Entrée. Une réponse vide remet la question à plus tard ; `?` suivi d’une raison dit que personne ne peut le savoir. Ctrl-C arrête tout, et rien n’est écrit.
# $names: codes with names; $default: a code
ask-language = Dans quelle langue écrivez-vous ? { $names } ; Entrée : { $default }
ask-title = Titre :
# $default: a name made from the title
ask-id = Nom du dossier, le même dans toutes les langues ; Entrée : { $default }
ask-choice = Numéro, ou une partie du nom :
ask-choices = Numéros, par exemple `1, 3`, ou une partie d’un nom :
ask-another = Un autre ? Entrée : non.
ask-chosen = Choisi : { $names }
ask-none = Rien ici ne s’appelle `{ $value }`.
ask-more = … et encore { $n } : tapez une partie d’un nom.
ask-boolean = oui ou non
ask-number = un nombre, par exemple `1250.50`
ask-period-start = depuis quand ? `2024`, `2024-07` ou `2024-07-01`
ask-period-end = jusqu’à quand ? Entrée : toujours en cours.
ask-place = nom du lieu
ask-coordinates = latitude et longitude, par exemple `57.42444, 25.90164` ; Entrée : aucune
new-stopped = Arrêté ; rien n’a été écrit.
new-needs-title = Donnez à la fiche un titre (`--title`) ou un dossier (`--id`).
new-no-equals = `{ $value }` doit être un champ et sa valeur, par exemple `stage=running`
new-wrong-id = `{ $id }` ne peut pas être le nom du dossier d’une fiche : seuls `a` à `z`, les chiffres et le trait d’union le peuvent, par exemple `{ $right }`
new-exists = Il y a déjà une fiche `{ $name }`. Donnez un autre nom à la nouvelle avec `--id` ; une version dans une autre langue se commence par `kopa translate { $name } <langue>`.
new-name-taken = Il y a déjà une fiche `{ $name }`, et des liens comme `[[{ $id }]]` désigneraient les deux. Donnez un autre nom à la nouvelle avec `--id`.
new-not-written = Rien n’a été écrit : corrigez d’abord ce qui ne va pas.
new-written = Écrit : { $file }
new-still = Reste à écrire : { $names } ; puis le texte en dessous.
new-then = `kopa check` dit ce qui manque encore.
translate-exists = `{ $name }` a déjà un texte dans cette langue : { $file }
translate-no-source = `{ $name }` n’a pas de version source lisible ; `kopa check` dit pourquoi.
translate-written = Écrit : { $file }. Ce qui est à traduire est vide, avec le texte de la version source à côté.
translate-then = Complétez, supprimez les commentaires, et vérifiez avec `kopa check`. Quand la version source changera, `kopa status { $name }` montrera où.
edit-exists = { $file } existe déjà et n’a pas été touché

## La commande `explain`

explain-example = Un exemple
explain-says = kopa dit
explain-cure = Corrigé
explain-unknown = Il n’y a pas de message avec le code `{ $code }` ; `kopa explain` les énumère tous
# $n: how many codes
explain-list = { $n ->
    [one] { $n } code. `kopa explain <code>` dit ce qu’il signifie, avec un exemple et son remède.
   *[other] { $n } codes. `kopa explain <code>` dit ce que l’un d’eux signifie, avec un exemple et son remède.
}
explain-too-large = (plus grand que tout fichier qui est lu)
explain-picture = (une image)
explain-empty = (vide)
explain-not-there = (n’existe pas)
explain-link-there = (un lien symbolique)
explain-not-readable = (illisible)

## JSON Schema : les champs que chaque collection possède

schema-title = Le titre, dans la langue de ce fichier
schema-slug = La partie de l’adresse qui nomme la fiche ; tirée du titre si elle manque
schema-aliases = Anciennes adresses qui mènent ici, par exemple `en/old-name`
schema-formerly = Anciens noms du dossier de la fiche ; les liens qui les emploient mènent encore ici
schema-withdrawn = Pourquoi la fiche n’est plus publiée, et laquelle la remplace
schema-draft = `true` empêche la publication de la fiche
schema-fallback = `false` cache la fiche dans les langues où elle n’a pas de version
schema-translation = Seulement dans une traduction : ce dont elle est tirée
schema-translation-source = La langue du texte traduit
schema-translation-revision = L’état de la version source qui a été traduit : `now`, ou ce qu’écrit `kopa stamp`
schema-translation-status = Qui a relu la traduction
schema-not-found = Un fait qu’aucune source ne donne : dites pourquoi

## Résumé pour une demande de fusion

markdown-line = ligne { $line }
markdown-more = … et encore { $n } ; `kopa check` les montre tous.

## La commande `status`

status-source = source
status-current = à jour
# Légende du signe `!2`, où 2 est le nombre de parties modifiées
status-outdated = parties périmées
status-unstamped = sans tampon
status-orphan = source disparue
status-missing = manquant
status-total = Total
# $language : code de la langue source
status-outdated-n = { $n ->
    [one] { $n } partie périmée, traduit de { $language }
    [many] { $n } de parties périmées, traduit de { $language }
   *[other] { $n } parties périmées, traduit de { $language }
}
status-now = maintenant
# $commit et $date : dernier état du fichier qui contient l’ancien texte
status-before = avant ({ $commit }, { $date })
status-nothing-here = (rien ici)
status-fails = Il y a des textes dans un de ces états : { $states }
history-no-git = Ce que la version source disait avant n’est pas montré : le programme `git` n’est pas installé.
history-none = Ce que la version source disait avant n’est pas montré : son fichier n’a pas d’historique dans git.
history-shallow = Une partie de ce que la version source disait avant n’est pas montrée : l’historique est tronqué ici (shallow clone).
history-not-there = Une partie de ce que la version source disait avant n’est pas dans l’historique de son fichier.

## Les pages du serveur de développement pour les traducteurs

# $url se termine par une barre oblique
serve-translator = Les traductions à côté de leurs sources : { $url }_kopa/translate/

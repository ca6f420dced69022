# Ce que les lecteurs voient autour des textes d’un site, en français.

## Le cadre de chaque page
skip-link = Aller au contenu
menu-label = Menu
languages-label = Langues
breadcrumbs-label = Fil d’Ariane
licence-label = Licence des textes :
report-mistake = Signaler une erreur
feed-label = Flux Atom
language-mark = { $language }

## Fiches
updated-label = Dernière modification :
reading-time = { $n ->
    [one] { $n } minute de lecture
    [many] { $n } de minutes de lecture
   *[other] { $n } minutes de lecture
}
edit-page = Modifier cette page
translate-page = Traduire cette page
translated-from = Traduit de la langue suivante :
facts-title = En bref
facts-more = En savoir plus :
details-title = Détails
toc-title = Sur cette page
connections-title = Liens
backlinks-title = Mentionné dans
related-title = Sur des sujets voisins
sources-title = Sources
cite-title = Comment citer cette page
previous = Précédent
next = Suivant
image-credit = Image : { $credit }
value-not-found = Non trouvé

## État d’un texte
fallback-title = Pas encore disponible en français
fallback-text = Cette page n’est pas encore traduite en français. Le texte ci-dessous est dans la langue suivante :
translation-machine = Ce texte a été traduit par une machine et n’a pas été vérifié. Seule la version source fait foi.
translation-unreviewed = Aucune personne de langue maternelle française n’a encore relu cette traduction.
translation-outdated = { $n ->
    [one] { $n } partie de la source a changé depuis cette traduction. Source :
    [many] { $n } de parties de la source ont changé depuis cette traduction. Source :
   *[other] { $n } parties de la source ont changé depuis cette traduction. Source :
}
review-due = Cette page aurait dû être revue avant la date suivante : { $date }. Certaines informations peuvent être dépassées.

## Listes, termes et page d’accueil
entries-n = { $n ->
    [one] { $n } fiche
    [many] { $n } de fiches
   *[other] { $n } fiches
}
all-entries = { $n ->
    [one] Voir la fiche
    [many] Voir les { $n } de fiches
   *[other] Voir les { $n } fiches
}
all-terms = Voir tous les termes
no-entries = Il n’y a pas encore de fiche ici.
new-entry = Ajouter une fiche
facets-title = Parcourir par
facet-title = { $field } : { $option }
pages-label = Pages de la liste
page-n = Page { $n }
page-previous = Page précédente
page-next = Page suivante
home-ways = Par où commencer
term-alternative = Aussi :
term-broader = Terme générique
term-narrower = Termes spécifiques
term-exact = Le même concept ailleurs
term-unreviewed = Aucune personne de langue maternelle française n’a encore relu ce terme.

## Parties des textes
yes = oui
no = non
note-note = Remarque
note-tip = Conseil
note-important = Important
note-warning = Avertissement
note-caution = Attention
anchor-label = Lien vers cette section : { $title }
footnotes-title = Notes
footnote-back = Revenir au texte
table-label = Tableau ; défile latéralement
period-from-to = { $start } – { $end }
period-ongoing = { $start } – en cours
period-from = début : { $start }

## Composants
publisher-missing = L’éditeur de cette copie du site reste à indiquer.
publisher-name = Éditeur
publisher-address = Adresse
publisher-contact = Contact
publisher-phone = Téléphone
publisher-website = Site web
publisher-registration = Immatriculation
publisher-responsible = Responsable de la publication
publisher-host = Hébergeur
compared-nothing = Non renseigné

# What fields of front matter hold, in the handbook.
kind-text = texte
kind-markdown = Markdown
kind-number = nombre
kind-date = date
kind-period = période
kind-boolean = oui ou non
kind-choice = une des options
kind-term = un terme
kind-terms = termes
kind-reference = une fiche
kind-references = fiches
kind-place = un lieu
kind-link = un lien
kind-email = une adresse électronique
kind-image = une image
kind-list = une liste
kind-record = plusieurs parties
kind-needed = obligatoire
kind-translated = à traduire

## Pages absentes
not-found-title = Page introuvable
not-found-text = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée ou retirée.
not-found-home = Aller à l’accueil
moved-title = Cette page a été déplacée
gone-title = Cette page a été retirée
gone-instead = Voir à la place :
task-done = fait
task-open = à faire

## À voir
# Parts of addresses: plain words, in one line.
map-slug = carte
glance-slug = vue-d-ensemble
book-slug = en-un-document
map-title = Sur la carte
map-text = Les lieux dont parle ce site. Les repères voisins partagent un cercle.
map-list = La liste des lieux
map-group = { $places } : { entries-n }
map-elsewhere = Hors de la carte
glance-title = { $collection } : vue d’ensemble
glance-link = Vue d’ensemble
book-link = En un seul document
book-contents = Sommaire
glance-list = En liste
glance-home = D’un coup d’œil
matrix-hint = Chaque nombre mène aux fiches qu’il compte.
matrix-empty = Sans fiche pour l’instant
timeline-undated = Période inconnue :
seen-more = et { $n } de plus
narrow-title = Affiner la liste
narrow-shown = Affichées : { $shown } sur { $all }
narrow-clear = Tout afficher
narrow-order = Ordre :
narrow-as-listed = celui de la liste
narrow-by-title = par titre
narrow-by-date = par date, les plus récentes d’abord

## Parties d’un texte dont la source a changé ; lues par les lecteurs d’écran, avant la partie
outdated-part = Partie périmée :
outdated-part-after = La source a une nouvelle partie après celle-ci :
outdated-part-gone = La source n’a plus cette partie :

## État des traductions : une page pour les rédacteurs, et les traductions à côté de leurs sources
coverage-title = État des traductions
coverage-text = Pour les rédacteurs et les traducteurs : quels textes sont à jour par rapport à leur source, et où il reste à faire.
coverage-chart-title = Par langue
coverage-matrix-title = Par fiche
coverage-entry = Fiche
coverage-good = À jour : { $good } sur { $all }
coverage-left-out = { $n ->
    [one] { $n } autre fiche n’est pas listée ici.
    [many] { $n } d’autres fiches ne sont pas listées ici.
   *[other] { $n } autres fiches ne sont pas listées ici.
}
state-source = source
state-current = à jour
state-outdated = périmé
state-outdated-n = { $n ->
    [one] { $n } partie périmée
    [many] { $n } de parties périmées
   *[other] { $n } parties périmées
}
state-unstamped = pas encore de tampon
state-orphan = source disparue
state-missing = manquant
part-changed = modifié
part-added = nouveau dans la source
part-removed = n’est plus dans la source
part-through = périmé dans la source aussi

## Recherche
search-label = Rechercher
search-no-script = La recherche a besoin de JavaScript, qui ne fonctionne pas ici. Les listes ci-dessous mènent à toutes les pages.
search-browse = Tout parcourir
search-count = Résultats : { $n }
search-least = Résultats : au moins { $n }
search-none = Rien n’a été trouvé pour « { $query } ».
search-instead = Rien n’a été trouvé pour « { $query } » ; voici des mots à l’orthographe proche.
search-some = Aucune page ne contient tous ces mots ; celles-ci en contiennent le plus.
search-all = Tout afficher : { $n }
search-more = Afficher la suite
search-others = Dans d’autres langues
search-narrow = Affiner les résultats
search-kind = Partie du site
search-failed = Les données de recherche n’ont pas pu être chargées.

# La bibliothèque de visuels, et ce que montre une publication.

visuals-title = Visuels
visuals-count = { $count ->
    [0] aucun
    [one] { $count } visuel
   *[other] { $count } visuels
}
visuals-add = Ajouter
visuals-from-library = Bibliothèque
visuals-none-on-post = Aucun visuel. Ajoutez un fichier, ou déposez-le ici.
visuals-earlier = Plus tôt dans l’ordre
visuals-later = Plus tard dans l’ordre
visuals-take-off = Retirer de la publication
visuals-alt = Texte alternatif
visuals-alt-placeholder = Ce que voit quelqu’un qui regarde l’image
visuals-alt-review = Ce texte vient du visuel remplacé : relisez-le.
visuals-tags = Étiquettes
visuals-tags-hint = Séparées par des virgules
visuals-tag-add = Ajouter des étiquettes
visuals-credit = Crédit
visuals-licence = Licence
visuals-source = Provenance
visuals-rights-from = Droits à partir du
visuals-rights-until = Droits jusqu’au
visuals-rights-open = sans limite
visuals-territory = Territoire
visuals-consent = Accord des personnes visibles
visuals-used-in = Dans les publications
visuals-used-nowhere = Dans aucune publication.
visuals-chosen = { $count ->
    [1] Un visuel choisi
   *[other] { $count } visuels choisis
}
visuals-remove = Supprimer de la bibliothèque
visuals-remove-anyway = Retirer et supprimer
visuals-panel = Le visuel choisi
visuals-animated = Image animée : sa première vue est montrée.
visuals-pages = Plusieurs pages : la première est montrée, et la seule exportée.
visuals-pages-short = pages
visuals-not-shown = Gardé comme fichier : son contenu ne peut pas être montré ici.
visuals-size = { $width } × { $height }
visuals-uses = { $count ->
    [1] dans une publication
   *[other] dans { $count } publications
}
visuals-rights-early = Les droits ne commencent que le { $day }.
visuals-rights-over = Les droits ont fini le { $day }.
visuals-rights-early-short = pas encore libre
visuals-rights-over-short = droits finis
visuals-near-undated = sans date
visuals-near-past = { $how ->
    [same] Utilisé le { $day } pour le même client.
   *[alike] Ressemble à un visuel utilisé le { $day } pour le même client.
}
visuals-near-coming = { $how ->
    [same] Déjà prévu le { $day } pour le même client.
   *[alike] Ressemble à un visuel prévu le { $day } pour le même client.
}
visuals-near-idea = { $how ->
    [same] Déjà dans une publication sans date du même client.
   *[alike] Ressemble à un visuel d’une publication sans date du même client.
}
visuals-near-show = Voir
visuals-near-more = { $count ->
    [1] Un autre de ces visuels aussi.
   *[other] { $count } autres de ces visuels aussi.
}
visuals-near-uses = { $count ->
    [1] Et dans une autre publication.
   *[other] Et dans { $count } autres publications.
}
visuals-of-client = Ce visuel est celui d’un autre client : { $name }.
visuals-of-other = { $count ->
    [1] « { $file } » est le visuel d’un autre client : { $name }.
   *[other] { $count } de ces visuels sont ceux d’autres clients, dont « { $file } » ({ $name }).
}
visuals-image = Image { $kind }
visuals-video = Vidéo { $kind }
visuals-unreadable = Image illisible ou absente
visuals-refused-all = Voir la liste
visuals-refused-title = Fichiers refusés
visuals-refused-count = { $count ->
    [1] Un fichier n’a pas été pris.
   *[other] { $count } fichiers n’ont pas été pris.
}
visuals-unreadable-title = Images illisibles
visuals-unreadable-count = { $count ->
    [1] Une image est gardée telle quelle, mais ne peut être ni montrée ni exportée.
   *[other] { $count } images sont gardées telles quelles, mais ne peuvent être ni montrées ni exportées.
}
visuals-unreadable-more = Et { $count ->
    [1] une autre image illisible.
   *[other] { $count } autres images illisibles.
}
visuals-rights-soon = Droits bientôt finis
visuals-rights-ending-short = bientôt fini
visuals-rights-ending = Les droits finissent bientôt : le { $day } est le dernier jour.
visuals-coming = Visuel à venir
visuals-animated-short = animé
visuals-client-everybody = Pour tous les clients
visuals-client-several = Plusieurs clients
visuals-use = Utilisation
visuals-use-all = Utilisés ou non
visuals-used = Utilisés
visuals-rights = Droits
visuals-rights-all = Tous les droits
visuals-rights-valid = Droits en cours
visuals-rights-not-yet = Droits à venir
visuals-rights-ended = Droits finis
visuals-add-folder = Ajouter un dossier
visuals-nothing-there = Rien à ajouter : aucune image ni vidéo n’a été trouvée.
visuals-making = { $done } vignettes sur { $total }
command-visuals-folder = Ajouter un dossier de visuels…
visuals-density = Taille des vignettes
visuals-density-small = Petites
visuals-density-medium = Moyennes
visuals-density-large = Grandes
visuals-search = Chercher un nom, un texte, une étiquette
visuals-client = Client
visuals-client-all = Tous les clients
visuals-tag = Étiquette
visuals-tag-all = Toutes les étiquettes
visuals-unused = Inutilisés
visuals-lacks-alt = Sans texte alternatif
visuals-rights-closed = Hors droits
visuals-none = Pas encore de visuel
visuals-none-text = Déposez des images ou un dossier sur la fenêtre, ou choisissez des fichiers.
visuals-none-found = Aucun visuel ne correspond
visuals-none-found-text = Élargissez la recherche ou les filtres.
visuals-choosing = Pour « { $title } » : choisissez un ou plusieurs visuels.
visuals-attach = { $count ->
    [0] Attacher
    [one] Attacher ce visuel
   *[other] Attacher { $count } visuels
}
visuals-adding = { $done } sur { $total } fichiers
visuals-known = { $count ->
    [1] Ce visuel était déjà dans la bibliothèque.
   *[other] Ces { $count } visuels étaient déjà dans la bibliothèque.
}
visuals-refused-more = Et { $count ->
    [1] un autre fichier refusé.
   *[other] { $count } autres fichiers refusés.
}

command-library = Bibliothèque de visuels
command-visuals-add = Ajouter des visuels…
command-visuals-paste = Coller une image

# La grille d’un profil.

feed-title = Grille du profil
feed-channel = Compte
feed-hint = Aperçu approché. Glissez une image sur une autre : leurs dates s’échangent.
feed-no-picture = sans visuel
feed-no-channel = Aucun compte
feed-no-channel-text = Ajoutez un compte à un client pour voir la grille de son profil.
feed-empty = Rien de planifié ici
feed-empty-text = Les publications datées de ce compte y prendront place, la plus récente d’abord.
feed-more = Plus anciennes
feed-held = « { $title } » en main : choisissez avec quoi l’échanger.
feed-aim = « { $title } » irait au { $when }, à la place de « { $other } ».
feed-locked = « { $title } » est publiée : elle ne bouge plus.
feed-exchange = échanger
feed-exchange-with = Échanger avec…
feed-in-calendar = Voir dans le calendrier

# Les cadrages.

crop-open = Recadrer
crop-title = Cadrages
crop-formats = Formats
crop-format = { $format ->
    [feed] Portrait
    [square] Carré
    [grid] Grille du profil
    [wide] Paysage
    [story] Story
    [link] Lien
   *[pin] Épingle
}
crop-chosen = réglé par vous
crop-proposed = proposé
crop-proposed-how = Les cadrages proposés sont calculés d’après les contours et la saturation de l’image.
crop-cuts = Ce cadre coupe le point focal.
crop-cuts-short = coupe le point focal
crop-few-short = trop petit
crop-few = Trop peu de pixels : { $have } de large pour { $need }. L’image sera agrandie, donc moins nette.
crop-covered = Recouvert par le réseau
crop-frame = Cadre : { $left } % à gauche, { $top } % en haut, { $width } % de large
crop-focal-at = Point focal : { $left } % à gauche, { $top } % en haut
crop-focal-none = Point focal non choisi
crop-focal-clear = Retirer le point focal
crop-keys = Glissez le cadre ou ses coins ; flèches pour le déplacer, + et − pour l’agrandir ou le réduire. Un clic sur l’image pose le point focal, que gardent tous les cadrages proposés. L’original ne change pas.
crop-reset = Revenir à la proposition
crop-done = Terminé
crop-none = Ce fichier n’a pas d’image à recadrer.

# L’aperçu.

preview-title = Aperçu sur le réseau
preview-of = Aperçu { $network }
preview-place = { $at } / { $count }
preview-more = voir plus
preview-no-text = Pas encore de texte.
preview-no-picture = Pas d’image à montrer
preview-beyond = { $count ->
    [1] Un caractère de trop pour ce réseau : il n’y paraîtra pas.
   *[other] { $count } caractères de trop pour ce réseau : ils n’y paraîtront pas.
}
preview-left-out = { $count ->
    [1] Un visuel de trop pour ce réseau : il n’y paraîtra pas.
   *[other] { $count } visuels de trop pour ce réseau : ils n’y paraîtront pas.
}
preview-honest = Approximation : le réseau décide du rendu, qui varie selon l’appareil.

# L’export.

export-visuals-title = Exporter les visuels
export-visuals-text = À la taille et sous le poids de chaque réseau, sans données personnelles, les textes à côté.
export-visuals-name = Visuels
export-visuals-as = Sous forme de
export-visuals-folder = Dossier
export-visuals-zip = Archive ZIP
export-visuals-done = { $count ->
    [1] Un fichier écrit
   *[other] { $count } fichiers écrits
}{ $posts ->
    [1] {""} pour une publication
   *[other] {""} pour { $posts } publications
}{ $bare ->
    [0] {""}
    [one] {""}, dont une sans visuel
   *[other] {""}, dont { $bare } sans visuel
} : { $path }
export-visuals-remarks = À savoir avant de publier
export-visuals-formats = Formats
export-visuals-usual = Habituels et recadrés
export-visuals-some = Au choix
export-visuals-refused = Fichiers non écrits
command-visuals-export = Exporter les visuels…

# Le bandeau, et ce que l’on glisse.

command-tray = Bandeau des visuels
tray-title = Bandeau des visuels
tray-hint = Glissez un visuel sur un jour pour créer une publication, sur une carte pour l’y attacher.
tray-more = { $count ->
    [1] et un autre : cherchez-le.
   *[other] et { $count } autres : cherchez-les.
}
visuals-drop-nowhere = Déposez sur un jour ou sur une carte.
visuals-drop-post = Attacher à « { $title } »
visuals-drop-this = Attacher à cette publication
visuals-drop-idea = Nouvelle idée sans date
visuals-drop-day = Nouvelle publication : { $when }
visuals-post-for = Nouvelle publication pour
visuals-whose = Pour quel client ?
visuals-new-post = Nouvelle publication
visuals-replace = Remplacer partout…
visuals-replacing = Choisissez le visuel qui prend partout la place de « { $name } ».
visuals-replace-file = Choisir un fichier…
visuals-replace-do = Remplacer
visuals-tags-of-these = Étiquettes de ces visuels
visuals-untag = Retirer l’étiquette « { $tag } » de tous
visuals-network = Réseau
visuals-network-all = Tous les réseaux
visuals-network-fit = Assez grands pour { $name }
visuals-hue = Couleur
visuals-hue-all = Toutes les couleurs
visuals-hue-name = { $hue ->
    [red] Rouge
    [orange] Orange
    [yellow] Jaune
    [green] Vert
    [cyan] Cyan
    [blue] Bleu
    [purple] Violet
    [pink] Rose
    [brown] Brun
    [white] Blanc
    [grey] Gris
   *[black] Noir
}

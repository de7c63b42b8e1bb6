# Importer un planning, exporter le calendrier.

share-menu = Partager
command-import = Importer un planning…

import-title = Importer un planning
import-hint = CSV ou Excel, tel que vous le tenez aujourd’hui. Vous verrez chaque ligne avant qu’elle n’entre au calendrier, et tout s’annule d’un geste.
import-file = Fichier
import-file-hint = Chemin du fichier, ou glissez-le dans la fenêtre
import-choose = Choisir…
import-client = Client des lignes sans client
import-choose-client = Lequel ?
import-new-client = Nouveau client…
import-client-name = Son nom
import-client-name-hint = Biscuiterie Lunel
import-needs-client = Des lignes ne disent pas pour quel client : choisissez-le ou nommez-le.
import-makes-clients = { $count ->
    [1] Un nouveau client : { $names }
   *[other] { $count } nouveaux clients : { $names }
}
import-makes-people = { $count ->
    [1] Une nouvelle personne : { $names }
   *[other] { $count } nouvelles personnes : { $names }
}
import-tabs = Lignes et colonnes
import-rows = Aperçu
import-columns = Colonnes
import-kinds = Lignes à montrer
import-count-good = { $count ->
    [one] { $shown } comprise
   *[other] { $shown } comprises
}
import-count-doubtful = { $shown } à vérifier
import-count-refused = { $count ->
    [one] { $shown } refusée
   *[other] { $shown } refusées
}
import-count-alreadyThere = { $shown } déjà au calendrier
import-count-passedOver = { $count ->
    [one] { $shown } laissée de côté
   *[other] { $shown } laissées de côté
}
import-no-rows = Aucune ligne ici. Vérifiez dans « Colonnes » à quoi correspond chaque colonne.
import-row = ligne { $line }
import-row-of-sheet = { $sheet }, ligne { $line }
import-undated = sans date
import-all-networks = Tous
import-take = Importer « { $title } »
import-rescue = Garder comme idée sans date
import-rescued = Sera gardée comme idée sans date. Retirer
import-reading = Lecture du fichier…
import-importing = Import en cours…
import-do = { $count ->
    [0] Rien à importer
    [one] Importer une publication
   *[other] Importer { $shown } publications
}

import-kind-csv = CSV
import-kind-xlsx = Excel
import-kind-xls = Excel ancien
import-kind-html = tableau HTML
import-encoding-utf8 = UTF-8
import-encoding-utf16Le = UTF-16
import-encoding-utf16Be = UTF-16
import-encoding-windows1252 = Windows-1252
import-encoding-macRoman = Mac Roman
import-separator = { $sign ->
    [tab] séparateur tabulation
   *[other] séparateur « { $sign } »
}

import-header-row = Ligne des en-têtes
import-hidden = (masquée)
import-order = Dates
import-order-dayFirst = jour/mois
import-order-monthFirst = mois/jour
import-column = Colonne
import-samples = Exemples
import-holds = Contient
import-column-holds = Contenu de la colonne { $column }
import-no-header = (sans en-tête)
import-guessed = deviné

import-field-title = Titre
import-field-date = Date
import-field-time = Heure
import-field-dateTime = Date et heure
import-field-weekday = Jour de la semaine
import-field-month = Mois
import-field-week = Semaine
import-field-networks = Réseaux
import-field-networkTick = Coché pour { $network }
import-field-client = Client
import-field-status = Statut
import-field-statusAndPerson = Statut et personne
import-field-person = Affectée à
import-field-text = Texte
import-field-hashtags = Hashtags
import-field-pillar = Pilier
import-field-series = Rubrique
import-field-link = Lien
import-field-notes = Notes
import-field-visual = Visuel
import-field-id = Identifiant
import-field-evergreen = Intemporelle
import-field-pinned = Fixée
import-field-variantText = Texte pour { $network }
import-field-variantHashtags = Hashtags pour { $network }
import-field-variantTime = Heure pour { $network }
import-field-keep = À garder dans les notes
import-field-ignore = À laisser de côté

export-csv = Exporter en CSV…
export-xlsx = Exporter en Excel…
export-title-csv = Exporter en CSV
export-title-xlsx = Exporter en Excel
export-text = Le fichier se relit tel quel : réimporté sans retouche, il ne change rien.
export-range = Publications
export-all = Toutes, idées comprises
export-week = Du { $from } au { $to }
export-filtered = Seulement celles que les filtres gardent
export-separator = Séparateur
export-separator-usual = ;
export-sign = { $sign ->
    [tab] Tabulation
    [semicolon] Point-virgule
   *[other] Virgule
}
export-file = Fichier
export-name = Calendrier { $page }
export-name-all = complet
export-do = Exporter
export-replace = Remplacer
export-busy = Écriture…
export-done = { $count ->
    [0] Aucune publication à écrire ; le fichier n’a que ses en-têtes : { $path }
    [one] Une publication écrite dans { $path }
   *[other] { $shown } publications écrites dans { $path }
}

# Les mots des tableaux que l’on exporte (CSV, XLSX). L’import reconnaît ces en-têtes : un essai le vérifie.

table-sheet = Calendrier
table-date-format = dd/mm/yyyy
table-column-date = Date
table-column-time = Heure
table-column-client = Client
table-column-networks = Réseaux
table-column-title = Titre
table-column-text = Texte
table-column-hashtags = Hashtags
table-column-status = Statut
table-column-person = Affectée à
table-column-pillar = Pilier
table-column-series = Rubrique
table-column-link = Lien
table-column-notes = Notes
table-column-evergreen = Intemporelle
table-column-pinned = Fixée
table-column-id = Identifiant
table-yes = oui
table-empty = (vide)
table-visual = Visuel
table-format = Format

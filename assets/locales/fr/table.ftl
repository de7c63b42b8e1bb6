# Les mots des tableaux que l’on exporte (CSV, XLSX). L’import reconnaît ces en-têtes : un essai le vérifie.

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

# Ce que l’aperçu d’un import dit d’une ligne : verdict-<verdict>, puis remark-<code> avec $value, le texte en cause,
# et ce qui en a été lu : $date, $time (none sans), $year.
# Où : remark-place, avec la lettre et l’en-tête de la colonne (none sans en-tête).

verdict-good = Comprise
verdict-doubtful = À vérifier
verdict-refused = Refusée
verdict-alreadyThere = Déjà au calendrier
verdict-passedOver = Laissée de côté

remark-place = { $column ->
    [none] Colonne { $letter }
   *[other] Colonne { $letter } ({ $column })
}

remark-impossibleDate = « { $value } » n’existe pas au calendrier. Corrigez la date.
remark-impossibleTime = « { $value } » n’est pas une heure possible. Corrigez-la.
remark-unreadableDate = « { $value } » n’est pas compris comme une date. Écrivez par exemple 10/12/2026.
remark-unreadableTime = « { $value } » n’est pas compris comme une heure. Écrivez par exemple 18:00.
remark-errorDate = Le tableur affiche une erreur ({ $value }) au lieu d’une date ou d’une heure. Corrigez la cellule.
remark-formulaDate = La date ou l’heure vient d’une formule dont le résultat n’est pas dans le fichier. Ouvrez-le dans votre tableur, enregistrez-le, puis recommencez.
remark-locked = Publiée, donc verrouillée : ce que la ligne y change n’est pas importé. Remettez-la d’abord à « Validée », ou laissez la ligne de côté.
remark-unknownId = L’identifiant « { $value } » n’est celui d’aucune publication : une nouvelle sera créée.
remark-unknownNetwork = Le réseau « { $value } » n’est pas connu : gardé dans les notes.
remark-unknownStatus = Le statut « { $value } » n’est pas compris : gardé dans les notes.
remark-notALink = « { $value } » n’est pas une adresse du web : gardé dans les notes.
remark-needsDate = « { $value } » demande une date et la ligne n’en a pas : notée comme validée.
remark-weekdayDiffers = Le jour de la semaine de « { $value } » n’est pas celui de la date. La date a été suivie.
remark-ambiguousDate = « { $value } » peut se lire jour puis mois, ou mois puis jour : lu comme le { $date }. Vérifiez l’ordre choisi.
remark-orderDiffers = « { $value } » ne suit pas l’ordre du jour et du mois des lignes voisines. Vérifiez.
remark-farDate = « { $value } » est à plus de trois ans d’ici. Vérifiez l’année.
remark-noDay = « { $value } » ne dit pas le jour : gardé dans les notes, la publication va aux idées sans date.
remark-endOfDay = « { $value } » est minuit à la fin du jour : { $date ->
    [none] noté 0 h.
   *[other] noté le { $date } à 0 h.
}
remark-secondTime = « { $value } » dit plusieurs heures : { $time } est prise, le tout est gardé dans les notes.
remark-withdrawn = Elle avait l’accord : ce que la ligne y change le retire, la publication repasse en relecture.
remark-statusKept = Le statut de la ligne ne peut pas suivre celui de la publication, qui garde le sien.
remark-noChannels = « Tous » : ce client n’est encore sur aucun réseau, la publication n’ira nulle part. Nommez les réseaux dans le fichier.
remark-dateAbove = Pas de date : la publication va aux idées. Si celle de la ligne du dessus ({ $date }) vaut aussi ici, écrivez-la dans le fichier.
remark-publishedAhead = « { $value } », alors que le { $date } est encore à venir. Vérifiez la date ou le statut.
remark-twin = Identique à la ligne { $value }. Décochez-la si c’est la même publication.
remark-repeatedId = Même identifiant que la ligne { $value } : une nouvelle publication sera créée.
remark-rangeStart = « { $value } » couvre une durée : le début a été pris.
remark-approximate = « { $value } » n’est pas précis : { $time ->
    [none] lu comme le { $date }
   *[other] lu comme { $time }
}.
remark-restIgnored = « { $value } » n’est compris qu’en partie : le tout est gardé dans les notes.
remark-timesDiffer = La date contient une autre heure que « { $value } », qui a été prise.
remark-timeWithoutDate = « { $value } » est une heure sans date : gardée dans les notes, la publication va aux idées sans date.
remark-unknownClient = « { $value } » n’est pas encore un de vos clients.
remark-unknownPerson = « { $value } » n’est pas encore dans l’équipe.
remark-noTitle = Ni titre, ni texte.
remark-errorCell = Le tableur affiche une erreur ({ $value }) : gardée dans les notes.
remark-formula = « { $value } » est une formule dont le résultat n’est pas dans le fichier : gardée dans les notes.
remark-yearInferred = « { $value } » n’a pas d’année : { $year } supposé.
remark-monthInferred = Le mois n’est pas écrit dans « { $value } » : lu comme le { $date }.
remark-twoDigitYear = L’année de « { $value } » n’a que deux chiffres : { $year } supposé.
remark-bareHour = « { $value } » est lu comme une heure.
remark-networkOfTitle = La ligne ne nomme aucun réseau : celui de « { $value } » est pris.
remark-titleFromText = Sans titre : les premiers mots du texte en tiennent lieu.
remark-alreadyThere = Déjà au calendrier : même titre, même jour, même heure. Cochez pour l’importer une seconde fois.
remark-unchanged = Déjà au calendrier, à l’identique : rien ne changera.
remark-emptyRow = Ligne vide
remark-titleLine = Titre ou remarque
remark-header = En-têtes des colonnes
remark-repeatedHeader = En-têtes répétés
remark-weekRow = Numéro de semaine seul
remark-dayRow = Jour sans publication
remark-totalRow = Total
remark-unusedSheet = Feuille laissée de côté

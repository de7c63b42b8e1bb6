# Ce qui se dit d’un fichier de calendrier vérifié : ce qu’il contient, ce qui y est étrange, ce qu’en font les programmes.

cli-ics-head = { $file } : { $octets } octets
cli-ics-name = Nom : { $name }
cli-ics-program = Écrit par : { $name }
cli-ics-method = Méthode : { $name }
cli-ics-counts = Événements : { $events } · tâches : { $todos } · qui se répètent : { $series } · occurrences changées : { $changes }
cli-ics-others = Autres : { $name } × { $count }
cli-ics-days = Du { $from } au { $to }
cli-ics-zone = Fuseau { $name } : { $state ->
    [known] connu et défini
    [same] connu, non défini dans le fichier
    [named] compris comme { $as }
    [defined] connu par sa définition seule
   *[unknown] inconnu
}
cli-ics-sound = Rien d’étrange.
cli-ics-odd = Ce qui est étrange :
cli-ics-times = { $what } ({ $count } fois)
cli-ics-omitted = … et { $count } autres.
cli-ics-forecast = Ce qu’en feront les programmes, d’après ce qu’on sait d’eux :

ics-program-google = Google Agenda
ics-program-outlook = Outlook
ics-program-apple = Apple Calendrier
ics-program-thunderbird = Thunderbird

ics-odd-utf16 = Le fichier est en UTF-16 au lieu d’UTF-8. Il a été lu.
ics-odd-windows1252 = Des lettres accentuées sont en Windows-1252 au lieu d’UTF-8. Elles ont été lues.
ics-odd-replacedOctets = Des octets ne sont d’aucun encodage connu : ils ont été remplacés.
ics-odd-controlCharacters = Des caractères de contrôle ont été laissés de côté.
ics-odd-longLine = Ligne de plus de 75 octets, non pliée.
ics-odd-splitCharacter = Ligne pliée au milieu d’un caractère.
ics-odd-splitEscape = Ligne pliée entre une barre oblique inverse et la lettre qui la suit.
ics-odd-lineTooLong = Ligne de { $octets } octets laissée de côté : { $text }
ics-odd-unreadable = Ligne incompréhensible, laissée de côté : { $text }
ics-odd-joined = Ligne sans nom, lue comme la suite de { $property }.
ics-odd-malformed = { $property } : nom ou paramètres mal écrits.
ics-odd-outside = { $name } est hors de tout calendrier : laissé de côté.
ics-odd-noCalendar = { $name } n’est dans aucun calendrier. Lu comme s’il y était.
ics-odd-notACalendar = Le fichier ne contient rien d’un calendrier.
ics-odd-unclosed = { $name } n’est jamais refermé.
ics-odd-strayEnd = Fin de { $name } sans commencement.
ics-odd-tooDeep = { $name } est imbriqué trop profondément : laissé de côté.
ics-odd-tooLarge = { $name } est trop gros : sa fin a été laissée de côté.
ics-odd-badValue = { $property } : « { $value } » n’est pas une valeur.
ics-odd-looseValue = { $property } : « { $value } » est écrit autrement que la norme ne le dit. Compris.
ics-odd-repeated = { $property } est répété : le premier compte.
ics-odd-missing = { $component } : il manque { $property }.
ics-odd-badDefinition = Définition du fuseau « { $zone } » : { $property } manque ou ne se lit pas.
ics-odd-zoneUnderstood = Le fuseau « { $zone } » n’est pas un nom de l’IANA. Compris comme { $asZone }.
ics-odd-nameHolds = Le fuseau « { $zone } » est défini autrement que la loi ne le dit à partir du { $date } : c’est son nom qui compte.
ics-odd-definitionHolds = Le fuseau « { $zone } » est défini autrement que { $notZone } : c’est sa définition qui compte.
ics-odd-zoneDefined = Le fuseau « { $zone } » n’est connu que par sa définition.
ics-odd-ruleFrequency = Règle de répétition sans fréquence connue : elle ne dit rien.
ics-odd-ruleCalendar = { $value } : seul le calendrier grégorien est compris.
ics-odd-rulePart = Règle de répétition : { $value } n’existe pas.
ics-odd-ruleValue = Règle de répétition : { $value } n’est pas une valeur permise.
ics-odd-ruleNotAllowed = Règle de répétition : { $value } n’est pas permis avec cette fréquence.
ics-odd-ruleTwoEnds = Règle de répétition avec COUNT et UNTIL : COUNT compte.
ics-odd-ruleStopped = Règle de répétition trop longue à dérouler : seul son début a été regardé.
ics-odd-ruleTooDense = Règle de répétition à chaque seconde ou presque : elle n’est pas déroulée.
ics-odd-ruleNever = Règle de répétition qui ne tombe jamais : aucun jour ne lui convient.
ics-odd-startOutside = Le début n’est pas un jour de sa propre règle : les programmes le comptent ou non.
ics-odd-badDate = « { $value } » n’est pas une date.
ics-odd-thisAndFuture = Changement de « cette occurrence et des suivantes » : seule la première change, peu de programmes le lisent.
ics-odd-orphan = Changement d’une occurrence dont la série n’est pas dans le fichier.
ics-odd-stray = Changement d’une occurrence que sa série n’a pas.
ics-odd-sameUid = Plusieurs événements portent l’identifiant { $uid }.
ics-odd-superseded = Version ancienne de l’événement { $uid }, laissée de côté.
ics-odd-noStart = Sans début lisible : on ne sait pas quand il a lieu.
ics-odd-headLacks = Le calendrier n’a pas de { $property }.
ics-odd-lacks = { $property } manque.
ics-odd-version = Version { $value } du format : 2.0 est attendue.
ics-odd-undefinedZone = Le fuseau « { $zone } » n’est pas défini dans le fichier (VTIMEZONE).
ics-odd-unknownZone = Le fuseau « { $zone } » est inconnu et n’est pas défini : les heures ne peuvent pas être lues.
ics-odd-endsBefore = Finit avant de commencer.
ics-odd-endsAsItBegins = DTEND est le jour même de DTSTART : la norme veut le lendemain. Compris comme un jour.
ics-odd-twoEnds = Une fin et une durée : la fin compte.
ics-odd-negativeDuration = Durée négative.
ics-odd-otherKind = Commence par un jour entier et finit par une heure, ou l’inverse.
ics-odd-dayWithTime = { $property } dit être un jour et donne une heure : « { $value } ».
ics-odd-outOfRange = Valeur impossible de { $property } : « { $value } ».
ics-odd-bareLineEnds = Lignes finies autrement que par CR LF. Elles ont été lues.
ics-odd-unescaped = { $property } : virgule ou point-virgule sans barre oblique inverse. Compris.
ics-odd-badEscape = { $property } : barre oblique inverse devant un signe qui n’en veut pas.
ics-odd-alarmLacks = Rappel sans { $property } : il ne sonne jamais.
ics-odd-untilLocal = La répétition finit à une heure sans fuseau alors que le début en a un : la norme la veut en UTC.
ics-odd-floating = Heure sans fuseau : chaque lecteur la prend pour la sienne.

ics-effect-nothing = N’y trouve rien à montrer.
ics-effect-reads = Le lit tel quel.
ics-effect-tooLarge = Le refuse : il dépasse sa limite de 1 Mo. Partagez une période plus courte.
ics-effect-dropsSplit = { $count ->
    [1] Laisse tomber un événement dont le texte est mal plié.
   *[other] Laisse tomber jusqu’à { $count } événements dont le texte est mal plié.
}
ics-effect-mayRefuseKnown = Ajoute les événements nouveaux ; ceux qu’il a déjà sont mis à jour, ou le fichier est refusé.
ics-effect-ignoresTodos = { $count ->
    [1] Ne montre pas la tâche.
   *[other] Ne montre pas les { $count } tâches.
}
ics-effect-showsTodos = { $count ->
    [1] Montre la tâche parmi ses rappels ou ses tâches.
   *[other] Montre les { $count } tâches parmi ses rappels ou ses tâches.
}
ics-effect-ownColours = Remplace les couleurs par les siennes.
ics-effect-doubles = L’ouvre comme un calendrier de plus ; importé une seconde fois, chaque événement est en double.
ics-effect-answersRequest = Ajoute l’événement ou met à jour celui qu’il a, et propose de répondre.
ics-effect-takesAway = Retire l’événement.
ics-effect-firstRequestOnly = { $count ->
    [1] Ne lit que la première invitation.
   *[other] Ne lit que la première des { $count } invitations : il en faut une par fichier.
}
ics-effect-noOrganizer = Prend l’invitation pour un simple événement : il manque ORGANIZER.
ics-effect-showsBusy = { $count ->
    [1] Montre l’événement comme un temps occupé.
   *[other] Montre { $count } événements comme du temps occupé.
}
ics-effect-shifts = { $count ->
    [1] Peut décaler un événement d’une heure ou plus : son fuseau est mal défini.
   *[other] Peut décaler { $count } événements d’une heure ou plus : leur fuseau est mal défini.
}
ics-effect-movesKnown = Ajoute les événements nouveaux et met à jour ceux qu’il a.
ics-effect-refusesRequests = { $count ->
    [1] N’enregistre pas l’invitation.
   *[other] N’enregistre pas plusieurs invitations d’un même fichier (ici { $count }).
}
ics-effect-rawHtml = { $count ->
    [1] Montre les balises HTML d’un texte.
   *[other] Montre les balises HTML de { $count } textes.
}
ics-effect-skipsKnown = Ajoute les événements nouveaux et passe sur ceux qu’il a : leurs changements n’arrivent pas.
ics-effect-doublesNameless = { $count ->
    [1] Ajoute à chaque import l’événement qui n’a pas d’identifiant.
   *[other] Ajoute à chaque import les { $count } événements qui n’ont pas d’identifiant.
}

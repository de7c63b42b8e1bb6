# Ce que disent les calendriers partagés et les fichiers .ics relus. Leur lecteur n’a pas le programme.

share-calendar-name = { $name } : publications
share-calendar-name-oneself = Calendrier éditorial
share-key-date = Date clé
share-oneself = moi
share-networks = Réseaux : { $networks }
share-status = Statut : { $status }
share-link = Lien : { $link }
share-client = Client : { $client }
share-person = Affectée à : { $person }
share-pillar = Pilier : { $pillar }
share-series = Rubrique : { $series }
share-notes = Notes : { $notes }
share-own-time = { $place } : { $time }
share-own-text = Texte pour { $place } :
share-work = À rendre : { $title } ({ $client }, { $role ->
    [writer] rédaction
    [designer] création graphique
    [reviewer] relecture
   *[other] suivi
})
share-work-of = À rendre : { $title } ({ $client }, { $person }, { $role ->
    [writer] rédaction
    [designer] création graphique
    [reviewer] relecture
   *[other] suivi
})
share-note-comment = { $by ->
    [none] Commentaire reçu le { $date } : { $comment }
   *[other] { $by }, le { $date } : { $comment }
}
share-note-declined = { $by ->
    [none] Refusée le { $date }
   *[other] Refusée par { $by } le { $date }
}
share-note-tentative = { $by ->
    [none] Réponse « peut-être » le { $date }
   *[other] { $by } a répondu « peut-être » le { $date }
}
share-note-delegated = { $by ->
    [none] Invitation confiée à quelqu’un d’autre le { $date }
   *[other] { $by } a confié l’invitation à quelqu’un d’autre le { $date }
}

calendar-odd-leftOut = Laissé de côté, illisible : « { $name } »
calendar-odd-encoding = Des caractères n’ont pas pu être lus : demandez le fichier en UTF-8.
calendar-odd-unclosed = Le fichier s’arrête au milieu de { $name } : il est peut-être incomplet.
calendar-odd-badValue = La valeur de { $name } n’a pas pu être lue.
calendar-odd-zone = Le fichier décrit mal le fuseau « { $name } » : vérifiez les heures.
calendar-odd-unknownZone = Fuseau inconnu « { $name } » : l’heure est prise telle quelle, vérifiez-la.
calendar-odd-undated = « { $name } » n’a pas de date : laissé de côté.
calendar-odd-changedAlone = Une occurrence de « { $name } » a été changée seule : elle n’est pas reprise.
calendar-odd-series = La répétition de « { $name } » n’est pas entièrement comprise : vérifiez ses dates.
calendar-odd-noEvent = « { $name } » est une tâche ou une note, pas un événement : laissé de côté.
calendar-odd-laterOnes = « { $name } » change à partir d’une date : les suivantes restent comme avant.
calendar-odd-tooMany = Trop d’événements qui se répètent : leurs règles ne sont plus vérifiées à partir d’ici.
calendar-odd-tooOften = « { $name } » se répète plus d’une fois par jour : seule sa première date est gardée.
calendar-odd-tooManyEvents = { $count ->
    [1] Le fichier a un événement de trop pour être lu en entier : il est laissé de côté.
   *[other] Le fichier a { $count } événements de trop pour être lu en entier : ils sont laissés de côté à partir d’ici.
}
calendar-odd-omitted = { $count ->
    [1] Une autre remarque sur la forme du fichier n’est pas montrée.
   *[other] { $count } autres remarques sur la forme du fichier ne sont pas montrées.
}
calendar-odd-farOff = « { $name } » est dans une année impossible : laissé de côté.
calendar-odd-sameUid = « { $name } » porte l’identité d’un autre événement du fichier, plus récent : laissé de côté.
calendar-odd-number = « { $name } » compte ses changements au-delà du possible : ce nombre n’est pas retenu.
calendar-odd-longText = Le texte de « { $name } » est trop long pour être celui d’une publication : il n’est pas lu.
calendar-odd-neverComes = « { $name } » se répète, mais aucune de ses dates n’est gardée : laissé de côté.
calendar-odd-firstOnly = { $count ->
    [1] « { $name } » se répète : seule sa première date est reprise, une autre dans l’année est laissée.
   *[other] « { $name } » se répète : seule sa première date est reprise, { $count } autres dans l’année sont laissées.
}
calendar-odd-inFile = { $file } : { $what }

# Ce que le lecteur a changé et qui n’est pas une proposition : à voir soi-même.
calendar-back-location = « { $title } » : le lecteur a ajouté un lieu, « { $value } ».
calendar-back-categories = « { $title } » : le lecteur a changé les catégories en « { $value } ».
calendar-back-link = « { $title } » : le lecteur a changé le lien en { $value }
calendar-back-noTitle = « { $title } » : sans titre dans son calendrier. Demandez-lui s’il l’a effacé.
calendar-back-noText = « { $title } » : sans texte dans son calendrier. Demandez-lui s’il l’a effacé.
calendar-back-noLink = « { $title } » : sans lien dans son calendrier. Demandez-lui s’il l’a effacé.
calendar-back-noTexts = Aucun événement n’a de texte : le programme du lecteur ne les a sans doute pas gardés.
calendar-back-series = « { $title } », ajouté par le lecteur, se répète : seule sa première date proche du partage est proposée.
calendar-back-strange = { $count ->
    [1] Un événement vient d’un autre calendrier fait avec Marronnier : il n’est pas repris.
   *[other] { $count } événements viennent d’un autre calendrier fait avec Marronnier : ils ne sont pas repris.
}
calendar-back-length = « { $title } » : le lecteur a changé la fin de l’événement.
calendar-back-again = « { $title } » : le lecteur l’a fait se répéter.
calendar-back-older = « { $title } » : changée par le lecteur, mais à une date d’un partage précédent. Demandez-lui s’il la veut vraiment là.
calendar-back-olderTitle = « { $title } » : changée par le lecteur, mais avec un titre d’un partage précédent. Demandez-lui s’il le préfère.
calendar-back-olderText = « { $title } » : changée par le lecteur, mais avec un texte d’un partage précédent. Demandez-lui s’il le préfère.
calendar-back-gone = « { $title } » n’est plus dans votre calendrier, et le lecteur l’a changée dans le sien.
calendar-back-goneSaid = « { $title } » n’est plus dans votre calendrier ; { $by ->
    [none] le lecteur
   *[other] { $by }
} { $said ->
    [accepted] l’a acceptée
    [declined] l’a refusée
    [tentative] a répondu « peut-être »
    [delegated] a confié l’invitation à quelqu’un d’autre
   *[commented] l’a commentée
}{ $comment ->
    [none] .
   *[other] { "" } : { $comment }
}
calendar-back-due = « { $title } » : le lecteur a mis le rendu au { $value }.
calendar-back-workDone = « { $title } » : d’après son calendrier, le travail est fait.
calendar-back-workCancelled = « { $title } » : annulé dans son calendrier, le travail n’y est plus à rendre.
calendar-back-workSaid = « { $title } », à propos du travail à rendre : { $value }
calendar-back-day = Date clé « { $title } » : le lecteur l’a changée (elle est au { $value } dans son fichier).

# Ce qui vient d’être fait : une annonce, un menu « Annuler », un historique. La clé est told-<nom de l’action>.
#
# Chaque paramètre arrive écrit : $date « jeudi 10 décembre », $time « 18 h », $status « Validée », $network « Instagram »,
# $title « Sans titre » quand il est vide. Un paramètre absent ou vide vaut none ; $count est un nombre.

told-addClient = Client ajouté : { $client }
told-editClient = Client modifié : { $client }
told-removeClient = Client supprimé : { $client }
told-addChannel = Compte { $network } ajouté
told-editChannel = Compte { $network } modifié
told-removeChannel = Compte { $network } supprimé
told-addPerson = Personne ajoutée : { $person }
told-editPerson = Personne modifiée : { $person }
told-removePerson = Personne supprimée : { $person }

told-setAbsence = Absence de { $person } enregistrée
told-removeAbsence = Absence de { $person } retirée
told-setPractice = Façon de travailler modifiée pour { $client }{ $approved ->
    [none] {""}
    [0] {""}
    [one] {""}. Une publication a assez d’accords : elle est validée
   *[other] {""}. { $approved } publications ont assez d’accords : elles sont validées
}
told-setBrief = { $series ->
    [none] Ligne éditoriale de { $client } modifiée
   *[other] Brief de la rubrique « { $series } » modifié
}

told-addPost = { $date ->
    [none] Idée ajoutée : « { $title } »
   *[other] { $time ->
        [none] Ajoutée au { $date } : « { $title } »
       *[other] Ajoutée au { $date }, { $time } : « { $title } »
    }
}
told-addPostFromLine = { $date ->
    [none] Idée ajoutée : « { $title } »
   *[other] { $time ->
        [none] Ajoutée au { $date } : « { $title } »
       *[other] Ajoutée au { $date }, { $time } : « { $title } »
    }
}
told-planPost = { $time ->
    [none] Planifiée au { $date }
   *[other] Planifiée au { $date }, { $time }
}
told-movePosts = { $count ->
    [1] { $time ->
        [none] Déplacée au { $date }
       *[other] Déplacée au { $date }, { $time }
    }
   *[other] { $count } publications déplacées
}
told-shiftPosts = { $count ->
    [1] { $direction ->
        [earlier] { $days ->
            [1] Avancée d’un jour
           *[other] Avancée de { $days } jours
        }
       *[later] { $days ->
            [1] Repoussée d’un jour
           *[other] Repoussée de { $days } jours
        }
    }
   *[other] { $direction ->
        [earlier] { $days ->
            [1] { $count } publications avancées d’un jour
           *[other] { $count } publications avancées de { $days } jours
        }
       *[later] { $days ->
            [1] { $count } publications repoussées d’un jour
           *[other] { $count } publications repoussées de { $days } jours
        }
    }
}
told-unplanPosts = { $count ->
    [1] Remise dans les idées sans date
   *[other] { $count } publications remises dans les idées sans date
}
told-duplicatePosts = { $count ->
    [1] Copie créée : « { $title } »
   *[other] { $count } copies créées
}
told-removePosts = { $count ->
    [1] Supprimée : « { $title } »
   *[other] { $count } publications supprimées
}
told-setStatus = { $count ->
    [1] Nouveau statut : { $status }
   *[other] Nouveau statut de { $count } publications : { $status }
}
told-assignPosts = { $count ->
    [1] { $person ->
        [none] Affectation retirée
       *[other] Affectée à { $person }
    }
   *[other] { $person ->
        [none] { $count } affectations retirées
       *[other] { $count } publications affectées à { $person }
    }
}
told-assign = { $count ->
    [1] « { $title } » confiée à { $person }
   *[other] { $count } publications confiées à { $person }
}
told-reassign = { $count ->
    [1] « { $title } » passe à { $person }
   *[other] { $count } affectations passent à { $person }
}
told-editAssignments = { $count ->
    [1] Affectation modifiée : « { $title } »
   *[other] { $count } affectations modifiées
}
told-setDue = { $count ->
    [1] { $date ->
        [none] Échéance proposée reprise : « { $title } »
       *[other] Échéance fixée au { $date } : « { $title } »
    }
   *[other] { $date ->
        [none] Échéances proposées reprises pour { $count } affectations
       *[other] Échéance de { $count } affectations fixée au { $date }
    }
}
told-setAssignmentState = { $count ->
    [1] { $state } : « { $title } »
   *[other] { $state } : { $count } affectations
}
told-removeAssignments = { $count ->
    [1] Affectation supprimée : « { $title } »
   *[other] { $count } affectations supprimées
}
told-addComment = Commentaire ajouté : « { $title } »
told-editComment = { $kind ->
    [resolved] Commentaire réglé : « { $title } »
    [open] Commentaire rouvert : « { $title } »
   *[other] Commentaire modifié : « { $title } »
}
told-removeComment = Commentaire supprimé : « { $title } »
told-approve = { $count ->
    [1] Accord de { $person } : « { $title } »
   *[other] Accord de { $person } pour { $count } publications
}
told-disapprove = Accord de { $person } retiré : « { $title } »
told-saveRevision = Version gardée : « { $title } »
told-restoreRevision = Version reprise : « { $title } »
told-markPublished = { $kept ->
    [rest] Parue en partie : « { $title } »
   *[other] Publiée : « { $title } »
}
told-sendPacket = { $count ->
    [1] Dossier de « { $title } » prêt pour { $person }
   *[other] Dossier de { $count } publications prêt pour { $person }
}{ $files ->
    [0] {""}
    [one] {""}
   *[other] {""}, en { $files } fichiers
}. Dans { $path }
told-receivePacket = { $count ->
    [0] Retour de { $person } : rien de nouveau
    [one] Retour de { $person } repris dans « { $title } »
   *[other] Retour de { $person } repris dans { $count } publications
}{ $beside ->
    [none] {""}
    [0] {""}
    [one] {""}. Gardé comme version, sans changer la publication
   *[other] {""}. { $beside } gardés comme versions, sans changer ces publications
}
told-editPost = { $field ->
    [title] Titre modifié : « { $title } »
    [notes] Notes modifiées : « { $title } »
    [link] Lien modifié : « { $title } »
   *[other] Modifiée : « { $title } »
}
told-writeText = Texte modifié : « { $title } »
told-useCommonText = Texte commun repris : « { $title } »
told-setChannels = Comptes modifiés : « { $title } »
told-setVariantTime = Heure du compte modifiée : « { $title } »

told-saveView = Vue enregistrée : { $view }
told-removeView = Vue supprimée : { $view }

told-addSample = Exemple ajouté
told-removeSample = Exemple retiré{ $count ->
    [0] {""}
   *[other] {" "}; { $name } gardé, avec vos publications
}
told-importPlan = { $count ->
    [0] Rien n’a été importé
    [one] Une publication importée
   *[other] { $count } publications importées
}
told-share = { $count ->
    [0] Calendrier enregistré pour { $name }
    [one] Une publication partagée avec { $name }
   *[other] { $count } publications partagées avec { $name }
}{ $withdrawn ->
    [0] {""}
    [one] {""}, une retirée
   *[other] {""}, { $withdrawn } retirées
}{ $files ->
    [0] {""}
    [one] {""}
   *[other] {""}, en { $files } fichiers
}. Dans { $path }
told-importKeyDates = Dates clés de « { $name } » à jour{ $count ->
    [0] {""}
    [one] {""}, { $count } nouvelle
   *[other] {""}, { $count } nouvelles
}{ $changed ->
    [0] {""}
    [one] {""}, { $changed } changée
   *[other] {""}, { $changed } changées
}{ $gone ->
    [0] {""}
    [one] {""}, { $gone } retirée
   *[other] {""}, { $gone } retirées
}
told-editKeyDateSource = Dates clés modifiées : « { $name } »
told-removeKeyDateSource = Dates clés supprimées : « { $name } »
told-importCalendarPosts = { $count ->
    [1] Une publication importée de l’agenda
   *[other] { $count } publications importées de l’agenda
}
told-acceptAnswer = Réponse de { $name } : { $count ->
    [0] rien d’accepté
    [one] une proposition acceptée
   *[other] { $count } propositions acceptées
}{ $refused ->
    [0] {""}
    [one] {""}, une refusée
   *[other] {""}, { $refused } refusées
}

told-addVisuals = { $count ->
    [0] { $visuals ->
        [1] Visuel attaché : « { $title } »
       *[other] { $visuals } visuels attachés : « { $title } »
    }
    [one] Visuel ajouté : « { $name } »
   *[other] { $count } visuels ajoutés
}
told-editVisuals = { $count ->
    [1] { $field ->
        [alt] Texte alternatif modifié : « { $name } »
       *[other] Visuel modifié : « { $name } »
    }
   *[other] { $count } visuels modifiés
}
told-removeVisuals = { $count ->
    [1] Visuel supprimé : « { $name } »
   *[other] { $count } visuels supprimés
}
told-setVisuals = { $visuals ->
    [0] Visuels retirés : « { $title } »
   *[other] Visuels modifiés : « { $title } »
}
told-attachVisuals = { $count ->
    [1] { $visuals ->
        [1] Visuel attaché : « { $title } »
       *[other] { $visuals } visuels attachés : « { $title } »
    }
   *[other] Visuels attachés à { $count } publications
}
told-replaceVisual = « { $name } » remplacé par « { $by } »{ $count ->
    [0] {""}
    [one] {""} dans une publication
   *[other] {""} dans { $count } publications
}{ $kept ->
    [0] {""}
    [one] {""}. Une publication parue garde l’ancien.
    [other] {""}. { $kept } publications parues gardent l’ancien.
   *[none] {""}
}
told-setFocal = Point focal modifié : « { $name } »
told-setCrop = Cadrage modifié : « { $name } »
told-exchangePosts = Deux publications échangées
told-giveUp = Travail abandonné

told-undo = Annulé : { $what }
told-redo = Rétabli : { $what }
told-remember = Préférence enregistrée
told-withdrawn = { $count ->
    [1] La validation a été retirée : à relire avant de publier.
   *[other] { $count } validations ont été retirées : à relire avant de publier.
}
told-outside-rights = { $count ->
    [1] Attention : un visuel y est hors droits ce jour-là.
   *[other] Attention : { $count } publications montrent un visuel hors droits.
}
told-backUp = Sauvegarde faite
told-restoreBackup = Sauvegarde restaurée
told-salvage = { $count ->
    [0] Aucune publication ne se lisait encore
    [one] Une publication est récupérée
   *[other] { $count } publications sont récupérées
}{ $lost ->
    [0] {""}
    [one] {""}, une est perdue
   *[other] {""}, { $lost } sont perdues
}. Le fichier abîmé est gardé dans le dossier backups.

# Le dossier qu’une personne reçoit et renvoie : fichiers, formulaire, message. $name est qui le reçoit, $from qui l’envoie.

packet-name = Dossier
packet-readme-file = LISEZ-MOI.txt
packet-brief-file = brief.html
packet-form-file = formulaire.html
packet-agenda-file = echeances.ics
packet-hello = Bonjour { $name },
packet-readme-what = { $count ->
    [1] Voici une publication à préparer :
   *[other] Voici { $count } publications à préparer :
}
packet-readme-two-ways = Vous pouvez travailler de deux façons, au choix. Aucune ne demande de compte ni de connexion.
packet-readme-form = 1. Ouvrez formulaire.html dans un navigateur. Écrivez dedans : les signes se comptent pendant que vous tapez et le texte se garde dans le navigateur. À la fin, cliquez « Enregistrer ma réponse », puis renvoyez le fichier obtenu.
packet-readme-files = 2. Ou ouvrez les fichiers .md dans un éditeur de texte. Écrivez sous chaque titre, sans toucher à l’en-tête entre les --- ni aux marques <!-- … --> au bout des titres. Renvoyez les fichiers, ou le dossier compressé.
packet-readme-visuals = Les images vont dans le dossier « visuels ». Le brief est dans brief.html, les échéances dans echeances.ics pour votre agenda.
packet-readme-back = Renvoyez le tout en réponse à l’e-mail. Merci !
packet-sheet-help = Écrivez sous chaque titre. Gardez l’en-tête et les marques à droite des titres : elles disent où va chaque texte.
packet-title = Titre de travail
packet-text = Texte commun
packet-hashtags = Mots-dièse
packet-link = Lien
packet-note = Message à { $from }
packet-characters = signes
packet-own-text = texte propre à ce compte
packet-own-empty = vide : le texte commun est repris
packet-hashtags-own = mots-dièse propres
packet-due = à rendre le
packet-role = Votre part
packet-planned = publication prévue le
packet-this-one = Pour cette publication
packet-visuals = Visuels
packet-channel = Compte
packet-brief-title = Brief pour { $name }
packet-due-summary = À rendre :
packet-mail-subject = { $count ->
    [1] Une publication à préparer
   *[other] { $count } publications à préparer
}{ $date ->
    [none] {""}
   *[other] {" "}pour le { $date }
}
packet-mail-what = Vous trouverez en pièce jointe de quoi préparer :
packet-mail-back = Tout est expliqué dans LISEZ-MOI.txt. Vous pouvez écrire dans formulaire.html, sans rien installer, puis me renvoyer la réponse.
packet-mail-page = Ouvrez le fichier joint dans un navigateur et écrivez dedans, sans rien installer ; à la fin, « Enregistrer ma réponse » donne le fichier à me renvoyer.
packet-form-title = À préparer : { $count ->
    [1] une publication
   *[other] { $count } publications
}
packet-form-noscript = Cette page a besoin de JavaScript. Sinon, écrivez dans les fichiers .md du dossier.
packet-form-back = Écrivez ici, même sans connexion. À la fin, enregistrez votre réponse et renvoyez le fichier à { $from }, ou copiez-la dans un e-mail.
packet-form-saved = Gardé dans ce navigateur
packet-form-unsaved = Ce navigateur ne garde rien : enregistrez votre réponse avant de fermer
packet-form-save = Enregistrer ma réponse
packet-form-copy = Copier ma réponse
packet-form-copied = Réponse copiée : collez-la dans votre e-mail
packet-form-text = Votre réponse, à copier dans un e-mail
packet-form-restore = Revenir au texte reçu
packet-form-spent = Temps passé, en minutes (facultatif)
packet-form-over = trop long de
packet-answer-of = Réponse de

brief-objective = Objectif
brief-message = Message
brief-tone = Ton
brief-do = À faire
brief-dont = À éviter
brief-target = Cible
brief-callToAction = Appel à l’action
brief-format = Format
brief-examples = Exemples

packet-send = Préparer le dossier
packet-send-to = Préparer le dossier pour { $name }
packet-receive = Reprendre un retour
packet-out-title = { $count ->
    [1] Dossier pour une publication
   *[other] Dossier pour { $count } publications
}
packet-kind = Forme du dossier
packet-language = Langue du dossier
packet-kind-zip = Fichier .zip
packet-kind-folder = Dossier
packet-kind-page = Une seule page
packet-kind-zip-text = Consignes, brief, fichiers à remplir, formulaire et échéances dans un seul fichier.
packet-kind-folder-text = Les mêmes fichiers, dans un dossier à partager.
packet-kind-page-text = Une page à ouvrir dans un navigateur, même sans connexion, pour écrire et renvoyer la réponse.
packet-place = Où l’enregistrer
packet-holds = { $count ->
    [0] Aucun fichier
    [one] Un fichier
   *[other] { $count } fichiers
}
packet-kilobytes = Ko
packet-mail = Message à joindre
packet-mail-nobody = Sans adresse e-mail
packet-mail-open = Ouvrir dans la messagerie
packet-mail-copy = Copier le message
packet-mail-copied = Message copié
packet-write = Enregistrer le dossier
packet-remarks = À savoir des images
packet-left = Restées hors du paquet
packet-written = Enregistré dans { $path }. Joignez-le à votre message.
packet-in-title = Retour de rédaction
packet-under-way = Lecture du retour…
packet-file = Fichier reçu
packet-file-hint = Un .zip, un .md, la réponse .json ou le dossier déplié ; vous pouvez aussi les déposer sur la fenêtre.
packet-paste = Ou collez la réponse reçue par e-mail
packet-read = Lire
packet-from = De { $by }, sur le dossier envoyé le { $day }
packet-beside = { $count ->
    [1] Lu avec l’autre fichier déposé.
   *[other] Lu avec les { $count } autres fichiers déposés.
}
packet-foreign = { $count ->
    [1] Une publication du dossier n’est pas partie d’ici : elle est laissée de côté.
   *[other] { $count } publications du dossier ne sont pas parties d’ici : elles sont laissées de côté.
}
packet-pictures = { $count ->
    [1] Une image n’est d’aucune de ces publications : elle entre dans la bibliothèque.
   *[other] { $count } images ne sont d’aucune de ces publications : elles entrent dans la bibliothèque.
}
packet-new-pictures = Nouvelles images : { $names }
packet-standing-fresh = à reprendre
packet-standing-untouched = rien d’écrit
packet-standing-received = déjà repris
packet-standing-locked = publiée depuis
packet-standing-earlier = écrit avant un retour déjà repris
packet-standing-gone = supprimée depuis
packet-kept-locked = La publication ne change pas. Tout ce qui revient est gardé à côté : les textes comme version au nom de { $by }, le message, le temps passé, les images dans la bibliothèque.
packet-kept-earlier = Rien n’est proposé par-dessus ce qui a été écrit ensuite. Ce retour est gardé à côté : les textes comme version au nom de { $by }, le message, les images dans la bibliothèque.
packet-kept-gone = La publication revient comme une idée sans date, avec ce que { $by } a rendu.
packet-kept-lost = Son client a été supprimé aussi : copiez ce qui doit rester.
packet-unsure = Rien ne dit si ce retour a été écrit avant ou après celui qui est déjà repris : ce qui diffère est à choisir.
packet-others = { $count ->
    [1] Un fichier n’est pas lu :
   *[other] { $count } fichiers ne sont pas lus :
}{" "}{ $names }
packet-leave = Ne pas reprendre
packet-older = Un dossier plus récent est parti depuis pour cette publication.
packet-unplaced = Rendu pour un endroit qui n’est plus ouvert ici : copiez ce qui doit rester.
packet-unplaced-kept = Gardé comme version ; copiez-le si ce qui est publié doit être corrigé.
packet-channel-gone = Réseau retiré
packet-same-here = Le texte est déjà le même ici.
packet-overlap = Passage changé des deux côtés
packet-ours = Ici
packet-was = Avant :
packet-removed = (retiré)
packet-take-ours = Garder ici
packet-take-theirs = Prendre de { $by }
packet-take-both = Les deux
packet-choose-first = { $count ->
    [1] Un passage à choisir
   *[other] { $count } passages à choisir
}
packet-take = { $count ->
    [0] Rien à reprendre
    [one] Reprendre
   *[other] Reprendre { $count } publications
}

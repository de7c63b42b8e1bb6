# Pourquoi c’est refusé, et que faire. La clé est failure-<code> ; les paramètres arrivent écrits, comme dans told.ftl.
# $field est le champ de l’action en cause ; absent, il vaut none.

failure-notFound = { $field ->
    [clientId] Ce client n’est plus dans le calendrier. Choisissez-en un autre.
    [personId] Cette personne n’est plus dans l’équipe. Choisissez-en une autre.
    [channelId] Cette publication ne part pas, ou plus, sur ce compte. Ajoutez-le d’abord à ses comptes.
    [formats] Aucun réseau n’a de format « { $name } ». Prenez-en un de networks.toml, par exemple story ou instagram:square.
    [view] Aucune vue enregistrée ne s’appelle « { $name } ». Vérifiez l’orthographe.
    [person] Personne ne s’appelle « { $name } » dans l’équipe. Vérifiez l’orthographe.
    [accepted] Aucune proposition de ce fichier n’a l’identifiant « { $name } ». Relisez le fichier pour voir les siens.
    [refused] Aucune proposition de ce fichier n’a l’identifiant « { $name } ». Relisez le fichier pour voir les siens.
   *[other] Cet élément a été supprimé entre-temps. Pour le retrouver, annulez la suppression.
}
failure-empty = { $field ->
    [name] Le nom est vide. Écrivez-en un.
    [line] La ligne est vide. Écrivez au moins un titre.
    [title] Le titre est vide. Écrivez-en un.
    [person] Pour qui ? Nommez la personne avec --person.
   *[other] Un champ obligatoire est vide. Remplissez-le.
}
failure-nameTaken = Le nom « { $name } » est déjà pris. Choisissez-en un autre.
failure-unknownZone = Le fuseau « { $zone } » n’existe pas. Choisissez-en un dans la liste, par exemple Europe/Paris.
failure-unknownNetwork = Le réseau « { $network } » n’est pas dans la liste. Choisissez-en un autre, ou ajoutez-le au fichier networks.toml de l’espace de travail.
failure-foreignChannel = Ce compte appartient à un autre client. Choisissez un compte du client de la publication.
failure-locked = { $count ->
    [1] « { $title } » est publiée, donc verrouillée. Pour la changer, remettez-la d’abord à « Validée ».
   *[other] { $count } des publications choisies sont publiées, donc verrouillées, dont « { $title } ». Retirez-les de la sélection, ou remettez-les d’abord à « Validée ».
}
failure-illegalStatus = { $count ->
    [1] « { $title } » ne peut pas passer de « { $from } » à « { $to } ». Choisissez un des statuts proposés.
   *[other] { $count } des publications choisies ne peuvent pas passer à « { $to } », dont « { $title } » ({ $from }). Rien n’a changé.
}
failure-needsDate = Le statut « { $status } » demande une date. Planifiez d’abord « { $title } ».
failure-illegalState = Une affectation « { $before } » ne peut pas passer à « { $state } ». Choisissez un des états proposés.
failure-needsApprovals = { $count ->
    [1] « { $title } » attend encore un accord de l’équipe avant d’être validée.
   *[other] « { $title } » attend encore { $count } accords de l’équipe avant d’être validée.
}
failure-endsBeforeStart = Le dernier jour vient avant le premier. Corrigez l’un des deux.
failure-notALink = Ce n’est pas une adresse du web. Elle commence par https:// ou http://.
failure-noQuietHours = « { $hours } » ne dit pas de quelle heure à quelle heure. Par exemple : 20:00-08:00.
failure-badPacket = { $reason ->
    [tooLarge] « { $path } » est trop volumineux pour un dossier de rédaction. Rien n’a changé.
    [tooMany] « { $path } » contient trop de fichiers pour un dossier de rédaction. Rien n’a changé.
    [bomb] « { $path } » se déplie bien au-delà de sa taille : il est refusé. Rien n’a changé.
    [outside] « { $path } » contient un fichier qui sortirait de son dossier (« { $name } ») : il est refusé. Rien n’a changé.
    [link] « { $path } » contient un lien (« { $name } ») : il est refusé. Rien n’a changé.
    [twice] « { $path } » contient deux fois « { $name } » : il est refusé. Rien n’a changé.
    [encrypted] « { $path } » est protégé par un mot de passe. Demandez-le sans protection.
    [newer] « { $path } » vient d’une version plus récente de Marronnier. Mettez le programme à jour pour le lire.
    [marks] Dans « { $path } », un titre a perdu son repère (« { $name } ») : on ne sait plus quel texte est lequel. Remettez-le comme dans le fichier envoyé, ou collez le texte à la main. Rien n’a changé.
    [versions] « { $path } » dit deux choses différentes de « { $name } ». Gardez-en une seule, puis relisez-le. Rien n’a changé.
    [people] Plusieurs personnes ({ $name }) ont travaillé à la même publication. Reprenez leurs retours l’un après l’autre. Rien n’a changé.
    [document] « { $name } » est un document de traitement de texte : rien n’y dit à quelle publication vont ses textes. Demandez à la personne le fichier .md rempli ou sa réponse enregistrée depuis formulaire.html, ou copiez ses textes dans la publication. Rien n’a changé.
    [page] « { $path } » est la page où l’on écrit, pas la réponse : les textes sont restés dans le navigateur de la personne. Demandez-lui de rouvrir la page et de cliquer « Enregistrer ma réponse », puis de renvoyer le fichier obtenu. Rien n’a changé.
    [nothing] Il n’y a aucun retour de rédaction dans « { $path } ». Déposez le dossier .zip, un fichier .md ou la réponse .json que la personne a renvoyés.
    [text] Ce texte n’est pas un retour de rédaction. Collez toute la réponse copiée dans le formulaire, de la première à la dernière ligne.
   *[other] « { $path } » est abîmé et ne se lit pas. Demandez à le recevoir à nouveau. Rien n’a changé.
}
failure-foreignPacket = Ce dossier n’est pas parti d’ici : aucune de ses publications ne correspond à un envoi de cet espace de travail. Rien n’a changé.
failure-nothingToSend = Choisissez au moins une affectation à envoyer.
failure-severalPeople = Un dossier est pour une seule personne. Envoyez-en un par personne.
failure-overlapsLeft = { $count ->
    [1] Un passage a changé des deux côtés : choisissez ce qui reste, puis reprenez le retour.
   *[other] { $count } passages ont changé des deux côtés : choisissez ce qui reste, puis reprenez le retour.
}
failure-needsClient = { $field ->
    [plan] Des lignes ne disent pas pour quel client elles sont. Nommez-le (dans un terminal : --client), ou ajoutez une colonne « Client ».
    [reader] Pour quel client est ce calendrier ? Nommez-le avec --client.
   *[other] À quel client va cette publication ? Nommez-en un ou choisissez-en un dans la liste.
}
failure-outOfCalendar = Cette date est hors du calendrier. Choisissez-en une plus proche.
failure-nothingToUndo = Il n’y a rien à annuler.
failure-nothingToRedo = Il n’y a rien à rétablir.
failure-journalMismatch = Impossible d’annuler : le fichier a été modifié en dehors de Marronnier depuis. Rien n’a changé.
failure-sampleExists = L’exemple est déjà là. Retirez-le avant d’en ajouter un autre.
failure-badRequest = { $field ->
    [url] Ce lien ne s’ouvre pas dans un navigateur. Il commence par https://, http:// ou mailto:.
   *[other] { $reason ->
        [unknown] « { $name } » n’est pas un nom que le programme connaît. Vérifiez-le d’après docs/contract.md.
        [missing] Il manque « { $name } » dans la demande. Ajoutez-le d’après docs/contract.md.
        [extra] « { $name } » est de trop dans la demande. Retirez-le, ou vérifiez son nom d’après docs/contract.md.
        [value] Une valeur de la demande n’a pas la forme attendue. Vérifiez-la d’après docs/contract.md.
        [json] La demande n’est pas du JSON complet. Vérifiez ses guillemets, ses virgules et ses accolades.
       *[other] La demande n’est pas lisible. Vérifiez-la d’après docs/contract.md.
    }
}
failure-needsWindow = Seule la fenêtre de Marronnier peut le faire. Ouvrez le programme.
failure-fileUnreadable = { $reason ->
    [missing] Il n’y a pas de fichier { $path }. Vérifiez le nom et le dossier.
    [forbidden] Vous n’avez pas le droit de lire { $path }. Changez ses droits, ou choisissez un autre fichier.
    [folder] { $path } est un dossier. Choisissez un fichier.
    [form] { $path }, ligne { $line }, n’est pas écrit comme il faut. Corrigez cette ligne ; le fichier livré avec Marronnier sert en attendant.
   *[other] Impossible de lire { $path }. Vérifiez qu’il existe et que vous avez le droit de l’ouvrir.
}
failure-fileUnwritable = { $reason ->
    [missing] Le dossier de { $path } n’existe pas. Choisissez-en un autre.
    [forbidden] Vous n’avez pas le droit d’écrire { $path }. Choisissez un autre dossier.
    [folder] { $path } est un dossier. Donnez un nom de fichier.
    [full] Plus de place sur le disque pour { $path }. Libérez-en, ou choisissez un autre disque.
    [readOnly] Le disque de { $path } est en lecture seule. Choisissez un autre endroit.
   *[other] Impossible d’écrire { $path }. Fermez-le s’il est ouvert ailleurs, ou choisissez un autre endroit.
}
failure-fileExists = { $path } existe déjà. Donnez un autre nom, ou remplacez-le.
failure-ownFile = { $path } fait partie d’un espace de travail : rien n’y est écrit, même pour le remplacer. Choisissez un autre nom ou un autre dossier.
failure-folderHolds = { $path } existe déjà et n’est pas vide. Choisissez un dossier nouveau ou vide : ce qui est là n’est jamais remplacé.
failure-badTable = { $reason ->
    [empty] { $path } est vide. Choisissez un fichier qui contient un planning.
    [tooLarge] { $path } est trop gros : Marronnier lit jusqu’à 20 Mo. Gardez-en seulement les lignes utiles.
    [tooManyRows] { $path } a plus de { $limit } lignes. Partagez-le en plusieurs fichiers.
    [tooManyColumns] { $path }, ligne { $row } : plus de { $limit } colonnes. Supprimez les colonnes inutiles.
    [tooDense] { $path } prendrait trop de mémoire une fois décompressé. Enregistrez-en les lignes utiles dans un nouveau classeur.
    [protected] { $path } est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.
    [damaged] { $path } est incomplet ou abîmé. Ouvrez-le dans votre tableur et enregistrez-le de nouveau.
    [unsupported] { $path } : les fichiers { $format } ne sont pas lus. Enregistrez-le en CSV ou en XLSX.
    [cellTooLong] Ligne { $row }, colonne « { $column } » : { $length } caractères, une cellule en contient au plus { $limit }. Exportez plutôt en CSV.
    [notWritten] Le classeur n’a pas pu être écrit. Exportez plutôt en CSV.
   *[other] { $path } n’est pas un tableau. Choisissez un fichier CSV ou XLSX.
}
failure-badCalendar = { $reason ->
    [empty] { $path } est vide. Choisissez un fichier .ics qui contient des événements.
    [tooLarge] { $path } est trop gros : Marronnier lit des agendas jusqu’à 50 Mo. Exportez-en une partie seulement.
    [noneRead] Aucun événement de { $path } n’a pu être lu : leurs dates manquent ou sont impossibles. Demandez un autre export.
    [zip] { $path } ne peut pas être ouvert : abîmé, protégé, ou rempli d’autre chose. Donnez les fichiers .ics un par un.
    [noEvents] { $path } ne contient aucun événement. Vérifiez que l’agenda a bien été exporté en entier.
   *[other] { $path } n’est pas un agenda. Choisissez un fichier .ics.
}
failure-emptyCalendar = { $there ->
    [0] Aucun événement de ce fichier ne peut devenir une publication. Vérifiez l’aperçu.
   *[other] Rien de nouveau dans ce fichier : ses événements sont déjà au calendrier, ou laissés de côté.
}
failure-nothingToShare = Il n’y a rien à partager : aucune publication datée ne correspond. Élargissez les jours, les statuts ou les filtres.
failure-needsOrganizer = { $field ->
    [me] Outlook demande qui invite : donnez votre nom dans les préférences, puis recommencez.
   *[other] Outlook demande qui invite : donnez votre adresse e-mail dans les préférences, puis recommencez.
}
failure-notAnEmail = « { $email } » n’est pas une adresse e-mail. Corrigez-la, ou laissez-la vide.
failure-notAnAnswer = Aucun événement de { $path } ne vient d’un calendrier que vous avez partagé. Importez-le plutôt comme dates clés ou comme publications.
failure-badVisual = { $reason ->
    [empty] { $path } est vide. Choisissez un autre fichier.
    [unknown] { $path } n’est ni une image ni une vidéo connue. Marronnier prend JPEG, PNG, WebP, GIF, TIFF, BMP, AVIF, HEIC et les vidéos MP4, MOV, WebM, MKV, AVI.
    [tooHeavy] { $path } pèse { $megabytes } Mo : Marronnier en prend jusqu’à { $most }. Réduisez-le d’abord.
    [tooLarge] { $path } annonce { $width } × { $height } pixels : Marronnier en prend jusqu’à 100 millions. Réduisez-le d’abord.
    [truncated] { $path } est incomplet : le fichier s’arrête avant la fin. Copiez-le de nouveau depuis sa source.
    [broken] { $path } est abîmé. Ouvrez-le dans un logiciel d’image et enregistrez-le de nouveau.
    [missing] Le fichier de { $path } n’est plus dans l’espace de travail. Ajoutez-le de nouveau, ou restaurez une sauvegarde.
    [altered] Le fichier de { $path } a été modifié depuis son arrivée. Ajoutez l’original de nouveau, ou restaurez une sauvegarde.
    [unsupported] { $path } est d’une variété qui n’est pas lue, comme les photos RAW (DNG, NEF…). Enregistrez-le en JPEG ou en PNG.
   *[other] { $path } n’a pas pu être lu. Enregistrez-le en JPEG ou en PNG.
}
failure-visualUsed = { $out ->
    [yes] { $count ->
        [1] « { $name } » est dans une publication déjà parue, qui reste telle qu’elle est sortie : il ne peut pas être supprimé.
       *[other] { $count } de ces visuels, dont « { $name } », sont dans des publications déjà parues, qui restent telles qu’elles sont sorties : ils ne peuvent pas être supprimés.
    }
   *[other] { $count ->
        [1] « { $name } » est dans une publication. Retirez-le d’abord, ou confirmez qu’il en soit retiré.
       *[other] { $count } de ces visuels sont dans des publications. Retirez-les d’abord, ou confirmez qu’ils en soient retirés.
    }
}
failure-badCrop = Ce cadrage n’est pas dans l’image, ou ce format n’existe plus. Recommencez.
failure-badRights = Les droits finissent avant de commencer. Corrigez l’une des deux dates.
failure-needsAlt = { $count ->
    [1] Un visuel de « { $title } » n’a pas de texte alternatif relu. Écrivez-le avant de valider.
   *[other] { $count } visuels de « { $title } » n’ont pas de texte alternatif relu. Écrivez-les avant de valider.
}
failure-nothingToExport = Aucune des publications choisies n’a de texte ni de visuel à exporter. Élargissez les jours ou les filtres.
failure-nothingToPaste = Le presse-papiers ne contient ni image ni fichier. Copiez-en d’abord.
failure-givenUp = Abandonné : rien n’a changé.
failure-fileChanged = { $path } a changé depuis l’aperçu. Rouvrez-le : vous verrez ce qu’il contient maintenant.
failure-emptyPlan = { $there ->
    [0] Aucune ligne de ce planning ne peut être importée. Vérifiez dans l’aperçu à quoi correspond chaque colonne.
   *[other] Rien de nouveau dans ce planning : ses publications sont déjà au calendrier. Cochez dans l’aperçu celles à importer une seconde fois.
}
failure-notAWorkspace = { $path } contient autre chose qu’un espace de travail Marronnier. Si votre calendrier était là, restaurez une sauvegarde (marronnier-cli restore) ; sinon, choisissez un dossier vide ou celui d’un espace de travail. Rien n’a été touché.
failure-noWorkspace = Il n’y a pas d’espace de travail dans { $path }. Créez-le avec « marronnier-cli new », ou indiquez un autre dossier.
failure-needsWorkspace = Aucun dossier n’est indiqué et ce compte n’en a pas pour l’espace de travail. Indiquez-en un avec --workspace.
failure-noSuchClient = Aucun client ne s’appelle « { $name } ». Vérifiez l’orthographe, ou ajoutez-le d’abord.
failure-workspaceExists = { $path } est déjà un espace de travail. Ouvrez-le, ou choisissez un autre dossier.
failure-newerWorkspace = { $path } a été fait par une version plus récente de Marronnier (format { $found }, celle-ci lit jusqu’au { $known }). Mettez le programme à jour ; rien n’a été touché.
failure-database = { $reason ->
    [full] Plus de place sur le disque. Libérez-en, puis recommencez ; rien n’a changé.
    [busy] Un autre programme tient le fichier de l’espace de travail. Fermez-le, puis recommencez ; rien n’a changé.
    [readOnly] L’espace de travail est en lecture seule. Changez les droits de son dossier, puis recommencez ; rien n’a changé.
    [forbidden] Le fichier de l’espace de travail ne peut pas être ouvert. Vérifiez les droits de son dossier.
    [damaged] Le fichier de l’espace de travail est abîmé. Restaurez une sauvegarde ou, s’il n’y en a pas, récupérez ce qui se lit encore (marronnier-cli salvage) ; le fichier abîmé est gardé.
    [unsure] Le disque n’a pas confirmé cette action et ne répond plus : elle est peut-être enregistrée. Vérifiez qu’il est bien branché, puis regardez si elle est là avant de recommencer.
    [broken] Marronnier a rencontré une erreur qui vient de lui. Redémarrez-le ; si cela se reproduit, signalez-le avec le fichier journal.
    [disk] Le disque ne répond pas comme il faut. Vérifiez qu’il est bien branché, puis recommencez ; rien n’a changé.
   *[other] L’enregistrement a échoué ; rien n’a changé. Recommencez, et si cela dure, redémarrez Marronnier.
}
failure-readOnly = { $reason ->
    [opened] Cet espace de travail est ouvert dans une autre fenêtre ou par une commande. Ici, vous pouvez tout regarder, rien changer. Fermez l’autre, puis réessayez.
    [forbidden] Vous n’avez pas le droit d’écrire dans le dossier de cet espace de travail. Vous pouvez tout regarder, rien changer. Demandez le droit d’écrire, ou restaurez une sauvegarde dans un autre dossier.
    [full] Plus de place sur le disque : vous pouvez tout regarder, rien changer. Libérez-en, puis réessayez.
    [older] Cet espace de travail a été fait par une version antérieure de Marronnier : il faut le mettre à jour pour l’ouvrir, et rien ne peut être écrit dans son dossier. Copiez-le ailleurs, ou demandez le droit d’écrire.
    [olderOpened] Cet espace de travail a été fait par une version antérieure de Marronnier, et un autre programme le tient ouvert. Fermez-le, puis réessayez.
    [asked] Cette commande ne fait que lire l’espace de travail.
   *[other] Cet espace de travail est sur un disque en lecture seule. Vous pouvez tout regarder, rien changer. Copiez-le ailleurs pour y travailler.
}
failure-remoteWorkspace = { $path } est sur le disque d’un autre ordinateur ({ $kind }). Un fichier de base de données s’y abîme quand deux machines l’ouvrent : Marronnier n’y travaille pas, et n’y a rien écrit. Choisissez un dossier de cet ordinateur ; pour passer votre travail à quelqu’un, exportez l’espace entier.
failure-workspaceGone = { $left ->
    [visuals] Le fichier { $path } n’est plus là ou il est vide, mais ses visuels le sont. Remettez le fichier à sa place, ou choisissez un autre dossier pour un nouvel espace. Rien n’a été créé.
    [nothing] Le fichier { $path } est vide : quelque chose l’a vidé, Marronnier n’en laisse pas de tel. Remettez à sa place une copie du fichier ou, s’il n’a jamais rien contenu, supprimez-le. Rien n’a été créé.
   *[backups] Le fichier { $path } n’est plus là ou il est vide, mais ses sauvegardes le sont. Restaurez la plus récente (marronnier-cli restore), ou remettez le fichier à sa place. Rien n’a été créé.
}
failure-badBackup = La sauvegarde { $name } est abîmée : elle n’a pas été utilisée, et rien n’a changé. Choisissez-en une autre.
failure-badWhole = { $reason ->
    [nothing] { $path } ne contient pas un espace de travail Marronnier. Choisissez un fichier .marronnier.
    [newer] { $path } vient d’une version plus récente de Marronnier. Mettez le programme à jour pour l’ouvrir.
    [outside] { $path } contient « { $name } », qui n’a rien à y faire : il est refusé. Rien n’a été écrit.
    [link] { $path } contient un lien ou un dossier (« { $name } ») : il est refusé. Rien n’a été écrit.
    [twice] { $path } contient deux fois « { $name } » : il est refusé. Rien n’a été écrit.
    [bomb] { $path } se déplie bien au-delà de sa taille : il est refusé. Rien n’a été écrit.
    [tooMany] { $path } contient trop de fichiers. Rien n’a été écrit.
    [tooLarge] { $path } contient un fichier trop volumineux. Rien n’a été écrit.
    [encrypted] { $path } est protégé par un mot de passe. Demandez-le sans protection.
   *[other] { $path } est abîmé : il en manque, ou un fichier a changé. Exportez-le ou copiez-le de nouveau. Rien n’a été écrit.
}
failure-nothingToSalvage = Plus rien ne se lit dans ce fichier. Restaurez une sauvegarde ; le fichier abîmé est gardé.
failure-noSuchBackup = { $reason ->
    [none] Il n’y a aucune sauvegarde intacte dans ce dossier. Si le fichier est abîmé, récupérez ce qui se lit encore : marronnier-cli salvage.
   *[other] Aucune sauvegarde ne s’appelle « { $name } ». Choisissez-en une dans la liste.
}

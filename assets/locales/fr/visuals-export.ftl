# Ce qui accompagne des visuels exportés : le fichier écrit à côté des images, et ce qu’il faut savoir avant de publier.

export-infos-file = infos
export-infos-heading = À LIRE, À NE PAS COLLER : ce fichier ne fait pas partie de la publication.
export-infos-length = Texte à coller : { $limit ->
    [none] { $used } caractères
   *[other] { $used } caractères sur { $limit }
}
export-infos-link = Lien : { $link }
export-infos-same = Mêmes images que celles qui commencent par « { $name } »
export-infos-alts = Textes alternatifs
export-infos-no-alt = (à écrire)
export-infos-credits = Crédits

export-remark-outsideRights = « { $name } » est hors droits le { $date } : « { $title } »
export-remark-cancelled = « { $title } » est annulée : laissée de côté
export-remark-empty = « { $title } » n’a ni texte ni visuel : rien à écrire
export-remark-stilled = { $network ->
    [none] « { $name } » est animée, seule sa première vue part : « { $title } »
   *[other] « { $name } » est animée, { $network } n’en prend que la première vue : « { $title } »
}
export-remark-moves = « { $name } » part telle quelle et animée : plusieurs réseaux n’en montreront que la première vue (« { $title } »)
export-remark-firstPage = « { $name } » a plusieurs pages, seule la première part : « { $title } »
export-remark-whitened = { $reason ->
    [tooHeavy] « { $name } » est transparente, trop lourde en PNG pour { $network } : posée sur fond blanc dans « { $title } »
   *[kind] « { $name } » est transparente, { $network } ne prend que le JPEG : posée sur fond blanc dans « { $title } »
}
export-remark-tooMany = { $network } prend { $most } visuels au plus, il y en a { $count } : « { $title } »
export-remark-enlarged = « { $name } » a moins de pixels que { $network } n’en montre : agrandie, donc floue, dans « { $title } »
export-remark-tooHeavy = « { $name } » pèse { $megabytes } Mo, { $network } en prend { $most } au plus : « { $title } »
export-remark-rarelyTaken = « { $name } » part telle quelle et { $network } pourrait la refuser : enregistrez-la en JPEG pour « { $title } »
export-remark-mayTell = « { $name } » part telle quelle : la vidéo peut dire où et avec quoi elle a été filmée (« { $title } »)
export-remark-cutsFocal = Le cadrage de « { $name } » pour { $network } coupe le point focal : « { $title } »
export-remark-fromBefore = { $count ->
    [1] Un fichier d’un export précédent reste dans le dossier et n’est pas de celui-ci : { $names } (« { $title } »)
   *[other] { $count } fichiers d’un export précédent restent dans le dossier et ne sont pas de celui-ci : { $names } (« { $title } »)
}

//! A calendar as programs write them: French texts, a zone, categories, an alarm on a tenth. The bench's own, whoever reads it.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n\
                    TZNAME:CEST\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
                    BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19701025T030000\r\n\
                    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

const TITLES: [&str; 5] = [
    "Réel : les coulisses de l’atelier avant Noël",
    "Carrousel — cinq idées pour la rentrée\\, à garder sous la main",
    "Story : on répond à vos questions",
    "Vidéo : le marché de Noël vu d’en haut",
    "Portrait d’Élodie\\, boulangère à Évry depuis 1998",
];

const TEXTS: [&str; 4] = [
    "Ils sont arrivés ! Les nouveaux modèles vous attendent en boutique\\, du mardi au samedi\\, de 10 h à 19 h.\\n\\nDites-nous \
     en commentaire lequel vous fait de l’œil\\; nous en offrirons un à l’un d’entre vous ce dimanche.",
    "On entend souvent dire que la pâte feuilletée\\, c’est difficile. Eh bien non : il faut du temps\\, du froid\\, et un peu de \
     patience. La recette complète est en lien dans la bio.\\nÀ vos rouleaux !",
    "« Je n’aurais jamais cru que cela prendrait une telle ampleur. » Dix ans après l’ouverture\\, Marc raconte les débuts\\, les \
     nuits courtes\\, les premiers clients fidèles\\, et ce qui change l’an prochain.",
    "Rappel : la boutique sera fermée le 25 décembre et le 1ᵉʳ janvier. Belles fêtes à toutes et à tous\\, et merci pour cette année !",
];

/// Writes the file; its octets.
pub fn calendar(file: &Path, events: usize) -> u64 {
    let mut out = BufWriter::new(File::create(file).unwrap());
    write!(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Marronnier//Mesure//FR\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Été indien\r\n{ZONE}")
        .unwrap();
    for at in 0..events {
        event(&mut out, at);
    }
    out.write_all(b"END:VCALENDAR\r\n").unwrap();
    out.flush().unwrap();
    std::fs::metadata(file).unwrap().len()
}

fn event(out: &mut impl Write, at: usize) {
    let (month, day, hour) = (at / 28 % 12 + 1, at % 28 + 1, at % 12 + 8);
    let year = 2020 + at / 336 % 10;
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:019384b2-7c{:02x}-7{:03x}-9f1e-{at:012x}@marronnier.example", at % 256, at % 4096),
        format!("SEQUENCE:{}", at % 5),
        "DTSTAMP:20261121T090000Z".to_owned(),
        "CREATED:20261001T081500Z".to_owned(),
        "LAST-MODIFIED:20261121T090000Z".to_owned(),
        format!("DTSTART;TZID=Europe/Paris:{year}{month:02}{day:02}T{hour:02}3000"),
        format!("DTEND;TZID=Europe/Paris:{year}{month:02}{day:02}T{:02}0000", hour + 1),
        format!("SUMMARY:{} (n° {at})", TITLES[at % TITLES.len()]),
        format!("DESCRIPTION:{}\\n\\n#noël #artisanat #{at}", TEXTS[at % TEXTS.len()]),
        format!(
            "URL:https://www.example.com/publications/{at}?utm_source=calendrier&utm_medium=ics&utm_campaign=noel"
        ),
        "CATEGORIES:Instagram,Facebook,Idées & inspirations,Noël".to_owned(),
        format!("STATUS:{}", ["TENTATIVE", "CONFIRMED", "CANCELLED"][at % 3]),
        "TRANSP:TRANSPARENT".to_owned(),
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE".to_owned(),
        "COLOR:darkorange".to_owned(),
        "CLASS:PUBLIC".to_owned(),
        "LOCATION:Boutique de la rue des Martyrs\\, 75009 Paris".to_owned(),
        "X-MARRONNIER-STATUS:approved".to_owned(),
    ];
    if at.is_multiple_of(10) {
        let alarm = [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "DESCRIPTION:À publier dans un quart d’heure",
            "END:VALARM",
        ];
        lines.extend(alarm.map(str::to_owned));
    }
    lines.push("END:VEVENT".to_owned());
    lines.iter().for_each(|line| fold(out, line));
}

/// Folds as most programs do: as many octets as fit, never inside a character.
fn fold(out: &mut impl Write, line: &str) {
    let mut rest = line;
    let mut room = 75;
    while rest.len() > room {
        let mut at = (0..=room).rfind(|at| rest.is_char_boundary(*at)).unwrap();
        if rest[..at].ends_with('\\') {
            at -= 1;
        }
        write!(out, "{}\r\n ", &rest[..at]).unwrap();
        rest = &rest[at..];
        room = 74;
    }
    write!(out, "{rest}\r\n").unwrap();
}

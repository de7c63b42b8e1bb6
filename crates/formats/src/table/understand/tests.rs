//! Plans understood, row by row: the three that are kept, as people keep them.

use crate::table::{Language, trial::*};

mod doubts;
mod nasty;

fn check(name: &str, language: Language, expected: &[&str]) {
    let bytes = kept(name);
    let found: Vec<String> = whole(name, &bytes, language).2.iter().map(line).collect();
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn a_french_plan_in_windows_1252_with_all_its_oddities() {
    let expected = [
        r#"1PassedOver !TitleLine"#,
        r#"2PassedOver !EmptyRow"#,
        r#"3PassedOver !Header"#,
        r#"4Good 2026-12-01 18:00 net="instagram" title="Case 1 : le sablé nu" text="Premier jour de l’Avent " status="approved" series="Avent" notes="Visuel\u{a0}: avent-01.jpg""#,
        r#"6Doubtful 2026-12-02 18:00 net="instagram+facebook" title="Case 2 : la cannelle" text="Elle vient de loin ; ell" status="published" series="Avent" notes="Visuel\u{a0}: avent-02.jpg" !PublishedAheadI"#,
        r#"7Good 2026-12-04 18:30 net="instagram+facebook+linkedin" title="Sablés : la recette de Jeanne" text="« Le beurre froid, toujo" status="with_client" who="Maya" series="Recette" !YearInferredB !UnknownPersonI"#,
        r#"8Good 2026-12-06 10:00 net="instagram" title="Saint-Nicolas" status="drafting" who="Maya" series="Marronnier" notes="Format\u{a0}: story\nVisuel\u{a0}: st-nicolas.png" !YearInferredB !UnknownPersonI"#,
        r#"9PassedOver !EmptyRow"#,
        r#"10Good 2026-12-10 18:00 net="facebook+instagram" title="La bûche qui ne fond pas" text="Pas de crème au beurre, " status="in_review" who="Maya B." series="Coulisses" notes="Visuel\u{a0}: buche.jpg\u{202f}; buche-2.jpg" !YearInferredB !UnknownPersonI"#,
        r#"11Good 2026-12-12 net="tiktok" title="L’emballage à la main (vidéo 20 s)" status="idea" series="Coulisses""#,
        r#"12Good 2026-12-13 12:00 net="newsletter" title="Derniers jours pour commander" text="Commandez avant le 18 po" status="in_review" series="Noël" !TwoDigitYearB"#,
        r#"13Good net="instagram" title="Portrait : Anaïs au four (date à voir)" status="idea" series="Coulisses""#,
        r#"14Refused net="x" title="Date impossible (faute de frappe du client)" status="idea" series="Divers" notes="Date\u{a0}: 31/02/2027\nHeure\u{a0}: 9h\nStatut / qui\u{a0}: ??" !ImpossibleDateB !UnknownStatusI"#,
        r#"15Good 2026-12-24 09:00 net="*" title="Joyeux réveillon !" text="Toute l’équipe vous embr" status="approved" series="Noël" notes="Statut / qui\u{a0}: validé le 12/12 par la cliente\nVisuel\u{a0}: reveillon.jpg""#,
        r#"16Refused 2026-12-31 net="pinterest" title="Heure impossible" status="cancelled" series="Noël" notes="Heure\u{a0}: 25h" !ImpossibleTimeC"#,
    ];
    check("lunel-decembre-cp1252.csv", Language::Fr, &expected);
}

#[test]
fn an_english_plan_with_captions_of_several_lines() {
    let expected = [
        r#"1PassedOver !Header"#,
        r##"2Doubtful 2026-12-01 09:00 net="linkedin" title="A month without the car" text="We asked 12 employees to" #="#cycling #commute" status="published" who="Tom" series="Post" notes="Visual: car-free.jpg" !PublishedAheadI !UnknownPersonJ"##,
        r##"5Good 2026-12-03 17:30 net="tiktok" title="Lights: the night test" text="Three lights, one dark l" #="#bike" status="approved" who="Tom" series="Video" notes="Visual: night.mp4" !UnknownPersonJ"##,
        r##"6Good 2026-12-09 12:15 net="instagram+facebook" title="Free workshop on Saturday" text="Bring your bike, we brin" #="#repair" status="in_review" who="Inès" series="Carousel" notes="Visual: ws1.png; ws2.png; ws3.png" !UnknownPersonJ"##,
        r#"7Good 2026-12-11 17:00 net="facebook" title="Cargo bikes: your questions" status="drafting" series="Post""#,
        r#"8Good 2026-12-16 09:00 net="linkedin" title="The city's cycling plan, explained" status="drafting" who="Inès" series="Article" !UnknownPersonJ"#,
        r#"9Good 2026-12-22 12:00 net="instagram" title="Give a service voucher" status="idea" series="Reel""#,
        r#"10Good net="youtube" title="Fix a puncture in 60 seconds" status="idea" series="Short""#,
    ];
    check("velo-december-utf8.csv", Language::En, &expected);
}

#[test]
fn a_workbook_with_a_total_and_a_sheet_of_ideas() {
    let expected = [
        r#"1PassedOver !TitleLine"#,
        r#"2PassedOver !EmptyRow"#,
        r#"3PassedOver !Header"#,
        r#"4Good 2026-12-02 12:00 net="facebook" title="Une nuit face aux phares" text="On éteint la lumière, il" status="approved" notes="Format\u{a0}: Post""#,
        r#"5Good 2026-12-08 08:30 net="linkedin" title="Recrutement saison 2027" text="Six postes, un îlot, une" status="approved" notes="Format\u{a0}: Post""#,
        r#"6Good 2026-12-10 19:00 net="instagram" title="Le petit-déjeuner breton" status="drafting" notes="Format\u{a0}: Carrousel""#,
        r#"7Good 2026-12-15 12:00 net="facebook" title="Jeu-concours : un week-end à gagner" text="Règlement en commentaire" status="in_review" notes="Format\u{a0}: Jeu""#,
        r#"8Good 2026-12-18 18:00 net="instagram" title="Décor de fête" status="idea" notes="Format\u{a0}: Réel""#,
        r#"9PassedOver !EmptyRow"#,
        r#"10PassedOver !TotalRow"#,
        r#"1PassedOver !Header"#,
        r#"2Good net="linkedin" title="Portrait : la cheffe Anaïs" status="idea""#,
        r#"3Good net="tiktok" title="Tempête en accéléré" status="idea""#,
    ];
    check("brehat-decembre.xlsx", Language::Fr, &expected);
}

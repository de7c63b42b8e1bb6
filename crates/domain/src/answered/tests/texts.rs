//! Texts and remarks that come back, among our own words.

use super::*;

#[test]
fn a_rewritten_text_is_told_word_by_word() {
    let post = post();
    let told = [version(0, &post)];
    let mut event = returned(&told[0]);
    event.description = Some(told[0].telling.letter.plain().replace("Pas de crème.", "Sans crème fraîche."));
    let kinds = kinds(&event, &told, &post);
    let [ProposalKind::Reworded { part: TextPart::Text, channel_id: None, to, words, .. }] = &kinds[..]
    else {
        panic!("{kinds:?}")
    };
    assert_eq!(to, "Sans crème fraîche.\nPas de glace.");
    let removed: String =
        words.iter().filter(|run| run.state == WordState::Removed).map(|run| run.text.as_str()).collect();
    assert_eq!(removed, "Pas de");
}

#[test]
fn lines_around_the_text_are_a_comment_however_the_program_laid_them_out() {
    let post = post();
    let told = [version(0, &post)];
    let sent = told[0].telling.letter.plain();
    for description in [
        format!("{sent}\n\nSuper, mais pas le 10 !"),
        format!("Super, mais pas le 10 !\n\n{sent}"),
        format!("  {}  \r\n\r\nSuper,  mais pas le 10 !\r\n", sent.replace("\n\n", "\n").replace(' ', "  ")),
    ] {
        let event = Returned { description: Some(description.clone()), ..returned(&told[0]) };
        let by = String::new();
        let comment = "Super, mais pas le 10 !".to_owned();
        assert_eq!(kinds(&event, &told, &post), [ProposalKind::Commented { by, comment }], "{description:?}");
    }
}

#[test]
fn hashtags_and_a_channel_s_own_text_are_told_apart() {
    let channel = ChannelId(Uuid::from_u128(3));
    let mut letter = Letter::default();
    letter.add(PartOf::Text(None), "Commun.");
    letter.add(PartOf::Hashtags(None), "#un #deux");
    letter.add(PartOf::Frame, "Texte pour LinkedIn :");
    letter.add(PartOf::Text(Some(channel)), "Propre à LinkedIn.\n\nDeuxième paragraphe.");
    letter.add(PartOf::Frame, "Statut : Validée");
    let back = letter.plain().replace("#deux", "#trois").replace("Propre", "Rien que");
    let (rewordings, comment) = read_back(&letter, &back);
    assert_eq!(comment, "");
    let told: Vec<_> = rewordings.iter().map(|one| (one.part, one.channel, one.to.as_str())).collect();
    assert_eq!(
        told,
        [
            (TextPart::Hashtags, None, "#un #trois"),
            (TextPart::Text, Some(channel), "Rien que à LinkedIn.\n\nDeuxième paragraphe."),
        ]
    );
}

#[test]
fn a_comment_that_grew_says_only_what_is_new() {
    let post = post();
    let told = [version(0, &post)];
    let proposal = |comment: &str| {
        let event = Returned { comments: vec![comment.into()], ..returned(&told[0]) };
        propose(&event, MatchedBy::Uid, history(&told, &post)).remove(0)
    };
    let known: Vec<String> = proposal("Super").lines().into_iter().map(|(id, _)| id).collect();
    let grown = proposal("Super\nMais plus court").without(|id| known.iter().any(|one| one == id)).unwrap();
    let comment = "Mais plus court".to_owned();
    assert_eq!(grown.what, ProposalKind::Commented { by: String::new(), comment });
    assert_eq!(proposal("Super").without(|id| known.iter().any(|one| one == id)), None);
}

#[test]
fn marks_of_html_are_no_rewording_and_the_cm_s_own_are_kept() {
    let own = Post { text: "Un <b>cadeau</b> & deux".into(), ..post() };
    let told = [version(0, &own)];
    let sent = told[0].telling.letter.plain();
    let event = Returned {
        description: Some(sent.clone()),
        unmarked: Some(sent.replace("<b>", "").replace("</b>", "")),
        ..returned(&told[0])
    };
    assert_eq!(kinds(&event, &told, &own), [], "as it was sent");
    let post = post();
    let told = [version(0, &post)];
    let sent = told[0].telling.letter.plain();
    let event = Returned {
        description: Some(sent.replace('\n', "<br>")),
        unmarked: Some(sent),
        ..returned(&told[0])
    };
    assert_eq!(kinds(&event, &told, &post), [], "as Google's editor writes it");
}

#[test]
fn non_breaking_spaces_stay_where_only_other_words_changed() {
    let sent = "« Noël » à 12 € :\nvite, c’est 18 h !".replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    let sent = sent.replace(" €", "\u{a0}€").replace(" :", "\u{a0}:").replace(" h !", "\u{202f}h\u{202f}!");
    let mut letter = Letter::default();
    letter.add(PartOf::Text(None), &sent);
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let back = plain(&sent).replace("Noël", "Pâques").replace("12", "15").replace("vite,", "vite ;");
    let (rewordings, comment) = read_back(&letter, &back);
    assert_eq!(comment, "");
    let expected = sent.replace("Noël", "Pâques").replace("12", "15").replace("vite,", "vite ;");
    assert_eq!(rewordings[0].to, expected, "a space that the client typed is as they typed it");
    let own = plain(&sent).replace("Noël", "le\u{a0}Noël");
    assert!(read_back(&letter, &own).0[0].to.contains("le\u{a0}Noël"), "the client's own are kept too");
}

#[test]
fn our_own_words_changed_beside_a_text_are_a_comment() {
    let post = post();
    let told = [version(0, &post)];
    let back = told[0].telling.letter.plain().replace("#noël", "#fêtes").replace("Instagram", "LinkedIn");
    // no empty line between them, as programs write it
    let event = Returned { description: Some(back.replace("\n\n", "\n")), ..returned(&told[0]) };
    let kinds = kinds(&event, &told, &post);
    let [
        ProposalKind::Reworded { part: TextPart::Hashtags, to, .. },
        ProposalKind::Commented { comment, .. },
    ] = &kinds[..]
    else {
        panic!("{kinds:?}")
    };
    assert_eq!((to.as_str(), comment.as_str()), ("#fêtes", "Réseaux : LinkedIn"));
}

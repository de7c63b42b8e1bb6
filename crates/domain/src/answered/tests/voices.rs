//! Who says yes, no or perhaps, and what that proposes.

use super::*;

#[test]
fn a_yes_and_a_no_are_proposals_unless_they_are_so_here() {
    let post = post();
    let told = [version(0, &post)];
    let yes = Returned { voices: vec![voice(Reply::Accepted, "Lunel")], ..returned(&told[0]) };
    assert_eq!(kinds(&yes, &told, &post), [ProposalKind::Accepted { by: "Lunel".into() }]);
    assert_eq!(kinds(&yes, &told, &Post { status: Status::Approved, ..post.clone() }), []);
    let no =
        Returned { voices: vec![voice(Reply::Declined, "Lunel")], comments: vec!["Trop tôt".into()], ..yes };
    let declined = ProposalKind::Declined { by: "Lunel".into(), comment: "Trop tôt".into() };
    assert_eq!(kinds(&no, &told, &post), [declined]);
}

#[test]
fn a_reply_is_no_wish_for_its_program_s_words() {
    let post = post();
    let told = [version(0, &post)];
    let reply = Returned {
        title: "Accepté : La bûche".into(),
        description: Some("Parfait pour nous".into()),
        at: None,
        voices: vec![voice(Reply::Accepted, "Anne")],
        speaks: Speaks::Answer,
        ..returned(&told[0])
    };
    let by = "Anne".to_owned();
    let comment = "Parfait pour nous".to_owned();
    let said = [ProposalKind::Commented { by: by.clone(), comment }, ProposalKind::Accepted { by }];
    assert_eq!(kinds(&reply, &told, &post), said);
    let counter = Returned {
        title: "New Time Proposed: La bûche".into(),
        at: Some(When::Day(day(20))),
        voices: Vec::new(),
        description: None,
        speaks: Speaks::Moment,
        ..reply
    };
    assert!(matches!(kinds(&counter, &told, &post)[..], [ProposalKind::Moved { .. }]));
}

#[test]
fn whoever_invites_says_nothing_a_no_outweighs_a_yes_and_only_a_client_agrees() {
    let post = post();
    let told = [version(0, &post)];
    let said = |voices: Vec<Voice>| kinds(&Returned { voices, ..returned(&told[0]) }, &told, &post);
    assert_eq!(said(vec![Voice { invites: true, ..voice(Reply::Accepted, "Maya") }]), []);
    let no = ProposalKind::Declined { by: "Paul".into(), comment: String::new() };
    assert_eq!(said(vec![voice(Reply::Accepted, "Anne"), voice(Reply::Declined, "Paul")]), [no]);
    let perhaps =
        ProposalKind::Replied { by: "Anne".into(), reply: Reply::Tentative, comment: String::new() };
    assert_eq!(said(vec![voice(Reply::Tentative, "Anne")]), [perhaps]);
    let yes = Returned { voices: vec![voice(Reply::Accepted, "Maya")], ..returned(&told[0]) };
    let own = ["MAYA@lunel.example".to_owned()];
    assert_eq!(propose(&yes, MatchedBy::Uid, History { own: &own, ..history(&told, &post) }), []);
    let writer = Reader::Person { id: PersonId(Uuid::from_u128(5)) };
    assert_eq!(propose(&yes, MatchedBy::Uid, History { reader: writer, ..history(&told, &post) }), []);
}

#[test]
fn a_yes_or_a_no_is_to_be_confirmed_where_the_post_is_not_what_was_seen() {
    let post = post();
    let told = [version(0, &post)];
    let also_here = |event: &Returned, now: &Post| {
        let proposals = propose(event, MatchedBy::Uid, history(&told, now));
        proposals.last().map(|proposal| (proposal.what.word(), proposal.also_here)).unwrap()
    };
    let yes = Returned { voices: vec![voice(Reply::Accepted, "Anne")], ..returned(&told[0]) };
    let no = Returned { voices: vec![voice(Reply::Declined, "Anne")], ..returned(&told[0]) };
    let gone = Returned { cancelled: true, ..returned(&told[0]) };
    assert_eq!(also_here(&yes, &post), ("accepted", false));
    assert_eq!(also_here(&no, &post), ("declined", false));
    assert_eq!(also_here(&gone, &post), ("cancelled", false));
    let moved = Post { planned: Some(at(15, None)), ..post.clone() };
    let rewritten = Post { text: "Tout autre".into(), ..post.clone() };
    for now in [&moved, &rewritten] {
        assert_eq!(also_here(&yes, now), ("accepted", true));
        assert_eq!(also_here(&no, now), ("declined", true));
        assert_eq!(also_here(&gone, now), ("cancelled", true));
    }
    // what the reader asks for in the same event and is so here by now is what they say yes to
    let yes = Returned { at: Some(When::Day(day(15))), ..yes };
    assert_eq!(also_here(&yes, &moved), ("accepted", false));
}

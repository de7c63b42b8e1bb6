//! A post read again: comments that keep their place, kept states compared and brought back, approvals that a change voids.

use crate::world::{World, at};
use marronnier_app::{
    Action, Answer, Code, Query,
    action::PassageRef,
    answer::PostReview,
    domain::{
        brief::{Brief, BriefTemplate},
        id::PostId,
        review::{Practice, TextOf},
        status::Status,
    },
};

fn review(world: &World, id: PostId) -> PostReview {
    match world.app.ask(Query::Review { id }).unwrap() {
        Answer::Review(review) => *review,
        other => panic!("{other:?}"),
    }
}

fn write(world: &World, id: PostId, text: &str) {
    world.act(Action::WriteText {
        id,
        channel_id: None,
        text: Some(text.into()),
        hashtags: None,
        continues: None,
    });
}

#[test]
fn a_comment_stays_on_its_words_while_the_text_changes_and_is_undone_with_it() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "Bûche", Some(at(17, "")), Status::Drafting);
    write(&world, id, "Notre bûche sort du four le matin.");
    let passage = PassageRef { text: TextOf::Text, start: 12, end: 24 };
    let comment = |text: &str, passage| Action::AddComment { id, text: text.into(), passage, internal: None };
    world.act(comment("Vraiment ?", Some(passage)));
    let words = |world: &World| {
        let review = review(world, id);
        let passage = review.comments[0].comment.passage.clone().unwrap();
        let units: Vec<u16> = world.detail(id).post.text.encode_utf16().collect();
        String::from_utf16(&units[passage.start as usize..passage.end as usize]).unwrap()
    };
    assert_eq!(words(&world), "sort du four");
    write(&world, id, "Cette année, notre belle bûche sort du four à midi.");
    assert_eq!(words(&world), "sort du four");
    write(&world, id, "Cette année.");
    assert!(review(&world, id).comments[0].passage_gone);
    world.act(Action::Undo);
    assert_eq!(words(&world), "sort du four");
    let outside = PassageRef { text: TextOf::Text, start: 12, end: 2400 };
    assert_eq!(world.refused(comment("?", Some(outside))), Code::NotFound);
    assert_eq!(world.refused(comment("  ", None)), Code::Empty);
    let comment = review(&world, id).comments[0].comment.id;
    world.act(Action::EditComment { id: comment, text: None, internal: None, resolved: Some(true) });
    assert!(review(&world, id).comments[0].comment.resolved);
    world.act(Action::RemovePosts { ids: vec![id] });
    world.act(Action::Undo);
    assert_eq!(review(&world, id).comments.len(), 1);
}

#[test]
fn somebody_spoken_to_is_named() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "Bûche", None, Status::Idea);
    let nina = crate::assigning::person(&world, "Nina Costa", marronnier_app::domain::person::Role::Writer);
    let text = "@Nina, plus court ?".to_owned();
    world.act(Action::AddComment { id, text, passage: None, internal: None });
    let said = &review(&world, id).comments[0].comment;
    assert_eq!((said.to.as_slice(), said.internal), (&[nina][..], true));
}

#[test]
fn a_kept_state_is_compared_word_by_word_and_brought_back_without_losing_the_last_one() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "Bûche", Some(at(17, "")), Status::Drafting);
    write(&world, id, "Notre bûche sort du four.");
    world.act(Action::SaveRevision { id });
    write(&world, id, "Notre bûche glacée sort.");
    let kept = review(&world, id).revisions[0].id;
    let Answer::Compare(told) = world.app.ask(Query::Compare { id, from: kept, to: None }).unwrap() else {
        panic!("comparison")
    };
    let runs: Vec<&str> = told.texts[0].runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(runs, ["Notre bûche", " glacée", " sort", " du four", "."]);
    world.act(Action::RestoreRevision { id: kept });
    assert_eq!(world.detail(id).post.text, "Notre bûche sort du four.");
    let revisions = review(&world, id).revisions;
    assert_eq!(revisions.len(), 2);
    assert!(revisions.iter().any(|one| one.id == kept && one.current));
    world.act(Action::Undo);
    assert_eq!(world.detail(id).post.text, "Notre bûche glacée sort.");
}

#[test]
fn approval_waits_for_the_team_and_is_voided_by_a_later_change() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::InReview);
    world.act(Action::SetPractice { practice: Practice { approvals: 2, ..Practice::usual(client) } });
    let approved = Action::SetStatus { ids: vec![id], status: Status::Approved };
    assert_eq!(world.refused(approved.clone()), Code::NeedsApprovals);
    world.act(Action::Approve { ids: vec![id], who: None });
    assert_eq!(world.card(id).status, Status::InReview);
    world.act(Action::Approve { ids: vec![id], who: Some("Théo".into()) });
    assert_eq!(world.card(id).status, Status::Approved);
    let valid = |world: &World| review(world, id).approvals.iter().filter(|one| one.valid).count();
    assert_eq!((valid(&world), review(&world, id).approvals_needed), (2, 2));
    write(&world, id, "Autre chose");
    assert_eq!((valid(&world), world.card(id).status), (0, Status::InReview));
    assert_eq!(world.refused(approved), Code::NeedsApprovals);
    world.act(Action::Undo);
    assert_eq!((valid(&world), world.card(id).status), (2, Status::Approved));
    world.act(Action::PlanPost { id, at: at(18, "18:00") });
    assert_eq!(valid(&world), 0);
    world.act(Action::Undo);
    assert_eq!(world.card(id).status, Status::Approved);
    let done = world.act(Action::Disapprove { id, who: "THEO ".into(), client: None });
    assert_eq!(valid(&world), 1);
    assert_eq!((world.card(id).status, done.withdrawn), (Status::InReview, 1), "one of two is not enough");
    // The working title is the team's alone.
    let patch = marronnier_app::action::PostPatch { title: Some("Autre".into()), ..Default::default() };
    world.act(Action::EditPost { id, patch, continues: None });
    assert_eq!(valid(&world), 1);
}

#[test]
fn a_brief_takes_the_series_over_the_editorial_line() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Bûche", Some(at(17, "")), Status::Idea);
    let patch = marronnier_app::action::PostPatch { series: Some("Recettes".into()), ..Default::default() };
    world.act(Action::EditPost { id, patch, continues: None });
    let set = |series: &str, brief| {
        let template = BriefTemplate { client_id: client, series: series.into(), brief };
        world.act(Action::SetBrief { template });
    };
    set("", Brief { tone: "Chaleureux".into(), message: "Fait main".into(), ..Brief::default() });
    set("Recettes", Brief { message: "« {titre} », le {date}".into(), ..Brief::default() });
    let brief = review(&world, id).brief;
    assert_eq!(brief.tone, "Chaleureux");
    assert_eq!(brief.message, "« Bûche », le jeudi 17 décembre");
    set("Recettes", Brief::default());
    assert_eq!(review(&world, id).brief.message, "Fait main");
}

#[test]
fn a_channel_that_goes_or_a_link_that_changes_takes_the_approval_along() {
    let world = World::new();
    let client = world.client("Lunel");
    world.act(Action::SetPractice { practice: Practice { approvals: 1, ..Practice::usual(client) } });
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::InReview);
    world.act(Action::Approve { ids: vec![id], who: None });
    let stands = |world: &World| (world.card(id).status, review(world, id).approvals[0].valid);
    assert_eq!(stands(&world), (Status::Approved, true));
    let channel = world.channels(client)[0];
    assert_eq!(world.act(Action::RemoveChannel { id: channel }).withdrawn, 1);
    assert_eq!(stands(&world), (Status::InReview, false));
    world.act(Action::Undo);
    assert_eq!(stands(&world), (Status::Approved, true));
    let link = |link: &str| Action::EditPost {
        id,
        patch: marronnier_app::action::PostPatch { link: Some(link.into()), ..Default::default() },
        continues: None,
    };
    assert_eq!(world.refused(link("javascript:alert(1)")), Code::NotALink);
    assert_eq!(stands(&world), (Status::Approved, true));
    assert_eq!(world.act(link("https://lunel.fr/noel")).withdrawn, 1);
    assert_eq!(stands(&world), (Status::InReview, false));
}

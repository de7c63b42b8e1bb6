//! Which post an event is about.

use super::*;

fn outlook(uid: &str) -> String {
    let mut octets = vec![0u8; 24];
    octets.extend(u32::try_from(uid.len() + 13).unwrap().to_le_bytes());
    octets.extend(b"vCal-Uid");
    octets.extend([1, 0, 0, 0]);
    octets.extend(uid.bytes());
    octets.push(0);
    let hex: String = octets.iter().map(|octet| format!("{octet:02X}")).collect();
    format!("040000008200E00074C5B7101A82E008{hex}")
}

#[test]
fn an_event_is_found_by_identity_then_by_what_outlook_wrapped_then_by_link_then_by_its_looks() {
    let post = post();
    let told = version(0, &post);
    let name = uid(post.id);
    let other = version(0, &Post { link: String::new(), title: "Autre".into(), ..post.clone() });
    let sent = [
        Candidate { post: post.id, uid: &name, telling: &told.telling },
        Candidate { post: PostId(Uuid::from_u128(8)), uid: "8@x", telling: &other.telling },
    ];
    let sent = Sent::of(sent.to_vec());
    let by = |event: &Returned| sent.find(event).map(|found| (found.post, found.by));
    let mut event = returned(&told);
    assert_eq!(by(&event), Some((post.id, MatchedBy::Uid)));
    event.uid = outlook(&name);
    assert_eq!(by(&event), Some((post.id, MatchedBy::DecodedUid)));
    event.uid = "fresh-each-time@outlook.com".into();
    assert_eq!(by(&event), Some((post.id, MatchedBy::Link)));
    event.link = String::new();
    assert_eq!(by(&event), Some((post.id, MatchedBy::TitleAndDate)));
    event.at = Some(When::Day(day(11)));
    assert_eq!(by(&event), None);
}

#[test]
fn a_day_is_that_of_the_client_s_clocks_whoever_reads() {
    // 20:00 in Montréal is the day after in UTC
    let zone = chrono_tz::America::Montreal;
    let mut told = version(0, &post());
    (told.telling.shown.zone, told.telling.shown.at) = (zone, at(10, Some(20)));
    let name = uid(post().id);
    let sent = Sent::of(vec![Candidate { post: post().id, uid: &name, telling: &told.telling }]);
    let event = Returned { uid: "fresh@x".into(), link: String::new(), description: None, ..returned(&told) };
    assert_eq!(event.at.unwrap().in_zone(chrono_tz::UTC).date, day(11));
    assert_eq!(sent.find(&event).map(|found| found.by), Some(MatchedBy::TitleAndDate));
}

#[test]
fn many_events_are_found_among_many_that_were_sent() {
    let told: Vec<(String, Version)> = (0..3_000)
        .map(|n| {
            (
                format!("{n}@marronnier.app"),
                version(
                    0,
                    &Post { title: format!("Post {n}"), link: format!("https://a.example/{n}"), ..post() },
                ),
            )
        })
        .collect();
    let candidate =
        |(n, (uid, version)): (u128, &'_ (String, Version))| (n, uid.clone(), version.telling.clone());
    let all: Vec<_> = (0u128..).zip(&told).map(candidate).collect();
    let sent = Sent::of(
        all.iter()
            .map(|(n, uid, telling)| Candidate { post: PostId(Uuid::from_u128(*n)), uid, telling })
            .collect(),
    );
    let found = told.iter().filter(|(_, version)| {
        sent.find(&Returned {
            uid: "fresh@x".into(),
            link: String::new(),
            description: None,
            ..returned(version)
        })
        .is_some()
    });
    assert_eq!(found.count(), 3_000);
}

#[test]
fn what_is_no_wrapped_identity_is_none() {
    for uid in
        ["", "abc@google.com", "040000008200E00074C5B7101A82E008", "040000008200E00074C5B7101A82E008é", "04"]
    {
        assert_eq!(decoded_uid(uid), None, "{uid}");
    }
}

#[test]
fn an_identity_in_capitals_is_the_same_and_a_text_that_was_sent_is_recognised() {
    let post = post();
    let told = version(0, &post);
    let name = uid(post.id);
    let sent = [Candidate { post: post.id, uid: &name, telling: &told.telling }];
    let event = Returned { uid: name.to_uppercase(), ..returned(&told) };
    assert_eq!(Sent::of(sent.to_vec()).find(&event).map(|found| found.by), Some(MatchedBy::Uid));
    assert_eq!(crate::share::post_of_uid(&name.to_uppercase()), Some(post.id));
    // another identity, another day, another title: only the text is ours
    let event = Returned {
        uid: "x".into(),
        link: String::new(),
        title: "Copie".into(),
        at: Some(When::Day(day(20))),
        ..returned(&told)
    };
    assert_eq!(Sent::of(sent.to_vec()).find(&event).map(|found| found.by), Some(MatchedBy::TitleAndDate));
    let bare = version(0, &Post { text: String::new(), hashtags: String::new(), ..post.clone() });
    let sent = [Candidate { post: post.id, uid: &name, telling: &bare.telling }];
    let event = Returned { description: Some(bare.telling.letter.plain()), ..event };
    assert_eq!(Sent::of(sent.to_vec()).find(&event), None, "without words of the post it says nothing");
}

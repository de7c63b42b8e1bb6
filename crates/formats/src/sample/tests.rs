//! The two samples read, are alike in size, and hold nothing that their networks would refuse.

use super::*;
use crate::networks;
use marronnier_domain::measure::{MeasureWarning, measure};
use std::collections::BTreeMap;

fn samples() -> [(&'static str, Sample); 2] {
    [("fr", read(BUILT_IN_FR).unwrap()), ("en", read(BUILT_IN_EN).unwrap())]
}

/// Seven days, so that today is each day of the week.
fn days() -> impl Iterator<Item = NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, 16).unwrap().iter_days().take(7)
}

#[test]
fn both_languages_offer_three_months_of_three_clients() {
    for (language, sample) in samples() {
        assert_eq!(sample.clients.len(), 3, "{language}");
        assert_eq!(sample.people.len(), 5, "{language}");
        for today in days() {
            let dates: Vec<NaiveDate> =
                sample.posts.iter().filter_map(|post| post.planned(today)).map(|at| at.date).collect();
            assert_eq!(dates.len(), 60, "{language}");
            assert_eq!(sample.posts.len() - dates.len(), 8, "{language}: undated ideas");
            assert!(dates.iter().all(|date| (*date - today).num_days().abs() <= 48), "{language}");
            let mut by_day = BTreeMap::<_, u32>::new();
            dates.iter().for_each(|date| *by_day.entry(*date).or_default() += 1);
            assert_eq!(by_day.values().max(), Some(&5), "{language}: a full day");
        }
    }
}

#[test]
fn a_status_agrees_with_its_day_whatever_today_is() {
    for (language, sample) in samples() {
        for today in days() {
            for post in &sample.posts {
                let (at, status) = (post.planned(today), post.status(today));
                let is_settled = matches!(status, Status::Published | Status::OnHold | Status::Cancelled);
                match at {
                    None => assert!(!status.needs_date(), "{language}: {}", post.title),
                    Some(at) if at.date < today => {
                        assert!(is_settled, "{language}: {} on {today}", post.title)
                    }
                    Some(_) => assert_ne!(status, Status::Published, "{language}: {} on {today}", post.title),
                }
            }
        }
    }
}

#[test]
fn a_friday_column_falls_on_a_friday() {
    let sample = read(BUILT_IN_FR).unwrap();
    for today in days() {
        for post in sample.posts.iter().filter(|post| post.series == "Le biscuit du vendredi") {
            assert_eq!(post.planned(today).unwrap().date.weekday(), Weekday::Fri, "{}", post.title);
        }
    }
}

#[test]
fn no_text_breaks_the_limits_of_its_network() {
    let networks = networks::read(networks::BUILT_IN).unwrap().networks;
    for (language, sample) in samples() {
        for client in &sample.clients {
            for channel in &client.channels {
                assert!(networks.iter().any(|n| n.id == channel.network), "{}", channel.network.as_str());
            }
        }
        for post in &sample.posts {
            for id in &post.on {
                let network = networks.iter().find(|network| network.id == *id).unwrap();
                let own = post.own.iter().find(|own| own.on == *id);
                let text = own.and_then(|own| own.text.as_ref()).unwrap_or(&post.text);
                let hashtags = own.and_then(|own| own.hashtags.as_ref()).unwrap_or(&post.hashtags);
                let warnings = measure(text, hashtags, network).warnings;
                let broken =
                    warnings.iter().find(|warning| !matches!(warning, MeasureWarning::NearLimit { .. }));
                assert_eq!(broken, None, "{language}: {} on {}", post.title, id.as_str());
            }
        }
    }
}

#[test]
fn a_post_that_names_nobody_known_is_refused() {
    let text = BUILT_IN_FR.replacen("who = \"Tom Ferrand\"", "who = \"Tim Ferrand\"", 1);
    assert_eq!(
        read(&text).unwrap_err().to_string(),
        "“Un trajet, un visage\u{a0}: Aïcha” names Tim Ferrand, which the sample does not have"
    );
    assert!(matches!(read("[[post]]\nclient = 3"), Err(SampleError::Toml(_))));
}

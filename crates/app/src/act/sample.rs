//! The sample: brought in one action, taken away in another. What it holds stands in `formats::sample`.

use super::{Outcome, Step, post::common};
use crate::{
    Language,
    failure::{Code, Failure},
    told::Told,
    visuals::told,
};
use chrono::NaiveDate;
use marronnier_domain::{
    channel::Channel,
    client::Client,
    id::{ClientId, PersonId, VisualId},
    post::{Post, Variant},
    visual::Visual,
};
use marronnier_formats::sample::{self, Sample, SamplePicture, SamplePost};
use marronnier_store::{client as clients, person as people, post as posts, visual as visuals};
use std::collections::BTreeMap;

impl Step<'_> {
    /// Adds the sample in the language of the interface, its posts around today.
    pub(super) fn add_sample(&self) -> Result<Outcome, Failure> {
        let (there, team) = (clients::all(self.conn)?, people::all(self.conn)?);
        if there.iter().any(|client| client.sample) || team.iter().any(|person| person.sample) {
            return Err(Code::SampleExists.into());
        }
        let sample = read(self.app.language()?)?;
        let today = self.app.clock.here().date;
        let mut who = BTreeMap::new();
        for person in sample.people {
            let made = self.new_person(&person.name, person.email, person.roles, true)?;
            who.insert(person.name, made.id);
        }
        for client in sample.clients {
            let name = unlike(&there, &client.name);
            let made = self.new_client(&name, None, Some(client.zone.name()), Some(client.note), true)?;
            let channels = client
                .channels
                .into_iter()
                .map(|channel| self.new_channel(made.id, channel.network, channel.handle))
                .collect::<Result<Vec<_>, _>>()?;
            let mut shown = BTreeMap::new();
            for picture in sample.pictures.iter().filter(|picture| picture.client == client.name) {
                shown.insert(picture.file.as_str(), self.sample_picture(picture, made.id)?);
            }
            for post in sample.posts.iter().filter(|post| post.client == client.name) {
                let visuals: Vec<VisualId> =
                    post.shows.iter().filter_map(|word| shown.get(word.as_str())).copied().collect();
                let post = self.sample_post(post, &made, &channels, &who, today);
                self.put_new(&post)?;
                posts::of_sample(self.conn, post.id)?;
                self.put_shown(post.id, &visuals)?;
            }
        }
        Ok(Outcome::told(Told::default().with("count", sample.posts.len())))
    }

    /// On the shelf first, as any file; a picture that is there already stays as it is.
    fn sample_picture(&self, picture: &SamplePicture, client: ClientId) -> Result<VisualId, Failure> {
        let name = format!("{}.webp", picture.file);
        let bytes = picture.bytes().ok_or(Code::NotFound)?;
        let kept = self.app.shelf.keep_bytes(bytes).map_err(|error| told(name.as_ref(), &error))?;
        if visuals::kind(self.conn, kept.id)?.is_none() {
            let visual = Visual { alt: picture.alt.clone(), ..self.new_visual(name, &kept, Some(client)) };
            visuals::put(self.conn, &visual)?;
        }
        Ok(kept.id)
    }

    /// Takes the sample's pictures away, but those that a post shows.
    fn remove_sample_pictures(&self) -> Result<(), Failure> {
        for (_, bytes) in sample::PICTURES {
            let id = marronnier_media::identity(bytes);
            if visuals::kind(self.conn, id)?.is_some() && visuals::posts_of(self.conn, id)?.is_empty() {
                visuals::remove(self.conn, id)?;
            }
        }
        Ok(())
    }

    fn sample_post(
        &self,
        post: &SamplePost,
        client: &Client,
        channels: &[Channel],
        who: &BTreeMap<String, PersonId>,
        today: NaiveDate,
    ) -> Post {
        let goes = |channel: &&Channel| post.on.contains(&channel.network);
        Post {
            title: post.title.clone(),
            planned: post.planned(today),
            status: post.status(today),
            text: post.text.clone(),
            hashtags: post.hashtags.clone(),
            pillar: post.pillar.clone(),
            series: post.series.clone(),
            notes: post.notes.clone(),
            link: post.link.clone(),
            evergreen: post.evergreen,
            pinned: post.pinned,
            assignee_id: post.who.as_ref().and_then(|name| who.get(name)).copied(),
            variants: channels.iter().filter(goes).map(|channel| variant(post, channel)).collect(),
            ..self.blank(client.id)
        }
    }

    /// Removes the sample's posts, its people from whatever they were assigned to, and its clients: those that hold
    /// posts of the person's own stay with them.
    pub(super) fn remove_sample(&self) -> Result<Outcome, Failure> {
        let mut kept = Vec::new();
        for client in clients::all(self.conn)?.into_iter().filter(|client| client.sample) {
            if posts::remove_sample(self.conn, client.id)? {
                clients::adopt(self.conn, client.id)?;
                kept.push(client.name);
            } else {
                clients::remove(self.conn, client.id)?;
            }
        }
        for person in people::all(self.conn)?.into_iter().filter(|person| person.sample) {
            people::remove(self.conn, person.id)?;
        }
        self.remove_sample_pictures()?;
        let told = Told::default().with("count", kept.len()).with("name", kept.join(", "));
        Ok(Outcome::told(told))
    }
}

fn read(language: Language) -> Result<Sample, Failure> {
    let text = match language {
        Language::Fr => sample::BUILT_IN_FR,
        Language::En => sample::BUILT_IN_EN,
    };
    // Only a mistake in the program's own file comes here; tests read both.
    sample::read(text).map_err(|error| {
        Failure::new(Code::FileUnreadable)
            .with("path", "sample")
            .with("reason", "other")
            .with("detail", error.to_string())
    })
}

fn variant(post: &SamplePost, channel: &Channel) -> Variant {
    match post.own.iter().find(|own| own.on == channel.network) {
        None => common(channel.id),
        Some(own) => Variant {
            channel_id: channel.id,
            text: own.text.clone(),
            hashtags: own.hashtags.clone(),
            time: own.time,
        },
    }
}

/// `name`, numbered when one of the person's own clients bears it.
fn unlike(there: &[Client], name: &str) -> String {
    let is_free =
        |name: &String| there.iter().all(|client| client.name.to_lowercase() != name.to_lowercase());
    let numbered = (2u32..).map(|n| format!("{name} {n}"));
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

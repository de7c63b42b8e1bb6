//! The sample clients, people and posts of `assets/sample`, and where they fall around a given day. Writes nothing into
//! a workspace: `app` does.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use marronnier_domain::{
    id::NetworkId,
    moment::{PlannedAt, TimeOfDay},
    person::Role,
    status::Status,
};
use serde::Deserialize;

#[cfg(test)]
mod tests;

/// The sample in French.
pub const BUILT_IN_FR: &str = include_str!("../../../assets/sample/fr.toml");
/// The sample in English.
pub const BUILT_IN_EN: &str = include_str!("../../../assets/sample/en.toml");

/// The pictures that both samples show, by their words: drawn for them, free of rights.
pub const PICTURES: [(&str, &[u8]); 12] = [
    ("biscuits", include_bytes!("../../../assets/sample/pictures/biscuits.webp")),
    ("buche", include_bytes!("../../../assets/sample/pictures/buche.webp")),
    ("canal", include_bytes!("../../../assets/sample/pictures/canal.webp")),
    ("chambre", include_bytes!("../../../assets/sample/pictures/chambre.webp")),
    ("coffret", include_bytes!("../../../assets/sample/pictures/coffret.webp")),
    ("fournil", include_bytes!("../../../assets/sample/pictures/fournil.webp")),
    ("granit", include_bytes!("../../../assets/sample/pictures/granit.webp")),
    ("outils", include_bytes!("../../../assets/sample/pictures/outils.webp")),
    ("phare", include_bytes!("../../../assets/sample/pictures/phare.webp")),
    ("piste", include_bytes!("../../../assets/sample/pictures/piste.webp")),
    ("roue", include_bytes!("../../../assets/sample/pictures/roue.webp")),
    ("table", include_bytes!("../../../assets/sample/pictures/table.webp")),
];

/// Why a sample does not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SampleError {
    /// Not TOML, or not of this shape.
    #[error("{0}")]
    Toml(#[from] toml::de::Error),
    /// A post names a client, a person or a channel that the sample does not have.
    #[error("“{title}” names {name}, which the sample does not have")]
    Unknown {
        /// The post.
        title: String,
        /// What it names.
        name: String,
    },
}

/// Invented clients with their posts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// The team.
    #[serde(rename = "person")]
    pub people: Vec<SamplePerson>,
    /// The clients.
    #[serde(rename = "client")]
    pub clients: Vec<SampleClient>,
    /// What their posts show.
    #[serde(rename = "picture")]
    pub pictures: Vec<SamplePicture>,
    /// Their posts, dated or not.
    #[serde(rename = "post")]
    pub posts: Vec<SamplePost>,
}

/// Someone of the team.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePerson {
    /// As shown; posts name it.
    pub name: String,
    /// Under a domain that reaches nobody.
    pub email: String,
    /// What they do.
    pub roles: Vec<Role>,
}

/// A client and its accounts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleClient {
    /// As shown; posts name it.
    pub name: String,
    /// Its zone.
    pub zone: chrono_tz::Tz,
    /// For the community manager.
    pub note: String,
    /// At most one a network.
    pub channels: Vec<SampleChannel>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleChannel {
    /// On which network.
    pub network: NetworkId,
    /// Its name there.
    pub handle: String,
}

/// A picture of a client.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePicture {
    /// Its word among [`PICTURES`]; posts name it.
    pub file: String,
    /// Name of its client.
    pub client: String,
    /// What somebody who cannot see it is told.
    pub alt: String,
}

impl SamplePicture {
    /// Its file.
    pub fn bytes(&self) -> Option<&'static [u8]> {
        PICTURES.iter().find(|(word, _)| *word == self.file).map(|(_, bytes)| *bytes)
    }
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePost {
    /// Name of its client.
    pub client: String,
    /// Weeks from that of today; nothing for an undated idea.
    week: Option<i32>,
    /// Day of that week.
    day: Option<Weekday>,
    /// Time of that day.
    time: Option<TimeOfDay>,
    /// How far it has come, as long as its day has not passed.
    status: Status,
    /// Working title.
    pub title: String,
    /// Common text.
    #[serde(default)]
    pub text: String,
    /// Common hashtags.
    #[serde(default)]
    pub hashtags: String,
    /// Strategic axis.
    #[serde(default)]
    pub pillar: String,
    /// Recurring heading.
    #[serde(default)]
    pub series: String,
    /// For the team.
    #[serde(default)]
    pub notes: String,
    /// Where it leads.
    #[serde(default)]
    pub link: String,
    /// Can be used again any time.
    #[serde(default)]
    pub evergreen: bool,
    /// Stays where it is when others slide.
    #[serde(default)]
    pub pinned: bool,
    /// Name of the assignee.
    pub who: Option<String>,
    /// Networks of the client that it goes to.
    pub on: Vec<NetworkId>,
    /// Pictures of its client, in order.
    #[serde(default)]
    pub shows: Vec<String>,
    /// What some of them have of their own.
    #[serde(default)]
    pub own: Vec<SampleOwn>,
}

/// What one channel has of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleOwn {
    /// On which network.
    pub on: NetworkId,
    /// Own text.
    pub text: Option<String>,
    /// Own hashtags.
    pub hashtags: Option<String>,
    /// Own time.
    pub time: Option<TimeOfDay>,
}

impl SamplePost {
    /// When it falls, `today` being as given; nothing for an undated idea.
    pub fn planned(&self, today: NaiveDate) -> Option<PlannedAt> {
        let day = self.day?;
        let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
        let after =
            TimeDelta::weeks(i64::from(self.week?)) + TimeDelta::days(i64::from(day.num_days_from_monday()));
        Some(PlannedAt { date: monday.checked_add_signed(after)?, time: self.time })
    }

    /// How far it has come, `today` being as given: what is agreed is out once its day has passed.
    pub fn status(&self, today: NaiveDate) -> Status {
        match self.planned(today) {
            Some(at) if at.date < today && self.status.is_agreed() => Status::Published,
            _ => self.status,
        }
    }
}

/// Reads a sample.
///
/// # Errors
/// [`SampleError`] when it is not one, or when a post names what the sample does not have.
pub fn read(text: &str) -> Result<Sample, SampleError> {
    let mut sample: Sample = toml::from_str(text)?;
    for post in &mut sample.posts {
        trim(post);
        if let Some(name) = missing(post, &sample.clients, &sample.people, &sample.pictures) {
            return Err(SampleError::Unknown { title: post.title.clone(), name });
        }
    }
    Ok(sample)
}

/// Drops the line ends that the file's layout puts around texts.
fn trim(post: &mut SamplePost) {
    let texts =
        std::iter::once(&mut post.text).chain(post.own.iter_mut().filter_map(|own| own.text.as_mut()));
    for text in texts {
        *text = text.trim().to_owned();
    }
}

fn missing(
    post: &SamplePost,
    clients: &[SampleClient],
    people: &[SamplePerson],
    pictures: &[SamplePicture],
) -> Option<String> {
    let Some(client) = clients.iter().find(|client| client.name == post.client) else {
        return Some(post.client.clone());
    };
    if let Some(who) = post.who.as_ref().filter(|who| people.iter().all(|person| person.name != **who)) {
        return Some(who.clone());
    }
    let is_own = |word: &String| {
        pictures.iter().any(|one| one.file == *word && one.client == post.client && one.bytes().is_some())
    };
    if let Some(word) = post.shows.iter().find(|word| !is_own(word)) {
        return Some(word.clone());
    }
    let is_there = |network: &NetworkId| client.channels.iter().any(|channel| channel.network == *network);
    let gone = post.on.iter().find(|network| !is_there(network));
    let elsewhere = post.own.iter().map(|own| &own.on).find(|network| !post.on.contains(network));
    gone.or(elsewhere).map(|network| network.as_str().to_owned())
}

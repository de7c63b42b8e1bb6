//! Which posts a share speaks of, and why a post that it told of before is not among them any more.

use crate::{filter::Filter, id::ChannelId, post::Post, share::Reader, status::Status};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Which posts a share speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Scope {
    /// Who reads.
    pub reader: Reader,
    /// What the calendar is narrowed to; its statuses, when there are any, are those told.
    pub filter: Filter,
    /// Posts of at least one of these channels; of any when there is none.
    pub channels: Vec<ChannelId>,
    /// First day; open when there is none.
    pub from: Option<NaiveDate>,
    /// Last day; open when there is none.
    pub to: Option<NaiveDate>,
    /// The reader's address, of a share that asked them for an answer; the next one goes there too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// Why a post is told no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Because {
    /// It was removed.
    Removed,
    /// It was cancelled.
    Cancelled,
    /// It has no date any more.
    Undated,
    /// It is another client's, or somebody else works on it.
    NotTheirs,
    /// Its status is not one of those told.
    NotReady,
    /// It was moved out of the days shared.
    OutOfDays,
    /// It does not go to the channels, or bear the labels, that the share is narrowed to.
    OutOfScope,
}

impl Because {
    /// True of the post whatever a share is narrowed to.
    pub fn is_general(self) -> bool {
        !matches!(self, Self::OutOfDays | Self::OutOfScope)
    }
}

impl Scope {
    /// The filter that the store is asked by: the reader's own posts, of the statuses told.
    pub fn asked(&self) -> Filter {
        let mut filter = self.filter.clone();
        match self.reader {
            Reader::Client { id } => filter.clients = vec![id],
            Reader::Person { id } => {
                filter.people = vec![id];
                filter.unassigned = false;
            }
            Reader::Oneself => {}
        }
        filter.statuses = self.statuses();
        filter
    }

    /// The statuses told.
    pub fn statuses(&self) -> Vec<Status> {
        let chosen: &[Status] =
            if self.filter.statuses.is_empty() { self.reader.statuses() } else { &self.filter.statuses };
        chosen.iter().copied().filter(|status| *status != Status::Cancelled).collect()
    }

    /// Whether the share speaks of that day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// The same without days, statuses and address: two shares to one reader follow on each other when these are equal, and a
    /// post that one of them told is the other's to withdraw.
    ///
    /// In which order its lists were ticked, and how often, says nothing.
    pub fn narrowing(&self) -> Self {
        fn set<T: Ord + Clone>(list: &[T]) -> Vec<T> {
            list.iter().cloned().collect::<BTreeSet<T>>().into_iter().collect()
        }
        let asked = self.asked();
        let filter = Filter {
            clients: set(&asked.clients),
            networks: set(&asked.networks),
            statuses: Vec::new(),
            people: set(&asked.people),
            unassigned: asked.unassigned,
            pillars: set(&asked.pillars),
            series: set(&asked.series),
            text: asked.text,
        };
        Self { reader: self.reader, filter, channels: set(&self.channels), from: None, to: None, email: None }
    }

    /// The same on whatever day.
    pub fn always(&self) -> Self {
        Self { from: None, to: None, email: None, ..self.clone() }
    }

    /// Whether a post goes to the channels of the share.
    pub fn goes(&self, post: &Post) -> bool {
        self.channels.is_empty()
            || post.variants.iter().any(|variant| self.channels.contains(&variant.channel_id))
    }

    /// Why a post that the reader knows is not among those told now.
    ///
    /// `works` tells whether the reader has a part in it; of no weight unless they are a person.
    pub fn why_not(&self, post: Option<&Post>, works: bool) -> Because {
        let Some(post) = post else { return Because::Removed };
        let theirs = match self.reader {
            Reader::Client { id } => post.client_id == id,
            Reader::Person { .. } => works,
            Reader::Oneself => true,
        };
        match post.planned {
            _ if post.status == Status::Cancelled => Because::Cancelled,
            _ if !theirs => Because::NotTheirs,
            None => Because::Undated,
            Some(_) if !self.statuses().contains(&post.status) => Because::NotReady,
            Some(at) if !self.covers(at.date) => Because::OutOfDays,
            Some(_) => Because::OutOfScope,
        }
    }
}

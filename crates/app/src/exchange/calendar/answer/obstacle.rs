//! Why a proposal cannot be accepted for a post as it is.

use crate::{App, Failure, failure::Code};
use marronnier_domain::{answered::ProposalKind, post::Post, status::Status};
use marronnier_store::Connection;

/// Why a proposal cannot be accepted for a post as it is. A client's yes is none of the team's: what the team still has to
/// do comes first.
pub(crate) fn obstacle(
    app: &App,
    conn: &Connection,
    what: &ProposalKind,
    post: &Post,
) -> Result<Option<Failure>, Failure> {
    match (by_status(what, post), what) {
        (None, ProposalKind::Accepted { .. }) => app.disagreement(conn, post),
        (obstacle, _) => Ok(obstacle),
    }
}

fn by_status(what: &ProposalKind, post: &Post) -> Option<Failure> {
    let illegal = |to: Status| {
        (post.status != to && !post.status.may_become(to)).then(|| {
            Failure::new(Code::IllegalStatus)
                .with("from", post.status.word())
                .with("to", to.word())
                .with("title", post.title.as_str())
                .with("count", 1u32)
                .about("status")
        })
    };
    let locked = || {
        let failure = Failure::new(Code::Locked).with("title", post.title.as_str()).with("count", 1u32);
        post.status.is_locked().then_some(failure)
    };
    match what {
        ProposalKind::Moved { to, .. } if !to.is_in_calendar() => Some(Code::OutOfCalendar.into()),
        // the words of one account are nobody else's
        ProposalKind::Reworded { channel_id: Some(id), .. }
            if post.variants.iter().all(|own| own.channel_id != *id) =>
        {
            Some(Failure::new(Code::NotFound).about("channelId"))
        }
        ProposalKind::Moved { .. } | ProposalKind::Renamed { .. } | ProposalKind::Reworded { .. } => locked(),
        ProposalKind::Cancelled | ProposalKind::Missing => locked().or_else(|| illegal(Status::Cancelled)),
        ProposalKind::Accepted { .. } => illegal(Status::Approved),
        ProposalKind::Declined { .. } => locked().or_else(|| illegal(Status::OnHold)),
        ProposalKind::Commented { .. } | ProposalKind::Replied { .. } | ProposalKind::Added { .. } => None,
    }
}

//! What those invited say, taken together: who invites and the person themselves answer nothing, a no outweighs a yes.

use super::{ProposalKind, Reply, Returned, Voice};

/// What the voices of an event ask for.
pub(super) struct Said {
    /// The proposals, without comments told by themselves.
    pub kinds: Vec<ProposalKind>,
    /// Who speaks: the first who says something.
    pub by: String,
    /// Words said with no proposal that tells them.
    pub comments: Vec<String>,
}

/// What is said by whoever may say it. `own` are the person's addresses; `decides` is whether the reader agrees to posts.
pub(super) fn said(event: &Returned, own: &[String], decides: bool) -> Said {
    let is_own =
        |email: &str| !email.is_empty() && own.iter().any(|one| one.trim().eq_ignore_ascii_case(email));
    let heard: Vec<&Voice> =
        event.voices.iter().filter(|voice| !voice.invites && !is_own(voice.email.trim())).collect();
    let of = |reply: Reply| -> Vec<&Voice> {
        heard.iter().copied().filter(|voice| voice.reply == Some(reply)).collect()
    };
    let names = |voices: &[&Voice]| {
        let mut names: Vec<&str> = voices.iter().map(|voice| voice.name.trim()).collect();
        names.retain(|name| !name.is_empty());
        names.dedup();
        names.join(", ")
    };
    // What is said beside goes to the one who answers: a reply is one person's.
    let comment = |voices: &[&Voice]| {
        let own = voices.iter().map(|voice| voice.comment.trim().to_owned());
        let beside = event.comments.iter().map(|comment| comment.trim().to_owned());
        let mut lines: Vec<String> = Vec::new();
        for line in own.chain(beside).filter(|line| !line.is_empty()) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines.join("\n")
    };
    let (no, yes) = (of(Reply::Declined), of(Reply::Accepted));
    let mut kinds = Vec::new();
    if !no.is_empty() && decides {
        kinds.push(ProposalKind::Declined { by: names(&no), comment: comment(&no) });
    } else if !yes.is_empty() && decides {
        kinds.push(ProposalKind::Accepted { by: names(&yes) });
    }
    let mut others = vec![(Reply::Tentative, of(Reply::Tentative)), (Reply::Delegated, of(Reply::Delegated))];
    if !decides {
        others.push((Reply::Declined, no.clone()));
    }
    let mut is_told = decides && !no.is_empty();
    for (reply, voices) in others.into_iter().filter(|(_, voices)| !voices.is_empty()) {
        let comment = if is_told { String::new() } else { comment(&voices) };
        is_told = true;
        kinds.push(ProposalKind::Replied { by: names(&voices), reply, comment });
    }
    let mut comments: Vec<String> = Vec::new();
    if !is_told {
        comments.extend(heard.iter().map(|voice| voice.comment.trim().to_owned()));
        comments.extend(event.comments.iter().map(|comment| comment.trim().to_owned()));
    } else if let Some(other) = heard.iter().find(|voice| voice.reply.is_none() && !voice.comment.is_empty())
    {
        comments.push(other.comment.trim().to_owned());
    }
    comments.retain(|comment| !comment.is_empty());
    let by = heard.iter().map(|voice| voice.name.trim()).find(|name| !name.is_empty());
    let by = Some(event.by.trim()).filter(|by| !by.is_empty()).or(by.filter(|_| heard.len() == 1));
    let spoken = heard.iter().find(|voice| voice.reply.is_some() || !voice.comment.is_empty());
    let by = by.or(spoken.map(|voice| voice.name.trim())).unwrap_or_default().to_owned();
    Said { kinds, by, comments }
}

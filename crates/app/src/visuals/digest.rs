//! Thumbnails, colours and fingerprints: made in the background on all cores, and again when they are missing.

use crate::{
    App,
    changes::Changes,
    failure::{Code, Failure},
    work::{WorkKind, on_all_cores},
};
use marronnier_domain::{id::VisualId, visual::Kind};
use marronnier_media::{Picture, SIZES, digest, mime, read_thumbnail};
use marronnier_store::{
    Touched,
    visual::{self as visuals, Digest},
};
use std::sync::PoisonError;

/// Results written at once: one commit is a wait for the disk.
const BATCH: usize = 64;

/// A small picture for the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The file's octets.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub mime: &'static str,
}

impl App {
    /// Makes what is missing of all visuals. Blocks until it is done or given up: hosts call it on a thread of their own,
    /// after opening and after each import. Gives how many were made.
    pub fn digest_visuals(&self) -> Result<u32, Failure> {
        self.digest_visuals_and_tell(&|_| ())
    }

    /// The same; `tell` hears of what was made, some visuals at a time: what looks the same can be found from then on.
    pub fn digest_visuals_and_tell(&self, tell: &dyn Fn(&Changes)) -> Result<u32, Failure> {
        // another thread may be at it: wait, then see what is left
        let _alone = self.digesting.lock().unwrap_or_else(PoisonError::into_inner);
        if self.store.read_only().is_some() {
            return Ok(0);
        }
        let missing = visuals::undigested(&self.store.read())?;
        if missing.is_empty() {
            return Ok(0);
        }
        let work = self.works.begin(WorkKind::Thumbnails, missing.len());
        let mut made = 0;
        for batch in missing.chunks(BATCH) {
            let digests = on_all_cores(batch, |(id, kind)| {
                if work.is_given_up() {
                    return None;
                }
                let digest = self.measured(*id, *kind);
                work.step();
                Some((*id, digest))
            });
            made += digests.len();
            self.store.keep(|conn| {
                digests.iter().try_for_each(|(id, digest)| visuals::put_digest(conn, *id, digest))
            })?;
            let ids = digests.iter().map(|(id, _)| *id).collect();
            let touched = Touched { visuals: ids, ..Touched::default() };
            tell(&Changes::read(&self.store.read(), &touched)?);
            work.go_on()?;
        }
        Ok(u32::try_from(made).unwrap_or(u32::MAX))
    }

    /// Decodes an original once, puts its thumbnails in their places, gives the rest.
    fn measured(&self, id: VisualId, kind: Kind) -> Digest {
        let refused = |word: &str| Digest { refusal: Some(word.to_owned()), ..Digest::default() };
        let bytes = if kind.is_decoded() {
            let Ok(bytes) = self.shelf.read(id, kind) else { return refused("missing") };
            bytes
        } else {
            let Some(poster) = self.shelf.poster(id, kind) else { return refused("kept") };
            poster
        };
        match digest(&bytes, &SIZES) {
            Ok(made) => {
                if let Err(error) = self.shelf.put_thumbnails(id, &made.thumbnails) {
                    // made again when the screen asks
                    tracing::warn!(%error, "a thumbnail was not kept");
                }
                Digest {
                    refusal: None,
                    colour: Some(made.colour),
                    fingerprint: Some(made.fingerprint.0.to_vec()),
                }
            }
            // no poster after all
            Err(_) if !kind.is_decoded() => refused("kept"),
            Err(refusal) => refused(refusal.word()),
        }
    }

    /// A small picture of a visual, at least `size` long where the original is; made now when it is missing. Nothing for
    /// what cannot be shown.
    ///
    /// # Errors
    /// No such visual.
    pub fn thumbnail(&self, id: VisualId, size: u32) -> Result<Option<Shown>, Failure> {
        if let Some(shown) = self.kept_thumbnail(id, size) {
            return Ok(Some(shown));
        }
        let place = self.shelf.thumbnail(id, made_size(size));
        let kind = visuals::kind(&self.store.read(), id)?.ok_or(Code::NotFound)?;
        let known = visuals::digest(&self.store.read(), id)?;
        let may_change = |word: &str| word == "missing";
        if known.as_ref().and_then(|digest| digest.refusal.as_deref()).is_some_and(|word| !may_change(word)) {
            return Ok(None);
        }
        let digest = self.measured(id, kind);
        if known.as_ref() != Some(&digest) && self.store.read_only().is_none() {
            self.store.keep(|conn| visuals::put_digest(conn, id, &digest))?;
        }
        let made = digest.refusal.is_none().then(|| std::fs::read(&place).ok()).flatten();
        Ok(made.map(|bytes| Shown { mime: mime(&bytes), bytes }))
    }

    /// The same when it is made already; asks nothing of the database.
    pub(crate) fn kept_thumbnail(&self, id: VisualId, size: u32) -> Option<Shown> {
        let bytes = std::fs::read(self.shelf.thumbnail(id, made_size(size))).ok()?;
        (!bytes.is_empty()).then(|| Shown { mime: mime(&bytes), bytes })
    }

    /// The same as pixels, to be looked at by the program itself.
    pub(crate) fn glimpse(&self, id: VisualId) -> Result<Option<Picture>, Failure> {
        Ok(self.thumbnail(id, SIZES[0])?.and_then(|shown| read_thumbnail(&shown.bytes).ok()))
    }
}

/// The smallest size that is made and large enough.
fn made_size(size: u32) -> u32 {
    SIZES.into_iter().find(|known| *known >= size).unwrap_or(SIZES[SIZES.len() - 1])
}

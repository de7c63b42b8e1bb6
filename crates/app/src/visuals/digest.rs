//! Thumbnails, colours and fingerprints: made in the background on all cores, and again when they are missing.

use crate::{
    App,
    changes::{Changes, RefusedFile},
    failure::{Code, Failure},
    work::{WorkKind, on_all_cores},
};
use marronnier_domain::{
    id::VisualId,
    visual::{Kind, Visual},
};
use marronnier_media::{PRINT, Picture, Refusal, SIZES, Thumbnail, digest, mime, read_thumbnail};
use marronnier_store::{
    Touched,
    visual::{self as visuals, Digest},
};
use std::{path::Path, sync::PoisonError};

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

/// What one decoding gave.
#[derive(Default)]
struct Measured {
    /// Nothing when it took too long: that may be otherwise another time.
    digest: Option<Digest>,
    /// None when it cannot be shown.
    thumbnails: Vec<Thumbnail>,
}

impl Measured {
    fn refused(word: &str) -> Self {
        let digest = Digest { refusal: Some(word.to_owned()), ..Digest::default() };
        Self { digest: Some(digest), ..Self::default() }
    }
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
        let print = u32::try_from(PRINT).unwrap_or(u32::MAX);
        let mut missing = visuals::undigested(&self.store.read(), print)?;
        missing.extend(self.without_thumbnails()?);
        missing.retain(|(id, _)| !self.making.is_endless(*id));
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
                let measured = self.measured(*id, *kind);
                work.step();
                Some((*id, measured.digest))
            });
            let digests: Vec<_> =
                digests.into_iter().filter_map(|(id, digest)| Some((id, digest?))).collect();
            made += digests.len();
            self.store.keep(|conn| {
                digests.iter().try_for_each(|(id, digest)| visuals::put_digest(conn, *id, digest))
            })?;
            let ids = digests.iter().map(|(id, _)| *id).collect();
            let touched = Touched { visuals: ids, ..Touched::default() };
            let mut changes = Changes::read(&self.store.read(), &touched)?;
            changes.unreadable = unreadable_of(&digests, &changes.visuals);
            tell(&changes);
            work.go_on()?;
        }
        Ok(u32::try_from(made).unwrap_or(u32::MAX))
    }

    /// Visuals that can be shown and whose thumbnails are gone: their folder may be thrown away, and does not travel.
    fn without_thumbnails(&self) -> Result<Vec<(VisualId, Kind)>, Failure> {
        let mut shown = visuals::digested(&self.store.read())?;
        shown.retain(|(id, _)| !self.shelf.thumbnail(*id, SIZES[0]).is_file());
        Ok(shown)
    }

    /// Decodes an original once, puts its thumbnails in their places where it can, gives all that came of it.
    fn measured(&self, id: VisualId, kind: Kind) -> Measured {
        let bytes = if kind.is_decoded() {
            let Ok(bytes) = self.shelf.read(id, kind) else { return Measured::refused("missing") };
            bytes
        } else {
            let Some(poster) = self.shelf.poster(id, kind) else { return Measured::refused("kept") };
            poster
        };
        match digest(&bytes, &SIZES) {
            Ok(made) => {
                if let Err(error) = self.shelf.put_thumbnails(id, &made.thumbnails) {
                    // made again when the screen asks
                    tracing::warn!(%error, "a thumbnail was not kept");
                }
                let digest = Digest {
                    refusal: None,
                    colour: Some(made.colour),
                    fingerprint: Some(made.fingerprint.0.to_vec()),
                };
                Measured { digest: Some(digest), thumbnails: made.thumbnails }
            }
            Err(Refusal::Endless) => {
                self.making.did_not_end(id);
                Measured::default()
            }
            // no poster after all
            Err(_) if !kind.is_decoded() => Measured::refused("kept"),
            Err(refusal) => Measured::refused(refusal.word()),
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
        let kind = visuals::kind(&self.store.read(), id)?.ok_or(Code::NotFound)?;
        let known = visuals::digest(&self.store.read(), id)?;
        let may_change = |word: &str| word == "missing";
        if known.as_ref().and_then(|digest| digest.refusal.as_deref()).is_some_and(|word| !may_change(word))
            || self.making.is_endless(id)
        {
            return Ok(None);
        }
        let _turn = self.making.turn(id);
        // whoever had it in hand until now may have made it
        if let Some(shown) = self.kept_thumbnail(id, size) {
            return Ok(Some(shown));
        }
        let Measured { digest, thumbnails } = self.measured(id, kind);
        // what was never looked at is for the background, which tells those who wait for it
        if let Some(digest) = digest.filter(|digest| known.as_ref().is_some_and(|known| known != digest))
            && self.store.read_only().is_none()
        {
            self.store.keep(|conn| visuals::put_digest(conn, id, &digest))?;
        }
        let made = thumbnails.into_iter().find(|one| one.size == made_size(size));
        Ok(made.map(|Thumbnail { bytes, .. }| Shown { mime: mime(&bytes), bytes }))
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

/// What a person brought in as a picture, and that cannot be shown after all. What is kept as a file never was to be.
fn unreadable_of(digests: &[(VisualId, Digest)], visuals: &[Visual]) -> Vec<RefusedFile> {
    let refused = digests.iter().filter_map(|(id, digest)| Some((id, digest.refusal.as_deref()?)));
    let refused = refused.filter(|(_, word)| *word != "kept");
    let named = refused.filter_map(|(id, word)| Some((visuals.iter().find(|one| one.id == *id)?, word)));
    let file = |(visual, word): (&Visual, &str)| RefusedFile {
        path: visual.file_name.clone(),
        failure: super::unreadable(Path::new(&visual.file_name), word),
    };
    named.map(file).collect()
}

/// The smallest size that is made and large enough.
fn made_size(size: u32) -> u32 {
    SIZES.into_iter().find(|known| *known >= size).unwrap_or(SIZES[SIZES.len() - 1])
}

//! A library to measure with: visuals with their files and thumbnails, made from a few scenes.

use super::Chance;
use crate::{App, Failure};
use marronnier_domain::{
    id::{PostId, VisualId},
    visual::{Crop, Kind, Visual},
};
use marronnier_media::{Digest, Export, SIZES, digest, export, identity, png};
use marronnier_store::{
    Connection, StoreError,
    visual::{self as visuals, Digest as Measured},
};
use std::{fs, path::Path, sync::Arc};

/// Scenes that the files are made of; each file ends otherwise.
const SCENES: u32 = 32;
/// Of a scene, in pixels: less than people's, so that twenty thousand of them stand on any disk.
const SIZE: (u32, u32) = (480, 360);
const TAGS: [&str; 10] =
    ["four", "Noël", "été", "atelier", "portrait", "vitrine", "marché", "recette", "équipe", "marronnier"];
const NAMES: [&str; 5] = ["IMG", "DSC", "Bûche de Noël", "vitrine-été", "WhatsApp Image"];

/// A scene as a file, with what one decoding of it gives.
struct Scene {
    octets: Vec<u8>,
    digest: Digest,
}

/// The scenes; none where no visual is wanted.
pub(super) struct Scenes(Vec<Scene>);

impl Scenes {
    pub(super) fn made(count: u32) -> Result<Self, Failure> {
        let made = |number| {
            let bytes = Arc::new(png(SIZE.0, SIZE.1, pixels(number))?);
            let wanted = Export { crop: Crop::ALL, size: None, most: None, png: false };
            let octets = export(&bytes, wanted)?.bytes;
            let digest = digest(&Arc::new(octets.clone()), &SIZES)?;
            Ok(Scene { octets, digest })
        };
        let scenes: Result<_, marronnier_media::Refusal> = (0..SCENES.min(count)).map(made).collect();
        scenes.map(Self).map_err(|refusal| crate::visuals::refused(Path::new("scene"), &refusal))
    }

    /// Adds so many visuals; every other one is shown by a post.
    pub(super) fn fill(
        &self,
        app: &App,
        conn: &Connection,
        posts: &[PostId],
        count: u32,
        now: i64,
    ) -> Result<(), StoreError> {
        let mut chance = Chance(9);
        for n in 0..count {
            let Some(scene) = self.0.get(n as usize % self.0.len().max(1)) else { break };
            let mut octets = scene.octets.clone();
            octets.extend(n.to_le_bytes());
            let id = identity(&octets);
            put(&app.shelf.original(id, Kind::Jpeg), &octets)?;
            for thumbnail in &scene.digest.thumbnails {
                put(&app.shelf.thumbnail(id, thumbnail.size), &thumbnail.bytes)?;
            }
            visuals::put(conn, &visual(id, n, octets.len(), now, &mut chance))?;
            let measured = Measured {
                refusal: None,
                colour: Some(scene.digest.colour),
                fingerprint: Some(scene.digest.fingerprint.0.to_vec()),
            };
            visuals::put_digest(conn, id, &measured)?;
            if let Some(post) = posts.get(chance.below(posts.len())).filter(|_| n % 2 == 0) {
                let mut shown = visuals::of_post(conn, *post)?;
                shown.push(id);
                visuals::put_shown(conn, *post, &shown)?;
            }
        }
        Ok(())
    }
}

fn put(place: &Path, octets: &[u8]) -> Result<(), StoreError> {
    let written = place.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(place, octets));
    written.map_err(StoreError::of_file(place.to_owned()))
}

fn visual(id: VisualId, n: u32, bytes: usize, now: i64, chance: &mut Chance) -> Visual {
    let tag = |place: usize| TAGS[place % TAGS.len()].to_owned();
    let first = chance.below(TAGS.len());
    Visual {
        id,
        client_id: None,
        file_name: format!("{} {n:05}.jpg", NAMES[chance.below(NAMES.len())]),
        kind: Kind::Jpeg,
        bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
        width: Some(SIZE.0),
        height: Some(SIZE.1),
        animated: false,
        alt: format!("Image {n} du four"),
        alt_review: false,
        credit: "Studio Lunel".to_owned(),
        licence: String::new(),
        source: String::new(),
        rights_from: None,
        rights_until: None,
        territory: String::new(),
        consent: String::new(),
        focal: None,
        tags: vec![tag(first), tag(first + 1)],
        colour: None,
        added: now - i64::from(n),
    }
}

/// A sky, a ground and three lamps, other ones for each number.
fn pixels(number: u32) -> Vec<u8> {
    let mut chance = Chance(u64::from(number) + 3);
    let mut colour = || [0; 3].map(|_: u8| chance.below(256) as i32);
    let (sky, ground, lamps) = (colour(), colour(), [colour(), colour(), colour()]);
    let (width, height) = (SIZE.0 as i32, SIZE.1 as i32);
    let level = height / 3 + chance.below(120) as i32;
    let places =
        lamps.map(|_| (chance.below(480) as i32, chance.below(360) as i32, 20 + chance.below(60) as i32));
    let mut pixels = Vec::with_capacity((width * height * 4) as usize);
    for at in 0..width * height {
        let (x, y) = (at % width, at / width);
        let mut pixel = if y < level { sky.map(|value| value * (height - y) / height) } else { ground };
        for (lamp, (left, top, radius)) in lamps.iter().zip(places) {
            if (x - left).pow(2) + (y - top).pow(2) < radius.pow(2) {
                pixel = *lamp;
            }
        }
        pixels.extend(pixel.map(|value| value.clamp(0, 255) as u8));
        pixels.push(u8::MAX);
    }
    pixels
}

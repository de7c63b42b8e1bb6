//! Photographs to measure with: soft light, things with edges, texture in some places and grain everywhere, as large as a
//! camera's and about as heavy.

use std::{fs, path::Path, thread};

const WIDTH: usize = 4000;
const HEIGHT: usize = 3000;
/// The scene is drawn at an eighth, then enlarged with what is finer.
const COARSE: usize = 8;

/// Writes so many JPEG files; gives their weight in octets.
pub fn photographs(folder: &Path, count: u32) -> u64 {
    let cores = thread::available_parallelism().map_or(1, usize::from) as u32;
    thread::scope(|scope| {
        let working: Vec<_> = (0..cores)
            .map(|core| {
                scope.spawn(move || {
                    let mut weight = 0;
                    for number in (core..count).step_by(cores as usize) {
                        let bytes = jpeg(&photograph(u64::from(number) + 1));
                        weight += bytes.len() as u64;
                        fs::write(folder.join(format!("photograph-{number:02}.jpg")), bytes).unwrap();
                    }
                    weight
                })
            })
            .collect();
        working.into_iter().map(|one| one.join().unwrap()).sum()
    })
}

/// As a camera writes it: quality 90, colours at half the resolution.
fn jpeg(pixels: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_2_2);
    encoder.encode(pixels, WIDTH as u16, HEIGHT as u16, jpeg_encoder::ColorType::Rgb).unwrap();
    bytes
}

struct Chance(u64);

impl Chance {
    /// From 0 to 1.
    fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1 << 24) as f32
    }
}

fn photograph(seed: u64) -> Vec<u8> {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (wide, high) = (WIDTH / COARSE + 2, HEIGHT / COARSE + 2);
    let scene = scene(&mut chance, wide, high);
    let mut pixels = vec![0_u8; WIDTH * HEIGHT * 3];
    for (y, row) in pixels.chunks_exact_mut(WIDTH * 3).enumerate() {
        let (top, v) = (y / COARSE, (y % COARSE) as f32 / COARSE as f32);
        for (x, pixel) in row.chunks_exact_mut(3).enumerate() {
            let (left, u) = (x / COARSE, (x % COARSE) as f32 / COARSE as f32);
            let at = top * wide + left;
            // light falls alike on the three channels of what is fine
            let texture = scene[at][3] * (wave(x, y, 3) + 0.6 * wave(x, y, 1));
            let grain = (chance.next() - 0.5) * 9.0;
            for (channel, value) in pixel.iter_mut().enumerate() {
                let upper = scene[at][channel] * (1.0 - u) + scene[at + 1][channel] * u;
                let lower = scene[at + wide][channel] * (1.0 - u) + scene[at + wide + 1][channel] * u;
                *value = (upper * (1.0 - v) + lower * v + texture + grain).clamp(0.0, 255.0) as u8;
            }
        }
    }
    pixels
}

/// Something like fabric or leaves.
fn wave(x: usize, y: usize, coarse: usize) -> f32 {
    let mut hash =
        ((x >> coarse) as u32).wrapping_mul(0x85eb_ca6b) ^ ((y >> coarse) as u32).wrapping_mul(0xc2b2_ae35);
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    ((hash >> 24) as f32 / 127.5) - 1.0
}

/// Red, green, blue, and how rough it is there.
fn scene(chance: &mut Chance, wide: usize, high: usize) -> Vec<[f32; 4]> {
    let things: Vec<([f32; 3], [f32; 3], bool, f32)> = (0..18)
        .map(|_| {
            let place = [chance.next(), chance.next(), 0.03 + chance.next() * 0.25];
            let colour = [chance.next(), chance.next(), chance.next()].map(|part| part * 235.0);
            let rough = if chance.next() > 0.5 { chance.next() * 26.0 } else { 0.0 };
            (place, colour, chance.next() > 0.5, rough)
        })
        .collect();
    let sky = [chance.next(), chance.next(), chance.next()].map(|part| 40.0 + part * 160.0);
    let mut scene = Vec::with_capacity(wide * high);
    for y in 0..high {
        for x in 0..wide {
            let (u, v) = (x as f32 / wide as f32, y as f32 / high as f32);
            let mut here = [sky[0] + 40.0 * v, sky[1] + 40.0 * v, sky[2] + 40.0 * v, 2.0];
            for ([left, top, radius], colour, sharp, rough) in &things {
                let away = (u - left).hypot(v - top) / radius;
                let edge = if *sharp { 40.0 } else { 4.0 };
                let weight = 1.0 / (1.0 + (edge * (away - 1.0)).exp());
                let own = [colour[0], colour[1], colour[2], *rough];
                for (value, own) in here.iter_mut().zip(own) {
                    *value += (own - *value) * weight;
                }
            }
            scene.push(here);
        }
    }
    scene
}

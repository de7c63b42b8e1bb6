//! What part of a picture is shown in a format: in ten-thousandths of the upright picture, whatever its size in pixels.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The whole width or height.
pub const WHOLE: u32 = 10_000;

/// A place on the upright picture, in ten-thousandths from its left and top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// From the left, 0 to 10,000.
    pub x: u32,
    /// From the top, 0 to 10,000.
    pub y: u32,
}

/// A part of the upright picture, in ten-thousandths of its width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Crop {
    /// Left edge.
    pub x: u32,
    /// Top edge.
    pub y: u32,
    /// Of the picture's width.
    pub width: u32,
    /// Of the picture's height.
    pub height: u32,
}

impl Crop {
    /// All of the picture.
    pub const ALL: Crop = Crop { x: 0, y: 0, width: WHOLE, height: WHOLE };

    /// Within the picture, and not empty.
    pub fn is_within(self) -> bool {
        let side =
            |at: u32, length: u32| length > 0 && at.checked_add(length).is_some_and(|end| end <= WHOLE);
        side(self.x, self.width) && side(self.y, self.height)
    }

    /// Whether the place is in it, edges included.
    pub fn holds(self, point: Point) -> bool {
        (self.x..=self.x + self.width).contains(&point.x)
            && (self.y..=self.y + self.height).contains(&point.y)
    }

    /// Moved no farther than it takes to hold the place.
    pub fn holding(self, point: Option<Point>) -> Self {
        let Some(point) = point else { return self };
        let side = |at: u32, length: u32, wanted: u32| {
            let wanted = wanted.min(WHOLE);
            if wanted < at { wanted } else { at.max(wanted.saturating_sub(length)) }
        };
        Self { x: side(self.x, self.width, point.x), y: side(self.y, self.height, point.y), ..self }
    }

    /// Whether it leaves out what must be seen.
    pub fn cuts(self, focal: Option<Point>) -> bool {
        focal.is_some_and(|point| !self.holds(point))
    }
}

/// A part of a picture in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)] // a rectangle
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    /// What to cut from a picture of `size` to fill `shape` exactly: the crop, brought to the shape's proportions around
    /// its centre and kept within the picture. A crop made for a shape that differs by a hair loses a hair.
    pub fn of(crop: Crop, size: (u32, u32), shape: (u32, u32)) -> Self {
        let (width, height) = (f64::from(size.0), f64::from(size.1));
        let part = |ten_thousandths: u32, whole: f64| f64::from(ten_thousandths) / f64::from(WHOLE) * whole;
        let (left, top) = (part(crop.x, width), part(crop.y, height));
        let (mut wide, mut high) = (part(crop.width, width), part(crop.height, height));
        let (middle, centre) = (left + wide / 2.0, top + high / 2.0);
        let ratio = f64::from(shape.0.max(1)) / f64::from(shape.1.max(1));
        if wide > high * ratio {
            wide = high * ratio;
        } else {
            high = wide / ratio;
        }
        let x = (middle - wide / 2.0).clamp(0.0, (width - wide).max(0.0));
        let y = (centre - high / 2.0).clamp(0.0, (height - high).max(0.0));
        Self { x, y, width: wide, height: high }
    }

    /// The same in ten-thousandths of a picture of `size`.
    pub fn crop(self, size: (u32, u32)) -> Crop {
        let part =
            |length: f64, whole: u32| (length / f64::from(whole.max(1)) * f64::from(WHOLE)).round() as u32;
        let side = |at: f64, length: f64, whole: u32| {
            let at = part(at, whole).min(WHOLE - 1);
            (at, part(length, whole).clamp(1, WHOLE - at))
        };
        let ((x, width), (y, height)) = (side(self.x, self.width, size.0), side(self.y, self.height, size.1));
        Crop { x, y, width, height }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_fills_a_shape_exactly_and_stays_within() {
        let area = Area::of(Crop::ALL, (4000, 3000), (1080, 1350));
        assert_eq!((area.width.round(), area.height), (2400.0, 3000.0));
        assert_eq!((area.x.round(), area.y), (800.0, 0.0));
        let right = Crop { x: 4000, y: 0, width: 6000, height: WHOLE };
        let area = Area::of(right, (4000, 3000), (1080, 1350));
        assert!((area.x - 1600.0).abs() < 0.5 && area.x + area.width <= 4000.0 + 1e-6, "{area:?}");
        assert!(area.crop((4000, 3000)).is_within());
    }

    #[test]
    fn a_crop_moves_no_farther_than_it_takes_to_hold_a_place() {
        let left = Crop { x: 0, y: 0, width: 4000, height: WHOLE };
        assert_eq!(left.holding(None), left);
        assert_eq!(left.holding(Some(Point { x: 3000, y: 9000 })), left);
        let right = Point { x: 9000, y: 5000 };
        assert!(left.cuts(Some(right)) && !left.cuts(None));
        assert_eq!(left.holding(Some(right)), Crop { x: 5000, ..left });
        assert!(left.holding(Some(Point { x: WHOLE, y: WHOLE })).is_within());
    }

    #[test]
    fn what_leaves_the_picture_is_no_crop() {
        assert!(Crop::ALL.is_within());
        assert!(!Crop { x: 1, ..Crop::ALL }.is_within());
        assert!(!Crop { width: 0, ..Crop::ALL }.is_within());
        assert!(!Crop { x: u32::MAX, ..Crop::ALL }.is_within());
    }
}

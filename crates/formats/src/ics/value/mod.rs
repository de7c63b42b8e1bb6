//! Values of properties: text, dates, durations. Zones are names here; what they are is another's to say.

pub mod duration;
pub mod moment;
pub mod text;

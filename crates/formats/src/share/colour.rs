//! The palette in the colours that iCalendar knows: names of CSS (RFC 7986, 5.9). Those closest to the page's.

/// By palette number.
const NAMES: [&str; 12] = [
    "peru",
    "seagreen",
    "slateblue",
    "darkblue",
    "mediumvioletred",
    "darkseagreen",
    "saddlebrown",
    "steelblue",
    "rosybrown",
    "darkslategray",
    "darkgoldenrod",
    "indianred",
];

/// The name of a palette colour.
pub(super) fn name(colour: u32) -> &'static str {
    NAMES[colour as usize % NAMES.len()]
}

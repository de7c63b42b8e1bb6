//! Why a file cannot be a visual, or cannot be shown. One word each; sentences are elsewhere.

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not a picture or a video that we know.
    #[error("not a picture or a video that is known")]
    Unknown,
    /// Heavier than is read.
    #[error("{bytes} bytes are too many")]
    TooHeavy {
        /// How heavy it is.
        bytes: u64,
        /// How heavy it may be.
        most: u64,
    },
    /// More pixels than are read, whatever the file weighs.
    #[error("{width} x {height} pixels are too many")]
    TooLarge {
        /// As the header says.
        width: u32,
        /// As the header says.
        height: u32,
    },
    /// It ends before it is complete.
    #[error("the file is cut off")]
    Truncated,
    /// It does not keep to the rules of its kind.
    #[error("the file is damaged: {0}")]
    Broken(String),
    /// A variety of its kind that is not read.
    #[error("not read: {0}")]
    Unsupported(String),
    /// Decoding took too long, and was given up.
    #[error("decoding does not end")]
    Endless,
    /// The decoder gave up in disorder; the program goes on.
    #[error("the decoder failed")]
    Crashed,
}

impl Refusal {
    /// One word, for the interface's sentence.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unknown => "unknown",
            Self::TooHeavy { .. } => "tooHeavy",
            Self::TooLarge { .. } => "tooLarge",
            Self::Truncated => "truncated",
            Self::Broken(_) => "broken",
            Self::Unsupported(_) => "unsupported",
            Self::Endless | Self::Crashed => "unreadable",
        }
    }

    pub(crate) fn broken(error: impl std::fmt::Display) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<image::ImageError> for Refusal {
    fn from(error: image::ImageError) -> Self {
        use image::ImageError as E;
        match error {
            E::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Self::Truncated,
            E::Unsupported(error) => Self::Unsupported(error.to_string()),
            E::Limits(error) => Self::Unsupported(error.to_string()),
            other => {
                let text = other.to_string();
                let cut =
                    ["unexpected end of", "unexpected EOF", "failed to fill whole buffer", "UnexpectedEof"];
                if cut.iter().any(|words| text.to_lowercase().contains(&words.to_lowercase())) {
                    Self::Truncated
                } else {
                    Self::Broken(text)
                }
            }
        }
    }
}

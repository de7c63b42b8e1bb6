//! Sheets recognised.

//! Pictures of every kind, right and wrong, made here: what a person would see of them, or the word they would read.

mod cropped;
mod hostile;
mod inks;
mod kept;
mod kinds;
mod made;
mod near;
mod sharp;
mod varieties;

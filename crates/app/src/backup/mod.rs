//! Backups of a workspace: made, listed, looked through, put back. Works on the folder, whether the workspace opens or not.

mod archive;
mod care;
mod folder;
mod pack;
mod put_back;
mod rescue;
mod sheet;

pub use care::Care;
pub use rescue::Rescue;

pub(crate) use archive::{Archive, told};
pub(crate) use care::is_damaged;

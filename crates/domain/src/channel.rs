//! A client's account on a network.

use crate::id::{ChannelId, ClientId, NetworkId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An account on a network; a client may have several on one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Channel {
    /// Identity.
    pub id: ChannelId,
    /// Whose account it is.
    pub client_id: ClientId,
    /// Which network it is on.
    pub network: NetworkId,
    /// `@lunel`, a page's name…; may be empty.
    pub handle: String,
    /// Offered for new posts.
    pub active: bool,
}

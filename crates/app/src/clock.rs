//! The moment and the person's zone, given by the host: the core never looks at a wall clock itself.

use crate::answer::Now;
use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;
use marronnier_domain::moment::TimeOfDay;
use std::sync::{Mutex, PoisonError};
use uuid::{ContextV7, Timestamp, Uuid};

/// Tells the moment and the person's zone.
pub struct Clock {
    now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    /// The person's zone.
    pub zone: Tz,
    /// Keeps identities made in one millisecond in the order they were made: rows are listed by it.
    sequence: Mutex<ContextV7>,
}

impl Clock {
    /// The system's clock and zone; UTC when the system's zone has no IANA name.
    #[allow(clippy::disallowed_methods)] // the one place where the wall clock is read
    pub fn system() -> Self {
        // a zone set for this program alone goes before the system's
        let own = std::env::var("TZ").ok().and_then(|name| name.trim_start_matches(':').parse().ok());
        let system = || iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok());
        let zone = own.or_else(system).unwrap_or(Tz::UTC);
        Self::told(zone, Utc::now)
    }

    /// A clock for stories and tests.
    pub fn told(zone: Tz, now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self { now: Box::new(now), zone, sequence: Mutex::new(ContextV7::new()) }
    }

    /// The instant.
    pub fn instant(&self) -> DateTime<Utc> {
        (self.now)()
    }

    /// The civil moment in the person's zone.
    pub fn here(&self) -> Now {
        self.civil(self.instant())
    }

    /// An instant as a civil moment in the person's zone.
    pub fn civil(&self, instant: DateTime<Utc>) -> Now {
        let here = instant.with_timezone(&self.zone).naive_local();
        Now { date: here.date(), time: TimeOfDay::from(here.time()) }
    }

    /// Milliseconds since 1970 as a civil moment in the person's zone.
    pub fn civil_millis(&self, millis: i64) -> Now {
        self.civil(Utc.timestamp_millis_opt(millis).single().unwrap_or_default())
    }

    /// A new UUIDv7 at this instant.
    pub fn new_id(&self) -> Uuid {
        let instant = self.instant();
        let seconds = u64::try_from(instant.timestamp()).unwrap_or_default();
        let sequence = self.sequence.lock().unwrap_or_else(PoisonError::into_inner);
        Uuid::new_v7(Timestamp::from_unix(&*sequence, seconds, instant.timestamp_subsec_nanos()))
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clock").field("zone", &self.zone).finish_non_exhaustive()
    }
}

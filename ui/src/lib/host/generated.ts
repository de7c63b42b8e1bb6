// Written by `marronnier-cli bindings`; do not edit.

export type ClientId = string;

export type ChannelId = string;

export type PostId = string;

export type PersonId = string;

export type AssignmentId = string;

export type RevisionId = string;

export type CommentId = string;

export type PacketId = string;

export type SavedViewId = string;

export type ShareId = string;

export type KeyDateSourceId = string;

export type NetworkId = string;

export type VisualId = string;

export type TimeOfDay = string;

export type Status = "idea" | "drafting" | "in_review" | "with_client" | "approved" | "scheduled" | "published" | "on_hold" | "cancelled";

export type PlannedAt = { 
/**
 * Civil date, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Civil time, `HH:MM`; nothing when only the day is decided.
 */
time: TimeOfDay | null, };

export type Client = { 
/**
 * Identity.
 */
id: ClientId, 
/**
 * As the CM calls them; never empty.
 */
name: string, 
/**
 * Number of a palette colour, below [`COLOURS`]; the page knows how each theme shows it.
 */
colour: number, 
/**
 * IANA zone in which the client's moments are read, such as `Europe/Paris`.
 */
zone: string, 
/**
 * Free text for the CM alone.
 */
note: string, 
/**
 * Belongs to the sample that one click removes.
 */
sample: boolean, };

export type Channel = { 
/**
 * Identity.
 */
id: ChannelId, 
/**
 * Whose account it is.
 */
clientId: ClientId, 
/**
 * Which network it is on.
 */
network: NetworkId, 
/**
 * `@lunel`, a page's name…; may be empty.
 */
handle: string, 
/**
 * Offered for new posts.
 */
active: boolean, };

export type Role = "contentManager" | "writer" | "designer" | "reviewer" | "clientContact";

export type Absence = { 
/**
 * The first day.
 */
first: string, 
/**
 * The last day.
 */
last: string, 
/**
 * Why, for the team; may be empty.
 */
note: string, };

export type Person = { 
/**
 * Identity.
 */
id: PersonId, 
/**
 * As shown; never empty.
 */
name: string, 
/**
 * May be empty.
 */
email: string, 
/**
 * In the order given, without repeats.
 */
roles: Array<Role>, 
/**
 * Clients they work for; empty means all.
 */
clients: Array<ClientId>, 
/**
 * Languages they write, as `fr`, `en`; may be empty.
 */
languages: Array<string>, 
/**
 * Days of the week worked, Monday is 1; in order.
 */
days: Array<number>, 
/**
 * The public holidays of France are days off.
 */
holidays: boolean, 
/**
 * Posts a week they can take; nothing when nobody said.
 */
capacity: number | null, 
/**
 * Price of a post in hundredths of the workspace's currency; nothing when nobody said.
 */
rate: number | null, 
/**
 * Palette number; nothing for none.
 */
colour: number | null, 
/**
 * When they are away, by first day.
 */
absences: Array<Absence>, 
/**
 * Belongs to the sample that one click removes.
 */
sample: boolean, };

export type AssignmentState = "to_send" | "sent" | "accepted" | "in_progress" | "delivered" | "to_rework" | "done" | "withdrawn";

export type Assignment = { 
/**
 * Identity.
 */
id: AssignmentId, 
/**
 * On what.
 */
postId: PostId, 
/**
 * Who.
 */
personId: PersonId, 
/**
 * What for.
 */
role: Role, 
/**
 * What to know for this one; the editorial line says the rest. May be empty.
 */
brief: string, 
/**
 * By when; nothing as long as the post has no date and nobody set one.
 */
due: string | null, 
/**
 * Set by hand: it stays when the post moves.
 */
dueByHand: boolean, 
/**
 * Working days between the due date and the post, when not the client's usual ones.
 */
lead: number | null, 
/**
 * How far it has come.
 */
state: AssignmentState, 
/**
 * Minutes it should take.
 */
estimate: number | null, 
/**
 * Minutes it took.
 */
spent: number | null, 
/**
 * Price in hundredths; nothing means the person's rate.
 */
fee: number | null, 
/**
 * The day the draft first came back.
 */
delivered: string | null, };

export type LeadTime = { 
/**
 * Whose.
 */
role: Role, 
/**
 * Working days between the due date and the post.
 */
days: number, 
/**
 * Working days that the work needs, the due date included.
 */
work: number, };

export type Pressure = { "is": "fine" } | { "is": "short", 
/**
 * Working days left, today and the due date included.
 */
left: number, } | { "is": "late", 
/**
 * By so many days.
 */
by: number, } | { "is": "afterPost" };

export type Load = { 
/**
 * Its Monday.
 */
week: string, 
/**
 * Assignments due in it.
 */
assigned: number, 
/**
 * Those of them that are still owed.
 */
owed: number, 
/**
 * Those of them whose day has passed, still owed.
 */
overdue: number, 
/**
 * Posts the person can take that week, less what absences take; nothing when nobody said.
 */
capacity: number | null, 
/**
 * Days worked.
 */
days: number, 
/**
 * Days of the person's usual week on which they are away.
 */
away: number, };

export type Brief = { 
/**
 * What the post is for.
 */
objective: string, 
/**
 * The one thing to be remembered.
 */
message: string, 
/**
 * How it sounds.
 */
tone: string, 
/**
 * What to do.
 */
do: string, 
/**
 * What not to do.
 */
dont: string, 
/**
 * For whom.
 */
target: string, 
/**
 * What the reader should do then.
 */
callToAction: string, 
/**
 * Image, carousel, short video…
 */
format: string, 
/**
 * Links to posts that show the way.
 */
examples: string, };

export type BriefTemplate = { 
/**
 * Whose.
 */
clientId: ClientId, 
/**
 * Of which series; empty for all: the editorial line.
 */
series: string, 
/**
 * What it says. `{title}`, `{date}`, `{series}`, `{client}` stand for the post's own.
 */
brief: Brief, };

export type TextOf = { "of": "title" } | { "of": "text" } | { "of": "hashtags" } | { "of": "link" } | { "of": "channel", 
/**
 * Which.
 */
id: ChannelId, } | { "of": "channelHashtags", 
/**
 * Which.
 */
id: ChannelId, };

export type RevisionOrigin = "kept" | "sent" | "received" | "replaced";

export type Passage = { 
/**
 * Of which text.
 */
text: TextOf, 
/**
 * Where it begins, in UTF-16 units.
 */
start: number, 
/**
 * Where it ends, excluded; at its start when its words are gone.
 */
end: number, 
/**
 * Its words when it was commented.
 */
quote: string, };

export type Comment = { 
/**
 * Identity.
 */
id: CommentId, 
/**
 * On which post.
 */
postId: PostId, 
/**
 * Milliseconds since 1970, UTC.
 */
at: number, 
/**
 * Who says it.
 */
who: string, 
/**
 * What.
 */
text: string, 
/**
 * On which passage; nothing for the whole post.
 */
passage: Passage | null, 
/**
 * For the team alone: it goes into no packet.
 */
internal: boolean, 
/**
 * Nothing is left to do about it.
 */
resolved: boolean, 
/**
 * Who is spoken to.
 */
to: Array<PersonId>, };

export type Mention = { 
/**
 * Who.
 */
personId: PersonId, 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it ends, excluded.
 */
end: number, };

export type Practice = { 
/**
 * Whose.
 */
clientId: ClientId, 
/**
 * How many of the team must agree before a post is approved; 0 for none.
 */
approvals: number, 
/**
 * The status follows the work: delivered puts the post in review, the last approval needed approves it.
 */
follows: boolean, 
/**
 * Lead times other than the usual ones.
 */
leads: Array<LeadTime>, };

export type TextDifference = { 
/**
 * Which.
 */
text: TextOf, 
/**
 * Word by word.
 */
runs: Array<WordRun>, };

export type PartDifference = { "of": "moment", 
/**
 * In the first.
 */
before: PlannedAt | null, 
/**
 * In the second.
 */
after: PlannedAt | null, } | { "of": "goes", 
/**
 * Which.
 */
id: ChannelId, 
/**
 * In the second, hence not in the first.
 */
after: boolean, } | { "of": "time", 
/**
 * Whose.
 */
id: ChannelId, 
/**
 * In the first.
 */
before: TimeOfDay | null, 
/**
 * In the second.
 */
after: TimeOfDay | null, } | { "of": "visuals", 
/**
 * In the first, by what names their octets.
 */
before: Array<string>, 
/**
 * In the second.
 */
after: Array<string>, } | { "of": "cuts" };

export type PieceOf = "nobody" | "ours" | "theirs" | "agreed" | "both";

export type MergePiece = { 
/**
 * Who changed it.
 */
of: PieceOf, 
/**
 * As both had it.
 */
base: string, 
/**
 * As it is here.
 */
ours: string, 
/**
 * As it came back.
 */
theirs: string, };

export type MergeChoice = { "take": "ours" } | { "take": "theirs" } | { "take": "both" } | { "take": "written", 
/**
 * The words.
 */
text: string, };

export type Variant = { 
/**
 * Where it goes.
 */
channelId: ChannelId, 
/**
 * Own text; nothing means the common one.
 */
text: string | null, 
/**
 * Own hashtags; nothing means the common ones.
 */
hashtags: string | null, 
/**
 * Own time on the post's date; nothing means the post's.
 */
time: TimeOfDay | null, };

export type Post = { 
/**
 * Identity.
 */
id: PostId, 
/**
 * Whose post it is.
 */
clientId: ClientId, 
/**
 * Working title, seen by the team; may be empty.
 */
title: string, 
/**
 * When, in the client's zone; nothing for an undated idea.
 */
planned: PlannedAt | null, 
/**
 * How far it has come.
 */
status: Status, 
/**
 * Common text, used by each variant that has none of its own.
 */
text: string, 
/**
 * Common hashtags, as typed.
 */
hashtags: string, 
/**
 * Strategic axis, a free label; may be empty.
 */
pillar: string, 
/**
 * Recurring heading, a free label; may be empty.
 */
series: string, 
/**
 * For the team only.
 */
notes: string, 
/**
 * Where the post leads.
 */
link: string, 
/**
 * Can be used again any time.
 */
evergreen: boolean, 
/**
 * Stays where it is when others slide.
 */
pinned: boolean, 
/**
 * Who works on it.
 */
assigneeId: PersonId | null, 
/**
 * One for each channel, in the channels' order.
 */
variants: Array<Variant>, };

export type PostCard = { 
/**
 * Identity.
 */
id: PostId, 
/**
 * Whose post it is.
 */
clientId: ClientId, 
/**
 * Working title; may be empty.
 */
title: string, 
/**
 * When, in the client's zone; nothing for an undated idea.
 */
planned: PlannedAt | null, 
/**
 * How far it has come.
 */
status: Status, 
/**
 * Strategic axis; may be empty.
 */
pillar: string, 
/**
 * Recurring heading; may be empty.
 */
series: string, 
/**
 * Can be used again any time.
 */
evergreen: boolean, 
/**
 * Stays where it is when others slide.
 */
pinned: boolean, 
/**
 * Who works on it.
 */
assigneeId: PersonId | null, 
/**
 * Where it goes, in the channels' order.
 */
channelIds: Array<ChannelId>, 
/**
 * What it shows, in order.
 */
visualIds: Array<VisualId>, 
/**
 * What the first of them is; nothing without any.
 */
cover: Kind | null, 
/**
 * It is planned on a day on which one of its visuals may not be shown.
 */
rightsBroken: boolean, };

export type Kind = "jpeg" | "png" | "webp" | "gif" | "tiff" | "bmp" | "avif" | "heic" | "mp4" | "mov" | "webm" | "mkv" | "avi";

export type Hue = "red" | "orange" | "yellow" | "green" | "cyan" | "blue" | "purple" | "pink" | "brown" | "white" | "grey" | "black";

export type Rights = "open" | "ending" | "early" | "over";

export type Point = { 
/**
 * From the left, 0 to 10,000.
 */
x: number, 
/**
 * From the top, 0 to 10,000.
 */
y: number, };

export type Crop = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Top edge.
 */
y: number, 
/**
 * Of the picture's width.
 */
width: number, 
/**
 * Of the picture's height.
 */
height: number, };

export type Format = { 
/**
 * Its word in `networks.toml`: `feed`, `square`, `story`…
 */
id: string, 
/**
 * In pixels.
 */
width: number, 
/**
 * In pixels.
 */
height: number, 
/**
 * Pixels at the top that the interface covers.
 */
top: number, 
/**
 * Pixels at the bottom that the interface covers.
 */
bottom: number, };

export type Visual = { 
/**
 * BLAKE3 of its bytes: the same file twice is one visual.
 */
id: VisualId, 
/**
 * Whose it is; nothing when it serves several clients.
 */
clientId: ClientId | null, 
/**
 * As the file was called when it came.
 */
fileName: string, 
/**
 * What the bytes are, by themselves and not by the file's name.
 */
kind: Kind, 
/**
 * Weight of the original.
 */
bytes: number, 
/**
 * Upright, in pixels; nothing when it is not known (videos).
 */
width: number | null, 
/**
 * Upright, in pixels; nothing when it is not known (videos).
 */
height: number | null, 
/**
 * There are several images in it: it moves or, a TIFF, has pages. The first is shown.
 */
animated: boolean, 
/**
 * What somebody who cannot see it is told.
 */
alt: string, 
/**
 * The alternative text was written for another picture, which this one replaced: it is to be read again.
 */
altReview: boolean, 
/**
 * Who is to be named.
 */
credit: string, 
/**
 * Under which licence it may be used.
 */
licence: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * First day on which it may be shown.
 */
rightsFrom: string | null, 
/**
 * Last day on which it may be shown.
 */
rightsUntil: string | null, 
/**
 * Where it may be shown.
 */
territory: string, 
/**
 * Whether the people pictured agreed, and to what.
 */
consent: string, 
/**
 * What must be seen in every format.
 */
focal: Point | null, 
/**
 * By name.
 */
tags: Array<string>, 
/**
 * The colour that strikes most, as `0xRRGGBB`.
 */
colour: number | null, 
/**
 * When it came, in milliseconds since 1970, UTC.
 */
added: number, };

export type VisualFilter = { 
/**
 * Whose; those that are nobody's serve every client.
 */
clients: Array<ClientId>, 
/**
 * Each of them, whatever its case and accents.
 */
tags: Array<string>, 
/**
 * Used in a post, or in none.
 */
used: boolean | null, 
/**
 * A picture that fills one of that network's formats without being enlarged, or a video that is light enough for it.
 */
network: NetworkId | null, 
/**
 * By its rights today.
 */
rights: Array<Rights>, 
/**
 * By the colour that strikes most.
 */
hues: Array<Hue>, 
/**
 * Without alternative text, or with one to be read again.
 */
lacksAlt: boolean, 
/**
 * Words to be found in file names, alternative texts, tags, credits; the last one may be unfinished.
 */
text: string, };

export type Counting = "codePoints" | "utf16" | "graphemes" | "weighted" | "emojiBytes" | "shortLinks";

export type Media = { 
/**
 * Most images in a post.
 */
images: number | null, 
/**
 * Heaviest image, in megabytes.
 */
imageMegabytes: number | null, 
/**
 * Takes PNG: a picture that shows through stays so there; else it is laid on white.
 */
png: boolean, 
/**
 * Heaviest animated GIF that moves there, in megabytes; nothing where one becomes a still picture.
 */
gifMegabytes: number | null, 
/**
 * Heaviest video, in megabytes.
 */
videoMegabytes: number | null, 
/**
 * Advised sizes, as `1080x1350`, the best first.
 */
imageSizes: Array<string>, 
/**
 * Longest alternative text.
 */
altLimit: number | null, 
/**
 * Several images of a post are seen together; else one after the other.
 */
together: boolean, 
/**
 * Shapes that it shows pictures in, the usual one first.
 */
formats: Array<Format>, 
/**
 * Advice on images, in the words of the data file.
 */
imageNote: string, 
/**
 * Advice on videos, in the words of the data file.
 */
videoNote: string, };

export type Network = { 
/**
 * Its word in the data.
 */
id: NetworkId, 
/**
 * As shown.
 */
name: string, 
/**
 * One or two letters for small frames.
 */
mark: string, 
/**
 * How it counts.
 */
counting: Counting, 
/**
 * Longest text, counted its way; nothing means free.
 */
textLimit: number | null, 
/**
 * Characters shown before "see more".
 */
visible: number | null, 
/**
 * Longest title, where posts have one.
 */
titleLimit: number | null, 
/**
 * Most hashtags in a post.
 */
hashtagLimit: number | null, 
/**
 * Two posts of one channel closer than this are a conflict.
 */
minGapMinutes: number, 
/**
 * What it says of visuals.
 */
media: Media, 
/**
 * Where its site takes new posts, or its front page: an `https` address.
 */
compose: string | null, 
/**
 * Other words for it in plans: `insta`, `ig`…
 */
aliases: Array<string>, };

export type SpanKind = "hashtag" | "link" | "mention";

export type Span = { 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it ends, excluded.
 */
end: number, 
/**
 * What it is.
 */
kind: SpanKind, };

export type MeasureWarning = { "code": "overLimit", 
/**
 * As the network counts.
 */
by: number, } | { "code": "nearLimit", 
/**
 * What is left, as the network counts.
 */
left: number, } | { "code": "titleOverLimit", 
/**
 * In characters.
 */
by: number, } | { "code": "tooManyHashtags", 
/**
 * How many.
 */
by: number, };

export type Measure = { 
/**
 * Length of the published text (see [`published_text`]), counted by the network's rule.
 */
used: number, 
/**
 * Longest text allowed; nothing means free.
 */
limit: number | null, 
/**
 * Hashtags in the published text.
 */
hashtags: number, 
/**
 * Most hashtags allowed.
 */
hashtagLimit: number | null, 
/**
 * Characters shown before "see more", when the network cuts.
 */
visible: number | null, 
/**
 * Where in the text, in UTF-16 units, the cut falls; nothing when all of it shows.
 */
fold: number | null, 
/**
 * The gravest first.
 */
warnings: Array<MeasureWarning>, 
/**
 * What to highlight in the text.
 */
spans: Array<Span>, 
/**
 * What to highlight in the hashtags.
 */
hashtagSpans: Array<Span>, };

export type Filter = { 
/**
 * Clients.
 */
clients: Array<ClientId>, 
/**
 * Networks of at least one channel of the post.
 */
networks: Array<NetworkId>, 
/**
 * Statuses.
 */
statuses: Array<Status>, 
/**
 * Assignees.
 */
people: Array<PersonId>, 
/**
 * Posts that nobody works on; added to `people`.
 */
unassigned: boolean, 
/**
 * Pillars, as written.
 */
pillars: Array<string>, 
/**
 * Series, as written.
 */
series: Array<string>, 
/**
 * Words to be found in titles, texts, notes, client names; the last one may be unfinished.
 */
text: string, };

export type SavedView = { 
/**
 * Identity.
 */
id: SavedViewId, 
/**
 * As the person called it; never empty.
 */
name: string, 
/**
 * What it shows.
 */
filter: Filter, };

export type SourceKind = "public_holidays" | "school_holidays" | "client_events" | "other";

export type KeyDateSource = { 
/**
 * Identity.
 */
id: KeyDateSourceId, 
/**
 * As the person called it; never empty.
 */
name: string, 
/**
 * What its dates are.
 */
kind: SourceKind, 
/**
 * Number of a palette colour, below [`crate::client::COLOURS`].
 */
colour: number, 
/**
 * Not shown.
 */
hidden: boolean, 
/**
 * Whose events they are; nothing when they are for everybody.
 */
clientId: ClientId | null, 
/**
 * Name of the file it came from last.
 */
file: string, };

export type Reader = { "who": "client", 
/**
 * Which one.
 */
id: ClientId, } | { "who": "person", 
/**
 * Who.
 */
id: PersonId, } | { "who": "oneself" };

export type ShownChannel = { 
/**
 * Which one.
 */
id: ChannelId, 
/**
 * Its network.
 */
network: NetworkId, 
/**
 * Its account; may be empty.
 */
handle: string, 
/**
 * Own text; nothing means the common one.
 */
text: string | null, 
/**
 * Own hashtags; nothing means the common ones.
 */
hashtags: string | null, 
/**
 * Own time; nothing means the post's.
 */
time: TimeOfDay | null, };

export type ShownTeam = { 
/**
 * Who works on it; may be empty.
 */
person: string, 
/**
 * Strategic axis; may be empty.
 */
pillar: string, 
/**
 * Recurring heading; may be empty.
 */
series: string, 
/**
 * Notes; may be empty.
 */
notes: string, };

export type ShownWork = { 
/**
 * Which one.
 */
id: AssignmentId, 
/**
 * What for.
 */
role: Role, 
/**
 * By when.
 */
due: string | null, 
/**
 * How far it has come.
 */
state: AssignmentState, 
/**
 * What to know for it; may be empty.
 */
brief: string, 
/**
 * Who has to do it, for who knows everybody; the reader otherwise.
 */
person?: string, };

export type Undated = { 
/**
 * It was told with a date before: that event is to be taken back.
 */
wasDated: boolean, };

export type Shown = { 
/**
 * Working title; may be empty.
 */
title: string, 
/**
 * When, in `zone`.
 */
at: PlannedAt, 
/**
 * The client's zone at the time.
 */
zone: string, 
/**
 * How far it has come.
 */
status: Status, 
/**
 * Common text.
 */
text: string, 
/**
 * Common hashtags.
 */
hashtags: string, 
/**
 * Where the post leads.
 */
link: string, 
/**
 * Where it goes.
 */
channels: Array<ShownChannel>, 
/**
 * Whose post it is, for readers of several clients.
 */
client: string | null, 
/**
 * What only the house sees.
 */
team: ShownTeam | null, 
/**
 * What the reader has to do for it, the oldest first; for who works on posts.
 */
work: Array<ShownWork>, 
/**
 * The post has no date: it is told for the work due for it, and `at` is that day.
 */
undated?: Undated, };

export type ShownField = "moment" | "title" | "text" | "networks" | "work" | "link" | "status" | "rest" | "returned";

export type Standing = "new" | "moved" | "changed" | "withdrawn" | "unchanged" | "withdrawnBefore";

export type Because = "removed" | "cancelled" | "undated" | "notTheirs" | "notReady" | "outOfDays" | "outOfScope";

export type MatchedBy = "uid" | "decodedUid" | "link" | "titleAndDate";

export type TextPart = "text" | "hashtags";

export type WordState = "same" | "removed" | "added";

export type WordRun = { 
/**
 * What became of them.
 */
state: WordState, 
/**
 * The words.
 */
text: string, };

export type Reply = "accepted" | "declined" | "tentative" | "delegated";

export type ProposalKind = { "kind": "moved", from: PlannedAt, to: PlannedAt, here: PlannedAt | null, } | { "kind": "renamed", from: string, to: string, here: string, } | { "kind": "reworded", part: TextPart, channelId: ChannelId | null, from: string, to: string, here: string, words: Array<WordRun>, } | { "kind": "cancelled" } | { "kind": "missing" } | { "kind": "commented", by: string, comment: string, } | { "kind": "accepted", by: string, } | { "kind": "declined", by: string, comment: string, } | { "kind": "replied", by: string, reply: Reply, comment: string, } | { "kind": "added", title: string, at: PlannedAt, text: string, link: string, };

export type Proposal = { 
/**
 * Names it in an acceptance: the same each time that it is read.
 */
id: string, 
/**
 * Which post; nothing for an event of the reader's own.
 */
postId: PostId | null, 
/**
 * Title as it stands here, or of the reader's event.
 */
title: string, 
/**
 * Line of the file.
 */
line: number, 
/**
 * How the event was recognised; nothing for one of the reader's own, or one that is missing.
 */
by: MatchedBy | null, 
/**
 * Changed here too since the reader was last shown it: accepting overwrites that.
 */
alsoHere: boolean, 
/**
 * What is asked for.
 */
what: ProposalKind, };

export type Param = number | string;

export type Told = { 
/**
 * The action's word on the wire.
 */
name: string, 
/**
 * What the sentence needs.
 */
params: { [key in string]: Param }, };

export type Code = "notFound" | "empty" | "nameTaken" | "unknownZone" | "unknownNetwork" | "foreignChannel" | "locked" | "illegalStatus" | "needsDate" | "illegalState" | "needsApprovals" | "endsBeforeStart" | "notALink" | "noQuietHours" | "badPacket" | "foreignPacket" | "nothingToSend" | "severalPeople" | "overlapsLeft" | "needsClient" | "outOfCalendar" | "nothingToUndo" | "nothingToRedo" | "journalMismatch" | "sampleExists" | "badRequest" | "needsWindow" | "fileUnreadable" | "fileUnwritable" | "fileExists" | "folderHolds" | "ownFile" | "badTable" | "badCalendar" | "emptyCalendar" | "nothingToShare" | "needsOrganizer" | "notAnEmail" | "notAnAnswer" | "badVisual" | "visualUsed" | "badCrop" | "badRights" | "needsAlt" | "nothingToExport" | "nothingToPaste" | "givenUp" | "readOnly" | "remoteWorkspace" | "workspaceGone" | "badBackup" | "noSuchBackup" | "badWhole" | "nothingToSalvage" | "fileChanged" | "emptyPlan" | "notAWorkspace" | "noWorkspace" | "needsWorkspace" | "noSuchClient" | "workspaceExists" | "newerWorkspace" | "database";

export type Failure = { 
/**
 * What kind.
 */
code: Code, 
/**
 * What the sentence needs.
 */
params: { [key in string]: Param }, 
/**
 * The field of the action that is wrong.
 */
field: string | null, };

export type Verdict = "good" | "doubtful" | "refused" | "alreadyThere" | "passedOver";

export type RemarkCode = "impossibleDate" | "impossibleTime" | "unreadableDate" | "unreadableTime" | "errorDate" | "formulaDate" | "locked" | "unknownId" | "unknownNetwork" | "unknownStatus" | "notALink" | "needsDate" | "weekdayDiffers" | "ambiguousDate" | "orderDiffers" | "farDate" | "noDay" | "endOfDay" | "secondTime" | "withdrawn" | "statusKept" | "noChannels" | "dateAbove" | "publishedAhead" | "twin" | "repeatedId" | "rangeStart" | "approximate" | "restIgnored" | "timesDiffer" | "timeWithoutDate" | "unknownClient" | "unknownPerson" | "noTitle" | "errorCell" | "formula" | "yearInferred" | "monthInferred" | "twoDigitYear" | "bareHour" | "networkOfTitle" | "titleFromText" | "alreadyThere" | "unchanged" | "emptyRow" | "titleLine" | "header" | "repeatedHeader" | "weekRow" | "dayRow" | "totalRow" | "unusedSheet";

export type Remark = { 
/**
 * What there is to say.
 */
code: RemarkCode, 
/**
 * Header of the column it is about; nothing when it is about the whole row, or the column has no header.
 */
column: string | null, 
/**
 * Letter of that column, as a spreadsheet shows it.
 */
columnLetter: string | null, 
/**
 * The text it is about, as it stands in the file.
 */
value: string, 
/**
 * The day that it was read as.
 */
date: string | null, 
/**
 * The time that it was read as.
 */
time: TimeOfDay | null, };

export type PlanNetwork = { 
/**
 * Which network.
 */
network: NetworkId, 
/**
 * `@lunel`, a page's name…; empty when the plan does not say which account.
 */
handle: string, };

export type PlanVariant = { 
/**
 * Which network, and which account on it.
 */
network: NetworkId, 
/**
 * As in [`PlanNetwork::handle`].
 */
handle: string, 
/**
 * Own text; nothing means the common one.
 */
text: string | null, 
/**
 * Own hashtags; nothing means the common ones.
 */
hashtags: string | null, 
/**
 * Own time; nothing means the post's.
 */
time: TimeOfDay | null, };

export type PlanRow = { 
/**
 * Name of the sheet; empty in a CSV file.
 */
sheet: string, 
/**
 * Number of the row as its spreadsheet shows it; in a CSV file, the line on which the row begins.
 */
line: number, 
/**
 * Whether it can be planned as it is.
 */
verdict: Verdict, 
/**
 * The post it was exported from, if it was.
 */
id: PostId | null, 
/**
 * The client's name as written; nothing when the row names none.
 */
client: string | null, 
/**
 * The client that goes by that name.
 */
clientId: ClientId | null, 
/**
 * Working title; made of the first words of the text when the plan has none.
 */
title: string, 
/**
 * When, in the client's zone; nothing for an idea, and for a row refused because of its date.
 */
planned: PlannedAt | null, 
/**
 * Where it goes.
 */
networks: Array<PlanNetwork>, 
/**
 * "Tous": it goes to each of the client's channels.
 */
allNetworks: boolean, 
/**
 * How far it has come; an idea, or in writing if there is a text, when the plan does not say.
 */
status: Status, 
/**
 * Name of the assignee as written.
 */
person: string | null, 
/**
 * The person that goes by that name.
 */
personId: PersonId | null, 
/**
 * Common text.
 */
text: string, 
/**
 * Common hashtags.
 */
hashtags: string, 
/**
 * Strategic axis.
 */
pillar: string, 
/**
 * Recurring heading.
 */
series: string, 
/**
 * Where the post leads.
 */
link: string, 
/**
 * Notes of the plan, and everything that has no place of its own, a line each.
 */
notes: string, 
/**
 * Can be used again any time.
 */
evergreen: boolean, 
/**
 * Stays where it is when others slide.
 */
pinned: boolean, 
/**
 * Texts of one network only.
 */
variants: Array<PlanVariant>, 
/**
 * What was guessed, doubted or refused, in the order of the columns; why the row is passed over.
 */
remarks: Array<Remark>, };

export type PlanField = { "is": "title" } | { "is": "date" } | { "is": "time" } | { "is": "dateTime" } | { "is": "weekday" } | { "is": "month" } | { "is": "week" } | { "is": "networks" } | { "is": "networkTick", 
/**
 * The network, with its account if any: "Instagram @lunel".
 */
label: string, } | { "is": "client" } | { "is": "status" } | { "is": "statusAndPerson" } | { "is": "person" } | { "is": "text" } | { "is": "hashtags" } | { "is": "pillar" } | { "is": "series" } | { "is": "link" } | { "is": "notes" } | { "is": "visual" } | { "is": "id" } | { "is": "evergreen" } | { "is": "pinned" } | { "is": "variantText", 
/**
 * As in [`Field::NetworkTick`].
 */
label: string, } | { "is": "variantHashtags", 
/**
 * As in [`Field::NetworkTick`].
 */
label: string, } | { "is": "variantTime", 
/**
 * As in [`Field::NetworkTick`].
 */
label: string, } | { "is": "keep" } | { "is": "ignore" };

export type DayOrder = "dayFirst" | "monthFirst";

export type Period = { 
/**
 * The year.
 */
year: number, 
/**
 * The month, 1 to 12; nothing for the whole year.
 */
month: number | null, };

export type PlanColumn = { 
/**
 * From 0.
 */
index: number, 
/**
 * As a spreadsheet shows it.
 */
letter: string, 
/**
 * As written; empty without one.
 */
header: string, 
/**
 * What it holds.
 */
field: PlanField, 
/**
 * Its header says so; else it was guessed, or nothing is known of it.
 */
certain: boolean, 
/**
 * Its first contents, at most three.
 */
samples: Array<string>, };

export type SheetLayout = { 
/**
 * Name of the sheet; empty for a CSV file.
 */
name: string, 
/**
 * Not shown by the spreadsheet.
 */
hidden: boolean, 
/**
 * Seems to hold posts.
 */
used: boolean, 
/**
 * Rows, empty ones included.
 */
rows: number, 
/**
 * Number of the row of headers, as the spreadsheet shows it; nothing when there is none.
 */
headerRow: number | null, 
/**
 * All columns, from the first.
 */
columns: Array<PlanColumn>, 
/**
 * Order of day and month.
 */
order: DayOrder, 
/**
 * The order is proved by the plan; else dates that could be read either way are doubted.
 */
orderCertain: boolean, 
/**
 * What titles, the sheet's name or the file's tell of the time.
 */
period: Period | null, };

export type SheetMapping = { 
/**
 * Its posts are wanted.
 */
used: boolean, 
/**
 * Number of the row of headers, as the spreadsheet shows it.
 */
headerRow: number | null, 
/**
 * What each column holds, from the first; those beyond are kept in the notes. None at all: what they seem to.
 */
fields: Array<PlanField>, 
/**
 * Order of day and month.
 */
order: DayOrder, 
/**
 * Dates that could be read either way are not doubted.
 */
orderCertain: boolean, 
/**
 * The time that rows are about where they do not say.
 */
period: Period | null, };

export type PlanMapping = { 
/**
 * One for each sheet of the book, in its order.
 */
sheets: Array<SheetMapping>, };

export type BookKind = "csv" | "xlsx" | "xls" | "html";

export type Encoding = "utf8" | "utf16Le" | "utf16Be" | "windows1252" | "macRoman";

export type RowRef = { 
/**
 * Name of the sheet; empty in a CSV file.
 */
sheet: string, 
/**
 * Number of the row as its spreadsheet shows it.
 */
line: number, };

export type PlanRequest = { 
/**
 * The file, as an absolute path.
 */
path: string, 
/**
 * Client of the rows that name none.
 */
clientId?: ClientId, 
/**
 * The same by name, when no identity is given; made when there is no such client.
 */
clientName?: string, 
/**
 * What sheets and columns hold, as corrected; nothing takes everything as it seems.
 */
mapping?: PlanMapping, 
/**
 * Rows to import although they usually would not be: refused ones, as undated ideas without what was wrong in
 * them, and those that the calendar holds already, a second time.
 */
rescued?: Array<RowRef>, 
/**
 * What the preview said of the file it read: one that has changed since is refused.
 */
stamp?: string, 
/**
 * Rows that are to be left out.
 */
leftOut?: Array<RowRef>, };

export type ShareRequest = { 
/**
 * Who reads.
 */
reader: Reader, 
/**
 * Narrows what is told: a saved filter, labels, networks. Its `statuses` are those told (nothing: the reader's usual
 * ones); a client's calendar holds that client alone, a person's what is assigned to them, whatever it says.
 */
filter?: Filter, 
/**
 * Only posts of these channels.
 */
channels?: Array<ChannelId>, 
/**
 * First day; open when there is none.
 */
from?: string, 
/**
 * Last day; open when there is none.
 */
to?: string, 
/**
 * One file a post, as Outlook needs them: in a `.zip`, or in a folder.
 */
outlook?: boolean, 
/**
 * The reader's e-mail address, for Outlook: it is asked for an answer then. Nothing takes the one of the last share for
 * Outlook, else the person's own; an empty one asks nobody.
 */
email?: string, 
/**
 * With the key dates of the days shared.
 */
keyDates?: boolean, 
/**
 * The file or folder to write, as an absolute path; a preview needs none.
 */
path?: string, 
/**
 * `false` refuses to write over a file that is there: nobody was asked yet.
 */
replace?: boolean, };

export type CalendarUse = "keyDates" | "posts" | "answer";

export type CalendarRequest = { 
/**
 * The file, as an absolute path.
 */
path: string, 
/**
 * What to read it as; nothing takes what it seems to be.
 */
readAs?: CalendarUse, 
/**
 * Client of the posts, or of the key dates; nothing takes the only client, or makes key dates everybody's.
 */
clientId?: ClientId, 
/**
 * The source whose key dates the file updates; nothing takes the one it came from, else makes a new one.
 */
sourceId?: KeyDateSourceId, 
/**
 * Makes a new source even though the file updates one that is here.
 */
newSource?: boolean, 
/**
 * Whose answer it is, if anything of it was told to them; nothing takes whose it seems to be.
 */
reader?: Reader, 
/**
 * An answer is the reader's whole calendar, whatever it seems to be: what is not in it was taken out.
 */
whole?: boolean, 
/**
 * Events that are to be left out, by their `uid`.
 */
leftOut?: Array<string>, };

export type LaterShift = { 
/**
 * From this time of the client's clock.
 */
from: string, 
/**
 * Minutes to add.
 */
minutes: number, };

export type Landing = { 
/**
 * Civil date in the client's zone.
 */
date: string, 
/**
 * New time; nothing keeps each post's own.
 */
time?: TimeOfDay, 
/**
 * The day alone: every post loses its time.
 */
untimed?: boolean, };

export type PostPatch = { 
/**
 * Working title.
 */
title?: string, 
/**
 * Notes for the team.
 */
notes?: string, 
/**
 * Where the post leads.
 */
link?: string, 
/**
 * Strategic axis.
 */
pillar?: string, 
/**
 * Recurring heading.
 */
series?: string, 
/**
 * Can be used again any time.
 */
evergreen?: boolean, 
/**
 * Stays where it is when others slide.
 */
pinned?: boolean, 
/**
 * Another client; the channels follow on the same networks.
 */
clientId?: ClientId, };

export type Language = "fr" | "en";

export type PacketKind = "zip" | "folder" | "page";

export type PacketRequest = { 
/**
 * Of one person.
 */
assignmentIds: Array<AssignmentId>, 
/**
 * In which form.
 */
kind: PacketKind, 
/**
 * Where it is written; a preview needs none.
 */
path?: string, 
/**
 * The person agreed to write over what is there.
 */
replace?: boolean, 
/**
 * In which language; nothing means one that the person reads.
 */
language?: Language, };

export type ReturnRequest = { 
/**
 * The file, or the folder of files.
 */
path?: string, 
/**
 * Files that came beside it.
 */
beside?: Array<string>, 
/**
 * The text.
 */
text?: string, };

export type TextChoice = { 
/**
 * Of which post.
 */
postId: PostId, 
/**
 * In which text.
 */
text: TextOf, 
/**
 * One for each overlap, in their order.
 */
choices: Array<MergeChoice>, };

export type PacketFile = { 
/**
 * Its place.
 */
name: string, 
/**
 * Octets; a picture's are known once it is made.
 */
size: number | null, };

export type PacketMail = { 
/**
 * Address; may be empty.
 */
to: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, 
/**
 * All of it as a `mailto:` address.
 */
link: string, };

export type PacketPreview = { 
/**
 * A name for it, with its ending.
 */
name: string, 
/**
 * To whom.
 */
personId: PersonId, 
/**
 * Its files.
 */
files: Array<PacketFile>, 
/**
 * The e-mail to go with it.
 */
mail: PacketMail, 
/**
 * What `LISEZ-MOI` says.
 */
readme: string, 
/**
 * In which language all of it is.
 */
language: Language, 
/**
 * What to know of the pictures in it.
 */
remarks: Array<ExportRemark>, };

export type ReturnOrder = "first" | "later" | "earlier" | "unsure";

export type ReturnStanding = "fresh" | "untouched" | "received" | "locked" | "earlier" | "gone";

export type MergedText = { 
/**
 * Which.
 */
text: TextOf, 
/**
 * Piece by piece.
 */
pieces: Array<MergePiece>, 
/**
 * How many pieces both rewrote: to choose.
 */
overlaps: number, };

export type UnplacedText = { 
/**
 * Which it was.
 */
text: TextOf, 
/**
 * As it came back.
 */
words: string, };

export type ReturnedPost = { 
/**
 * Which.
 */
postId: PostId, 
/**
 * Whose; nothing when it is gone.
 */
clientId: ClientId | null, 
/**
 * Its title.
 */
title: string, 
/**
 * How it stands.
 */
standing: ReturnStanding, 
/**
 * Whether it came before or after what was taken in.
 */
order: ReturnOrder, 
/**
 * Something of it can be taken in.
 */
takes: boolean, 
/**
 * A later packet went out for the same assignment.
 */
older: boolean, 
/**
 * Pictures that came with it, by name: they enter the library and are shown with the post.
 */
pictures: Array<string>, 
/**
 * The texts that came back changed.
 */
texts: Array<MergedText>, 
/**
 * The texts that came back changed and find no place here: to be copied where they shall go.
 */
unplaced: Array<UnplacedText>, 
/**
 * A word of the writer; may be empty.
 */
note: string, 
/**
 * Minutes spent, if they say.
 */
spent: number | null, 
/**
 * Why it cannot be taken in.
 */
refusal: Failure | null, };

export type PacketRead = { 
/**
 * Who answers.
 */
by: string, 
/**
 * When the packet went out, in the person's zone.
 */
sent: Now, 
/**
 * One for each post that went out from here.
 */
posts: Array<ReturnedPost>, 
/**
 * Posts in it that did not go out from here.
 */
foreign: number, 
/**
 * Pictures that came with it and are of none of its posts, by name: they enter the library.
 */
pictures: Array<string>, 
/**
 * Files that came with it and that nobody reads, by their places.
 */
others: Array<string>, };

export type PacketFolders = { 
/**
 * Those of the ones asked about.
 */
paths: Array<string>, };

export type Profile = { 
/**
 * Clients they work for; empty means all.
 */
clients: Array<ClientId>, 
/**
 * Languages they write, as `fr`.
 */
languages: Array<string>, 
/**
 * Days of the week worked, Monday is 1; nothing means from Monday to Friday.
 */
days?: Array<number>, 
/**
 * The public holidays of France are days off; nothing means as before, at first yes.
 */
holidays?: boolean, 
/**
 * Posts a week they can take.
 */
capacity?: number, 
/**
 * Price of a post in hundredths.
 */
rate?: number, 
/**
 * Palette number.
 */
colour?: number, };

export type Terms = { 
/**
 * Due on this day, set by hand.
 */
due?: string, 
/**
 * Due so many working days before each post.
 */
lead?: number, 
/**
 * What to know.
 */
brief?: string, 
/**
 * Minutes it should take; `null` clears.
 */
estimate?: number | null, 
/**
 * Minutes it took; `null` clears.
 */
spent?: number | null, 
/**
 * Price in hundredths; `null` clears.
 */
fee?: number | null, };

export type PassageRef = { 
/**
 * Of which text.
 */
text: TextOf, 
/**
 * Where it begins, in UTF-16 units.
 */
start: number, 
/**
 * Where it ends, excluded.
 */
end: number, };

export type Address = { 
/**
 * On which channel.
 */
channelId: ChannelId, 
/**
 * Its address; empty forgets it.
 */
address: string, };

export type VisualPatch = { fileName?: string, clientId?: string | null, alt?: string, 
/**
 * `false`: the text was read again, and fits.
 */
altReview?: boolean, credit?: string, licence?: string, source?: string, territory?: string, consent?: string, rightsFrom?: string | null, rightsUntil?: string | null, 
/**
 * All tags.
 */
tags?: Array<string>, 
/**
 * Tags to add.
 */
tag?: Array<string>, 
/**
 * Tags to take off.
 */
untag?: Array<string>, };

export type Action = { "do": "addClient", name: string, 
/**
 * Palette number; nothing takes the least used.
 */
colour?: number, 
/**
 * IANA zone; nothing takes the person's own.
 */
zone?: string, note?: string, networks?: Array<NetworkId>, } | { "do": "editClient", id: ClientId, name?: string, colour?: number, zone?: string, note?: string, } | { "do": "removeClient", id: ClientId, } | { "do": "addChannel", clientId: ClientId, network: NetworkId, handle?: string, } | { "do": "editChannel", id: ChannelId, handle?: string, active?: boolean, } | { "do": "removeChannel", id: ChannelId, } | { "do": "addPerson", name: string, email?: string, roles?: Array<Role>, profile?: Profile, } | { "do": "editPerson", id: PersonId, name?: string, email?: string, roles?: Array<Role>, profile?: Profile, } | { "do": "removePerson", id: PersonId, } | { "do": "setAbsence", personId: PersonId, absence: Absence, } | { "do": "removeAbsence", personId: PersonId, first: string, } | { "do": "setPractice", practice: Practice, } | { "do": "setBrief", template: BriefTemplate, } | { "do": "addPost", clientId: ClientId, title: string, planned?: PlannedAt, status?: Status, channelIds?: Array<ChannelId>, 
/**
 * What it shows; the first one's name is its title when that is empty.
 */
visualIds?: Array<VisualId>, } | { "do": "addPostFromLine", line: string, 
/**
 * Used when the line names no client.
 */
clientId?: ClientId, 
/**
 * Used when the line names no day; nothing makes an undated idea.
 */
focus?: string, 
/**
 * The time the focus was set on (week view), used when the line names none.
 */
time?: TimeOfDay, } | { "do": "planPost", id: PostId, at: PlannedAt, } | { "do": "movePosts", ids: Array<PostId>, anchor: PostId, to: Landing, } | { "do": "shiftPosts", ids: Array<PostId>, days: number, } | { "do": "unplanPosts", ids: Array<PostId>, } | { "do": "duplicatePosts", ids: Array<PostId>, anchor?: PostId, to?: Landing, } | { "do": "removePosts", ids: Array<PostId>, } | { "do": "setStatus", ids: Array<PostId>, status: Status, } | { "do": "assignPosts", ids: Array<PostId>, personId?: PersonId, } | { "do": "assign", ids: Array<PostId>, personId: PersonId, 
/**
 * What for; nothing takes the person's first role, writing when they have it.
 */
role?: Role, terms?: Terms, } | { "do": "reassign", ids: Array<AssignmentId>, personId: PersonId, } | { "do": "editAssignments", ids: Array<AssignmentId>, terms: Terms, } | { "do": "setDue", ids: Array<AssignmentId>, due: string | null, } | { "do": "setAssignmentState", ids: Array<AssignmentId>, state: AssignmentState, } | { "do": "removeAssignments", ids: Array<AssignmentId>, } | { "do": "addComment", id: PostId, text: string, passage?: PassageRef, 
/**
 * `false` lets it go out with packets.
 */
internal?: boolean, } | { "do": "editComment", id: CommentId, text?: string, internal?: boolean, resolved?: boolean, } | { "do": "removeComment", id: CommentId, } | { "do": "approve", ids: Array<PostId>, who?: string, } | { "do": "disapprove", id: PostId, who: string, 
/**
 * It is the client's yes.
 */
client?: boolean, } | { "do": "saveRevision", id: PostId, } | { "do": "restoreRevision", id: RevisionId, } | { "do": "markPublished", id: PostId, addresses: Array<Address>, channelIds?: Array<ChannelId>, } | { "do": "editPost", id: PostId, patch: PostPatch, 
/**
 * Goes on with the last such edit of this post: one step of undo with it.
 */
continues?: boolean, } | { "do": "writeText", id: PostId, channelId?: ChannelId, text?: string, hashtags?: string, 
/**
 * Goes on with the last such edit of this text: one step of undo with it.
 */
continues?: boolean, } | { "do": "useCommonText", id: PostId, channelId: ChannelId, } | { "do": "setChannels", id: PostId, channelIds: Array<ChannelId>, } | { "do": "setVariantTime", id: PostId, channelId: ChannelId, time?: TimeOfDay, } | { "do": "saveView", id?: SavedViewId, name: string, filter: Filter, } | { "do": "removeView", id: SavedViewId, } | { "do": "addSample" } | { "do": "removeSample" } | { "do": "importPlan", plan: PlanRequest, } | { "do": "sendPacket", packet: PacketRequest, } | { "do": "receivePacket", packet: ReturnRequest, choices: Array<TextChoice>, 
/**
 * Posts not to be taken in.
 */
leave: Array<PostId>, } | { "do": "share", share: ShareRequest, } | { "do": "importKeyDates", file: CalendarRequest, 
/**
 * Name of a new source, or a new name; nothing takes the calendar's.
 */
name?: string, kind?: SourceKind, 
/**
 * Palette number; nothing takes the least used.
 */
colour?: number, } | { "do": "editKeyDateSource", id: KeyDateSourceId, name?: string, kind?: SourceKind, colour?: number, hidden?: boolean, } | { "do": "removeKeyDateSource", id: KeyDateSourceId, } | { "do": "importCalendarPosts", file: CalendarRequest, } | { "do": "acceptAnswer", path: string, 
/**
 * Whose, as it was read.
 */
reader?: Reader, 
/**
 * By the proposals' `id`.
 */
accepted: Array<string>, refused: Array<string>, } | { "do": "addVisuals", paths: Array<string>, 
/**
 * Whose; nothing makes them everybody's.
 */
clientId?: ClientId, postId?: PostId, tags?: Array<string>, } | { "do": "editVisuals", ids: Array<VisualId>, patch: VisualPatch, 
/**
 * Goes on with the last such edit of this visual: one step of undo with it.
 */
continues?: boolean, } | { "do": "removeVisuals", ids: Array<VisualId>, detach: boolean, } | { "do": "setVisuals", id: PostId, visualIds: Array<VisualId>, } | { "do": "attachVisuals", ids: Array<PostId>, visualIds: Array<VisualId>, } | { "do": "replaceVisual", id: VisualId, with: VisualId, } | { "do": "setFocal", id: VisualId, point?: Point, } | { "do": "setCrop", id: VisualId, format: string, crop?: Crop, } | { "do": "exchangePosts", first: PostId, second: PostId, channelId?: ChannelId, } | { "do": "giveUp", work: number, } | { "do": "backUp" } | { "do": "restoreBackup", name: string, } | { "do": "salvage" } | { "do": "undo" } | { "do": "redo" } | { "do": "remember", key: string, 
/**
 * Any text; nothing forgets the key.
 */
value?: string, };

export type News = "moved" | "brief" | "withdrawn" | "given" | "cancelled" | "onHold" | "resumed";

export type ToTell = { 
/**
 * Whose.
 */
personId: PersonId, 
/**
 * Their name: they may be gone.
 */
name: string, 
/**
 * Their address; may be empty.
 */
email: string, 
/**
 * Which assignment.
 */
assignmentId: AssignmentId, 
/**
 * Of which post.
 */
postId: PostId, 
/**
 * Its title.
 */
title: string, 
/**
 * What became of it.
 */
news: News, 
/**
 * When the post is now.
 */
planned: PlannedAt | null, 
/**
 * By when it was due.
 */
was: string | null, 
/**
 * By when it is due now.
 */
due: string | null, };

export type Removed = { 
/**
 * Clients.
 */
clients: Array<ClientId>, 
/**
 * Channels.
 */
channels: Array<ChannelId>, 
/**
 * People.
 */
people: Array<PersonId>, 
/**
 * Posts.
 */
posts: Array<PostId>, 
/**
 * Saved views.
 */
views: Array<SavedViewId>, 
/**
 * Sources of key dates.
 */
keyDateSources: Array<KeyDateSourceId>, 
/**
 * Visuals.
 */
visuals: Array<VisualId>, };

export type RefusedFile = { 
/**
 * Which.
 */
path: string, 
/**
 * Why.
 */
failure: Failure, };

export type Changes = { 
/**
 * Clients added or changed.
 */
clients: Array<Client>, 
/**
 * Channels added or changed.
 */
channels: Array<Channel>, 
/**
 * People added or changed.
 */
people: Array<Person>, 
/**
 * Posts added or changed; a post whose texts changed is listed too.
 */
posts: Array<PostCard>, 
/**
 * Saved views added or changed.
 */
views: Array<SavedView>, 
/**
 * Sources of key dates added or changed; one whose dates changed is listed too, and then a window is to be asked again.
 */
keyDateSources: Array<KeyDateSource>, 
/**
 * Visuals added or changed.
 */
visuals: Array<Visual>, 
/**
 * Of them, those whose pixels turned out not to be readable, by their files' names: told once, when it is found out.
 */
unreadable: Array<RefusedFile>, 
/**
 * What is gone.
 */
removed: Removed, 
/**
 * Preferences that changed; nothing for a forgotten one.
 */
memory: { [key in string]: string | null }, };

export type Done = { 
/**
 * What was done, for the toast; nothing when nothing changed or nothing is worth saying.
 */
told: Told | null, 
/**
 * The rows that changed.
 */
changes: Changes, 
/**
 * What to show: the post made or moved.
 */
focus: PostId | null, 
/**
 * Posts whose approval the change withdrew, to be said.
 */
withdrawn: number, 
/**
 * Posts that are now agreed, planned or composed so that a visual is shown outside its rights, to be said.
 */
outsideRights: number, 
/**
 * People who have the work in hand, and for whom it changed: to be offered to be told.
 */
toTell: Array<ToTell>, 
/**
 * Visuals that the action was given as files, in their order, whether they were there before or not.
 */
visuals: Array<VisualId>, 
/**
 * Files that were not taken, with the reason.
 */
refused: Array<RefusedFile>, 
/**
 * What undo and redo would do now.
 */
undo: UndoLabels, };

export type Days = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

export type Query = { "ask": "snapshot" } | { "ask": "opening" } | { "ask": "openingMark" } | { "ask": "window", from: string, to: string, filter: Filter, perDay?: number, counted?: Days, } | { "ask": "ideas", filter: Filter, limit?: number, } | { "ask": "posts", filter: Filter, from?: string, to?: string, } | { "ask": "post", id: PostId, } | { "ask": "history", id: PostId, } | { "ask": "measure", id: PostId, channelId?: ChannelId, text: string, hashtags: string, } | { "ask": "search", text: string, limit?: number, } | { "ask": "readLine", line: string, clientId?: ClientId, focus?: string, time?: TimeOfDay, } | { "ask": "consider", ids: Array<PostId>, anchor: PostId, to: Landing, copy: boolean, } | { "ask": "labels" } | { "ask": "now" } | { "ask": "readPlan", plan: PlanRequest, } | { "ask": "exportTable", path: string, kind: TableKind, filter: Filter, from?: string, to?: string, 
/**
 * Of CSV: `;` (default in French), `,` or a tab.
 */
separator?: string, 
/**
 * `false` refuses to write over a file that is there: nobody was asked yet.
 */
replace?: boolean, } | { "ask": "pickPlanFile" } | { "ask": "pickExportFile", kind: TableKind, name: string, } | { "ask": "team", from: string, weeks?: number, } | { "ask": "dues", from: string, to: string, filter: Filter, } | { "ask": "owed", personId: PersonId, clientId?: ClientId, } | { "ask": "review", id: PostId, } | { "ask": "compare", id: PostId, from: RevisionId, to?: RevisionId, } | { "ask": "clientWork", clientId: ClientId, } | { "ask": "reminders" } | { "ask": "previewPacket", packet: PacketRequest, } | { "ask": "readPacket", packet: ReturnRequest, } | { "ask": "packetFolders", paths: Array<string>, } | { "ask": "pickPacketPlace", name: string, kind: PacketKind, } | { "ask": "pickPacketFile" } | { "ask": "previewShare", share: ShareRequest, } | { "ask": "shares", reader?: Reader, limit?: number, } | { "ask": "seen", reader?: Reader, from: string, to: string, } | { "ask": "seenOfPost", id: PostId, } | { "ask": "readCalendarFile", file: CalendarRequest, } | { "ask": "checkCalendarFile", path: string, } | { "ask": "pickShareFile", name: string, outlook: boolean, } | { "ask": "pickCalendarFile" } | { "ask": "visuals", filter: VisualFilter, offset: number, limit?: number, } | { "ask": "visualIds", filter: VisualFilter, offset: number, limit?: number, } | { "ask": "visual", id: VisualId, } | { "ask": "visualTags", ids?: Array<VisualId>, } | { "ask": "nearVisuals", id: PostId, } | { "ask": "feed", channelId: ChannelId, limit?: number, } | { "ask": "preview", id: PostId, channelId: ChannelId, } | { "ask": "exportVisuals", path: string, zip: boolean, 
/**
 * These posts; else those of the filter and the days.
 */
postIds?: Array<PostId>, filter: Filter, from?: string, to?: string, 
/**
 * `story` for each network that has it, `instagram:story` for one; else the usual one of each network, and
 * those in which a picture was cut by hand.
 */
formats: Array<string>, 
/**
 * `true` writes over what is there.
 */
replace: boolean, } | { "ask": "verifyVisuals" } | { "ask": "work" } | { "ask": "backups" } | { "ask": "checkBackup", name: string, } | { "ask": "restoreTo", name: string, folder: string, } | { "ask": "pack", path: string, 
/**
 * `true` writes over what is there.
 */
replace: boolean, } | { "ask": "unpack", path: string, folder: string, } | { "ask": "health" } | { "ask": "examine", mend: boolean, } | { "ask": "pickPackPlace", name: string, } | { "ask": "pickPackFile" } | { "ask": "pickFolder" } | { "ask": "openWorkspace", path: string, } | { "ask": "pickVisualFiles" } | { "ask": "pickVisualFolder" } | { "ask": "pickVisualExport", name: string, zip: boolean, } | { "ask": "pasteVisual" } | { "ask": "notify", title: string, text: string, } | { "ask": "openLink", url: string, };

export type Snapshot = { 
/**
 * By name.
 */
clients: Array<Client>, 
/**
 * By client, in the order they were added.
 */
channels: Array<Channel>, 
/**
 * By name.
 */
people: Array<Person>, 
/**
 * By name.
 */
views: Array<SavedView>, 
/**
 * Files that key dates came from, by name.
 */
keyDateSources: Array<KeyDateSource>, 
/**
 * As `networks.toml` lists them.
 */
networks: Array<Network>, 
/**
 * What is wrong with the workspace's copy of `networks.toml`; the built-in list is used then.
 */
networksFailure: Failure | null, 
/**
 * Each status with what may follow it.
 */
statuses: Array<StatusRule>, 
/**
 * What `remember` kept.
 */
memory: { [key in string]: string }, 
/**
 * What undo and redo would do.
 */
undo: UndoLabels, 
/**
 * The moment in the person's zone.
 */
now: Now, 
/**
 * The person's IANA zone.
 */
zone: string, 
/**
 * Zones that can be chosen, IANA names.
 */
zones: Array<string>, 
/**
 * Language of the system, `fr` or `en`; the preference `language` in `memory` goes before it.
 */
systemLanguage: string, 
/**
 * Undated ideas in all.
 */
ideas: number, 
/**
 * Posts in all; 0 shows the first-run screen when there is no client either.
 */
posts: number, 
/**
 * Whether the sample is here.
 */
sample: boolean, 
/**
 * Where the workspace is, for the person to know.
 */
workspace: string, };

export type Opening = { 
/**
 * All that is small and always shown.
 */
snapshot: Snapshot, 
/**
 * The page shown last; nothing when no question was remembered, or none that can be answered any more.
 */
page: OpeningPage | null, };

export type OpeningMark = { 
/**
 * What was written last, what is remembered, the day, the languages and the zone.
 */
mark: string, };

export type OpeningPage = { 
/**
 * The question as it was remembered.
 */
asked: string, 
/**
 * Its answer.
 */
window: WindowRows, 
/**
 * The undated ideas of the same filter.
 */
ideas: IdeaRows, };

export type StatusRule = { 
/**
 * The status.
 */
status: Status, 
/**
 * What may follow.
 */
next: Array<Status>, 
/**
 * Agreed: shown with a full border, an edit withdraws it.
 */
agreed: boolean, 
/**
 * Out: locked.
 */
locked: boolean, };

export type Now = { 
/**
 * Today.
 */
date: string, 
/**
 * The minute.
 */
time: TimeOfDay, };

export type UndoLabels = { 
/**
 * The action that undo takes back.
 */
undo: Told | null, 
/**
 * The action that redo does again.
 */
redo: Told | null, };

export type WindowRows = { 
/**
 * By date, time (untimed first), identity.
 */
cards: Array<PostCard>, 
/**
 * Posts of a day beyond the cards given; days with none are left out.
 */
more: Record<string, number>, 
/**
 * Posts in the days counted.
 */
posts: number, 
/**
 * Of them, those that wait to be read.
 */
toRead: number, 
/**
 * By date.
 */
keyDates: Array<KeyDay>, 
/**
 * Posts of each client in the days counted, whatever clients the filter keeps.
 */
counts: { [key in ClientId]: number }, 
/**
 * For each zone of clients that is not the person's.
 */
zoneShifts: Array<ZoneShift>, };

export type KeyDay = { 
/**
 * When.
 */
date: string, 
/**
 * Key of its name in the locale files; of one from a file, its title as it stands there. Once a day.
 */
name: string, 
/**
 * Nobody works.
 */
holiday: boolean, 
/**
 * The file it came from; nothing for a computed one.
 */
sourceId: KeyDateSourceId | null, 
/**
 * Its first day.
 */
first: string, 
/**
 * Its last day, included.
 */
last: string, 
/**
 * When it begins on its first day; nothing for whole days.
 */
time: TimeOfDay | null, };

export type ZoneShift = { 
/**
 * Of which clients: their IANA zone.
 */
zone: string, 
/**
 * The client's day.
 */
date: string, 
/**
 * Minutes to add to the client's civil time to get the person's.
 */
minutes: number, 
/**
 * On a day when one of the clocks is changed, what holds afterwards.
 */
then: LaterShift | null, };

export type IdeaRows = { 
/**
 * The newest first.
 */
cards: Array<PostCard>, 
/**
 * How many there are, shown or not.
 */
total: number, };

export type PostList = { 
/**
 * By moment, undated ones last.
 */
posts: Array<Post>, };

export type PostDetail = { 
/**
 * The post.
 */
post: Post, 
/**
 * The same as a row of the calendar.
 */
card: PostCard, 
/**
 * The planned moment in the person's zone, when it differs.
 */
here: PlannedAt | null, 
/**
 * Counts of each text.
 */
measures: Measures, 
/**
 * What it shows, in order.
 */
visuals: Array<Visual>, };

export type Measures = { 
/**
 * One for each channel measured: of a text of its own, or of the common text for those that use it.
 */
channels: Array<ChannelMeasure>, 
/**
 * The common text by the rule of no network: what it holds, without limits.
 */
common: Measure, };

export type ChannelMeasure = { 
/**
 * Where.
 */
channelId: ChannelId, 
/**
 * Its own text, or the common one.
 */
measure: Measure, };

export type History = { 
/**
 * The newest first.
 */
entries: Array<HistoryEntry>, };

export type HistoryEntry = { 
/**
 * Who did it.
 */
who: string, 
/**
 * What was done.
 */
what: Told, 
/**
 * When, in the person's zone.
 */
at: Now, 
/**
 * It was undone since.
 */
undone: boolean, };

export type SearchHits = { 
/**
 * The best first.
 */
hits: Array<SearchHit>, 
/**
 * More than the limit were found.
 */
more: boolean, };

export type SearchHit = { 
/**
 * The post.
 */
card: PostCard, 
/**
 * Text around the first word found, when it is not in the title.
 */
excerpt: string, 
/**
 * Found words in `excerpt`: start and end in UTF-16 units.
 */
marks: Array<[number, number]>, };

export type ChipKind = "date" | "time" | "hashtag" | "network" | "client" | "person" | "status";

export type Chip = { 
/**
 * What it is.
 */
kind: ChipKind, 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it ends, excluded.
 */
end: number, 
/**
 * What it was understood as.
 */
value: string, };

export type QuickAdd = { 
/**
 * What is left, as a title; may be empty.
 */
title: string, 
/**
 * When; nothing for an undated idea.
 */
planned: PlannedAt | null, 
/**
 * With their `#`, in the order of the line, without repeats.
 */
hashtags: Array<string>, 
/**
 * In the order of the line, without repeats.
 */
networks: Array<NetworkId>, 
/**
 * The client that the line names.
 */
client: ClientId | null, 
/**
 * The person that the line names.
 */
assignee: PersonId | null, 
/**
 * The status that the line names.
 */
status: Status | null, 
/**
 * What was understood, where; in the order of the line, none overlapping.
 */
chips: Array<Chip>, 
/**
 * `@words` that nobody has, left in the title.
 */
unknown: Array<string>, 
/**
 * What is written as a day or a time and cannot be one (`31/02`, `25h`), left in the title.
 */
impossible: Array<string>, 
/**
 * Times after the first, left in the title.
 */
otherTimes: Array<string>, 
/**
 * The line names another day of the week than that of its date.
 */
weekdayDiffers: boolean, };

export type Consideration = { 
/**
 * Where each post would come.
 */
moments: Array<ConsideredMoment>, 
/**
 * Posts of one channel too close to each other.
 */
conflicts: Array<Conflict>, 
/**
 * Holidays touched.
 */
keyDates: Array<KeyDay>, 
/**
 * What becomes of the work on them: due dates that follow or stay, and whether the time left is enough.
 */
work: Array<ConsideredWork>, 
/**
 * Visuals that could not be shown there: their rights have not begun, or are over.
 */
rights: Array<ConsideredRights>, 
/**
 * Posts whose approval would be withdrawn.
 */
withdrawn: number, 
/**
 * The moment is in the past.
 */
past: boolean, 
/**
 * Why it would be refused.
 */
refusal: Failure | null, };

export type ConsideredMoment = { 
/**
 * The post.
 */
id: PostId, 
/**
 * Its moment.
 */
at: PlannedAt, };

export type Conflict = { 
/**
 * The moved post.
 */
id: PostId, 
/**
 * The other.
 */
with: PostId, 
/**
 * Its title.
 */
title: string, 
/**
 * The channel they share.
 */
channelId: ChannelId, 
/**
 * Minutes between them.
 */
minutes: number, };

export type ConsideredWork = { 
/**
 * Which assignment.
 */
assignmentId: AssignmentId, 
/**
 * Of which post.
 */
postId: PostId, 
/**
 * Who.
 */
personId: PersonId, 
/**
 * What for.
 */
role: Role, 
/**
 * By when it would be due.
 */
due: string | null, 
/**
 * The due date was set by hand and stays.
 */
stays: boolean, 
/**
 * Whether the time left would be enough.
 */
pressure: Pressure, 
/**
 * They have it in hand, hence are to be told.
 */
told: boolean, };

export type ConsideredRights = { 
/**
 * The moved post.
 */
id: PostId, 
/**
 * Which visual.
 */
visualId: VisualId, 
/**
 * Its file's name.
 */
name: string, 
/**
 * Not yet, or no more.
 */
rights: Rights, 
/**
 * The first day of its rights, or the last.
 */
day: string, };

export type AssignmentRow = { 
/**
 * The assignment.
 */
assignment: Assignment, 
/**
 * Whose post it is.
 */
clientId: ClientId, 
/**
 * The post's title.
 */
title: string, 
/**
 * The post's moment.
 */
planned: PlannedAt | null, 
/**
 * How far the post has come.
 */
status: Status, 
/**
 * Whether the time left is enough.
 */
pressure: Pressure, };

export type TeamPerson = { 
/**
 * Who.
 */
personId: PersonId, 
/**
 * One for each week.
 */
loads: Array<Load>, 
/**
 * Due in the last six months and delivered, or late.
 */
judged: number, 
/**
 * Of those, on time.
 */
onTime: number, };

export type TeamWeeks = { 
/**
 * By name.
 */
people: Array<TeamPerson>, 
/**
 * Due in these weeks, by due date; those withdrawn are left out.
 */
rows: Array<AssignmentRow>, 
/**
 * Still owed from before these weeks, the oldest first.
 */
late: Array<AssignmentRow>, 
/**
 * Still owed, without a due date.
 */
undated: Array<AssignmentRow>, };

export type DueRows = { 
/**
 * By due date; those withdrawn are left out.
 */
rows: Array<AssignmentRow>, };

export type CommentLine = { 
/**
 * The comment.
 */
comment: Comment, 
/**
 * When, in the person's zone.
 */
at: Now, 
/**
 * Its passage was taken out of the text.
 */
passageGone: boolean, 
/**
 * Whom it speaks to, where.
 */
mentions: Array<Mention>, };

export type RevisionLine = { 
/**
 * Identity.
 */
id: RevisionId, 
/**
 * When, in the person's zone.
 */
at: Now, 
/**
 * Whose words, or to whom it went.
 */
who: string, 
/**
 * Why it was kept.
 */
origin: RevisionOrigin, 
/**
 * It says what the post says now.
 */
current: boolean, };

export type ApprovalLine = { 
/**
 * Who agreed.
 */
who: string, 
/**
 * It is the client's yes, which counts for none of the team's.
 */
client: boolean, 
/**
 * When, in the person's zone.
 */
at: Now, 
/**
 * It names the post as it is now; a later change voids it.
 */
valid: boolean, };

export type Approver = { 
/**
 * Who.
 */
personId: PersonId, 
/**
 * Speaks for the client and does nothing else: their yes is the client's.
 */
client: boolean, };

export type PublishedAt = { 
/**
 * On which channel.
 */
channelId: ChannelId, 
/**
 * Its address.
 */
address: string, };

export type PostReview = { 
/**
 * The oldest first.
 */
assignments: Array<AssignmentRow>, 
/**
 * The oldest first.
 */
comments: Array<CommentLine>, 
/**
 * The newest first.
 */
revisions: Array<RevisionLine>, 
/**
 * The oldest first.
 */
approvals: Array<ApprovalLine>, 
/**
 * How many the client's posts need.
 */
approvalsNeeded: number, 
/**
 * Who may be said to agree: those who work for the client, then those who speak for it alone.
 */
approvers: Array<Approver>, 
/**
 * Where the post came out.
 */
published: Array<PublishedAt>, 
/**
 * The brief as a packet would give it: the series' template over the editorial line.
 */
brief: Brief, };

export type Comparison = { 
/**
 * The texts that differ.
 */
texts: Array<TextDifference>, 
/**
 * What else differs: moment, channels, visuals.
 */
parts: Array<PartDifference>, };

export type ClientWork = { 
/**
 * Approvals, lead times set, whether the status follows.
 */
practice: Practice, 
/**
 * The lead time in force for each role.
 */
leads: Array<LeadTime>, 
/**
 * The editorial line first, then the series' templates.
 */
templates: Array<BriefTemplate>, };

export type ToPaste = { 
/**
 * Where.
 */
channelId: ChannelId, 
/**
 * Text and hashtags, as published.
 */
text: string, 
/**
 * Where the network takes new posts; nothing when it is not known.
 */
address: string | null, };

export type PublishNow = { 
/**
 * Which.
 */
postId: PostId, 
/**
 * Whose.
 */
clientId: ClientId, 
/**
 * Its title.
 */
title: string, 
/**
 * When, on these channels.
 */
planned: PlannedAt, 
/**
 * Where it goes then, with what to paste.
 */
channels: Array<ToPaste>, 
/**
 * What it shows, in order.
 */
visuals: Array<VisualId>, };

export type EmptyDays = { 
/**
 * Who.
 */
clientId: ClientId, 
/**
 * The next planned post, if there is one.
 */
next: string | null, };

export type Reminders = { 
/**
 * Agreed posts whose moment has come.
 */
publish: Array<PublishNow>, 
/**
 * Due today.
 */
today: Array<AssignmentRow>, 
/**
 * Past their due date.
 */
late: Array<AssignmentRow>, 
/**
 * Clients with nothing planned in the next three days: new ones, and those who have planned posts otherwise.
 */
empty: Array<EmptyDays>, 
/**
 * It is a quiet hour: shown when asked, never by itself.
 */
quiet: boolean, };

export type Labels = { 
/**
 * Pillars, by name.
 */
pillars: Array<string>, 
/**
 * Series, by name.
 */
series: Array<string>, };

export type PlanCounts = { 
/**
 * Understood.
 */
good: number, 
/**
 * To look at.
 */
doubtful: number, 
/**
 * That only a person can put right.
 */
refused: number, 
/**
 * That the calendar holds already.
 */
alreadyThere: number, 
/**
 * That are no post.
 */
passedOver: number, 
/**
 * That this request would import.
 */
wanted: number, };

export type PlanPreview = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Tells what was read from what the file may hold later.
 */
stamp: string, 
/**
 * Its format, as found in the bytes.
 */
kind: BookKind, 
/**
 * Encoding of a text file.
 */
encoding: Encoding | null, 
/**
 * What separates the cells of a CSV file.
 */
separator: string | null, 
/**
 * What each sheet seems to hold.
 */
sheets: Array<SheetLayout>, 
/**
 * The mapping by which the rows were understood: the request's, or the one proposed.
 */
mapping: PlanMapping, 
/**
 * How many rows are worth what.
 */
counts: PlanCounts, 
/**
 * Every row of the file, in its order.
 */
rows: Array<PlanRow>, };

export type TableKind = "csv" | "xlsx";

export type Exported = { 
/**
 * The file.
 */
path: string, 
/**
 * How many posts it holds.
 */
posts: number, };

export type Notified = { 
/**
 * It did.
 */
taken: boolean, };

export type Picked = { 
/**
 * The file chosen.
 */
path: string | null, };

export type PickedFiles = { 
/**
 * The files chosen.
 */
paths: Array<string>, };

export type VisualPage = { 
/**
 * Visuals that meet the filter, in all.
 */
total: number, 
/**
 * From the place asked for on, the newest first.
 */
visuals: Array<VisualRow>, };

export type VisualIds = { 
/**
 * The newest first.
 */
ids: Array<VisualId>, };

export type VisualRow = { 
/**
 * The visual.
 */
visual: Visual, 
/**
 * Posts that show it.
 */
uses: number, 
/**
 * Where it stands with its rights today.
 */
rights: Rights, };

export type VisualTags = { 
/**
 * By name.
 */
tags: Array<TagCount>, };

export type TagCount = { 
/**
 * As written.
 */
name: string, 
/**
 * Visuals that bear it.
 */
visuals: number, };

export type VisualDetail = { 
/**
 * The visual.
 */
visual: Visual, 
/**
 * Posts that show it, by moment.
 */
uses: Array<PostCard>, 
/**
 * Why it cannot be shown, in one word; nothing when it can, or is not known yet.
 */
refusal: string | null, 
/**
 * How each format of its client's networks cuts it; none when its pixels cannot be read.
 */
formats: Array<FormatCrop>, 
/**
 * Where it stands with its rights today.
 */
rights: Rights, };

export type FormatCrop = { 
/**
 * The format's word: `instagram:feed`.
 */
format: string, 
/**
 * Whose format.
 */
network: NetworkId, 
/**
 * The shape.
 */
shape: Format, 
/**
 * What is shown.
 */
crop: Crop, 
/**
 * By hand, not proposed.
 */
chosen: boolean, 
/**
 * What must be seen is outside: the crop was chosen so by hand.
 */
cutsFocal: boolean, 
/**
 * The part has fewer pixels than the shape.
 */
enlarged: boolean, };

export type Near = { 
/**
 * The visual asked about.
 */
visualId: VisualId, 
/**
 * The one that it looks like.
 */
like: VisualId, 
/**
 * The very same file.
 */
same: boolean, 
/**
 * The post that shows it.
 */
postId: PostId, 
/**
 * When that post is planned.
 */
planned: PlannedAt | null, };

export type NearList = { 
/**
 * The most alike first.
 */
near: Array<Near>, 
/**
 * Visuals of the post that were not looked at yet: ask again once they are.
 */
waiting: Array<VisualId>, };

export type FeedRows = { 
/**
 * The shape of its cells; nothing when the network is not known to show pictures.
 */
shape: Format | null, 
/**
 * The latest first.
 */
cells: Array<FeedCell>, };

export type FeedCell = { 
/**
 * The post.
 */
card: PostCard, 
/**
 * When it goes out on this channel.
 */
at: PlannedAt, 
/**
 * What of its first visual is shown; nothing without one.
 */
crop: Crop | null, 
/**
 * It is not out yet: its moment may be exchanged with another's.
 */
mayMove: boolean, };

export type PostPreview = { 
/**
 * Who speaks.
 */
name: string, 
/**
 * Name of the account; may be empty.
 */
handle: string, 
/**
 * Where.
 */
network: NetworkId, 
/**
 * The post's title, where the network publishes one; may be empty.
 */
title: string, 
/**
 * What is read at once.
 */
shown: string, 
/**
 * What is read after "see more"; may be empty.
 */
more: string, 
/**
 * What is too long for the network, and is not taken; may be empty.
 */
beyond: string, 
/**
 * Several images are seen together there, not one after the other.
 */
together: boolean, 
/**
 * In order, as many as the network takes.
 */
images: Array<PreviewImage>, 
/**
 * Visuals beyond those.
 */
leftOut: number, 
/**
 * Where it leads; may be empty.
 */
link: string, };

export type PreviewImage = { 
/**
 * Which.
 */
visualId: VisualId, 
/**
 * What somebody who cannot see it is told.
 */
alt: string, 
/**
 * What it is.
 */
kind: Kind, 
/**
 * What of it is shown; nothing when it is shown whole or not at all.
 */
crop: Crop | null, 
/**
 * In which shape.
 */
shape: Format | null, };

export type ExportRemarkKind = "outsideRights" | "cancelled" | "empty" | "stilled" | "tooMany" | "enlarged" | "tooHeavy" | "rarelyTaken" | "cutsFocal" | "fromBefore" | "mayTell" | "whitened" | "firstPage" | "moves";

export type ExportRemark = { 
/**
 * What.
 */
kind: ExportRemarkKind, 
/**
 * What the sentence needs.
 */
params: { [key in string]: Param }, };

export type ExportedVisuals = { 
/**
 * The folder or the zip.
 */
path: string, 
/**
 * Posts of which something was written.
 */
posts: number, 
/**
 * Of them, those without visuals: only their texts were.
 */
bare: number, 
/**
 * Files written, texts included.
 */
files: number, 
/**
 * What to know before posting it.
 */
remarks: Array<ExportRemark>, 
/**
 * What could not be made, with the reason.
 */
refused: Array<RefusedFile>, };

export type VisualCheck = { 
/**
 * Files looked at.
 */
checked: number, 
/**
 * Files that are gone.
 */
missing: Array<AlteredFile>, 
/**
 * Files that hold something else than they did.
 */
altered: Array<AlteredFile>, };

export type AlteredFile = { 
/**
 * Whose file.
 */
id: VisualId, 
/**
 * As it was called when it came.
 */
fileName: string, 
/**
 * Where it stands, or stood.
 */
path: string, };

export type BackupReason = "start" | "regular" | "asked" | "migration" | "import" | "removal" | "restore" | "mending";

export type BackupList = { 
/**
 * The newest first.
 */
backups: Array<BackupRow>, 
/**
 * Where they are.
 */
folder: string, };

export type BackupRow = { 
/**
 * Its name, to ask for it.
 */
name: string, 
/**
 * When it was made, in the person's zone.
 */
at: Now, 
/**
 * Why.
 */
reason: BackupReason, 
/**
 * Octets of its rows and of the visuals that they name, which backups share.
 */
bytes: number, 
/**
 * Posts in it.
 */
posts: number, 
/**
 * Clients in it.
 */
clients: number, 
/**
 * Visuals in it.
 */
visuals: number, 
/**
 * Rows in it that refer to others that are not there.
 */
references: number, 
/**
 * Actions that people did since, undone, done again and sent ones among them; nothing when the present state does not
 * come from it, or does not read.
 */
since: number | null, };

export type BackupCheck = { 
/**
 * Which.
 */
name: string, 
/**
 * Its rows hold together and are what was written.
 */
good: boolean, 
/**
 * What is wrong with them, for who mends it; empty when nothing is.
 */
detail: string, 
/**
 * Pictures and videos that its rows name.
 */
visuals: number, 
/**
 * Of them, those that are whole neither with the backups nor in the workspace.
 */
missing: number, };

export type Packed = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Posts in it.
 */
posts: number, 
/**
 * Files of visuals in it.
 */
visuals: number, 
/**
 * Visuals whose files are missing or altered, and of which no backup holds a whole one.
 */
flawed: number, 
/**
 * Its octets.
 */
bytes: number, };

export type Unpacked = { 
/**
 * Its folder.
 */
path: string, 
/**
 * Posts in it.
 */
posts: number, 
/**
 * Visuals in it.
 */
visuals: number, 
/**
 * Of them, those whose files are missing or altered.
 */
flawed: number, };

export type Health = { 
/**
 * What does not hold together, for who mends it; nothing when all does.
 */
damage: string | null, 
/**
 * Why one may only look: `opened` by another, `readOnly` disk, `forbidden` folder; nothing when one may write.
 */
readOnly: string | null, 
/**
 * The program that keeps the folder the same on other machines, which may mix up files that are being written.
 */
synced: string | null, 
/**
 * Looking through all of it found what mending puts right: references, indexes, search.
 */
mendable: boolean, 
/**
 * Why the last backup that was due could not be made; nothing when it was.
 */
noBackup: Failure | null, };

export type Examination = { 
/**
 * What it holds.
 */
counts: { schema: number; clients: number; posts: number; visuals: number }, 
/**
 * Files of visuals looked at.
 */
files: number, 
/**
 * What was found; none when all is well.
 */
findings: Array<Finding>, 
/**
 * The backup that was made before mending.
 */
backup: string | null, };

export type Finding = { 
/**
 * What.
 */
kind: FindingKind, 
/**
 * How many.
 */
count: number, 
/**
 * The first of them: files, tables, indexes.
 */
names: Array<string>, 
/**
 * Of them, those that were mended.
 */
mended: number, };

export type FindingKind = "rows" | "structure" | "indexes" | "references" | "search" | "missingFiles" | "alteredFiles" | "unnamedFiles";

export type WorkKind = "addVisuals" | "thumbnails" | "exportVisuals" | "verifyVisuals" | "backUp" | "checkBackup" | "restore" | "pack" | "unpack" | "examine" | "compact" | "readFile" | "bringIn" | "writeOut";

export type WorkRow = { 
/**
 * Its number, to give it up.
 */
id: number, 
/**
 * What it does.
 */
kind: WorkKind, 
/**
 * Pieces done.
 */
done: number, 
/**
 * Pieces in all.
 */
total: number, };

export type WorkList = { 
/**
 * The first begun first.
 */
works: Array<WorkRow>, };

export type ShareCounts = { 
/**
 * Told for the first time.
 */
new: number, 
/**
 * At another moment.
 */
moved: number, 
/**
 * Changed in something else.
 */
changed: number, 
/**
 * Cancelled in the reader's calendar.
 */
withdrawn: number, 
/**
 * As they were told.
 */
unchanged: number, 
/**
 * Cancelled by an earlier share, said again.
 */
withdrawnBefore: number, 
/**
 * Key dates.
 */
keyDates: number, 
/**
 * Posts of the reader's, in these days, that are not told because of their status.
 */
notReady: number, 
/**
 * Posts of the reader's that are not told because they have no date.
 */
undated: number, 
/**
 * Events of these days that the reader knows by another share and that stay in their calendar as they are.
 */
elsewhere: number, };

export type ShareItem = { 
/**
 * Which post.
 */
postId: PostId, 
/**
 * How it stands.
 */
standing: Standing, 
/**
 * What differs from the last time.
 */
fields: Array<ShownField>, 
/**
 * Why it is told no more.
 */
because: Because | null, 
/**
 * Counts the states that the reader was told.
 */
sequence: number, 
/**
 * What the reader saw the last time.
 */
was: Shown | null, 
/**
 * What they will see; what they saw, for a withdrawn one.
 */
shown: Shown, 
/**
 * The description as they will read it, line by line.
 */
letter: string, };

export type ShareFile = { 
/**
 * Its name, or its place in the zip or the folder.
 */
name: string, 
/**
 * Its size in octets.
 */
bytes: number, 
/**
 * How many events and tasks it holds.
 */
events: number, };

export type SharedKeyDay = { 
/**
 * What the reader will see.
 */
title: string, 
/**
 * First day.
 */
first: string, 
/**
 * Last day, included.
 */
last: string, };

export type ShareLine = { 
/**
 * Identity.
 */
id: ShareId, 
/**
 * To whom.
 */
reader: Reader, 
/**
 * Their name at the time.
 */
readerName: string, 
/**
 * When, in the person's zone.
 */
at: Now, 
/**
 * Who shared.
 */
who: string, 
/**
 * The file or the folder written.
 */
file: string, 
/**
 * One file a post, for Outlook.
 */
outlook: boolean, 
/**
 * How many events stood how.
 */
counts: ShareCounts, };

export type SharePreview = { 
/**
 * The reader's name.
 */
readerName: string, 
/**
 * The address at which they are asked for an answer, as given or as the last share for Outlook had it; may be empty.
 */
email: string, 
/**
 * A name for the file, with its ending.
 */
name: string, 
/**
 * The statuses told.
 */
statuses: Array<Status>, 
/**
 * How many events stand how.
 */
counts: ShareCounts, 
/**
 * Each event, by moment.
 */
items: Array<ShareItem>, 
/**
 * The key dates that go with them, by day.
 */
keyDays: Array<SharedKeyDay>, 
/**
 * The files, with their sizes.
 */
files: Array<ShareFile>, 
/**
 * The last share to this reader.
 */
last: ShareLine | null, 
/**
 * Why it would be refused as it is.
 */
refusal: Failure | null, };

export type ShareList = { 
/**
 * The newest first.
 */
shares: Array<ShareLine>, };

export type SeenReader = { 
/**
 * Who.
 */
reader: Reader, 
/**
 * Their name at the last share.
 */
name: string, };

export type SeenRow = { 
/**
 * Who.
 */
reader: Reader, 
/**
 * Which post; it may be gone.
 */
postId: PostId, 
/**
 * How it stands against now, by the share that told it last: what it was narrowed to and the statuses it told, on
 * whatever day.
 */
standing: Standing, 
/**
 * Why that share would tell it no more.
 */
because: Because | null, 
/**
 * Cancelled in their calendar; `shown` is what it was before.
 */
withdrawn: boolean, 
/**
 * What they saw.
 */
shown: Shown, 
/**
 * What they would see now; nothing when it is gone.
 */
now: Shown | null, 
/**
 * Since when, in the person's zone.
 */
at: Now, 
/**
 * What differs now; nothing when it is as they saw it.
 */
fields: Array<ShownField>, 
/**
 * There is no such post, or it has no date, any more.
 */
gone: boolean, };

export type SeenRows = { 
/**
 * Who of them was ever told anything.
 */
readers: Array<SeenReader>, 
/**
 * By the day told, of a window; the latest told first, of a post.
 */
rows: Array<SeenRow>, 
/**
 * Posts planned on these days that their readers were never told of, and that their shares would tell; not asked of a
 * post.
 */
untold: Array<UntoldRow>, };

export type UntoldRow = { 
/**
 * Who.
 */
reader: Reader, 
/**
 * Which post.
 */
postId: PostId, 
/**
 * What they would see.
 */
shown: Shown, };

export type CalendarRemark = { 
/**
 * Line of the file.
 */
line: number, 
/**
 * The sentence, in the language of the interface.
 */
what: string, };

export type CalendarVerdict = "new" | "changed" | "alreadyThere" | "otherwise" | "cancelled" | "cancelledHere" | "gone";

export type KeyDateRow = { 
/**
 * Names it in `leftOut`.
 */
uid: string, 
/**
 * Line of the file; 0 for one that is gone.
 */
line: number, 
/**
 * What it is.
 */
title: string, 
/**
 * First day.
 */
first: string, 
/**
 * Last day, included.
 */
last: string, 
/**
 * When it begins; nothing for whole days.
 */
time: TimeOfDay | null, 
/**
 * It comes again.
 */
recurring: boolean, 
/**
 * A public holiday that shows already, computed: among public holidays it shows once.
 */
computed: boolean, 
/**
 * How it stands.
 */
verdict: CalendarVerdict, };

export type KeyDateFile = { 
/**
 * The source that would be updated; nothing when a new one would be made.
 */
source: KeyDateSource | null, 
/**
 * The source that the file came from before: the person is asked whether to update it.
 */
known: KeyDateSourceId | null, 
/**
 * What its dates seem to be; of a source, what they are.
 */
kind: SourceKind, 
/**
 * By day; those gone last.
 */
rows: Array<KeyDateRow>, };

export type CalendarPost = { 
/**
 * Names it in `leftOut`.
 */
uid: string, 
/**
 * Line of the file.
 */
line: number, 
/**
 * Title.
 */
title: string, 
/**
 * When, in the client's zone.
 */
planned: PlannedAt, 
/**
 * Text.
 */
text: string, 
/**
 * Where it leads.
 */
link: string, 
/**
 * It comes again: only its first time is brought in.
 */
recurring: boolean, 
/**
 * How it stands.
 */
verdict: CalendarVerdict, 
/**
 * The post that it is here.
 */
postId: PostId | null, };

export type PostFile = { 
/**
 * The client they would go to; nothing when one must be chosen.
 */
clientId: ClientId | null, 
/**
 * By moment.
 */
rows: Array<CalendarPost>, };

export type ProposalRow = { 
/**
 * The proposal; its `id` names it in `acceptAnswer`.
 */
proposal: Proposal, 
/**
 * Recognised by title and date alone: look before you accept.
 */
toConfirm: boolean, 
/**
 * Accepted only when it is named, never with all: it is to be confirmed, cancels the post, or is said of something else
 * than what is here.
 */
byName: boolean, 
/**
 * Accepting withdraws the post's approval.
 */
withdraws: boolean, 
/**
 * Why it cannot be accepted.
 */
obstacle: Failure | null, };

export type OtherAnswer = { 
/**
 * Who.
 */
reader: Reader, 
/**
 * Their name.
 */
name: string, 
/**
 * How many events.
 */
events: number, };

export type AnswerFile = { 
/**
 * Whose answer; nothing when no event of the file was told to anybody.
 */
reader: Reader | null, 
/**
 * Their name.
 */
readerName: string, 
/**
 * Others to whom events of the file were told: their answers are read by naming them.
 */
others: Array<OtherAnswer>, 
/**
 * Events recognised.
 */
recognised: number, 
/**
 * The file is the whole calendar of the last share: what is not in it was taken out.
 */
whole: boolean, 
/**
 * Posts to come, told with those of the file, that are not in it while it is read as a part of the calendar.
 */
absent: number, 
/**
 * Of how many that were told together.
 */
told: number, 
/**
 * Proposals accepted or refused before, not made again.
 */
decided: number, 
/**
 * What is proposed, in the file's order; what is missing last.
 */
proposals: Array<ProposalRow>, };

export type CalendarFile = { 
/**
 * The calendar's name, else the file's.
 */
name: string, 
/**
 * What it seems to be.
 */
seems: CalendarUse, 
/**
 * What it was read as; `keyDates`, `posts` or `answer` is filled accordingly.
 */
readAs: CalendarUse, 
/**
 * How many events it holds.
 */
events: number, 
/**
 * First and last day of its events.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, 
/**
 * What is odd in it.
 */
remarks: Array<CalendarRemark>, 
/**
 * Of key dates.
 */
keyDates: KeyDateFile | null, 
/**
 * Of posts.
 */
posts: PostFile | null, 
/**
 * Of an answer.
 */
answer: AnswerFile | null, };

export type CheckedZone = { 
/**
 * As it is named.
 */
name: string, 
/**
 * Whether the file defines it.
 */
isDefined: boolean, 
/**
 * The zone of the IANA database that it is taken for.
 */
asZone: string | null, };

export type CheckedOddity = { 
/**
 * The line, from 1; the first of several.
 */
line: number, 
/**
 * How many times.
 */
times: number, 
/**
 * Where the standard speaks of it: `RFC 5545 3.3.10`.
 */
rule: string, 
/**
 * What.
 */
code: string, 
/**
 * What the sentence needs.
 */
params: { [key in string]: Param }, };

export type CheckedEffect = { 
/**
 * What.
 */
code: string, 
/**
 * What the sentence needs.
 */
params: { [key in string]: Param }, };

export type ProgramForecast = { 
/**
 * `google`, `outlook`, `apple` or `thunderbird`.
 */
program: string, 
/**
 * What it will do.
 */
effects: Array<CheckedEffect>, };

export type CalendarCheck = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Its length in octets, at most.
 */
octets: number, 
/**
 * What it calls itself.
 */
name: string, 
/**
 * What is to be done with it: `PUBLISH`, `REQUEST`…; empty when it does not say.
 */
method: string, 
/**
 * The program that wrote it.
 */
program: string, 
/**
 * How many events.
 */
events: number, 
/**
 * How many tasks.
 */
todos: number, 
/**
 * How many other components, by name.
 */
others: { [key in string]: number }, 
/**
 * How many events and tasks repeat.
 */
series: number, 
/**
 * How many change single occurrences.
 */
changes: number, 
/**
 * First day on which something begins.
 */
from: string | null, 
/**
 * Last one.
 */
to: string | null, 
/**
 * The zones that it names.
 */
zones: Array<CheckedZone>, 
/**
 * What is odd, in the order of lines.
 */
odd: Array<CheckedOddity>, 
/**
 * How much more is odd.
 */
omitted: number, 
/**
 * What each program will do with it.
 */
programs: Array<ProgramForecast>, };

/** Which answer each question gets. */
export interface Answers {
  snapshot: Snapshot;
  opening: Opening;
  openingMark: OpeningMark;
  window: WindowRows;
  ideas: IdeaRows;
  posts: PostList;
  post: PostDetail;
  history: History;
  measure: Measures;
  search: SearchHits;
  readLine: QuickAdd;
  consider: Consideration;
  labels: Labels;
  now: Now;
  readPlan: PlanPreview;
  exportTable: Exported;
  pickPlanFile: Picked;
  pickExportFile: Picked;
  team: TeamWeeks;
  dues: DueRows;
  owed: DueRows;
  review: PostReview;
  compare: Comparison;
  clientWork: ClientWork;
  reminders: Reminders;
  previewPacket: PacketPreview;
  readPacket: PacketRead;
  packetFolders: PacketFolders;
  pickPacketPlace: Picked;
  pickPacketFile: Picked;
  previewShare: SharePreview;
  shares: ShareList;
  seen: SeenRows;
  seenOfPost: SeenRows;
  readCalendarFile: CalendarFile;
  checkCalendarFile: CalendarCheck;
  pickShareFile: Picked;
  pickCalendarFile: Picked;
  visuals: VisualPage;
  visualIds: VisualIds;
  visual: VisualDetail;
  visualTags: VisualTags;
  nearVisuals: NearList;
  feed: FeedRows;
  preview: PostPreview;
  exportVisuals: ExportedVisuals;
  verifyVisuals: VisualCheck;
  work: WorkList;
  backups: BackupList;
  checkBackup: BackupCheck;
  restoreTo: Unpacked;
  pack: Packed;
  unpack: Unpacked;
  health: Health;
  examine: Examination;
  pickPackPlace: Picked;
  pickPackFile: Picked;
  pickFolder: Picked;
  openWorkspace: Picked;
  pickVisualFiles: PickedFiles;
  pickVisualFolder: Picked;
  pickVisualExport: Picked;
  pasteVisual: PickedFiles;
  notify: Notified;
  openLink: Picked;
}

// Written by `marronnier-cli bindings`; do not edit.

export type ClientId = string;

export type ChannelId = string;

export type PostId = string;

export type PersonId = string;

export type SavedViewId = string;

export type NetworkId = string;

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
 * Belongs to the sample that one click removes.
 */
sample: boolean, };

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
channelIds: Array<ChannelId>, };

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
 * Advised sizes, as `1080x1350`, the best first.
 */
imageSizes: Array<string>, 
/**
 * Longest alternative text.
 */
altLimit: number | null, 
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
left: number, } | { "code": "tooManyHashtags", 
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

export type Code = "notFound" | "empty" | "nameTaken" | "unknownZone" | "unknownNetwork" | "foreignChannel" | "locked" | "illegalStatus" | "needsDate" | "needsClient" | "outOfCalendar" | "nothingToUndo" | "nothingToRedo" | "journalMismatch" | "sampleExists" | "badRequest" | "needsWindow" | "fileUnreadable" | "fileUnwritable" | "fileExists" | "badTable" | "emptyPlan" | "notAWorkspace" | "noWorkspace" | "needsWorkspace" | "noSuchClient" | "workspaceExists" | "newerWorkspace" | "database";

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

export type RemarkCode = "impossibleDate" | "impossibleTime" | "unreadableDate" | "unreadableTime" | "errorDate" | "formulaDate" | "locked" | "unknownId" | "unknownNetwork" | "unknownStatus" | "needsDate" | "weekdayDiffers" | "ambiguousDate" | "orderDiffers" | "farDate" | "rangeStart" | "approximate" | "restIgnored" | "timesDiffer" | "timeWithoutDate" | "unknownClient" | "unknownPerson" | "noTitle" | "errorCell" | "formula" | "yearInferred" | "monthInferred" | "twoDigitYear" | "bareHour" | "titleFromText" | "alreadyThere" | "emptyRow" | "titleLine" | "header" | "repeatedHeader" | "weekRow" | "dayRow" | "totalRow" | "unusedSheet";

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
value: string, };

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
 * What each column holds, from the first; those beyond are kept in the notes.
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
 * Rows that are to be left out.
 */
leftOut?: Array<RowRef>, };

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

export type Action = { "do": "addClient", name: string, 
/**
 * Palette number; nothing takes the least used.
 */
colour?: number, 
/**
 * IANA zone; nothing takes the person's own.
 */
zone?: string, note?: string, networks?: Array<NetworkId>, } | { "do": "editClient", id: ClientId, name?: string, colour?: number, zone?: string, note?: string, } | { "do": "removeClient", id: ClientId, } | { "do": "addChannel", clientId: ClientId, network: NetworkId, handle?: string, } | { "do": "editChannel", id: ChannelId, handle?: string, active?: boolean, } | { "do": "removeChannel", id: ChannelId, } | { "do": "addPerson", name: string, email?: string, roles?: Array<Role>, } | { "do": "editPerson", id: PersonId, name?: string, email?: string, roles?: Array<Role>, } | { "do": "removePerson", id: PersonId, } | { "do": "addPost", clientId: ClientId, title: string, planned?: PlannedAt, status?: Status, channelIds?: Array<ChannelId>, } | { "do": "addPostFromLine", line: string, 
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
time?: TimeOfDay, } | { "do": "planPost", id: PostId, at: PlannedAt, } | { "do": "movePosts", ids: Array<PostId>, anchor: PostId, to: Landing, } | { "do": "shiftPosts", ids: Array<PostId>, days: number, } | { "do": "unplanPosts", ids: Array<PostId>, } | { "do": "duplicatePosts", ids: Array<PostId>, anchor?: PostId, to?: Landing, } | { "do": "removePosts", ids: Array<PostId>, } | { "do": "setStatus", ids: Array<PostId>, status: Status, } | { "do": "assignPosts", ids: Array<PostId>, personId?: PersonId, } | { "do": "editPost", id: PostId, patch: PostPatch, 
/**
 * Goes on with the last such edit of this post: one step of undo with it.
 */
continues?: boolean, } | { "do": "writeText", id: PostId, channelId?: ChannelId, text?: string, hashtags?: string, 
/**
 * Goes on with the last such edit of this text: one step of undo with it.
 */
continues?: boolean, } | { "do": "useCommonText", id: PostId, channelId: ChannelId, } | { "do": "setChannels", id: PostId, channelIds: Array<ChannelId>, } | { "do": "setVariantTime", id: PostId, channelId: ChannelId, time?: TimeOfDay, } | { "do": "saveView", id?: SavedViewId, name: string, filter: Filter, } | { "do": "removeView", id: SavedViewId, } | { "do": "addSample" } | { "do": "removeSample" } | { "do": "importPlan", plan: PlanRequest, } | { "do": "undo" } | { "do": "redo" } | { "do": "remember", key: string, 
/**
 * Any text; nothing forgets the key.
 */
value?: string, };

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
views: Array<SavedViewId>, };

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
 * What undo and redo would do now.
 */
undo: UndoLabels, };

export type Query = { "ask": "snapshot" } | { "ask": "window", from: string, to: string, filter: Filter, } | { "ask": "ideas", filter: Filter, limit?: number, } | { "ask": "posts", filter: Filter, from?: string, to?: string, } | { "ask": "post", id: PostId, } | { "ask": "history", id: PostId, } | { "ask": "measure", id: PostId, channelId?: ChannelId, text: string, hashtags: string, } | { "ask": "search", text: string, limit?: number, } | { "ask": "readLine", line: string, clientId?: ClientId, focus?: string, time?: TimeOfDay, } | { "ask": "consider", ids: Array<PostId>, anchor: PostId, to: Landing, copy: boolean, } | { "ask": "labels" } | { "ask": "now" } | { "ask": "readPlan", plan: PlanRequest, } | { "ask": "exportTable", path: string, kind: TableKind, filter: Filter, from?: string, to?: string, 
/**
 * Of CSV: `;` (default in French), `,` or a tab.
 */
separator?: string, 
/**
 * `false` refuses to write over a file that is there: nobody was asked yet.
 */
replace?: boolean, } | { "ask": "pickPlanFile" } | { "ask": "pickExportFile", kind: TableKind, name: string, } | { "ask": "openLink", url: string, };

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
 * By date.
 */
keyDates: Array<KeyDay>, 
/**
 * Posts of each client in the window, whatever clients the filter keeps.
 */
counts: { [key in ClientId]: number }, 
/**
 * For clients in another zone than the person's.
 */
zoneShifts: Array<ZoneShift>, };

export type KeyDay = { 
/**
 * When.
 */
date: string, 
/**
 * Key of its name in the locale files.
 */
name: string, 
/**
 * Nobody works.
 */
holiday: boolean, };

export type ZoneShift = { 
/**
 * Whose zone.
 */
clientId: ClientId, 
/**
 * The day, at noon.
 */
date: string, 
/**
 * Minutes to add to the client's civil time to get the person's.
 */
minutes: number, };

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
measures: Measures, };

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

export type Picked = { 
/**
 * The file chosen.
 */
path: string | null, };

/** Which answer each question gets. */
export interface Answers {
  snapshot: Snapshot;
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
  openLink: Picked;
}

// Shapes on the wire that the page names before the generated ones exist; mirrors crates/domain.

/* eslint-disable @typescript-eslint/no-explicit-any */
export type Action = { do: string } & Record<string, unknown>
export type Query = { ask: string } & Record<string, unknown>
export type Failure = { code: string; params?: Record<string, string>; field?: string | null }
export type Changes = Record<string, unknown>
export type Done = { changes: Changes } & Record<string, unknown>
export type AnswerOf<Q extends Query> = Q extends never ? never : any

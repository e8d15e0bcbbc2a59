// One numbered step from one shape of the books to the next. Numbers go up in tens and a step that
// has been released is never edited: a later one mends it.

export interface Migration {
  /** The number of its file, and `user_version` once it is applied. */
  readonly number: number
  readonly what: string
  readonly sql: string
}

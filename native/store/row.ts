// Reads one row column by column. A value that is not what its column promises makes the whole row
// unreadable with its name: half a sale is worse than none.

/** A record that cannot be trusted; the owner restores or asks for help. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow'
  readonly record: string
  readonly why: string

  constructor(record: string, why: string) {
    super(`${record}: ${why}`)
    this.record = record
    this.why = why
  }
}

export interface Row {
  text(column: string): string
  textOrNull(column: string): string | null
  /** A whole number a JavaScript number holds exactly. */
  whole(column: string): number
  wholeOrNull(column: string): number | null
  flag(column: string): boolean
  flagOrNull(column: string): boolean | null
  oneOf<T extends string>(column: string, words: readonly T[]): T
  /** Parsed JSON that `fits`; only its outline is checked. */
  json<T>(column: string, fits: (value: unknown) => value is T): T
  jsonOrNull<T>(column: string, fits: (value: unknown) => value is T): T | null
}

/** `record` names the row to a person, for example `sale 01J...`. */
export function readRow(record: string, raw: unknown): Row {
  return new Columns(record, isObject(raw) ? raw : {})
}

// A class, so that a row costs one object: thousands are read for every one that is damaged.
class Columns implements Row {
  readonly #record: string
  readonly #values: Readonly<Record<string, unknown>>

  constructor(record: string, values: Readonly<Record<string, unknown>>) {
    this.#record = record
    this.#values = values
  }

  text(column: string): string {
    const value = this.#values[column]
    return typeof value === 'string' ? value : this.#wrong(column, 'text')
  }

  textOrNull(column: string): string | null {
    return this.#values[column] === null ? null : this.text(column)
  }

  whole(column: string): number {
    const value = this.#values[column]
    return typeof value === 'number' && Number.isSafeInteger(value)
      ? value
      : this.#wrong(column, 'a whole number')
  }

  wholeOrNull(column: string): number | null {
    return this.#values[column] === null ? null : this.whole(column)
  }

  flag(column: string): boolean {
    const value = this.#values[column]
    return value === 1 || value === 0 ? value === 1 : this.#wrong(column, 'yes or no')
  }

  flagOrNull(column: string): boolean | null {
    return this.#values[column] === null ? null : this.flag(column)
  }

  oneOf<T extends string>(column: string, words: readonly T[]): T {
    const value = this.text(column)
    return words.find((word) => word === value) ?? this.#wrong(column, `one of ${words.join(', ')}`)
  }

  json<T>(column: string, fits: (value: unknown) => value is T): T {
    const value = parsed(this.text(column))
    return fits(value) ? value : this.#wrong(column, 'the JSON it should be')
  }

  jsonOrNull<T>(column: string, fits: (value: unknown) => value is T): T | null {
    return this.#values[column] === null ? null : this.json(column, fits)
  }

  #wrong(column: string, wanted: string): never {
    throw new DamagedRow(this.#record, `${column} is not ${wanted}`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isListOf(value: unknown, each: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(each)
}

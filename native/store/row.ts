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
  const values: Readonly<Record<string, unknown>> = isObject(raw) ? raw : {}
  const wrong = (column: string, wanted: string): never => {
    throw new DamagedRow(record, `${column} is not ${wanted}`)
  }
  const row: Row = {
    text(column) {
      const value = values[column]
      return typeof value === 'string' ? value : wrong(column, 'text')
    },
    textOrNull: (column) => (values[column] === null ? null : row.text(column)),
    whole(column) {
      const value = values[column]
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? value
        : wrong(column, 'a whole number')
    },
    wholeOrNull: (column) => (values[column] === null ? null : row.whole(column)),
    flag(column) {
      const value = values[column]
      return value === 1 || value === 0 ? value === 1 : wrong(column, 'yes or no')
    },
    flagOrNull: (column) => (values[column] === null ? null : row.flag(column)),
    oneOf(column, words) {
      const value = row.text(column)
      return words.find((word) => word === value) ?? wrong(column, `one of ${words.join(', ')}`)
    },
    json(column, fits) {
      const value = parsed(row.text(column))
      return fits(value) ? value : wrong(column, 'the JSON it should be')
    },
    jsonOrNull: (column, fits) => (values[column] === null ? null : row.json(column, fits)),
  }
  return row
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

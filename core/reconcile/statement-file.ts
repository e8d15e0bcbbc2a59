// A statement file as a table of texts, and the few things a row of it can tell.

/** Of an amount only one column is read; what it means is told beside it. */
export const statementFields = ['reference', 'distributorId', 'amount', 'currency', 'state', 'time'] as const
export type StatementField = (typeof statementFields)[number]

/** Cells as they are written, without the quotes of the file. */
export interface StatementTable {
  readonly headings: readonly string[]
  /** `line` is where the row begins in the file, from 1 on. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Headings that say the same in another order have the same shape. */
export function shapeOf(headings: readonly string[]): string {
  return [...headings].sort().join(' | ')
}

/** Beyond these a file is refused by name: far more than a month of any counter. */
export const statementLimits = {
  bytesMax: 4_000_000,
  rowsMax: 20_000,
  columnsMax: 100,
  cellMax: 2_000,
} as const

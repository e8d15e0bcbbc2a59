// The files an owner can have of the books, and of which moment they speak. A file is a function of its
// format, its days, its language and that moment: asked for again, years later, it is the same bytes.
export const exportFormats = ['workbook', 'salesCsv', 'ledgerLines', 'posLog'] as const
export type ExportFormat = (typeof exportFormats)[number]

/**
 * A moment of the books: just after this audit event and this ledger entry. What happened to a sale
 * later is not in the file.
 */
export interface ExportMoment {
  readonly event: number
  readonly entry: number
}

// What the exporting thread is told: which file, of which days, as of which moment of the books.
import type { ExportFormat, ExportMoment } from '../../core/api/export-format.ts'
import type { Language } from '../../core/words/language.ts'
import type { Books } from './books.ts'

export interface ExportOrder {
  /** The file of the books; it is only read. */
  readonly books: string
  readonly folder: string
  readonly format: ExportFormat
  /** Business days, `YYYY-MM-DD`, both included. */
  readonly from: string
  readonly to: string
  /** Of headings; what programs read is the same in every language. */
  readonly language: Language
  /** IANA name: the store's own clock. */
  readonly timeZone: string
  readonly storeName: string
  readonly register: string
  /** Null: now. */
  readonly moment: ExportMoment | null
}

/** Told now and then; throws when the export was given up meanwhile. */
export type Told = (rows: number) => void

/** What a part of a file is written from. */
export interface ExportSource {
  readonly books: Books
  readonly order: ExportOrder
  readonly moment: ExportMoment
}

// Files for the owner as screens see them: the one that is being written, those that were, and why the
// last one is not there.
import { z } from 'zod'
import { languages } from '../words/language.ts'
import { problemViewSchema } from './envelope.ts'
import { exportFormats } from './export-format.ts'

const count = z.int().min(0)

/** Which file, of which business days, both included; `language` is that of its headings. */
export const exportAskedSchema = z.object({
  format: z.enum(exportFormats),
  from: z.iso.date(),
  to: z.iso.date(),
  language: z.enum(languages),
})
export type ExportAsked = z.infer<typeof exportAskedSchema>

/** An export as its audit event tells of it, for years: what is added here must have a default. */
export const writtenExportSchema = exportAskedSchema.extend({
  file: z.string(),
  rows: count,
  bytes: count,
  sha256: z.string(),
  /** The moment of the books it speaks of. */
  moment: z.object({ event: count, entry: count }),
  /** Written by itself when a day was closed: the number of the Z report. */
  report: z.int().min(1).nullable(),
})
export type WrittenExport = z.infer<typeof writtenExportSchema>

export const exportsViewSchema = z.object({
  running: exportAskedSchema.extend({ rows: count, rowsTotal: count }).nullable(),
  /** How many come after it. */
  waiting: count,
  /** Why the last one has no file; null when it has. */
  problem: problemViewSchema.nullable(),
  /** Newest first; `event` is its place in the audit chain. */
  written: z.array(writtenExportSchema.extend({ event: z.int().min(1), atMs: z.int() })),
})
export type ExportsView = z.infer<typeof exportsViewSchema>

// Draws the papers that came out of an emulated printer into a folder, one PNG each, in the order they came.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPaper } from './paper-picture.ts'
import { type PaperReaderOptions, readPaper } from './paper-reader.ts'
import { writePng } from './png.ts'

/** Makes the folder. What it returns answers with the file it wrote; null for a drawer pulse, which is no paper. */
export function pictureFolder(
  folder: string,
  options: PaperReaderOptions,
): (job: Uint8Array) => string | null {
  mkdirSync(folder, { recursive: true })
  let count = 0
  return (job) => {
    const paper = readPaper(job, options)
    if (paper.lines.length === 0) return null
    count += 1
    const file = join(folder, `${String(count).padStart(3, '0')}.png`)
    writeFileSync(file, writePng(drawPaper(paper, { columns: options.columns, language: 'zh-Hant' })))
    return file
  }
}

// What lies in front of the printer, as a person reads it: whole slips, and torn ones that go into the bin.
import { type ReadPaper, readPaper } from '../devices/paper-reader.ts'

export interface Papers {
  /** The text of each whole slip, in the order in which they came out. */
  readonly whole: readonly string[]
  readonly drawerPulses: number
  /** Slips without their end. */
  readonly torn: number
}

export function readPapers(jobs: readonly Uint8Array[]): Papers {
  const read = jobs.map(readOrNull)
  const papers = read.filter((paper) => paper !== null)
  return {
    whole: papers.filter((paper) => paper.drawerPulses.length === 0).map((paper) => paper.text),
    drawerPulses: papers.filter((paper) => paper.drawerPulses.length > 0).length,
    torn: read.length - papers.length,
  }
}

function readOrNull(bytes: Uint8Array): ReadPaper | null {
  try {
    return readPaper(bytes, { characterSet: 'gb18030', columns: 48 })
  } catch {
    return null
  }
}

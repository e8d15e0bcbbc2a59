// The parts of a workbook in one ZIP file, one after the other as they are made. Made with one and the
// same compressor in every host, and without a clock: the same parts are the same bytes everywhere.
import { Zip, ZipDeflate } from 'fflate'

export interface Archive {
  /** Ends the part before it. */
  begin(path: string): void
  add(text: string): void
  /** The parts are all there. */
  end(): void
}

/** Beyond it a part takes twice as long and is hardly smaller. */
const level = 3
const pieceCharacters = 64 * 1024
/** The earliest that a ZIP file can say (APPNOTE.TXT 4.4.6 keeps local time, from 1980 on). */
const noTime = new Date(1980, 0, 1)

/** Throws what `write` throws. */
export function createArchive(write: (bytes: Uint8Array) => void): Archive {
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    if (bytes.length > 0) write(bytes)
  })
  let part: ZipDeflate | null = null
  let piece = ''

  function endPart(): void {
    part?.push(Buffer.from(piece), true)
    piece = ''
    part = null
  }

  return {
    begin(path) {
      endPart()
      part = new ZipDeflate(path, { level })
      part.mtime = noTime
      zip.add(part)
    },
    add(text) {
      piece += text
      if (piece.length < pieceCharacters) return
      part?.push(Buffer.from(piece))
      piece = ''
    },
    end() {
      endPart()
      zip.end()
    },
  }
}

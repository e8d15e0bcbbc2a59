// Text gathered into pieces of a good size before it is written.
const pieceCharacters = 128 * 1024

export interface TextPage {
  add(text: string): void
  /** Writes out what is left. */
  close(): void
}

export function createTextPage(write: (text: string) => void): TextPage {
  let piece = ''
  return {
    add(text) {
      piece += text
      if (piece.length < pieceCharacters) return
      write(piece)
      piece = ''
    },
    close() {
      if (piece !== '') write(piece)
      piece = ''
    },
  }
}

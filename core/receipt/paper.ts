// A receipt laid out on paper of a given width: what the printer prints and the screen draws.

/** Exactly as it stands: padded to the left with spaces where centred or right-aligned. */
/** Columns of one line: 58 mm paper has 32; 80 mm has 42 or 48. */
export const paperColumns = [32, 42, 48] as const
export type PaperColumns = (typeof paperColumns)[number]

/** Whose signs a printer has in it; `ascii` is one without Chinese. */
export const characterSets = ['gb18030', 'gbk', 'big5', 'ascii'] as const
export type CharacterSet = (typeof characterSets)[number]

export interface TextLine {
  readonly kind: 'text'
  readonly text: string
  /** Twice as wide and as high. */
  readonly large: boolean
  readonly strong: boolean
}

export type PaperLine =
  | TextLine
  | { readonly kind: 'barcode'; readonly data: string }
  | { readonly kind: 'qr'; readonly data: string }

export interface Paper {
  readonly columns: number
  readonly lines: readonly PaperLine[]
}

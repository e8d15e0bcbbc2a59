// A receipt laid out on paper of a given width: what the printer prints and the screen draws.

/** Columns of one line: 58 mm paper has 32; 80 mm has 42 or 48. */
export const paperColumns = [32, 42, 48] as const
export type PaperColumns = (typeof paperColumns)[number]

/** Whose signs a printer has in it; `ascii` is one without Chinese. */
export const characterSets = ['gb18030', 'gbk', 'gb2312', 'big5', 'ascii'] as const
export type CharacterSet = (typeof characterSets)[number]

/**
 * What is drawn dot by dot instead of written: nothing; each line with a character the printer does not
 * know; or all of it, the codes too, so that no line looks unlike the next and no command is missed.
 */
export const drawings = ['never', 'lines', 'whole'] as const
export type Drawing = (typeof drawings)[number]

/** `auto`: lines, but none over a serial port, where dots take long. */
export const drawingChoices = ['auto', ...drawings] as const
export type DrawingChoice = (typeof drawingChoices)[number]

/** Exactly as it stands: padded to the left with spaces where centred or right-aligned. */
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

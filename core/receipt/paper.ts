// A receipt laid out on paper of a given width: what the printer prints and the screen draws.

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

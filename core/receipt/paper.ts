// A receipt laid out on paper of a given width: what the printer prints and the screen draws.

export type PaperLine =
  /** Exactly as it stands: padded to the left with spaces where centred or right-aligned. */
  | { readonly kind: 'text'; readonly text: string; readonly large: boolean; readonly strong: boolean }
  | { readonly kind: 'barcode'; readonly data: string }
  | { readonly kind: 'qr'; readonly data: string }

export interface Paper {
  readonly columns: number
  readonly lines: readonly PaperLine[]
}

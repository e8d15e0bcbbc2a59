// Code 128 as ESC/POS takes it: digits two to a symbol (set C) wherever that is shorter, since a
// 20-digit card number in set B is wider than 58 mm paper.

export interface Code128 {
  /** The data of `GS k 73 n d1...dn`: `{B` and `{C` choose the set, `{C` data is one byte per pair. */
  readonly data: Buffer
  /** Width in modules, without quiet zones: 11 for each symbol, 13 for the stop (ISO/IEC 15417). */
  readonly modules: number
}

const symbolModules = 11
const stopModules = 13
/** `n` of the command is one byte. */
const dataBytesMax = 255
/** A change of set costs a symbol, so a run in the middle must save more than it costs. */
const pairsWorthChanging = 2

/** Null when `text` is empty, is not printable ASCII, or is longer than the command can say. */
export function code128(text: string): Code128 | null {
  if (!/^[ -~]+$/.test(text)) return null
  const parts: Buffer[] = []
  let symbols = 0
  for (const run of runsOf(text)) {
    parts.push(Buffer.from(run.set === 'C' ? '{C' : '{B'))
    symbols += 1
    if (run.set === 'C') {
      const pairs = run.text.match(/\d\d/g) ?? []
      parts.push(Buffer.from(pairs.map(Number)))
      symbols += pairs.length
    } else {
      parts.push(Buffer.from(run.text.replaceAll('{', '{{')))
      symbols += run.text.length
    }
  }
  const data = Buffer.concat(parts)
  if (data.length > dataBytesMax) return null
  const checkSymbols = 1
  return { data, modules: (symbols + checkSymbols) * symbolModules + stopModules }
}

interface Run {
  readonly set: 'B' | 'C'
  readonly text: string
}

/** Splits off each even run of digits; an odd digit stays with the text before it. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let waiting = ''
  for (const piece of text.match(/\d+|\D+/g) ?? []) {
    const paired = /^\d/.test(piece) ? piece.length - (piece.length % 2) : 0
    if (paired / 2 < pairsWorthChanging) {
      waiting += piece
      continue
    }
    waiting += piece.slice(0, piece.length - paired)
    if (waiting !== '') runs.push({ set: 'B', text: waiting })
    waiting = ''
    runs.push({ set: 'C', text: piece.slice(piece.length - paired) })
  }
  if (waiting !== '') runs.push({ set: 'B', text: waiting })
  return runs
}

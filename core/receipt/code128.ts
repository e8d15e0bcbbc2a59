// Code 128 (ISO/IEC 15417) as sets and bars: digits two to a symbol (set C) wherever that is shorter, since
// a 20-digit card number in set B is wider than 58 mm paper. Printers take the sets, a screen draws the bars.

export interface Code128 {
  readonly runs: readonly Code128Run[]
  /**
   * Widths in modules, a bar first, then a space, and so on to the last bar. Without the quiet zones, ten
   * modules at each side, which the margins of the paper are.
   */
  readonly bars: readonly number[]
  readonly modules: number
}

export interface Code128Run {
  /** `C` holds an even number of digits. */
  readonly set: 'B' | 'C'
  readonly text: string
}

/** A change of set costs a symbol, so a run in the middle must save more than it costs. */
const pairsWorthChanging = 2

const startB = 104
const startC = 105
const toB = 100
const toC = 99
const stop = 106
const checkModulus = 103

/** Null when `text` is empty or is not printable ASCII. */
export function code128(text: string): Code128 | null {
  if (!/^[ -~]+$/.test(text)) return null
  const runs = runsOf(text)
  const symbols = runs.flatMap((run, place) => [changeTo(run.set, place === 0), ...symbolsOf(run)])
  const sum = symbols.reduce((total, symbol, place) => total + symbol * Math.max(1, place), 0)
  const bars = [...symbols, sum % checkModulus, stop].flatMap((symbol) =>
    [...(symbolPatterns[symbol] ?? '')].map(Number),
  )
  return { runs, bars, modules: bars.reduce((total, width) => total + width, 0) }
}

/** The pairs of digits of a run in set C. */
export function digitPairs(text: string): readonly number[] {
  return (text.match(/\d\d/g) ?? []).map(Number)
}

function changeTo(set: 'B' | 'C', isFirst: boolean): number {
  if (isFirst) return set === 'B' ? startB : startC
  return set === 'B' ? toB : toC
}

function symbolsOf({ set, text }: Code128Run): readonly number[] {
  return set === 'C' ? digitPairs(text) : [...text].map((letter) => letter.charCodeAt(0) - 32)
}

/** Splits off each even run of digits; an odd digit stays with the text before it. */
function runsOf(text: string): readonly Code128Run[] {
  const runs: Code128Run[] = []
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

/** Bars and spaces of symbols 0 to 106, widths in modules (ISO/IEC 15417, table 1). */
export const symbolPatterns: readonly string[] = [
  ...['212222', '222122', '222221', '121223', '121322', '131222', '122213', '122312', '132212', '221213'],
  ...['221312', '231212', '112232', '122132', '122231', '113222', '123122', '123221', '223211', '221132'],
  ...['221231', '213212', '223112', '312131', '311222', '321122', '321221', '312212', '322112', '322211'],
  ...['212123', '212321', '232121', '111323', '131123', '131321', '112313', '132113', '132311', '211313'],
  ...['231113', '231311', '112133', '112331', '132131', '113123', '113321', '133121', '313121', '211331'],
  ...['231131', '213113', '213311', '213131', '311123', '311321', '331121', '312113', '312311', '332111'],
  ...['314111', '221411', '431111', '111224', '111422', '121124', '121421', '141122', '141221', '112214'],
  ...['112412', '122114', '122411', '142112', '142211', '241211', '221114', '413111', '241112', '134111'],
  ...['111242', '121142', '121241', '114212', '124112', '124211', '411212', '421112', '421211', '212141'],
  ...['214121', '412121', '111143', '111341', '131141', '114113', '114311', '411113', '411311', '113141'],
  ...['114131', '311141', '411131', '211412', '211214', '211232', '2331112'],
]

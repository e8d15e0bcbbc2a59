// Which known word someone probably meant, for sentences that name it.

/** The known word within a few slips of `typed` (letters left out, added, wrong or swapped), or null. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let fewest = Math.max(1, Math.min(3, Math.floor(typed.length / 3))) + 1
  for (const word of known) {
    const slips = countSlips(typed.toLowerCase(), word.toLowerCase(), fewest)
    if (slips < fewest) {
      fewest = slips
      nearest = word
    }
  }
  return nearest
}

/** Optimal string alignment distance; stops counting at `enough`. */
function countSlips(first: string, second: string, enough: number): number {
  if (Math.abs(first.length - second.length) >= enough) return enough
  let beforeLast: number[] = []
  let last = Array.from({ length: second.length + 1 }, (_, column) => column)
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1] ? 0 : 1
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      )
      const swapped = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1)
      current.push(slips)
    }
    beforeLast = last
    last = current
  }
  return Math.min(last[second.length] ?? enough, enough)
}

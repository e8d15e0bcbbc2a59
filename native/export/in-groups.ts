// The number of a card as people read it: `8985 2120 0000 0000 008`. A spreadsheet would keep fifteen
// digits of it, were it a number.
export function inGroups(number: string): string {
  let written = number.slice(0, 4)
  for (let from = 4; from < number.length; from += 4) written += ` ${number.slice(from, from + 4)}`
  return written
}

// Which keys stand for the controls of a page: short ones first, none the beginning of another.
const letters = [...'ASDFGHJKLQWERTYUIOPZXCVBNM']

/** `count` different labels of one letter, or of two where one is not enough; at most 676. */
export function labelsFor(count: number): readonly string[] {
  const total = letters.length
  for (let firsts = 0; firsts <= total; firsts += 1) {
    if (total - firsts + firsts * total < count) continue
    const single = letters.slice(0, total - firsts)
    const double = letters.slice(total - firsts).flatMap((first) => letters.map((second) => first + second))
    return [...single, ...double].slice(0, count)
  }
  return labelsFor(total * total)
}

/** The key of an event as a label names it: by its place for letters and digits, else by its name. */
export function keyNamed({ code, key }: { readonly code: string; readonly key: string }): string {
  const placed = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code)
  return placed?.[1] ?? placed?.[2] ?? key
}

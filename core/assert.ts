// Assertions stay on in production: a counter that has lost its own rules must stop, not guess.

/** Thrown only for what cannot happen; nothing catches it but the host, which stops selling. */
export class BrokenRule extends Error {
  override readonly name = 'BrokenRule'
}

export function assert(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new BrokenRule(rule)
}

/** Ends a `switch` over a closed vocabulary. */
export function unreachable(value: never): never {
  throw new BrokenRule(`no case for ${JSON.stringify(value)}`)
}

// A setting taken apart into single values, so that two of them can be read side by side.

export interface Leaf {
  /** As in `['0', 'fee']`; empty: the setting is one value. */
  readonly path: readonly string[]
  readonly value: string
}

export function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) {
    return value === null || value === undefined ? [] : [{ path, value: String(value) }]
  }
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]))
}

export interface Difference {
  readonly path: readonly string[]
  /** Null: there was none. */
  readonly before: string | null
  /** Null: there is none any more. */
  readonly after: string | null
}

export function differences(before: unknown, after: unknown): readonly Difference[] {
  const was = leavesOf(before)
  const is = leavesOf(after)
  const names = new Map([...was, ...is].map(({ path }) => [path.join('\n'), path]))
  const valueIn = (leaves: readonly Leaf[], name: string) =>
    leaves.find(({ path }) => path.join('\n') === name)?.value ?? null
  return [...names]
    .map(([name, path]) => ({ path, before: valueIn(was, name), after: valueIn(is, name) }))
    .filter((each) => each.before !== each.after)
}

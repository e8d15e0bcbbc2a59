// Lines that a person types, or that a program sends, one asked for at a time. What is secret is not
// shown while it is typed.
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

export interface TypedLines {
  /** Null when no more comes. */
  ask(words: string, how: 'shown' | 'hidden'): Promise<string | null>
  close(): void
}

export function typedLines(input: NodeJS.ReadableStream & { isTTY?: boolean }): TypedLines {
  let hiding = false
  // What is asked goes to standard error: standard output belongs to whoever reads the answer.
  const output = new Writable({
    write(part: Buffer, _encoding, taken) {
      if (!hiding) process.stderr.write(part)
      taken()
    },
  })
  const terminal = input.isTTY === true
  const reader = createInterface({ input, output, terminal })
  const lines = reader[Symbol.asyncIterator]()
  return {
    async ask(words, how) {
      process.stderr.write(`${words} `)
      hiding = how === 'hidden'
      const line = await lines.next()
      hiding = false
      if (how === 'hidden' || !terminal) process.stderr.write('\n')
      return line.done === true ? null : line.value
    },
    close: () => reader.close(),
  }
}

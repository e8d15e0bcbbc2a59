// Takes bytes from the front, one by one; running out of them is an error, never a zero.

export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  isDone(): boolean {
    return this.#at >= this.#bytes.length
  }

  position(): number {
    return this.#at
  }

  next(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw new Error('the bytes end within a command')
    this.#at += 1
    return byte
  }

  /** The next byte, which stays where it is; undefined at the end. */
  peek(): number | undefined {
    return this.#bytes[this.#at]
  }

  many(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.next())
  }

  oneOf(allowed: readonly number[]): number {
    const byte = this.next()
    if (!allowed.includes(byte)) throw new Error(`a value of ${byte} where ${allowed.join(' or ')} belongs`)
    return byte
  }
}

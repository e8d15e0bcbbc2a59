// CSV as bytes, field by field onto one page that is written out when it is full: a million sales have
// thirty million fields, and to make a string of each takes longer than to read them.
import { amountField, textField } from './csv.ts'
import { inGroups } from './in-groups.ts'

export interface CsvPage {
  /** Empty for null. */
  text(value: string | null): void
  /** What is known to need no quotes, such as digits. */
  plain(value: string): void
  /** The same for short ASCII, faster. */
  ascii(value: string): void
  /** A number of a card with a space after each four digits; anything else as text with such spaces. */
  inGroups(value: string): void
  /** Minor units as a decimal with two places; empty for null. */
  amount(minor: number | null): void
  endField(): void
  endLine(): void
  /** Writes out what is left. */
  close(): void
}

const pageBytes = 256 * 1024
/** A longer text is written out by itself. */
const charactersMax = 1024
const bytesPerCharacterMax = 3
const fieldBytesMax = charactersMax * bytesPerCharacterMax
/** A comma, or what ends a line. */
const signsMax = 2

const [comma, carriageReturn, lineFeed, minus, point, zero, nine, space] = [44, 13, 10, 45, 46, 48, 57, 32]

/** ASCII that stands in a field as it is; what is not in it gets a longer look. */
const isPlain = new Uint8Array(128)
/** ASCII that may begin a field with nothing in front of it. */
const beginsPlain = new Uint8Array(128)
for (let code = 0; code < isPlain.length; code += 1) {
  const character = String.fromCharCode(code)
  isPlain[code] = textField(`a${character}a`) === `a${character}a` ? 1 : 0
  beginsPlain[code] = textField(`${character}a`) === `${character}a` ? 1 : 0
}

/** `write` is done with the bytes when it returns: the page is used again. */
export function createCsvPage(write: (bytes: Uint8Array) => void): CsvPage {
  const page = Buffer.allocUnsafe(pageBytes)
  let at = 0

  function turn(): void {
    if (at > 0) write(page.subarray(0, at))
    at = 0
  }

  function makeRoom(): void {
    if (at + fieldBytesMax > pageBytes) turn()
  }

  function plain(value: string): void {
    if (value.length > charactersMax) {
      turn()
      write(Buffer.from(value))
      return
    }
    makeRoom()
    at += page.write(value, at)
  }

  /** False, with nothing written, for text that needs a longer look. */
  function wrotePlain(value: string): boolean {
    const { length } = value
    if (length > charactersMax) return false
    if (beginsPlain[value.charCodeAt(0)] !== 1 || value.charCodeAt(length - 1) === space) return false
    makeRoom()
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index)
      if (isPlain[code] !== 1) return false
      page[at + index] = code
    }
    at += length
    return true
  }

  function text(value: string | null): void {
    if (value === null || value === '' || wrotePlain(value)) return
    plain(textField(value))
  }

  return {
    plain,
    text,
    ascii(value) {
      makeRoom()
      for (let index = 0; index < value.length; index += 1) page[at + index] = value.charCodeAt(index)
      at += value.length
    },
    inGroups(value) {
      const { length } = value
      if (length > charactersMax / 2) return text(inGroups(value))
      makeRoom()
      let place = at
      for (let index = 0; index < length; index += 1) {
        const code = value.charCodeAt(index)
        if (code < zero || code > nine) return text(inGroups(value))
        if (index > 0 && index % 4 === 0) {
          page[place] = space
          place += 1
        }
        page[place] = code
        place += 1
      }
      at = place
    },
    amount(minor) {
      if (minor === null) return
      if (!Number.isSafeInteger(minor)) {
        plain(amountField(minor))
        return
      }
      makeRoom()
      if (minor < 0) {
        page[at] = minus
        at += 1
      }
      const size = Math.abs(minor)
      const cents = size % 100
      let major = (size - cents) / 100
      let place = at + 1
      for (let bound = 10; bound <= major; bound *= 10) place += 1
      at = place + 3
      const tens = Math.floor(cents / 10)
      page[place] = point
      page[place + 1] = zero + tens
      page[place + 2] = zero + cents - tens * 10
      do {
        const rest = Math.floor(major / 10)
        place -= 1
        page[place] = zero + major - rest * 10
        major = rest
      } while (major > 0)
    },
    endField() {
      if (at + signsMax > pageBytes) turn()
      page[at] = comma
      at += 1
    },
    endLine() {
      if (at + signsMax > pageBytes) turn()
      page[at] = carriageReturn
      page[at + 1] = lineFeed
      at += 2
    },
    close: turn,
  }
}

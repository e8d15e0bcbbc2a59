// Made-up card numbers with a right check digit, a new one each time: the shop keeps a quiet time between
// two top-ups of one card, and these tests do not want to meet it.

let made = 0

/** A 19-digit ICCID of China Mobile Hong Kong (89852 12); none that the sandbox treats specially. */
export function madeCard(): string {
  made += 1
  const body = `8985212${String(made).padStart(8, '0')}900`
  return body + checkDigit(body)
}

/** Luhn (ITU-T E.118, ISO/IEC 7812-1 annex B). */
function checkDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

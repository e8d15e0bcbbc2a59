// Check digits of the numbers that meet at a counter. Each function takes digits only and says
// whether the last one fits the rest.

/** Luhn (ISO/IEC 7812-1 annex B): ICCID and IMEI. */
export function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place))
    const doubled = digit * 2
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** GS1 modulo 10, weights 3 and 1 from the right: EAN-8, UPC-A, EAN-13, GTIN-14. */
export function gtinHolds(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    sum += Number(digits.charAt(digits.length - 1 - place)) * (place % 2 === 0 ? 1 : 3)
  }
  return sum % 10 === 0
}

/** UPC-E: eight digits with zeros left out; the check digit is that of the UPC-A it stands for. */
export function upcEHolds(digits: string): boolean {
  const match = /^([01])(\d{5})(\d)(\d)$/.exec(digits)
  if (!match) return false
  const [, system = '', body = '', last = '', check = ''] = match
  return gtinHolds(system + expandUpcE(body, last) + check)
}

/** GS1 General Specifications, UPC-E: the sixth digit says where the zeros were. */
function expandUpcE(body: string, last: string): string {
  if (last <= '2') return `${body.slice(0, 2)}${last}0000${body.slice(2)}`
  if (last === '3') return `${body.slice(0, 3)}00000${body.slice(3)}`
  if (last === '4') return `${body.slice(0, 4)}00000${body.slice(4)}`
  return `${body}0000${last}`
}

// The last hand on every log line: what would name a card or open a door is taken out of the text
// itself, so that no caller, however careless, can write it.

/** Keys whose text never reaches a log, at any depth and inside quoted JSON too. */
const secretKeys = [
  'cardNumber',
  'phone',
  'msisdn',
  'iccid',
  'mobile_number',
  'account_number',
  'token',
  'x-lowu-token',
  'authorization',
  'proxy-authorization',
  'cookie',
  'password',
  'secret',
  'apiKey',
  'apiSecret',
  'pin',
  'pinHash',
  'badge',
  'badgeHash',
].join('|')

const hidden = '***'
const secretValue = new RegExp(`("(?:${secretKeys})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'gi')
const quotedSecretValue = new RegExp(`(\\\\+"(?:${secretKeys})\\\\+"\\s*:\\s*\\\\+").*?(\\\\+")`, 'gi')
const credentials = /\b(Basic|Bearer) [\w.~+/=-]+/gi
const tokenInAddress = /\btoken=[\w.~%-]+/gi
/** Thirteen digits or more, also in groups: a card number, a long phone number, a bank card. */
const digitRun = /-?\d(?:[ -]?\d){12,}(?:\.\d+)?(?:e[+-]?\d+)?/gi
/** E.118 numbers of which a vendor wrote part in letters. */
const lettersCard = /\b89[0-9A-Z]{17,18}\b/g
/** E.164 numbers; those of Hong Kong are too short for the rule above. */
const phone = /\+\d{7,15}\b/g

function lastFour(text: string): string {
  return `${hidden}${text.replace(/\D/g, '').slice(-4)}`
}

/**
 * Keeps an instant in milliseconds (thirteen digits under a key in `Ms`), shortens the decimals of a
 * number, and hides every other run, in quotes where it stood without: the line stays JSON.
 */
function maskDigits(found: string, offset: number, line: string): string {
  const before = line.slice(Math.max(0, offset - 4), offset)
  if (found.length === 13 && before === 'Ms":') return found
  if (/\d\.$/.test(before)) return found.replace(/^(\d{3})\d*/, '$1')
  const bare = /[:,[]$/.test(before) && /^[,}\]]/.test(line.slice(offset + found.length))
  return bare ? `"${lastFour(found)}"` : lastFour(found)
}

/** `secrets` are texts known by value; one shorter than six characters would eat ordinary words. */
export function maskLine(line: string, secrets: Iterable<string> = []): string {
  let masked = line
  for (const secret of secrets) if (secret.length >= 6) masked = masked.replaceAll(secret, hidden)
  return masked
    .replace(secretValue, `$1"${hidden}"`)
    .replace(quotedSecretValue, `$1${hidden}$2`)
    .replace(credentials, `$1 ${hidden}`)
    .replace(tokenInAddress, `token=${hidden}`)
    .replace(digitRun, maskDigits)
    .replace(lettersCard, (found) => `${hidden}${found.slice(-4)}`)
    .replace(phone, lastFour)
}

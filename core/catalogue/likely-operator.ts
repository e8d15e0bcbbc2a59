// Which of the distributor's operators a card's printed number points to. A hint for the order on
// screen only: numbers are ported, so the clerk may always choose another.
import type { Card } from '../card/card.ts'
import type { Operator } from './product.ts'

/** Words by which distributors name the operator behind an issuer id of core/card/issuer.ts. */
const namesByIssuer: Readonly<Record<string, RegExp>> = {
  hkt: /csl|1o1o|hkt|club ?sim|pccw/i,
  'hutchison-3': /\b3\s?hk|three|hutchison/i,
  smartone: /smartone/i,
  'china-unicom-hk': /unicom/i,
  cmhk: /china mobile|cmhk/i,
  'china-telecom-global': /ctexcel|telecom/i,
  'china-mobile': /china mobile|cmcc/i,
  'china-unicom': /unicom/i,
  'china-telecom': /telecom/i,
  'china-broadnet': /broadnet/i,
  ctm: /\bctm\b/i,
}

export function isLikelyOperator(card: Card, operator: Operator): boolean {
  if (card.kind !== 'iccid' || card.issuer === null) return false
  return namesByIssuer[card.issuer.id]?.test(operator.name) ?? false
}

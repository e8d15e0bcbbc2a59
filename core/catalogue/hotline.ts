// Whom the customer of an operator calls: the owner's word first, then a short table of published
// numbers. No number is better than a wrong one, so an operator nobody vouches for has none.
import type { Shop } from '../shop.ts'
import type { Sale } from '../top-up/sale.ts'

interface Hotline {
  readonly country: 'HK' | 'CN' | 'MO'
  /** As distributors name the operator; the first that fits holds. */
  readonly name: RegExp
  readonly telephone: string
}

// Hong Kong: the regulator's page on reporting a lost phone (ofca.gov.hk, consumer focus, "Report loss of
// mobile phone"), of csl the line for prepaid cards; China Unicom: the list of the settlement scheme's
// members (CAHK, ccss.cahk.hk). Mainland: 10086.cn (questions on roaming), bj.chinaunicom.com (customer
// service abroad), chinatelecom-h.com (customer service). Macau: ctm.net (important notes on prepaid cards).
const published: readonly Hotline[] = [
  { country: 'HK', name: /china mobile|cmhk|中[國国]移[動动]/i, telephone: '2945 8888' },
  { country: 'HK', name: /unicom|[聯联]通/i, telephone: '2122 1188' },
  { country: 'HK', name: /smartone|[數数][碼码]通/i, telephone: '2880 2688' },
  { country: 'HK', name: /\bcsl\b|1o1o|\bhkt\b|club ?sim/i, telephone: '178 178' },
  { country: 'HK', name: /\b3 ?hk\b|\b3 hong kong|\bthree\b|hutchison/i, telephone: '3162 3333' },
  { country: 'CN', name: /china mobile|cmcc|中[國国]移[動动]/i, telephone: '10086' },
  { country: 'CN', name: /unicom|[聯联]通/i, telephone: '10010' },
  { country: 'CN', name: /china telecom|中[國国][電电]信/i, telephone: '10000' },
  { country: 'MO', name: /\bctm\b|澳[門门][電电][訊讯]/i, telephone: '1000' },
]

/** Null when neither the owner nor a published list names one. */
export function hotlineOf(
  sale: Pick<Sale, 'operatorId' | 'operatorName' | 'card'>,
  shop: Pick<Shop, 'slip'>,
): string | null {
  const own = shop.slip.hotlines.find((each) => each.operatorId === sale.operatorId)
  if (own) return own.telephone === '' ? null : own.telephone
  const known = published.find(
    (each) => each.country === sale.card.country && each.name.test(sale.operatorName),
  )
  return known?.telephone ?? null
}

// What the shop sells by as the audit events change it, read from their text by the auditor's own hand.
import { money } from '../../../core/money.ts'
import type { Shop } from '../../../core/shop.ts'
import type { AuditEvent } from '../../../core/store.ts'

const million = 1_000_000

/** The shop from this event on; the same when the event changes nothing of it that a price is made of. */
export function shopAfter(shop: Shop, { type, data }: AuditEvent): Shop {
  if (type !== 'settingsChanged') return shop
  switch (data.key) {
    case 'fees': {
      const fees = data.after as { operatorId: string | null; upTo: string | null; fee: string }[]
      return {
        ...shop,
        fees: fees.map(({ operatorId, upTo, fee }) => ({
          operatorId,
          upToMinor: upTo === null ? null : minorOf(upTo),
          feeMinor: minorOf(fee),
        })),
      }
    }
    case 'rates': {
      const rates = data.after as (Omit<Shop['rates'][number], 'ratePpm'> & { rate: string })[]
      return {
        ...shop,
        rates: rates.map(({ rate, ...pair }) => ({ ...pair, ratePpm: Math.round(Number(rate) * million) })),
      }
    }
    case 'rounding': {
      const steps = data.after as { HKD: string; CNY: string }
      return { ...shop, cashStepMinor: { HKD: minorOf(steps.HKD), CNY: minorOf(steps.CNY) } }
    }
    case 'saleMax':
      return { ...shop, saleMax: money(shop.tillCurrency, minorOf(data.after as string)) }
    default:
      return shop
  }
}

/** "12.30" is 1230. */
function minorOf(text: string): number {
  return Math.round(Number(text) * 100)
}

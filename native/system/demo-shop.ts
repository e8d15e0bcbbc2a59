// The shop that sells when nothing is set up: a corner store in Hong Kong, against the sandbox. Its
// names, rates and fees are invented.
import type { z } from 'zod'
import { shopWords } from '../../core/words/shop-words.ts'
import type { settingsSchema } from './settings-schema.ts'

/** As a settings file would say it. */
export const demoSettingsText: z.input<typeof settingsSchema> = {
  store: {
    name: shopWords.demoName,
    address: shopWords.demoAddress,
    telephone: '2345 6789',
    register: '1',
  },
  dayEnd: '05:00',
  currency: 'HKD',
  cashCurrencies: ['HKD', 'CNY'],
  rates: [
    { from: 'CNY', to: 'HKD', rate: '1.09', since: '2026-01-01' },
    { from: 'USD', to: 'HKD', rate: '7.8', since: '2026-01-01' },
  ],
  fees: [{ upTo: '99.99', fee: '2.00' }],
  saleMax: '1500.00',
  tenders: ['cash', 'octopus', 'alipay', 'wechatPay', 'card'],
  slip: { patienceSeconds: 10 },
  offline: {
    saleMax: '300.00',
    cardPerDayMax: '500.00',
    unsentTotalMax: '2000.00',
    unsentSalesMax: 20,
    hoursMax: 12,
    catalogueHoursMax: 24,
  },
  distributor: { kind: 'sandbox' },
}

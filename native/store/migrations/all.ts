// Every migration in the order in which it is applied.
import type { Migration } from '../migration.ts'
import { firstSale } from './0010-first-sale.ts'
import { staff } from './0020-staff.ts'
import { settlement } from './0040-settlement.ts'
import { exportedSale } from './0050-exported-sale.ts'
import { foundSale } from './0060-found-sale.ts'
import { reconciliation } from './0090-reconciliation.ts'
import { shifts } from './0095-shifts.ts'
import { exportedBooks } from './0096-exported-books.ts'
import { reversal } from './0097-reversal.ts'
import { changedSettings } from './0100-settings.ts'
import { ownerView } from './0110-owner-view.ts'
import { payIns } from './0120-pay-ins.ts'
import { filedSettings } from './0130-filed-settings.ts'
import { exportedRefunds } from './0131-exported-refunds.ts'
import { tenderFee } from './0140-tender-fee.ts'

export const migrations: readonly Migration[] = [
  firstSale,
  staff,
  settlement,
  exportedSale,
  foundSale,
  reconciliation,
  shifts,
  exportedBooks,
  reversal,
  changedSettings,
  ownerView,
  payIns,
  filedSettings,
  exportedRefunds,
  tenderFee,
]

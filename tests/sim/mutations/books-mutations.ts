// Faults of what is written down: the commit, the ledger, the numbers, the chain and the export.
import type { Mutation } from './mutation.ts'

const machine = 'core/top-up/machine.ts'
const recorder = 'core/top-up/recorder.ts'
const desk = 'core/top-up/desk.ts'
const posting = 'core/ledger/posting.ts'
const terminal = 'core/catalogue/tender-fee.ts'
const connection = 'native/store/connection.ts'
const transaction = 'native/store/transaction.ts'
const migration = 'native/store/migrations/0010-first-sale.ts'

export const booksMutations: readonly Mutation[] = [
  {
    name: 'refund twice',
    edits: [
      {
        path: machine,
        find: "    failureReported: step('refunded'),\n",
        replace:
          "    failureReported: step('refunded'),\n    refundPaid: step('refunded', slip('refund'), openDrawer),\n",
      },
      { path: desk, find: "if (sale.state !== 'failed') return refuse('stepNotAllowed')", replace: '' },
    ],
    sales: 150,
    stage: 'unprovable',
    rules: ['refundedTwice', 'printedTwice'],
  },
  {
    name: 'drop the ledger entry of a refund',
    edits: [
      {
        path: recorder,
        find: 'posted.push(recordOf(store.postEntry(entry), entry))',
        replace: "if (as !== 'refunded') posted.push(recordOf(store.postEntry(entry), entry))",
      },
    ],
    sales: 100,
    stage: 'lateWords',
    rules: ['ledgerWrong'],
  },
  {
    name: 'book what was handed over, not what was kept',
    edits: [
      {
        path: posting,
        find: 'return money(currency, givenMinor - changeMinor)',
        replace: 'return money(currency, givenMinor)',
      },
    ],
    sales: 50,
    rules: ['ledgerWrong', 'counterBroke'],
  },
  {
    name: 'add by every tender what one terminal adds',
    edits: [{ path: terminal, find: '({ tender }) => tender === kind', replace: '() => true' }],
    sales: 50,
    rules: ['priceWrong', 'counterBroke'],
  },
  {
    name: 'take the customer for a rounding less',
    edits: [
      {
        path: 'core/money.ts',
        find: 'const up = product > 0n ? (product + million - 1n) / million : product / million',
        replace: 'const up = (product + million) / million',
      },
    ],
    sales: 100,
    seeds: [13],
    rules: ['priceWrong'],
  },
  {
    name: 'acknowledge before the commit',
    edits: [
      {
        path: transaction,
        find: '        begin.run()\n',
        replace: '        if (!connection.inTransaction) begin.run()\n',
      },
      {
        path: transaction,
        find: '    end.run()\n',
        replace: '    late += 1\n    if (late % 3 === 0) end.run()\n',
      },
      {
        path: transaction,
        find: '  let committing = false\n',
        replace: '  let committing = false\n  let late = 0\n',
      },
    ],
    sales: 60,
    stage: 'mortal',
    rules: ['stateUnfounded', 'diskDiffers', 'chainBroken', 'ledgerWrong', 'counterBroke', 'printedTwice'],
  },
  {
    name: 'synchronous=OFF, and the power goes',
    edits: [
      {
        path: connection,
        find: "    connection.pragma('synchronous = FULL')\n  }\n",
        replace: "    connection.pragma('synchronous = OFF')\n  }\n",
      },
      {
        path: connection,
        find: '    synchronous === synchronousFull,\n',
        replace: '    synchronous !== synchronousFull,\n',
      },
    ],
    sales: 60,
    stage: 'mortal',
    file: true,
    rules: ['diskDiffers', 'chainBroken', 'ledgerWrong'],
  },
  {
    name: 'leave out a receipt number',
    edits: [
      {
        path: migration,
        find: 'WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM receipt WHERE register = NEW.register)',
        replace: 'WHEN NEW.sequence < 0',
      },
      {
        path: 'native/store/receipt-rows.ts',
        find: '"SELECT coalesce(max(sequence), 0) + 1 AS sequence',
        replace: '"SELECT coalesce(max(sequence), 0) + 2 AS sequence',
      },
    ],
    sales: 5,
    rules: ['receiptNumberWrong'],
  },
  {
    name: 'reuse a receipt number',
    edits: [
      {
        path: 'native/store/receipt-rows.ts',
        find: '"SELECT coalesce(max(sequence), 0) + 1 AS sequence',
        replace: '"SELECT max(1, coalesce(max(sequence), 1)) AS sequence',
      },
    ],
    sales: 5,
    rules: ['counterBroke'],
  },
  {
    name: 'forget that a command was answered',
    edits: [
      {
        path: desk,
        find: 'if (before === null) return work(asker)',
        replace: "if (before === null || before.name === 'printCopy') return work(asker)",
      },
    ],
    sales: 100,
    stage: 'mortal',
    rules: ['commandActedTwice', 'counterBroke'],
  },
  {
    name: 'tell the screen before the commit',
    edits: [
      {
        path: recorder,
        find: '        if (!isSame(next, sale)) store.updateSale(next)\n',
        replace: '        store.updateSale(next)\n        parts.changed(next)\n',
      },
    ],
    sales: 5,
    rules: ['toldBeforeDisk'],
  },
  {
    name: 'forget a setting that the disk kept and denied',
    edits: [
      {
        path: 'core/settings/settings-desk.ts',
        find: '    if (book.catchUp()) changed()\n    return written.ok',
        replace: '    if (written.ok && book.catchUp()) changed()\n    return written.ok',
      },
      { path: 'core/counter.ts', find: 'if (book.catchUp()) settingsHold()', replace: '' },
    ],
    sales: 50,
    stage: 'newRules',
    seeds: [59, 74],
    rules: ['settingLost'],
  },
  {
    name: 'take the payment of an old offer by the new rules',
    edits: [
      {
        path: 'core/settings/settings-book.ts',
        find: 'if (young.has(id)) return shop',
        replace: 'if (id !== null) return shop',
      },
    ],
    sales: 100,
    stage: 'newRules',
    seeds: [31, 10, 18],
    rules: ['priceWrong', 'ledgerWrong'],
  },
  {
    name: 'hash an event without its time',
    edits: [
      {
        path: 'native/store/audit-chain.ts',
        find: '[sequence, atMs, saleId, type].map',
        replace: '[sequence, atMs * 0, saleId, type].map',
      },
    ],
    sales: 50,
    rules: ['chainBroken'],
  },
  {
    name: 'pay back in cash and book it as the terminal’s',
    edits: [
      {
        path: 'core/ledger/posting.ts',
        find: '...moved(sale, refundTender, -1)])',
        replace: '...moved(sale, tenderOf(sale).kind, -1)])',
      },
    ],
    sales: 300,
    rules: ['ledgerWrong'],
  },
  {
    name: 'export an earlier moment as it became later',
    edits: [
      {
        path: 'native/export/sales-rows.ts',
        find: '  if (isNow(moment, books)) return yield* found\n',
        replace: '  if (isNow(moment, books) || true) return yield* found\n',
      },
    ],
    sales: 60,
    rules: ['exportDiffers'],
  },
  {
    name: 'leave refunded sales out of the export',
    edits: [
      {
        path: 'native/export/sales-rows.ts',
        find: 'WHERE business_day BETWEEN ? AND ? ORDER BY business_day, position',
        replace: "WHERE business_day BETWEEN ? AND ? AND state <> 'refunded' ORDER BY business_day, position",
      },
    ],
    sales: 60,
    rules: ['exportDiffers'],
  },
]

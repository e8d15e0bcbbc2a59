// One sale as a row that opens it: state, sum, the end of its card, and the next step or where and when it
// was paid.
import { memo } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney } from '../../core/money.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useCounter, useShop } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { saleLook } from '../parts/sale-look.ts'
import { useWords } from '../words.tsx'
import { nextStepOf } from './next-step.ts'

interface SaleRowProps {
  readonly sale: SaleView
  /** Where sales of other days stand beside those of today. */
  readonly dated?: boolean
  readonly onOpen?: () => void
}

/** Drawn anew only when its own sale changed: while a queue drains, a list of fifty changes many times a second. */
export const SaleRow = memo(function SaleRow({ sale, dated = false, onOpen }: SaleRowProps) {
  const { say, language } = useWords()
  const { desk, happen } = useCounter()
  const timeZone = useShop().data?.timeZone
  const look = saleLook(sale)
  const step = nextStepOf(sale)
  const open = desk.work.step === 'result' && desk.work.saleId === sale.id
  const at =
    timeZone && sale.paidAtMs !== null ? { atMs: sale.paidAtMs, where: { language, timeZone } } : null

  function openSale() {
    happen({ type: 'saleOpened', saleId: sale.id })
    onOpen?.()
  }

  return (
    <button type="button" className="sale-row" aria-current={open} onClick={openSale}>
      <span className={`pill tone-${look.tone}`}>
        <Icon name={look.icon} size={18} />
        {say(look.name)}
      </span>{' '}
      <strong className="sale-total">{formatMoney(sale.price.total)}</strong>{' '}
      <span className="soft">{say(screenWords.numberTail, { tail: sale.card.number.slice(-4) })}</span>{' '}
      {step && !dated ? (
        <span className={`step tone-${step.tone}`}>{say(step.phrase)}</span>
      ) : (
        <span className="soft">
          <span>{sale.receiptNumber}</span>{' '}
          {at && (
            <span>
              {dated && `${dayOf(at.atMs, at.where)} `}
              {clockTime(at.atMs, at.where)}
            </span>
          )}
        </span>
      )}
    </button>
  )
})

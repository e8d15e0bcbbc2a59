// Sales as rows that open them: state, sum, the end of the card, and the next step or where and when it was paid.
import { memo, type ReactNode, useCallback } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney } from '../../core/money.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useCounter, useShop } from '../counter.tsx'
import { Icon } from '../parts/icon.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { saleLook } from '../parts/sale-look.ts'
import { useWords } from '../words.tsx'
import { nextStepOf } from './next-step.ts'

interface SaleRowsProps {
  readonly sales: readonly SaleView[]
  /** Where sales of other days stand beside those of today. */
  readonly dated?: boolean
  readonly onOpen?: () => void
  /** What else is said of each. */
  readonly children?: (sale: SaleView) => ReactNode
}

export function SaleRows({ sales, dated = false, onOpen, children }: SaleRowsProps) {
  const { desk, happen } = useCounter()
  const timeZone = useShop().data?.timeZone ?? null
  const openId = desk.work.step === 'result' ? desk.work.saleId : null
  const open = useCallback(
    (saleId: string) => {
      happen({ type: 'saleOpened', saleId })
      onOpen?.()
    },
    [happen, onOpen],
  )
  return (
    <ul>
      {sales.map((sale) => (
        <li key={sale.id}>
          <SaleRow sale={sale} dated={dated} timeZone={timeZone} isOpen={sale.id === openId} onOpen={open} />
          {children?.(sale)}
        </li>
      ))}
    </ul>
  )
}

interface SaleRowProps {
  readonly sale: SaleView
  readonly dated: boolean
  /** Null until the shop is known. */
  readonly timeZone: string | null
  readonly isOpen: boolean
  readonly onOpen: (saleId: string) => void
}

/** Drawn anew only when its own sale changed: while a queue drains, a list of fifty changes many times a second. */
const SaleRow = memo(function SaleRow({ sale, dated, timeZone, isOpen, onOpen }: SaleRowProps) {
  const { say, language } = useWords()
  const look = saleLook(sale)
  const step = nextStepOf(sale)
  const at =
    timeZone && sale.paidAtMs !== null ? { atMs: sale.paidAtMs, where: { language, timeZone } } : null
  return (
    <button type="button" className="sale-row" aria-current={isOpen} onClick={() => onOpen(sale.id)}>
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

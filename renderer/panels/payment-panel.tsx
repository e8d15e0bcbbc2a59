// Taking the money: one tender, one amount, one Confirm. What the page works out here is only shown;
// the counter checks it again and is the only one who records it.
import { useEffect, useState } from 'react'
import type { SaleView } from '../../core/api/views.ts'
import { formatMoney, type Money, money, type TillCurrency } from '../../core/money.ts'
import type { TenderKind } from '../../core/top-up/sale.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { type Sender, useCounter, useLeavePayment, useSale, useShop } from '../counter.tsx'
import { cashDuesOf, priceBy } from '../desk/cash-due.ts'
import { type CashGiven, givenMinor, noCash, withKey, withoutLast } from '../desk/cash-given.ts'
import { useCustomer } from '../desk/use-customer.ts'
import { Amount } from '../parts/amount.tsx'
import { Choice } from '../parts/choice.tsx'
import { keepFocus } from '../parts/keypad.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { useWords } from '../words.tsx'
import { CashCurrency } from './cash-currency.tsx'
import { CashPad } from './cash-pad.tsx'

/** More than this the counter refuses anyway. */
const shownMaxMinor = 1_000_000_000

interface PaymentProps {
  readonly payment: Sender
  readonly tender: TenderKind
  readonly onTender: (tender: TenderKind) => void
}

export function PaymentPanel({ saleId, ...props }: PaymentProps & { readonly saleId: string }) {
  const { happen } = useCounter()
  const sale = useSale(saleId).data
  const left = sale !== undefined && sale.state !== 'prepared'
  useEffect(() => {
    // However it was paid or withdrawn (a lost answer, a reload), what counts is the sale itself.
    if (left) happen({ type: 'paid', saleId })
  }, [left, saleId, happen])
  return sale && !left ? <OpenPayment sale={sale} {...props} /> : <section className="panel stage" />
}

function OpenPayment({ sale, payment, tender, onTender }: PaymentProps & { readonly sale: SaleView }) {
  const { say } = useWords()
  const { desk, happen } = useCounter()
  const shop = useShop().data
  const [given, keepGiven] = useState<CashGiven>(noCash)
  const [cashIn, setCashIn] = useState<TillCurrency | null>(null)
  const leavePayment = useLeavePayment(payment)
  const till = shop?.tillCurrency ?? 'HKD'
  const cash = tender === 'cash'
  const dues = cashDuesOf(sale, till)
  const chosen = dues.find((each) => each.currency === cashIn) ?? dues[0]
  const currency = cash ? chosen.currency : till
  const { fee, total } = priceBy(sale, tender)
  const due = cash ? chosen.due : total
  const amountMinor = cash ? givenMinor(given, due.amountMinor, currency) : due.amountMinor
  const shortMinor = amountMinor === null ? due.amountMinor : due.amountMinor - amountMinor
  const enough = amountMinor !== null && shortMinor <= 0
  const ready = enough && sale.can.pay && !payment.busy

  useCustomer({
    kind: 'sale',
    saleId: sale.id,
    cash: cash ? currency : null,
    givenMinor: cash && amountMinor !== null ? Math.min(amountMinor, shownMaxMinor) : null,
    terminal: tender === 'cash' ? null : tender,
  })

  /** With what it costs so, where that is more than in cash. */
  function optionOf(kind: TenderKind) {
    const dearer = sale.dueBy.find((each) => each.tender === kind)
    const option = { value: kind, label: say(receiptWords[kind]) }
    return dearer ? { ...option, beneath: formatMoney(dearer.total) } : option
  }

  function setGiven(next: CashGiven) {
    keepGiven(next)
    if (desk.problem) happen({ type: 'dismissed' })
  }

  function chooseCash(next: TillCurrency) {
    setCashIn(next)
    setGiven(noCash)
  }

  async function confirm() {
    if (!ready || amountMinor === null) return
    const paid = await payment.send('takePayment', {
      saleId: sale.id,
      tender,
      currency,
      givenMinor: amountMinor,
    })
    if (paid) happen({ type: 'paid', saleId: sale.id })
  }

  useKeys((key) => {
    if (key === 'Escape') leavePayment()
    else if (key === 'Enter') {
      if (cash && given.kind === 'none') setGiven({ kind: 'exact' })
      else void confirm()
    } else if (payment.busy || !cash) return false
    else if (/^[\d.]$/.test(key)) setGiven(withKey(given, key))
    else if (key === 'Backspace') setGiven(withoutLast(given))
    else return false
    return true
  })

  return (
    <section className="panel stage" aria-label={say(screenWords.payment)}>
      <Choice
        legend={say(screenWords.tender)}
        legendShown={false}
        options={(shop?.tenders ?? []).map(optionOf)}
        value={tender}
        onChoose={onTender}
        disabled={payment.busy}
      />
      {cash ? (
        <>
          {dues.length > 1 && (
            <CashCurrency dues={dues} chosen={chosen} onChoose={chooseCash} disabled={payment.busy} />
          )}
          <Figures due={due} amountMinor={amountMinor} />
          <CashPad currency={currency} given={given} onGive={setGiven} disabled={payment.busy} />
        </>
      ) : (
        <TerminalNote
          tender={say(receiptWords[tender])}
          due={due}
          fee={total === sale.price.total ? null : fee}
        />
      )}
      <div className="confirm-block">
        <p id="confirm-reason" className="confirm-said" role="status">
          {payment.busy
            ? say(screenWords.confirming)
            : enough
              ? say(screenWords.confirmReady)
              : amountMinor === null
                ? say(screenWords.confirmNeedsCash)
                : say(screenWords.confirmShort, { short: formatMoney(money(currency, shortMinor)) })}
        </p>
        <button
          type="button"
          className="button confirm"
          aria-describedby="confirm-reason"
          aria-keyshortcuts="Enter"
          disabled={!ready}
          onMouseDown={keepFocus}
          onClick={confirm}
        >
          {say(screenWords.confirm)}
        </button>
      </div>
    </section>
  )
}

function Figures({ due, amountMinor }: { due: Money; amountMinor: number | null }) {
  const { say } = useWords()
  const restMinor = amountMinor === null ? 0 : amountMinor - due.amountMinor
  return (
    <div className="figures three">
      <p className="figure">
        <span>{say(screenWords.due)}</span>
        <output aria-label={say(screenWords.due)}>
          <Amount of={due} />
        </output>
      </p>
      <p className="figure">
        <span>{say(screenWords.given)}</span>
        <output aria-label={say(screenWords.given)}>
          {amountMinor === null ? '–' : <Amount of={money(due.currency, amountMinor)} />}
        </output>
      </p>
      <p className={`figure ${restMinor < 0 ? 'short' : 'change'}`}>
        <span>{say(restMinor < 0 ? screenWords.short : screenWords.change)}</span>
        <output aria-label={say(restMinor < 0 ? screenWords.short : screenWords.change)}>
          {amountMinor === null ? '–' : <Amount of={money(due.currency, Math.abs(restMinor))} />}
        </output>
      </p>
    </div>
  )
}

interface TerminalNoteProps {
  readonly tender: string
  readonly due: Money
  /** Null: it adds none of its own. */
  readonly fee: Money | null
}

function TerminalNote({ tender, due, fee }: TerminalNoteProps) {
  const { say } = useWords()
  return (
    <div className="terminal">
      <p>{say(screenWords.terminalDo, { tender })}</p>
      <p className="terminal-amount">
        <Amount of={due} />
      </p>
      {fee && <p>{say(screenWords.terminalFee, { fee: formatMoney(fee) })}</p>}
      <p className="soft">{say(screenWords.terminalThen)}</p>
    </div>
  )
}

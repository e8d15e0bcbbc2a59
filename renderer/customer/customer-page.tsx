// What the customer watches: the card to agree to, the sum, what was given, what becomes of it. It shows
// what the counter says of the one sale at the desk, and has no button at all.
import { useEffect, useSyncExternalStore } from 'react'
import type { CustomerView } from '../../core/api/customer-view.ts'
import { formatMoney } from '../../core/money.ts'
import { customerWords } from '../../core/words/customer-words.ts'
import { type Language, type Phrase, say } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { Amount } from '../parts/amount.tsx'
import { Icon } from '../parts/icon.tsx'
import { stateLooks } from '../parts/tone.ts'
import { languageTag } from '../words.tsx'
import type { CustomerLink } from './customer-link.ts'
import { QrSign } from './qr-sign.tsx'
import { Welcome } from './welcome.tsx'

type Shown = CustomerView['showing']
type ShownSale = Extract<Shown, { kind: 'sale' }>

export function CustomerPage({ link }: { link: CustomerLink }) {
  const view = useSyncExternalStore(link.subscribe, link.view)
  const connection = useSyncExternalStore(link.connection.subscribe, link.connection.state)
  const language = view?.language ?? 'zh-Hant'
  useEffect(() => {
    document.documentElement.lang = languageTag(language)
    document.title = say(customerWords.customerTitle, language)
  }, [language])

  if (connection === 'refused') return <Notice text={say(customerWords.customerKeyWrong, language)} />
  if (view === null) return <Notice text={say(customerWords.customerWait, language)} />
  // What stood there may have changed since: an old state is worse than none.
  const { showing } = connection === 'open' ? view : { showing: { kind: 'idle' as const } }
  return (
    <main className="customer" data-showing={showing.kind}>
      {view.training && <p className="customer-training">{say(trainingWords.customerTraining, language)}</p>}
      <header className="customer-head">
        <h1>{view.storeName[language]}</h1>
        {view.demo && <p className="customer-demo">{say(customerWords.customerDemo, language)}</p>}
      </header>
      <div className="customer-body" aria-live="polite">
        {connection !== 'open' && (
          <p className="customer-wait">{say(customerWords.customerWait, language)}</p>
        )}
        <Showing showing={showing} storeName={view.storeName} language={language} />
      </div>
    </main>
  )
}

function Notice({ text }: { text: string }) {
  return (
    <main className="customer">
      <h1 className="customer-notice">{text}</h1>
    </main>
  )
}

type ShowingProps = Pick<CustomerView, 'showing' | 'storeName' | 'language'>

function Showing({ showing, storeName, language }: ShowingProps) {
  switch (showing.kind) {
    case 'idle':
      return <Welcome storeName={storeName} language={language} />
    case 'card':
      return <CardToCheck card={showing} language={language} />
    case 'sale':
      return <SaleShown sale={showing} language={language} />
  }
}

type CardShown = Pick<ShownSale, 'cardKind' | 'groups'>

function CardToCheck({ card, language }: { card: CardShown; language: Language }) {
  const ask = card.cardKind === 'iccid' ? customerWords.checkCard : customerWords.checkPhone
  return (
    <section className="customer-card">
      <h2>{say(ask, language)}</h2>
      <p className="customer-groups">{card.groups.join(' ')}</p>
    </section>
  )
}

function SaleShown({ sale, language }: { sale: ShownSale; language: Language }) {
  const { name, tell } = stateWords[sale.state]
  const look = stateLooks[sale.state]
  const paid = sale.reference !== null
  return (
    <>
      {paid ? (
        <section className={`customer-state tone-${look.tone}`}>
          <Icon name={look.icon} size={88} />
          <div>
            <h2>{say(name, language)}</h2>
            <p>{say(tell, language)}</p>
          </div>
        </section>
      ) : (
        <CardToCheck card={sale} language={language} />
      )}
      <div className="customer-sums">
        <dl className="customer-rows">
          {paid && (
            <Row
              word={sale.cardKind === 'iccid' ? receiptWords.cardNumber : receiptWords.phoneNumber}
              language={language}
              text={sale.groups.join(' ')}
            />
          )}
          <Row
            word={customerWords.credit}
            language={language}
            text={`${sale.operatorName} ${formatMoney(sale.faceValue)}`}
          />
          <Row word={receiptWords.fee} language={language} text={formatMoney(sale.fee)} />
          <Row word={receiptWords.total} language={language} text={formatMoney(sale.total)} />
          {sale.receiptNumber && (
            <Row word={receiptWords.receiptNumber} language={language} text={sale.receiptNumber} />
          )}
        </dl>
        <dl className="customer-figures">
          <Figure word={customerWords.pleasePay} language={language} of={sale.due} />
          {sale.given && <Figure word={customerWords.received} language={language} of={sale.given} />}
          {sale.change && <Figure word={customerWords.yourChange} language={language} of={sale.change} />}
        </dl>
        {sale.reference && (
          <figure className="customer-code">
            <QrSign data={sale.reference} name={sale.reference} />
            <figcaption>{say(customerWords.keepReference, language)}</figcaption>
          </figure>
        )}
      </div>
    </>
  )
}

function Row({ word, language, text }: { word: Phrase; language: Language; text: string }) {
  return (
    <div>
      <dt>{say(word, language)}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function Figure({ word, language, of }: { word: Phrase; language: Language; of: ShownSale['due'] }) {
  return (
    <div>
      <dt>{say(word, language)}</dt>
      <dd>
        <Amount of={of} />
      </dd>
    </div>
  )
}

// The amounts this card can take: the likeliest operator's first, the others a touch away.
import { useState } from 'react'
import type { Offer } from '../../core/api/views.ts'
import { type Language, languages } from '../../core/words/language.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { useCounter, useOffers, useSender } from '../counter.tsx'
import type { CardReading } from '../desk/desk.ts'
import { useCustomer } from '../desk/use-customer.ts'
import { Refused } from '../link/caller.ts'
import { Choice } from '../parts/choice.tsx'
import { Icon } from '../parts/icon.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { useWords } from '../words.tsx'
import { OfferButton } from './offer-button.tsx'
import { RangedAmount, type RangedOffer } from './ranged-amount.tsx'
import { type TwiceAsked, TwiceQuestion } from './twice-question.tsx'

const keyedOffersMax = 9

export function OffersPanel({ reading }: { reading: CardReading }) {
  const { say, tell, language } = useWords()
  const { happen, deskNow } = useCounter()
  const { card } = reading
  const offers = useOffers(card)
  const { send, busy } = useSender()
  const [ranged, setRanged] = useState<RangedOffer | null>(null)
  const [othersShown, setOthersShown] = useState(false)
  const [twice, setTwice] = useState<TwiceAsked | null>(null)
  const [slipLanguage, setSlipLanguage] = useState<Language | null>(null)
  useCustomer({ kind: 'card', card, language: slipLanguage ?? language })
  const all = offers.data ?? []
  const usual = all.find((offer) => offer.last !== null)
  const likely = all.filter((offer) => offer.likely)
  const first = likely.length > 0 ? likely : all
  const others = likely.length > 0 ? all.filter((offer) => !offer.likely) : []
  const shown = othersShown ? all : first

  async function prepare(productId: string, faceMinor: number | null, again = false) {
    if (busy) return
    const input = { card, productId, faceMinor, language: slipLanguage ?? language, again }
    const sale = await send('prepareSale', input, (problem) => {
      if (problem.code !== 'sameCardRecently') return false
      setTwice({ problem, sell: () => void prepare(productId, faceMinor, true) })
      return true
    })
    if (!sale) return
    const { work } = deskNow()
    // The clerk may have scanned the next card meanwhile: an offer nobody wants is withdrawn.
    const wanted = work.step === 'choosing' && work.reading.card.number === card.number
    if (wanted) happen({ type: 'prepared', saleId: sale.id, cardNumber: card.number })
    else void send('cancelSale', { saleId: sale.id })
  }

  function choose(offer: Offer) {
    if (offer.amount.kind === 'ranged') setRanged({ ...offer, amount: offer.amount })
    else void prepare(offer.productId, null)
  }

  function chooseUsual() {
    if (!usual?.last) return
    const faceMinor = usual.amount.kind === 'ranged' ? usual.last.faceValue.amountMinor : null
    void prepare(usual.productId, faceMinor)
  }

  useKeys((key) => {
    if (ranged !== null || twice !== null) return false
    if (key === 'Escape') happen({ type: 'cardDropped' })
    if (key === 'Enter' && usual) {
      chooseUsual()
      return true
    }
    const offer = /^[1-9]$/.test(key) ? shown[Number(key) - 1] : undefined
    if (offer) choose(offer)
    return offer !== undefined || key === 'Escape'
  })

  const question = twice && <TwiceQuestion asked={twice} onClose={() => setTwice(null)} />
  if (ranged !== null) {
    return (
      <>
        <RangedAmount
          card={card}
          offer={ranged}
          busy={busy}
          onBack={() => setRanged(null)}
          onChoose={(faceMinor) => prepare(ranged.productId, faceMinor)}
        />
        {question}
      </>
    )
  }
  return (
    <section className="panel stage" aria-label={say(screenWords.offers)}>
      <div className="offers" aria-busy={busy}>
        {offers.isPending && <p className="soft">{say(screenWords.offersLoading)}</p>}
        {offers.error instanceof Refused && (
          <p className="refusal tone-bad" role="alert">
            <Icon name="warning" />
            {tell(offers.error.problem)}
          </p>
        )}
        {usual && (
          <section className="offer-group" aria-label={say(screenWords.lastTime)}>
            <h2>{say(screenWords.lastTime)}</h2>
            <div className="offer-grid">
              <OfferButton offer={usual} usual={true} shortcut="Enter" busy={busy} onChoose={chooseUsual} />
            </div>
          </section>
        )}
        <OfferGroups offers={first} startAt={1} busy={busy} onChoose={choose} likely={likely.length > 0} />
        {others.length > 0 && (
          <button
            type="button"
            className="button quiet"
            aria-expanded={othersShown}
            onClick={() => setOthersShown(!othersShown)}
          >
            {say(screenWords.otherOperators, { count: new Set(others.map((one) => one.operatorName)).size })}
          </button>
        )}
        {othersShown && (
          <OfferGroups
            offers={others}
            startAt={first.length + 1}
            busy={busy}
            onChoose={choose}
            likely={false}
          />
        )}
      </div>
      <Choice
        legend={say(screenWords.slipLanguage)}
        legendShown={true}
        options={languages.map((value) => ({
          value,
          label: languageNames[value].name,
        }))}
        value={slipLanguage ?? language}
        onChoose={setSlipLanguage}
      />
      {question}
    </section>
  )
}

interface OfferGroupsProps {
  readonly offers: readonly Offer[]
  /** The key of the first offer; later ones count on up to nine. */
  readonly startAt: number
  readonly busy: boolean
  readonly likely: boolean
  readonly onChoose: (offer: Offer) => void
}

function OfferGroups({ offers, startAt, busy, likely, onChoose }: OfferGroupsProps) {
  const { say } = useWords()
  const groups = Map.groupBy(offers, (offer) => offer.operatorName)
  return [...groups].map(([operatorName, ofOperator]) => (
    <section key={operatorName} className="offer-group" aria-label={operatorName}>
      <h2>
        {operatorName}
        {likely && <span className="likely">{say(screenWords.likelyOperator)}</span>}
      </h2>
      <div className="offer-grid">
        {ofOperator.map((offer) => {
          const place = startAt + offers.indexOf(offer)
          return (
            <OfferButton
              key={offer.productId}
              offer={offer}
              shortcut={place <= keyedOffersMax ? String(place) : null}
              busy={busy}
              onChoose={() => onChoose(offer)}
            />
          )
        })}
      </div>
    </section>
  ))
}

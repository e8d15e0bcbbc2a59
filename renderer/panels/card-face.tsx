// The card as the scan read it, in groups large enough for two people to compare with the plastic.

import type { Card, CardWarning } from '../../core/card/card.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'

const countries = {
  HK: screenWords.countryHK,
  CN: screenWords.countryCN,
  MO: screenWords.countryMO,
} as const

const warningWords = {
  checkDigitWrong: screenWords.warnCheckDigitWrong,
  perhapsProductBarcode: screenWords.warnPerhapsProductBarcode,
  noCheckDigit: screenWords.warnNoCheckDigit,
} as const

interface CardFaceProps {
  readonly card: Card
  readonly groups: readonly string[]
  readonly warnings: readonly CardWarning[]
}

export function CardFace({ card, groups, warnings }: CardFaceProps) {
  const { say } = useWords()
  const kind = say(card.kind === 'iccid' ? screenWords.cardNumber : screenWords.phoneNumber)
  const issuer = card.kind === 'iccid' ? card.issuer?.name : undefined
  const places = new Map<string, number>()
  return (
    <section className="card-face" aria-label={kind}>
      <p className="card-kind">
        <span>{kind}</span> <span>{say(countries[card.country])}</span>
      </p>
      <p className="card-groups">
        {groups.map((group) => {
          const nth = (places.get(group) ?? 0) + 1
          places.set(group, nth)
          return <span key={`${group} ${nth}`}>{group} </span>
        })}
      </p>
      {issuer && <p className="card-issuer">{issuer}</p>}
      {warnings.map((warning) => (
        <p key={warning} className="card-warning tone-waiting">
          <Icon name="warning" />
          {say(warningWords[warning])}
        </p>
      ))}
    </section>
  )
}

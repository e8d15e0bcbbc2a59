// The rules a sale was made by, each beside what holds today where that differs.
import { useQuery } from '@tanstack/react-query'
import { heldWords as words } from '../../core/words/held-words.ts'
import { problemOf, useCounter, useShop } from '../counter.tsx'
import { clockTime, dayOf } from '../parts/instant.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useWords } from '../words.tsx'

export function SaleRules({ saleId }: { saleId: string }) {
  const { say, language } = useWords()
  const { link } = useCounter()
  const timeZone = useShop().data?.timeZone
  const { data, error } = useQuery({
    queryKey: ['saleRules', saleId, language],
    queryFn: () => link.ask('readSaleRules', { saleId }),
    staleTime: 0,
    gcTime: 0,
  })
  if (error) return <Refusal problem={problemOf(error)} />
  if (data === undefined || timeZone === undefined) return <div className="sale-rules" />
  const { rules, atMs } = data
  if (rules === null) return <p className="sale-rules">{say(words.notRecorded)}</p>
  const same = rules.every(({ today }) => today === null)
  return (
    // A list that scrolls is reached by the keyboard like a field.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs focus
    <div className="sale-rules" tabIndex={0}>
      <p className="soft">
        {`${dayOf(atMs, { language, timeZone })} ${clockTime(atMs, { language, timeZone })} · `}
        {say(same ? words.allTheSame : words.explained)}
      </p>
      <dl>
        {rules.map(({ name, held, today }) => (
          <div key={name} className={today === null ? undefined : 'differs'}>
            <dt>{name}</dt>
            <dd>
              {held}
              {today !== null && <p className="tone-doubt">{say(words.today, { value: today })}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

// Who credits the cards: play money, or an account that is tried before anything depends on it. Keys leave
// this page as soon as they are kept, and are never brought back to it.
import { useState } from 'react'
import type { CallOutput } from '../../core/api/contract.ts'
import { formatMoney } from '../../core/money.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { Choice } from '../parts/choice.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.tsx'
import { PageFrame } from './page-frame.tsx'
import type { SetUpPageProps } from './page-names.ts'
import { TextField } from './text-field.tsx'
import { useSetUpMove } from './use-set-up.ts'

/** DT One, "DVS API": the live and the trial service. */
const addresses = {
  live: 'https://dvs-api.dtone.com/v1',
  trial: 'https://preprod-dvs-api.dtone.com/v1',
} as const

export function DistributorPage({ view, ways }: SetUpPageProps) {
  const { say } = useWords()
  const mover = useSetUpMove()
  const { distributor } = view
  const before = distributor.kind === 'dt-one' ? distributor : null
  const fixed = view.file === null
  const [kind, setKind] = useState<'dt-one' | 'sandbox'>(
    distributor.kind === 'sandbox' ? 'sandbox' : 'dt-one',
  )
  const [baseUrl, setBaseUrl] = useState<string>(before?.baseUrl ?? addresses.live)
  const [apiKey, setApiKey] = useState('')
  const [apiSecret, setApiSecret] = useState('')
  const [balance, setBalance] = useState<CallOutput<'askBalance'>['balance'] | null>(null)
  const keys = before?.keys ?? 'missing'
  const typed = apiKey.trim() !== '' && apiSecret.trim() !== ''
  const untouched = apiKey === '' && apiSecret === '' && keys !== 'missing'
  const complete = baseUrl.trim() !== '' && (typed || untouched)
  const account = {
    baseUrl: baseUrl.trim(),
    apiKey: typed ? apiKey.trim() : null,
    apiSecret: typed ? apiSecret.trim() : null,
  }

  function change(set: (value: string) => void) {
    return (value: string) => {
      setBalance(null)
      set(value)
    }
  }

  async function ask() {
    setBalance(null)
    const answer = await mover.move('askBalance', account)
    if (answer) setBalance(answer.balance)
  }

  async function keep() {
    if (fixed) return ways.next()
    const choice = kind === 'sandbox' ? { kind } : { kind, ...account }
    const kept = await mover.move('keepDistributor', { distributor: choice })
    if (!kept) return
    setApiKey('')
    setApiSecret('')
    ways.next()
  }

  return (
    <PageFrame
      title={setUpWords.distributor}
      explained={say(fixed ? setUpWords.ofDemo : setUpWords.distributorExplained)}
      ways={ways}
      mover={mover}
      ready={fixed || kind === 'sandbox' || complete}
      onNext={() => void keep()}
    >
      <Choice
        legend={say(setUpWords.distributor)}
        legendShown={false}
        disabled={fixed}
        options={[
          { value: 'dt-one', label: say(setUpWords.kindDtOne) },
          { value: 'sandbox', label: say(setUpWords.kindSandbox) },
        ]}
        value={kind}
        onChoose={setKind}
      />
      {kind === 'sandbox' && <p className="set-up-note tone-waiting">{say(setUpWords.sandboxExplained)}</p>}
      {kind === 'dt-one' && (
        <div className="set-up-fields">
          <div className="set-up-wide set-up-address">
            <TextField
              label={say(setUpWords.address)}
              value={baseUrl}
              lengthMax={300}
              onChange={change(setBaseUrl)}
            />
            <button type="button" className="button" onClick={() => change(setBaseUrl)(addresses.live)}>
              {say(setUpWords.addressLive)}
            </button>
            <button type="button" className="button" onClick={() => change(setBaseUrl)(addresses.trial)}>
              {say(setUpWords.addressTrial)}
            </button>
          </div>
          {keys !== 'environment' && (
            <>
              <TextField
                label={say(setUpWords.apiKey)}
                value={apiKey}
                lengthMax={300}
                secret={true}
                onChange={change(setApiKey)}
              />
              <TextField
                label={say(setUpWords.apiSecret)}
                value={apiSecret}
                lengthMax={300}
                secret={true}
                onChange={change(setApiSecret)}
              />
            </>
          )}
          <p className="soft set-up-wide">
            {keys === 'environment' && say(setUpWords.keysInEnvironment)}
            {keys === 'kept' && say(setUpWords.keysKept)}
            {keys === 'missing' && say(setUpWords.keysExplained)}
          </p>
          <div className="set-up-wide set-up-try">
            <button
              type="button"
              className="button"
              disabled={!complete || mover.busy}
              onClick={() => void ask()}
            >
              {say(setUpWords.askBalance)}
            </button>
            <p role="status" className={balance ? 'set-up-answer tone-good' : 'set-up-answer tone-quiet'}>
              {balance && <Icon name="tick" />}
              {balance && say(setUpWords.balanceIs, { balance: formatMoney(balance) })}
              {mover.busy && say(setUpWords.asking)}
            </p>
          </div>
        </div>
      )}
    </PageFrame>
  )
}

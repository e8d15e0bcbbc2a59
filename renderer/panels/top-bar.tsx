// The shop at a glance: name, line, queue, devices, balance. Each state is a word; colour only helps.
import type { StatusView } from '../../core/api/views.ts'
import { formatMoney } from '../../core/money.ts'
import { languages, type Phrase } from '../../core/words/language.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { useShop, useStatus } from '../counter.tsx'
import { HelpButton } from '../help/help.tsx'
import { AlertChip } from '../owner/alert-chip.tsx'
import { Choice } from '../parts/choice.tsx'
import { clockTime } from '../parts/instant.ts'
import { Story } from '../parts/story.tsx'
import { PersonButton } from '../staff/person-button.tsx'
import { useWords } from '../words.tsx'
import { PrinterChip } from './printer-chip.tsx'
import { QueueChip } from './queue-chip.tsx'
import { ScannerChip } from './scanner-chip.tsx'
import { ShopMenu } from './shop-menu.tsx'
import { isUsedUp } from './shop-notice.ts'
import { StatusChip } from './status-chip.tsx'

export function TopBar() {
  const { say, language, choose } = useWords()
  const shop = useShop().data
  const status = useStatus().data
  const options = languages.map((value) => ({
    value,
    label: languageNames[value].short,
    name: languageNames[value].name,
  }))
  return (
    <header className="bar">
      <div className="bar-shop">
        <h1>{shop?.storeName[language] ?? say(screenWords.title)}</h1>
        {shop && (
          <span className="bar-register">{say(screenWords.register, { register: shop.register })}</span>
        )}
      </div>
      <PersonButton />
      {shop?.demo && (
        <Story name={say(screenWords.demo)} className="demo-band" face={say(screenWords.demo)}>
          <p>{say(screenWords.demoExplained)}</p>
        </Story>
      )}
      {status && shop && (
        <nav className="bar-chips" aria-label={say(screenWords.bar)}>
          <LineChip line={status.line} offline={status.offline} timeZone={shop.timeZone} />
          <QueueChip queue={status.queue} books={status.books} timeZone={shop.timeZone} />
          <ScannerChip scanners={status.scanners} />
          {!shop.training && <PrinterChip printer={status.printer} />}
          <AlertChip alerts={status.alerts} />
          <BalanceChip status={status} timeZone={shop.timeZone} />
        </nav>
      )}
      <Choice
        legend={say(screenWords.language)}
        legendShown={false}
        options={options}
        value={language}
        onChoose={choose}
      />
      <ShopMenu />
    </header>
  )
}

const lineLooks = {
  up: { tone: 'good', word: screenWords.lineUp, story: screenWords.lineUpExplained },
  down: { tone: 'bad', word: screenWords.lineDown, story: screenWords.lineDownExplained },
  shaky: { tone: 'doubt', word: screenWords.lineShaky, story: screenWords.lineShakyExplained },
  unknown: { tone: 'quiet', word: screenWords.lineUnknown, story: screenWords.lineUnknownExplained },
} as const

interface LineChipProps {
  readonly line: StatusView['line']
  readonly offline: StatusView['offline']
  readonly timeZone: string
}

function LineChip({ line, offline, timeZone }: LineChipProps) {
  const { say, tell, language } = useWords()
  const look = lineLooks[line.state]
  const story = offline?.selling === false ? screenWords.offlineOffExplained : look.story
  const near = offline?.selling && offline.near ? screenWords.offlineNear : null
  const full = isUsedUp(offline) ? screenWords.offlineFull : null
  const left = offline?.selling ? timeLeft(offline.hoursLeft) : null
  return (
    <StatusChip
      icon="line"
      label={say(screenWords.line)}
      value={say(full ?? near ?? look.word)}
      tone={look.tone}
    >
      <p>{line.problem && offline?.selling !== false ? tell(line.problem) : say(story)}</p>
      {offline?.selling && left && (
        <p>
          {say(screenWords.offlineRoom, {
            sales: offline.salesLeft,
            money: formatMoney(offline.moneyLeft),
            time: say(left.phrase, { count: left.count }),
          })}
        </p>
      )}
      {line.state === 'down' && <HelpButton topic="line" />}
      <p className="soft">
        {say(screenWords.lineSince, { time: clockTime(line.sinceMs, { language, timeZone }) })}
      </p>
    </StatusChip>
  )
}

/** Hours say enough until the last two. */
function timeLeft(hours: number): { phrase: Phrase; count: number } {
  return hours >= 2
    ? { phrase: screenWords.roomHours, count: Math.floor(hours) }
    : { phrase: screenWords.roomMinutes, count: Math.floor(hours * 60) }
}

function BalanceChip({ status, timeZone }: { status: StatusView; timeZone: string }) {
  const { say, language } = useWords()
  const { balance, queue } = status
  const tone = queue.hold === 'balanceEmpty' ? 'bad' : 'quiet'
  const value = balance ? formatMoney(balance.amount) : say(screenWords.balanceUnknown)
  return (
    <StatusChip icon="purse" label={say(screenWords.balance)} value={value} tone={tone}>
      <p>
        {balance
          ? say(screenWords.balanceExplained, { time: clockTime(balance.atMs, { language, timeZone }) })
          : say(screenWords.balanceUnknownExplained)}
      </p>
    </StatusChip>
  )
}

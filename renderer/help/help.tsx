// Help where it hurts: a button beside a problem opens the page that solves it, over whatever else is on
// screen, and leaves everything behind it as it was.
import { createContext, type ReactNode, use, useState } from 'react'
import { type HelpTopic, helpPage, helpTopicOf, helpWords } from '../../core/words/help.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { useShop } from '../counter.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'

const HelpContext = createContext<(topic: HelpTopic) => void>(() => undefined)

export function HelpProvider({ children }: { children: ReactNode }) {
  const [topic, open] = useState<HelpTopic | null>(null)
  return (
    <HelpContext value={open}>
      {children}
      {topic && <HelpDialog topic={topic} onClose={() => open(null)} />}
    </HelpContext>
  )
}

type HelpButtonProps = { readonly code: ProblemCode } | { readonly topic: HelpTopic }

/** Nothing where no page would help. */
export function HelpButton(props: HelpButtonProps) {
  const { say } = useWords()
  const open = use(HelpContext)
  const topic = 'topic' in props ? props.topic : helpTopicOf(props.code)
  if (topic === null) return null
  return (
    <button type="button" className="button help-button" onClick={() => open(topic)}>
      {say(helpWords.help)}
    </button>
  )
}

function HelpDialog({ topic, onClose }: { topic: HelpTopic; onClose: () => void }) {
  const { say } = useWords()
  const telephones = useShop().data?.help
  const page = helpPage(topic)
  const telephone = telephones?.[page.call] ?? ''
  return (
    <Dialog title={say(helpWords.helpAbout, { title: say(page.title) })} onClose={onClose}>
      <p className="help-means">{say(page.means)}</p>
      <ol className="help-steps">
        {page.steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
      <p>
        {say(page.call === 'distributor' ? helpWords.callDistributor : helpWords.callOwner)}{' '}
        {telephone === '' ? (
          <span className="soft">{say(helpWords.callUnknown)}</span>
        ) : (
          <strong className="help-telephone">{telephone}</strong>
        )}
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say(screenWords.close)}
        </button>
      </div>
    </Dialog>
  )
}

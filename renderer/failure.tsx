// What is drawn when the page itself breaks: a sentence and a way back. Sales live in the counter and
// are not touched by it.
import { Component, type ReactNode } from 'react'
import { screenWords } from '../core/words/screen-words.ts'
import { useWords } from './words.tsx'

export class FailureScreen extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { say } = useWords()
  return (
    <main className="failed" role="alert">
      <p>{say(screenWords.pageFailed)}</p>
      <button type="button" className="button next" onClick={() => location.reload()}>
        {say(screenWords.reload)}
      </button>
    </main>
  )
}

// Which host `npm start` takes: Electron where it can run, the Node host otherwise, and in what words it
// says so.
import type { Phrase } from '../core/words/language.ts'
import { startWords } from '../core/words/start-words.ts'

export interface Circumstances {
  /** What --host asks for. */
  readonly asked: 'node' | 'electron' | null
  /** Path of Electron's program; null when it is not installed. */
  readonly electron: string | null
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
}

export type Choice =
  | { readonly host: 'electron'; readonly program: string; readonly words: Phrase }
  | { readonly host: 'node'; readonly words: Phrase }
  | { readonly host: null; readonly words: Phrase }

export function chooseHost({ asked, electron, platform, environment }: Circumstances): Choice {
  if (asked === 'node') return { host: 'node', words: startWords.nodeAsked }
  if (electron === null) {
    if (asked === 'electron') return { host: null, words: startWords.electronRefused }
    return { host: 'node', words: startWords.electronMissing }
  }
  const display = environment.DISPLAY || environment.WAYLAND_DISPLAY
  if (asked === null && platform === 'linux' && !display) {
    return { host: 'node', words: startWords.displayMissing }
  }
  return { host: 'electron', program: electron, words: startWords.electronChosen }
}

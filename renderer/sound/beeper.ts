// Plays the few sounds of the counter with the browser's own oscillator, so that no file is shipped. Where
// nothing can be played, nothing is: a sound only says what the screen shows.
import type { Sound } from './sounds.ts'

interface Note {
  readonly hertz: number
  readonly fromS: number
  readonly forS: number
}

/** High is good, low is bad; a scan is one note or two alike, a result rises or falls. */
const notes: Readonly<Record<Sound, readonly Note[]>> = {
  goodScan: [{ hertz: 1_760, fromS: 0, forS: 0.07 }],
  badScan: [
    { hertz: 220, fromS: 0, forS: 0.14 },
    { hertz: 220, fromS: 0.2, forS: 0.14 },
  ],
  resultGood: [
    { hertz: 880, fromS: 0, forS: 0.1 },
    { hertz: 1_319, fromS: 0.11, forS: 0.16 },
  ],
  resultBad: [
    { hertz: 440, fromS: 0, forS: 0.14 },
    { hertz: 294, fromS: 0.15, forS: 0.24 },
  ],
}
const loudness = 0.18
/** Long enough not to click. */
const rampS = 0.012

let context: AudioContext | null = null

/** Browsers let a page sound only after it was touched once; before that this is silent. */
export function play(sound: Sound): void {
  try {
    context ??= new AudioContext()
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
    for (const note of notes[sound]) sing(context, note)
  } catch {
    // A machine without a sound card is no reason to stop selling.
  }
}

function sing(audio: AudioContext, { hertz, fromS, forS }: Note): void {
  const startS = audio.currentTime + fromS
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  oscillator.frequency.value = hertz
  gain.gain.setValueAtTime(0, startS)
  gain.gain.linearRampToValueAtTime(loudness, startS + rampS)
  gain.gain.setValueAtTime(loudness, startS + forS - rampS)
  gain.gain.linearRampToValueAtTime(0, startS + forS)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(startS)
  oscillator.stop(startS + forS)
}

// Who hears a scan first: whatever stands in front, such as a locked till or a question for a badge. What
// it does not take goes to the desk.
import type { ReadingView } from '../../core/api/views.ts'
import type { ScanWay } from '../../core/card/card.ts'

/** True when it took the scan. */
export type Ear = (reading: ReadingView, way: ScanWay) => boolean

export interface Ears {
  /** Asks the foremost ear only, so that nothing behind a question hears what is meant for it. */
  hear: Ear
  /** Returns the way to stop. */
  inFront(ear: Ear): () => void
}

/** `behind` hears while nothing stands in front. */
export function createEars(behind: Ear): Ears {
  const front: Ear[] = []
  return {
    hear: (reading, way) => (front.at(-1) ?? behind)(reading, way),
    inFront(ear) {
      front.push(ear)
      return () => {
        const place = front.lastIndexOf(ear)
        if (place >= 0) front.splice(place, 1)
      }
    },
  }
}

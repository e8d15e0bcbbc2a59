// A button with a story behind it: a touch shows the sentences, another touch or Escape puts them away.
import { type CSSProperties, type ReactNode, useId } from 'react'

interface StoryProps {
  /** What the story is about, for those who hear the screen. */
  readonly name: string
  readonly className: string
  readonly face: ReactNode
  readonly children: ReactNode
}

export function Story({ name, className, face, children }: StoryProps) {
  const id = useId()
  // The story hangs from its own button; this name ties the two together in CSS.
  const anchor = `--story-${id.replace(/\W/g, '')}`
  return (
    <>
      <button
        type="button"
        className={className}
        popoverTarget={id}
        style={{ anchorName: anchor } as CSSProperties}
      >
        {face}
      </button>
      <section
        id={id}
        popover="auto"
        className="hanging-story"
        aria-label={name}
        style={{ positionAnchor: anchor } as CSSProperties}
      >
        {children}
      </section>
    </>
  )
}

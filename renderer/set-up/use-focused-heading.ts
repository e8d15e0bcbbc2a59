// Whoever hears the screen, or works by keyboard, begins each page at its top.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

export function useFocusedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  // A dialog that opens puts the focus where this says; one that is open already is told.
  useLayoutEffect(() => heading.current?.setAttribute('autofocus', ''), [])
  useEffect(() => heading.current?.focus(), [])
  return heading
}

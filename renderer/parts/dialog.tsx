// A question that has to be answered before anything else: the browser's own modal dialog, which keeps
// focus inside and closes on Escape.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { TrainingMark } from '../training/mark.tsx'

interface DialogProps {
  readonly title: string
  /** For what is read rather than answered. */
  readonly tall?: boolean
  /** For one that is laid out in its own way. */
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog({ title, tall = false, className, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    ref.current?.showModal()
  }, [])
  return (
    <dialog
      ref={ref}
      className={['dialog', tall && 'tall', className].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <TrainingMark />
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}

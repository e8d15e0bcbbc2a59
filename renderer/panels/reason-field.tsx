// A few words of why, which the counter keeps: nothing is done without them.
import { useId } from 'react'

const lengthMin = 3
const lengthMax = 200

/** Whether it is enough of a reason for the counter. */
export function reasonStands(reason: string): boolean {
  return reason.trim().length >= lengthMin
}

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="reason"
        rows={2}
        maxLength={lengthMax}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}

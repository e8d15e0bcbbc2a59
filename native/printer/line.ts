// A two-way line to a printer, whatever it is made of. Losing it is a value: a line never throws.
import type { Outcome } from '../../core/outcome.ts'

/** `taken`: done. `stalled`: time ran out with bytes still here. `lost`: the line is gone. */
export type LineAnswer = 'taken' | 'stalled' | 'lost'

export interface Line {
  /** Calls `arrived` for all that comes in, and `lost` once when nothing more can. */
  listen(arrived: (bytes: Uint8Array) => void, lost: () => void): void
  /** `taken` when the system beneath holds every byte, which is not yet the printer. */
  write(bytes: Uint8Array, withinMs: number): Promise<LineAnswer>
  /**
   * Says that no more comes, reading and dropping what the far side still sends. `taken` when the far
   * side ended as well, or, since not every printer does, when it has taken all that was written and the
   * line then stayed whole for `lingerMs`. Where a line has no such ending, `taken` when the last byte
   * has left this machine.
   */
  finish(withinMs: number, lingerMs: number): Promise<LineAnswer>
  /**
   * Lets go of it. `drop` throws away what has not left this machine: once a person was asked to
   * look, nothing more may come out of the printer by itself. `keep` lets it arrive.
   */
  close(rest: 'keep' | 'drop'): Promise<void>
}

/** Opens a line for one job; whatever the last one left behind is out of the way by then. */
export type OpenLine = () => Promise<Outcome<Line>>

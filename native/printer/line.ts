// A two-way line to a printer, whatever it is made of. Losing it is a value: a line never throws.

/** `taken`: done. `stalled`: time ran out with bytes still here. `lost`: the line is gone. */
export type LineAnswer = 'taken' | 'stalled' | 'lost'

export interface Line {
  /** Calls `arrived` for all that comes in, and `lost` once when nothing more can. */
  listen(arrived: (bytes: Uint8Array) => void, lost: () => void): void
  /** `taken` when the system beneath holds every byte, which is not yet the printer. */
  write(bytes: Uint8Array, withinMs: number): Promise<LineAnswer>
  /**
   * Says that no more comes and waits for the far side to end as well, reading and dropping what it
   * still sends. Where a line has no such ending, `taken` when the last byte has left this machine.
   */
  finish(withinMs: number): Promise<LineAnswer>
  /**
   * Lets go of it. `drop` throws away what has not left this machine: once a person was asked to
   * look, nothing more may come out of the printer by itself. `keep` lets it arrive.
   */
  close(rest: 'keep' | 'drop'): Promise<void>
}

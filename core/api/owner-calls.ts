// The questions of the owner's view. None of them changes anything.
import { z } from 'zod'
import { query } from './call-kinds.ts'
import { ownerFiguresSchema, standingSchema } from './owner-view.ts'

export const ownerCalls = {
  /** The figures of these business days, both included. For supervisors. */
  readFigures: query({ from: z.iso.date(), to: z.iso.date() }, ownerFiguresSchema),
  /** Open sales, balance, devices and alerts, now. For supervisors. */
  readStanding: query({}, standingSchema),
} as const

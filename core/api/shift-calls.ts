// The calls that concern the drawer and whoever stands for it: the shift, cash that moves without a sale,
// and what the owner decides about both.
import { z } from 'zod'
import { command, query } from './call-kinds.ts'
import { cashCountSchema, drawerRulesSchema, reportedShiftSchema, shiftViewSchema } from './shift-views.ts'
import { proofSchema } from './staff-calls.ts'
import { cashMoveSchema, drawerCountSchema, tillCurrencySchema } from './views.ts'

const noteMax = 200
/** Ten million: more than any drawer holds, and far below what a whole number holds exactly. */
export const cashMaxMinor = 1_000_000_000
const reason = z.string().trim().min(3).max(noteMax)
/** Each currency of the drawer once. */
const counts = z.array(cashCountSchema).max(2)
const shownMax = 50

export const shiftCalls = {
  /** Somebody counted the drawer and stands for it from now on. */
  openShift: command({ counts }, shiftViewSchema),
  /** The drawer was counted, without knowing what should be there; nobody stands for it from now on. */
  closeShift: command({ counts, note: reason.nullable() }, shiftViewSchema),
  /** As `closeShift`, and whoever `proof` proves takes the drawer as it was counted, and the till. */
  handOverShift: command({ counts, note: reason.nullable(), proof: proofSchema }, shiftViewSchema),
  /** Why a drawer was over or short, once that is known. */
  explainShift: command({ number: z.int().min(1), note: reason }, z.object({})),
  /** Newest first; the one that is open too. */
  listShifts: query({ limit: z.int().min(1).max(shownMax) }, z.array(reportedShiftSchema)),
  readDrawerRules: query({}, drawerRulesSchema),
  setDrawerRules: command(drawerRulesSchema.shape, drawerRulesSchema),
  /** Cash carried into the drawer or out of it for another reason than a sale, such as the float. */
  moveCash: command(
    {
      direction: z.enum(['in', 'out']),
      currency: tillCurrencySchema,
      amountMinor: z.int().min(1).max(cashMaxMinor),
      reason,
    },
    cashMoveSchema,
  ),
  /** The drawer was counted: the books take over what is there, and keep the difference as over or short. */
  countDrawer: command(
    { currency: tillCurrencySchema, countedMinor: z.int().min(0).max(cashMaxMinor), reason },
    drawerCountSchema,
  ),
} as const

// The calls of reconciliation. A statement file travels in parts, since no door takes more than 64 kB at once.
import { z } from 'zod'
import { tillCurrencies } from '../money.ts'
import { statementLimits } from '../reconcile/statement-file.ts'
import { tenderKinds } from '../top-up/sale.ts'
import { command, idSchema, query } from './call-kinds.ts'
import { mappingSchema, reconciliationSchema, statementLookSchema } from './reconcile-view.ts'

/** Business days, both included. */
const days = { from: z.iso.date(), to: z.iso.date() }
/** How a screen brings a file: whole, it is no larger than `bytesMax`. */
export const statementDoor = { partBytesMax: 36_000, bytesMax: statementLimits.bytesMax } as const
const partCharactersMax = 48_000
const partsMax = 200
const totalMaxMinor = 1_000_000_000
const note = z.string().trim().min(3).max(200)
const keyMax = 1_000

export const reconcileCalls = {
  /**
   * The newest reconciliation of exactly these days (null: of the business day as it stands), and the money
   * counted by hand. For owners.
   */
  readReconciliation: query({ days: z.object(days).nullable() }, reconciliationSchema),
  /** A part of a statement file, in turn; the answer to the last one is what the file is. */
  bringStatement: command(
    {
      file: idSchema,
      part: z.int().min(0).max(partsMax),
      parts: z.int().min(1).max(partsMax),
      base64: z
        .string()
        .max(partCharactersMax)
        .regex(/^[0-9A-Za-z+/]*={0,2}$/),
    },
    statementLookSchema.nullable(),
  ),
  /** Sets the books against the distributor's list, or against the file that was brought last. */
  reconcile: command(
    {
      ...days,
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('list') }),
        z.strictObject({ kind: z.literal('file'), file: idSchema, mapping: mappingSchema }),
      ]),
    },
    reconciliationSchema,
  ),
  /** What the terminals say they took on these days; the newest word counts. */
  keepTerminalTotals: command(
    {
      ...days,
      totals: z
        .array(
          z.strictObject({
            kind: z.enum(tenderKinds).exclude(['cash']),
            currency: z.enum(tillCurrencies),
            amountMinor: z.int().min(-totalMaxMinor).max(totalMaxMinor),
          }),
        )
        .max(tenderKinds.length * tillCurrencies.length),
    },
    reconciliationSchema,
  ),
  /** The owner's word on one difference of these days; it stays resolved when the same is found again. */
  resolveDifference: command({ ...days, key: z.string().max(keyMax), note }, reconciliationSchema),
} as const

// Which of the two shops the till is in: the real one, or the one for practice beside it.
import { z } from 'zod'

/** Names one opening of the training shop; after it was left or emptied, the name means nothing any more. */
export const trainingRunSchema = z.string().regex(/^[0-9A-Za-z]{8,40}$/)

export const trainingViewSchema = z.object({
  /** Null: the till is in the real shop. */
  run: trainingRunSchema.nullable(),
  /** What became of real sales while the till is in training, by number. */
  meanwhile: z.object({ credited: z.int(), refundsDue: z.int(), review: z.int() }),
})
export type TrainingView = z.infer<typeof trainingViewSchema>

export const noTraining: TrainingView = { run: null, meanwhile: { credited: 0, refundsDue: 0, review: 0 } }

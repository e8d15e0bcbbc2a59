// The two kinds of calls a contract is made of. A command changes something and carries an id of the
// caller's own making: the same id twice is one action, answered twice alike.
import { z } from 'zod'

export const idSchema = z.string().regex(/^[0-9A-Za-z]{8,40}$/)

/** `approval`: the id of a supervisor's approval, where one was needed. */
export function command<In extends z.ZodRawShape, Out extends z.ZodType>(input: In, output: Out) {
  const always = { commandId: idSchema, approval: idSchema.optional() }
  return { kind: 'command' as const, input: z.strictObject({ ...always, ...input }), output }
}

export function query<In extends z.ZodRawShape, Out extends z.ZodType>(input: In, output: Out) {
  return { kind: 'query' as const, input: z.strictObject(input), output }
}

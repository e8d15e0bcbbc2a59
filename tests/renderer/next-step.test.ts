// The one next step of a sale in a row: what a person must do first, what goes by itself after it.
import { expect, test } from 'vitest'
import { screenWords } from '../../core/words/screen-words.ts'
import { nextStepOf } from '../../renderer/panels/next-step.ts'
import { nothingToDo, saleView } from './sale-fixture.ts'

const unsure = { jobId: 'printjob01', state: 'unsure', problem: null } as const

test.each([
  ['paid', {}, screenWords.nextPending],
  ['sending', {}, screenWords.nextPending],
  ['accepted', {}, screenWords.nextPending],
  ['inDoubt', {}, screenWords.nextDoubt],
  ['failed', { can: { ...nothingToDo, refund: true }, slip: unsure }, screenWords.nextRefund],
  ['needsReview', { can: { ...nothingToDo, review: true } }, screenWords.nextReview],
  ['credited', { slip: unsure }, screenWords.nextPaper],
] as const)('%s', (state, differs, phrase) => {
  expect(nextStepOf(saleView({ state, ...differs }))?.phrase).toEqual(phrase)
})

test.each(['credited', 'refunded', 'cancelled'] as const)('%s is at its end', (state) => {
  expect(nextStepOf(saleView({ state }))).toBeNull()
})

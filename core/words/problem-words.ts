// Every problem a person may meet, by code: what happened and what to do, in one or two sentences.
// Each room keeps its own file; this one only joins them.
import { alertProblems } from './alert-problems.ts'
import { cardProblems } from './card-problems.ts'
import { distributorProblems } from './distributor-problems.ts'
import { hostProblems } from './host-problems.ts'
import { printerProblems } from './printer-problems.ts'
import { reconcileProblems } from './reconcile-problems.ts'
import { ruleProblems } from './rule-problems.ts'
import { saleProblems } from './sale-problems.ts'
import { scannerProblems } from './scanner-problems.ts'
import { setUpProblems } from './set-up-problems.ts'
import { settingsProblems } from './settings-problems.ts'
import { shiftProblems } from './shift-problems.ts'
import { staffProblems } from './staff-problems.ts'
import { storeProblems } from './store-problems.ts'
import { trainingProblems } from './training-problems.ts'

export const problemWords = {
  ...cardProblems,
  ...saleProblems,
  ...distributorProblems,
  ...scannerProblems,
  ...printerProblems,
  ...storeProblems,
  ...staffProblems,
  ...shiftProblems,
  ...trainingProblems,
  ...hostProblems,
  ...settingsProblems,
  ...reconcileProblems,
  ...setUpProblems,
  ...ruleProblems,
  ...alertProblems,
}

export type ProblemCode = keyof typeof problemWords

// Every deliberate fault, in the order in which they are hunted.
import { booksMutations } from './books-mutations.ts'
import { counterMutations } from './counter-mutations.ts'
import type { Mutation } from './mutation.ts'
import { wireMutations } from './wire-mutations.ts'

export const mutations: readonly Mutation[] = [...wireMutations, ...booksMutations, ...counterMutations]

// Every migration in the order in which it is applied.
import type { Migration } from '../migration.ts'
import { firstSale } from './0010-first-sale.ts'
import { settlement } from './0040-settlement.ts'

export const migrations: readonly Migration[] = [firstSale, settlement]

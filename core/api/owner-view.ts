// What the owner's view shows: the figures of a span of days, and how the shop stands at this instant.
import { z } from 'zod'
import { currencies, tillCurrencies } from '../money.ts'
import { deviceStates, watchedDevices } from '../owner/device-history.ts'
import { problemViewSchema } from './envelope.ts'
import { openKinds } from './settlement-view.ts'

/** For how long a balance is said to last at most: beyond a month nobody plans by the hour. */
export const hoursMax = 720

const minor = z.int()
const soldSchema = z.object({ count: z.int().min(0), valueMinor: minor, feeMinor: minor })
const inCurrency = z.object({ currency: z.enum(tillCurrencies) })
/** Null where a cost cannot be exchanged for want of a rate. It counts on the day of the credit. */
const marginMinor = minor.nullable()

/** Sold of one hour, operator, product, tender, clerk or day; `key` is what it is told from others by. */
const figurePartSchema = soldSchema.extend({
  ...inCurrency.shape,
  key: z.string(),
  name: z.string(),
  marginMinor,
})
export type FigurePart = z.infer<typeof figurePartSchema>

const parts = z.array(figurePartSchema)
export const ownerFiguresSchema = z.object({
  /** In each currency of the till in which anything was booked. */
  totals: z.array(
    inCurrency.extend({
      sold: soldSchema,
      credited: soldSchema,
      failed: soldSchema,
      /** Of those that failed: given up before anything was sent. */
      voided: soldSchema,
      refunded: soldSchema,
      reversed: soldSchema,
      marginMinor,
    }),
  ),
  /** By the hour of the store's own clock, `00` to `23`. */
  hours: parts,
  /** By business day, the oldest first. */
  days: parts,
  /** These with what was worth most first. */
  operators: parts,
  products: parts,
  tenders: parts,
  clerks: parts,
})
export type OwnerFigures = z.infer<typeof ownerFiguresSchema>

const countsOf = z.object({
  unsent: z.int(),
  inDoubt: z.int(),
  accepted: z.int(),
  review: z.int(),
  refundsDue: z.int(),
  takingBack: z.int(),
})

/** How the shop stands at this instant. */
export const standingSchema = z.object({
  atMs: z.int(),
  /** The business day it is, `YYYY-MM-DD`, and when it began. */
  businessDay: z.string(),
  dayBeganMs: z.int(),
  /** Sales that are not at their end: how many, and the oldest of them with when they were paid. */
  open: countsOf,
  openSales: z.array(
    z.object({
      saleId: z.string(),
      receiptNumber: z.string(),
      kind: z.enum(openKinds),
      currency: z.enum(tillCurrencies),
      amountMinor: minor,
      paidAtMs: z.int(),
    }),
  ),
  /** What is known of the balance, and how long it will last; null: nobody has heard of it, or nothing sells. */
  balance: z
    .object({
      currency: z.enum(currencies),
      amountMinor: minor,
      atMs: z.int(),
      /** At the pace of the same hours of so many last days; at most 720. */
      hoursLeft: z.number().nullable(),
      paceDays: z.int(),
    })
    .nullable(),
  /** Each change of a device, the line and the counter itself since the day began, and what each was in then. */
  devices: z.array(z.object({ atMs: z.int(), device: z.enum(watchedDevices), state: z.enum(deviceStates) })),
  /** The gravest first. */
  alerts: z.array(problemViewSchema),
})
export type Standing = z.infer<typeof standingSchema>

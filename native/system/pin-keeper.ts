// Turns PINs and badges into what may be kept, with node:crypto. The slow work is done by the threads of
// Node's pool, never by the one that serves the clerk, and nothing here is ever logged.
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { PinKeeper } from '../../core/staff/pin-keeper.ts'

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^15, r = 8, p = 3 (32 MiB, a quarter of a second). */
const cost = { logN: 15, r: 8, p: 3 } as const
/** A hash that asks for more was not written by any Lowu. */
const most = { logN: 20, r: 32, p: 16 } as const
const saltBytes = 16
const keyBytes = 32

type Cost = Readonly<Record<keyof typeof cost, number>>

/** `scrypt$15$8$3$salt$key`, both in base64url. */
const written = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,})\$([\w-]{43})$/

export const pinKeeper: PinKeeper = {
  hash(pin, report) {
    const salt = randomBytes(saltBytes)
    derive(pin, salt, cost, (key) => {
      const { logN, r, p } = cost
      report(['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join('$'))
    })
  },
  check(pin, hash, report) {
    const [, logN, r, p, salt = '', kept = ''] = written.exec(hash) ?? []
    const asked: Cost = { logN: Number(logN), r: Number(r), p: Number(p) }
    const known = asked.logN <= most.logN && asked.r <= most.r && asked.p <= most.p
    if (!known) {
      setImmediate(() => report(false))
      return
    }
    derive(pin, Buffer.from(salt, 'base64url'), asked, (key) =>
      report(timingSafeEqual(key, Buffer.from(kept, 'base64url'))),
    )
  },
  digest: (text, salt) => createHmac('sha256', salt).update(text, 'utf8').digest('base64url'),
}

/** A machine without memory for it is broken in a way nobody can sell through: that is thrown. */
function derive(pin: string, salt: Buffer, { logN, r, p }: Cost, report: (key: Buffer) => void): void {
  const N = 2 ** logN
  scrypt(pin, salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
    if (error) throw error
    report(key)
  })
}

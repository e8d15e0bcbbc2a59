// The two ways to open a drawer through its printer: in the printer's queue, which stands still while the
// printer does, and past it. Never both for one opening.

export type DrawerPin = 'pin2' | 'pin5'

/**
 * Five bytes, all of them: a printer given three waits for two more and fires on the next receipt.
 * 50 ms on and 500 ms off (`ESC p m t1 t2`, times in 2 ms).
 */
export function queuedPulse(pin: DrawerPin): Buffer {
  return Buffer.from([0x1b, 0x70, connectorOf(pin), 0x19, 0xfa])
}

/**
 * `DLE DC4 1 m t`, 100 ms on and off: executed as it comes, out of paper, with an open cover and offline
 * too. While a fault stands some ignore it, and a printer that does not know it says nothing of that, so
 * it is no proof (Epson TM-T88III page 75, TM-U220 page 56 and RP-U420 page 72, Citizen CBM1000 page 54,
 * Lukhan LK-T21 page 26). It must stand alone, never within another command's data.
 */
export function realTimePulse(pin: DrawerPin): Buffer {
  return Buffer.from([0x10, 0x14, 0x01, connectorOf(pin), 0x01])
}

/** Bit 2 of the answer to `DLE EOT 1`: the level of the drawer's own contact, open or shut as it is wired. */
export function drawerContact(status: number): number {
  return status & 0x04
}

function connectorOf(pin: DrawerPin): number {
  return pin === 'pin2' ? 0x00 : 0x01
}

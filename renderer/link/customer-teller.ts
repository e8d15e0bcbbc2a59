// Tells the counter what the customer's screen is to show. One call at a time and only the newest wish:
// calls that overtook one another would show the customer a sum that was keyed before.
import type { CustomerShowing } from '../../core/api/customer-view.ts'
import type { Caller } from './caller.ts'

export type TellCustomer = (showing: CustomerShowing) => void

/** What gets no answer is let go: the next change is shown, and no sale waits for a screen. */
export function createCustomerTeller(ask: Caller, newId: () => string): TellCustomer {
  let wanted: CustomerShowing | null = null
  let busy = false

  async function tell() {
    busy = true
    while (wanted !== null) {
      const showing = wanted
      wanted = null
      await ask('showCustomer', { commandId: newId(), showing }).catch(() => undefined)
    }
    busy = false
  }

  return (showing) => {
    wanted = showing
    if (!busy) void tell()
  }
}

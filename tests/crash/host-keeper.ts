// Holds the one host that is meant to be running: kills it, starts it again, and tells everybody where it
// is. A host that goes without having been killed is a finding.
import { type LaunchedHost, launchHost } from '../demo/host-process.ts'

export interface Opening {
  readonly url: string
  /** 1 for the first host that opened, one more for each later one. */
  readonly number: number
}

export interface HostKeeper {
  /** The host as it is open now, or the next one that opens. Rejects once a host could not be opened. */
  open(): Promise<Opening>
  /** Starts a host and returns at once. */
  start(): void
  /** SIGKILL, whether it is open yet or not; true when it was. */
  kill(): Promise<boolean>
  /** SIGTERM; the exit code. */
  stop(): Promise<number | null>
}

export function createHostKeeper(
  shop: Parameters<typeof launchHost>[0],
  found: (what: string) => void,
): HostKeeper {
  let running: LaunchedHost | null = null
  let opening = Promise.withResolvers<Opening>()
  let isOpen = false
  let openings = 0

  function start(): void {
    const host = launchHost(shop)
    running = host
    host.opened.then(
      (url) => {
        if (running !== host) return
        openings += 1
        isOpen = true
        opening.resolve({ url, number: openings })
      },
      (error) => {
        if (running === host) opening.reject(error)
      },
    )
    void host.ended.then((code) => {
      if (running === host) found(`the host went by itself (${code}): ${host.complaint()}`)
    })
  }

  /** Whoever asks from now on waits for the next host. */
  function letGo(): LaunchedHost {
    const host = running
    if (host === null) throw new Error('no host is running')
    running = null
    if (isOpen) opening = Promise.withResolvers<Opening>()
    isOpen = false
    return host
  }

  return {
    open: () => opening.promise,
    start,
    async kill() {
      const wasOpen = isOpen
      await letGo().kill()
      return wasOpen
    },
    stop: () => letGo().stop(),
  }
}

// Why a serial port did not open, as a sentence for the clerk. serialport gives words, not codes.
import { type Problem, problem } from '../../core/outcome.ts'

/** What a port could not be opened for; `wasReady` tells a pulled cable from a wrong setting. */
export interface OpenFailure {
  readonly port: string
  readonly message: string
  readonly wasReady: boolean
}

const absent = /No such (file|device)|File not found|Input\/output error|Device not configured/
/** Windows answers "Access denied" for a port that another handle holds, also one of a pulled device. */
const taken = /Cannot lock port|Resource (busy|temporarily unavailable)|: Access denied/
const denied = /Permission denied|Operation not permitted/

/**
 * Names the failure. The words are those of serialport 13 (bindings-cpp: serialport_unix.cpp with the
 * C library's strerror, serialport_win.cpp); any others are shown as they are.
 */
export function namePortProblem({ port, message, wasReady }: OpenFailure): Problem {
  if (absent.test(message)) return problem(wasReady ? 'scannerUnplugged' : 'scannerPortMissing', { port })
  if (taken.test(message)) return problem('scannerPortTaken', { port })
  if (denied.test(message)) return problem('scannerPortDenied', { port })
  return problem('scannerPortUnusable', { port, reason: message })
}

// The counter's diary for whoever looks into a fault: JSON lines in the data folder, bounded in size,
// with every card number, secret and token masked before it is written.
import { join } from 'node:path'
import { type Level, type Logger, pino, stdTimeFunctions } from 'pino'
import { openLogFile } from './log-file.ts'
import { maskLine } from './log-mask.ts'

const fileBytesMax = 4 * 1024 * 1024
const olderFilesMax = 4

export interface Log {
  readonly logger: Logger
  /** From here on this text is masked wherever it appears. */
  hide(secret: string): void
  close(): void
}

/**
 * Writes `logs/lowu.log` in the data folder, about 20 MB in all. Instants are ISO text, so that a
 * run of thirteen digits is never a time. Writing is synchronous: the line before a crash is there.
 */
export function openLog(options: {
  readonly dataFolder: string
  readonly level: Level
  readonly fileBytesMax?: number
}): Log {
  const secrets = new Set<string>()
  const file = openLogFile(join(options.dataFolder, 'logs', 'lowu.log'), {
    bytesMax: options.fileBytesMax ?? fileBytesMax,
    olderMax: olderFilesMax,
  })
  const logger = pino(
    { level: options.level, base: null, timestamp: stdTimeFunctions.isoTime },
    { write: (line: string) => file.write(maskLine(line, secrets)) },
  )
  return {
    logger,
    hide: (secret) => {
      secrets.add(secret)
    },
    close: () => file.close(),
  }
}

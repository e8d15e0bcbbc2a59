// What the Node host says about itself, for whoever looks into a fault; a pino logger is one.

export interface HostLog {
  debug(facts: object, sentence: string): void
  info(facts: object, sentence: string): void
  warn(facts: object, sentence: string): void
  error(facts: object, sentence: string): void
}

// `npm run devices [-- --columns 32 --character-set ascii --pictures FOLDER]`: a scanner and two printers
// without hardware, for whoever tries the counter by hand. It says where they are, obeys a line at a time, and
// shows every paper that comes out as text, and as a picture in the folder.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { characterSets, paperColumns } from '../../core/receipt/paper.ts'
import { type PaperReaderOptions, readPaper } from './paper-reader.ts'
import { pictureFolder } from './picture-folder.ts'
import { commandPrinter, printerCommands } from './printer-commands.ts'
import { openPtyPrinter } from './pty-printer.ts'
import { startPtyScanner } from './pty-scanner-process.ts'
import { commandScanner, scannerCommands } from './scanner-commands.ts'
import { openTcpPrinter, type TcpPrinter } from './tcp-printer.ts'

const { values } = parseArgs({
  options: {
    columns: { type: 'string', default: '48' },
    'character-set': { type: 'string', default: 'gb18030' },
    pictures: { type: 'string' },
  },
})
const columns = paperColumns.find((each) => String(each) === values.columns)
const characterSet = characterSets.find((each) => each === values['character-set'])
if (columns === undefined || characterSet === undefined) {
  console.error(`--columns ${paperColumns.join('|')} --character-set ${characterSets.join('|')}`)
  process.exit(2)
}
const paper: PaperReaderOptions = { columns, characterSet }
const draw = values.pictures === undefined ? () => null : pictureFolder(values.pictures, paper)

const scanner = await startPtyScanner()
const tcp = await openTcpPrinter()
const serial = openPtyPrinter()
const obeyScanner = commandScanner(scanner)

function say(...lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}

function help(): void {
  say('', 'A code alone is scanned. A device and a word is told to it:')
  for (const [word, { means, code }] of Object.entries(scannerCommands)) {
    say(`  scanner ${word}${code ? ' CODE' : ''}: ${means}`)
  }
  say('  scanner end cr|lf|crlf|tab|etx|none: what it sends after each code')
  for (const [word, command] of Object.entries(printerCommands)) {
    say(`  tcp|serial ${word}${'usual' in command ? ` [${command.usual}]` : ''}: ${command.means}`)
  }
  say('  help, quit')
}

async function obey(line: string): Promise<string> {
  const [, device = '', order = ''] = /^(\S*)\s*(.*)$/.exec(line) ?? []
  if (device === 'tcp') return commandPrinter(tcp, order)
  if (device === 'serial') return commandPrinter(serial, order)
  return obeyScanner(device === 'scanner' ? order : line)
}

/** Each job as it ends, for as long as the program runs. */
async function showPapers(name: string, nextJob: () => Promise<Buffer>): Promise<never> {
  for (;;) {
    const job = await nextJob()
    say('', `---- ${name}: ${job.length} bytes ----`, textOf(job), '----')
  }
}

/** What a reader of receipts cannot read, such as one that was cut short, is shown as bytes. */
function textOf(job: Buffer): string {
  try {
    const { text, drawerPulses, cuts } = readPaper(job, paper)
    const pulses = drawerPulses.map((pin) => `[the drawer opens, ${pin}]`)
    const picture = draw(job)
    const parts = [text, ...pulses, ...(cuts > 0 ? ['[cut]'] : []), picture ?? '']
    return parts.filter((part) => part !== '').join('\n')
  } catch (error) {
    return `${String(error)}\n${job.toString('hex')}`
  }
}

const settings = {
  scanner: { port: scanner.path },
  printer: { device: tcp.device, ...paper },
}
say(
  `scanner: ${scanner.path}`,
  `printer on the network: ${tcp.device}`,
  `printer on a serial cable: ${serial.device}`,
  '',
  'For the settings file of a counter:',
  JSON.stringify(settings, null, 2).slice(2, -2),
)
help()
/** One that came in its turn is shown with its job. */
function showPulses(name: string, printer: Pick<TcpPrinter, 'hearPulses'>): void {
  printer.hearPulses(({ how, pin }) => {
    if (how === 'realTime') say('', `---- ${name}: [the drawer opens at once, ${pin}] ----`)
  })
}

showPulses('tcp', tcp)
showPulses('serial', serial)
void showPapers('tcp', () => tcp.nextJob())
void showPapers('serial', () => serial.nextJob())

const lines = createInterface({ input: process.stdin })
process.once('SIGINT', () => lines.close())
process.once('SIGTERM', () => lines.close())
for await (const line of lines) {
  const order = line.trim()
  if (order === 'quit') break
  if (order === 'help') help()
  else if (order !== '') say(await obey(order))
}
await Promise.all([scanner.close(), tcp.close()])
serial.close()
process.exit()

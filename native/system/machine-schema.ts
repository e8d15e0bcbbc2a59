// The part of the settings file that says what is plugged in where. The forms are those the adapters
// take; what only a device can tell (whether anything answers there) is not asked here.
import { z } from 'zod'
import { characterSets, drawingChoices } from '../../core/receipt/paper.ts'

const anyOf = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ')

const frameEnds = ['auto', 'line', 'tab', 'etx', 'gap'] as const
const columnCounts = [32, 42, 48] as const

/** A device by name; no control characters, no white space around it. */
const devicePath = z
  .string()
  .min(1)
  .max(260)
  .regex(/^\S(?:[^\p{Cc}]*\S)?$/u)

const affix = z
  .string()
  .max(16)
  .regex(/^\P{Cc}*$/u)

/** As USB writes them; many scanners of one model share a serial number, or have none. */
const usbNumber = z
  .string()
  .regex(/^[0-9a-fA-F]{4}$/)
  .meta({ example: '"0c2e"' })
const usbIdentity = z.strictObject({
  vendorId: usbNumber,
  productId: usbNumber,
  serialNumber: z.string().min(1).max(126).nullable().meta({ example: 'null, "17234B0A1C"' }).default(null),
})

const scannersMax = 8

const scannerSchema = z
  .strictObject({
    /** None: any guess could be the printer's. */
    port: z
      .union([devicePath, usbIdentity])
      .meta({ example: '"/dev/serial/by-id/usb-...", "COM3", {"vendorId": "0c2e", "productId": "0b61"}' }),
    baudRate: z.int().min(300).max(921_600).meta({ example: '9600, 115200' }).default(9600),
    framing: z
      .enum(frameEnds)
      .meta({ example: anyOf(frameEnds) })
      .default('auto'),
    /** Null: what suits the framing. */
    gapMs: z.int().min(5).max(2000).nullable().meta({ example: 'null, 5 ... 2000' }).default(null),
    prefix: affix.meta({ example: '"", "A"' }).default(''),
    suffix: affix.meta({ example: '"", "Z"' }).default(''),
    doubleReadMs: z.int().min(0).max(10_000).meta({ example: '0 ... 10000' }).default(1500),
  })
  .meta({ example: 'null, {"port": "/dev/ttyACM0"}' })

/** One, or a list of them. */
export const scannersSchema = z
  .union([scannerSchema, z.array(scannerSchema).max(scannersMax)])
  .meta({ example: 'null, {"port": "/dev/ttyACM0"}, [{"port": "COM3"}, {"port": "COM4"}]' })
export type ScannerText = z.output<typeof scannerSchema>

export const printerSchema = z
  .strictObject({
    /** None: where paper comes out is not to be guessed. */
    device: devicePath.meta({ example: '"tcp://192.168.1.50:9100", "COM4", "/dev/usb/lp0"' }),
    columns: z
      .literal(columnCounts)
      .meta({ example: columnCounts.join(', ') })
      .default(48),
    characterSet: z
      .enum(characterSets)
      .meta({ example: anyOf(characterSets) })
      .default('gb18030'),
    drawing: z
      .enum(drawingChoices)
      .meta({ example: anyOf(drawingChoices) })
      .default('auto'),
    status: z
      .enum(['auto', 'always', 'never'])
      .meta({ example: '"auto", "always", "never"' })
      .default('auto'),
    baudRate: z.int().min(300).max(921_600).meta({ example: '9600, 115200' }).default(9600),
  })
  .meta({ example: 'null, {"device": "tcp://192.168.1.50:9100"}' })

export const drawerSchema = z
  .strictObject({
    opensOnCash: z.boolean().meta({ example: 'true, false' }).default(true),
    pin: z.literal([2, 5]).meta({ example: '2, 5' }).default(2),
  })
  .meta({ example: 'null, {"pin": 2}' })

const secretName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .meta({ example: '"dt-one-key"' })

export const distributorSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sandbox').meta({ example: '"sandbox", "dt-one"' }) }),
    /** Nobody yet: nothing is sold until one is chosen. */
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({
      kind: z.literal('dt-one'),
      /** None: the live and the trial service differ in nothing else. */
      baseUrl: z.string().min(1).max(300).meta({ example: '"https://dvs-api.dtone.com/v1"' }),
      apiKeySecret: secretName.default('dt-one-key'),
      apiSecretSecret: secretName.default('dt-one-secret'),
      /** Two top-ups of one card closer than this may be declined as one. */
      sameCardQuietSeconds: z.int().min(0).max(3600).meta({ example: '0 ... 3600' }).default(300),
      /** From when on "not found" proves that nothing arrived. Less than the distributor promises risks a second credit. */
      notFoundFinalSeconds: z.int().min(1).max(86_400).meta({ example: '1 ... 86400' }).default(900),
    }),
  ])
  .meta({ example: '{"kind": "sandbox"}, {"kind": "dt-one", "baseUrl": "https://..."}' })

// Packs the counter for Linux around a folder that only looks like Electron, so that what an installer
// would hold can be looked at where no Electron can be had.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { installerConfig } from '../../build/installer.ts'
import { root } from '../../build/targets.ts'

export interface Packed {
  readonly program: string
  readonly archive: string
  readonly unpacked: string
  remove(): void
}

/** How many fuses Electron 45 has; one more stands for a later Electron. */
export const fusesNow = 9

/** Throws what the packer throws. */
export async function packCounter(options: { readonly fuseCount: number }): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-pack-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const electron = join(folder, 'electron')
    makeStandIn(electron, options.fuseCount)
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir', Arch.x64),
      config: installerConfig({ electron, output: join(folder, 'dist') }),
    })
  } catch (error) {
    remove()
    throw error
  }
  const packed = join(folder, 'dist', 'linux-unpacked')
  return {
    program: join(packed, 'lowu'),
    archive: join(packed, 'resources', 'app.asar'),
    unpacked: join(packed, 'resources', 'app.asar.unpacked'),
    remove,
  }
}

/** The text before the fuses in every Electron program (electron/fuses, `SENTINEL`). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

function makeStandIn(folder: string, fuseCount: number): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  for (const name of ['en-US', 'zh-CN', 'zh-TW', 'fr'])
    writeFileSync(join(folder, 'locales', `${name}.pak`), '')
  writeFileSync(join(folder, 'LICENSE'), 'not really Electron\n')
  // Every fuse the other way round from what is wanted, so that a fuse nobody set is seen.
  const wire = [1, 0, 1, 1, 0, 0, 1, 1, 0].map((on) => (on ? FuseState.ENABLE : FuseState.DISABLE))
  while (wire.length < fuseCount) wire.push(FuseState.DISABLE)
  const head = Buffer.from([1, fuseCount])
  const program = Buffer.concat([
    Buffer.alloc(4096),
    Buffer.from(sentinel),
    head,
    Buffer.from(wire),
    Buffer.alloc(64),
  ])
  writeFileSync(join(folder, 'electron'), program)
  chmodSync(join(folder, 'electron'), 0o755)
}

// What goes into an installer, for electron-builder: the built files and the production dependencies,
// packed, with native binaries beside the archive. No source, no test, no secret, nothing that fetches.
import type { Configuration } from 'electron-builder'
import { burnFuses, linuxProgram } from './fuses.ts'

/** Filled in by electron-builder ("File Macros"). */
const system = '$'.concat('{platform}')
const machine = '$'.concat('{arch}')

const onlyThisMachine = [
  // Prebuilt binaries of other systems: better-sqlite3 names files, @serialport folders.
  `!node_modules/better-sqlite3/prebuilds/!(${system}-${machine}.node)`,
  `!node_modules/@serialport/bindings-cpp/prebuilds/!(${system}-*${machine}*)/**`,
]

const notForRunning = [
  '!**/*.{ts,mts,cts,tsx,map,md,gyp,gypi,c,cc,cpp,h,hpp,o,obj}',
  '!**/{test,tests,__tests__,example,examples,docs}/**',
  '!node_modules/better-sqlite3/{deps,src}/**',
  '!node_modules/@serialport/bindings-cpp/src/**',
  // Editors' and builders' notes, also those of packages.
  '!**/.*',
  '!**/.*/**',
]

/** `electron` is a folder with an unpacked Electron for the system that packs. */
export function installerConfig(folders: {
  readonly electron: string
  readonly output: string
}): Configuration {
  return {
    appId: 'shop.lowu.counter',
    productName: 'Lowu',
    copyright: 'Lowu',
    directories: { output: folders.output, buildResources: 'build/icons' },
    electronDist: folders.electron,
    npmRebuild: false,
    publish: null,
    extraMetadata: { author: 'Lowu <counter@lowu.invalid>', homepage: 'https://lowu.invalid/' },
    files: ['package.json', 'out/electron/**', 'out/renderer/**', ...notForRunning, ...onlyThisMachine],
    asar: true,
    asarUnpack: ['**/*.node'],
    afterPack: burnFuses,
    icon: 'build/icons/512.png',
    electronLanguages: ['en-US', 'zh-CN', 'zh-TW'],
    win: { target: ['nsis'] },
    // Uninstalling never touches the books.
    nsis: { oneClick: false, perMachine: true, deleteAppDataOnUninstall: false },
    mac: { target: ['dmg'], category: 'public.app-category.business' },
    linux: {
      target: ['AppImage', 'deb'],
      executableName: linuxProgram,
      category: 'Office',
      maintainer: 'Lowu <counter@lowu.invalid>',
      synopsis: 'The top-up counter of a convenience store',
    },
  }
}

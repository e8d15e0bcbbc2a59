// What is built, from what and into what: one row per thing in out/. Vite does the work; this page only
// says how each one is asked for. Nothing here downloads, installs or publishes.
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { rendererPlugins } from './renderer.vite.ts'

export const root = join(import.meta.dirname, '..')

export interface Target {
  readonly name: 'renderer' | 'host' | 'electron'
  /** Folders of source whose change asks for a new build. */
  readonly rooms: readonly string[]
  /** Files without which the result is not whole, relative to the result's folder. */
  readonly results: readonly string[]
  /** Files that are put into the result as they are: name there, path here. */
  readonly copies: Readonly<Record<string, string>>
  /** The Vite builds that fill `folder`, in order. */
  builds(folder: string): readonly InlineConfig[]
}

/** Programs of threads: files of their own, which whoever starts them finds beside itself. */
const threads = {
  'background-thread': join(root, 'native/store/background-thread.ts'),
  'figures-thread': join(root, 'native/store/figures-thread.ts'),
  'trail-copy-thread': join(root, 'native/store/trail-copy-thread.ts'),
  'export-thread': join(root, 'native/export/export-thread.ts'),
  'statement-thread': join(root, 'native/statement/statement-thread.ts'),
}
const threadFiles = Object.keys(threads).map((name) => `${name}.js`)

/** What programs read from beside themselves; the dots go with the licence of the fonts they were drawn from. */
const besides = {
  'glyphs.bin': join(root, 'native/printer/glyphs.bin'),
  'glyphs-license.txt': join(root, 'native/printer/glyphs-license.txt'),
}

/** Where a build takes its entries from; a test replaces one to build around a shop of its own. */
export interface Sources {
  /** Module path to stand in for native/compose.ts. */
  readonly compose?: string
}

export function rendererTarget(): Target {
  return {
    name: 'renderer',
    rooms: ['renderer', 'core'],
    results: ['index.html', 'customer.html'],
    copies: {},
    builds: (folder) => [rendererBuild(folder)],
  }
}

export function hostTarget(): Target {
  const entries = { main: join(root, 'native/loopback/main.ts'), ...threads }
  return {
    name: 'host',
    rooms: ['native', 'core'],
    results: ['main.js', ...threadFiles, 'glyphs.bin'],
    copies: besides,
    builds: (folder) => [nodeBuild(folder, entries, {})],
  }
}

/** Programs beside the threads of the host, built as the host is: TypeScript read as it stands takes memory of its own. */
export function measuredTarget(programs: Readonly<Record<string, string>>): Target {
  return {
    ...hostTarget(),
    results: Object.keys(programs).map((name) => `${name}.js`),
    copies: {},
    builds: (folder) => [nodeBuild(folder, { ...programs, ...threads }, {})],
  }
}

export function electronTarget(sources: Sources = {}): Target {
  return {
    name: 'electron',
    rooms: ['electron', 'native', 'core'],
    results: ['main.js', ...threadFiles, 'preload.cjs', 'glyphs.bin'],
    copies: { ...besides, 'icon.png': join(root, 'build/icons/512.png') },
    builds: (folder) => [
      nodeBuild(folder, { main: join(root, 'electron/main.ts'), ...threads }, sources),
      preloadBuild(folder),
    ],
  }
}

const common: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'warn',
  clearScreen: false,
}

/** Relative addresses, so that one result serves both hosts; no inlined scripts, which the policy forbids. */
function rendererBuild(folder: string): InlineConfig {
  return {
    ...common,
    root: join(root, 'renderer'),
    base: './',
    publicDir: false,
    plugins: rendererPlugins(),
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      // How long plugins took is a matter of the machine, not of the source.
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: [join(root, 'renderer/index.html'), join(root, 'renderer/customer.html')],
      },
    },
  }
}

/** Node 24 modules of our own code; packages stay outside and are required where they are installed. */
function nodeBuild(folder: string, input: Record<string, string>, sources: Sources): InlineConfig {
  return {
    ...common,
    plugins: sources.compose === undefined ? [] : [standIn('native/compose.ts', sources.compose)],
    ssr: { target: 'node', external: ['electron'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

/** One CommonJS file that requires nothing but electron: all that a sandboxed preload may have. */
function preloadBuild(folder: string): InlineConfig {
  return {
    ...common,
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

function standIn(path: string, replacement: string) {
  const replaced = join(root, path)
  return {
    name: 'stand-in',
    enforce: 'pre' as const,
    async resolveId(
      this: { resolve(source: string, importer?: string): Promise<{ id: string } | null> },
      source: string,
      importer: string | undefined,
    ) {
      if (!source.endsWith('compose.ts') || source === replacement) return null
      const resolved = importer === undefined ? null : join(importer, '..', source)
      return resolved === replaced ? replacement : null
    },
  }
}

// What the screen's build needs beyond the common rules: its fonts as woff2 only, since every browser
// that can run the screen reads it and the older format would double what is shipped; and no directives
// meant for servers, which would be warned about at every build.
import type { Plugin } from 'vite'

const fontSheet = /@fontsource\/[^?]*\.css/
const olderFormat = /,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g
const clientDirective = /^["']use client["'];?/

export function rendererPlugins(): Plugin[] {
  return [
    {
      name: 'lowu-woff2-only',
      enforce: 'pre',
      transform: (code, id) =>
        fontSheet.test(id) ? { code: code.replace(olderFormat, ''), map: null } : null,
    },
    {
      name: 'lowu-no-client-directive',
      enforce: 'pre',
      transform: (code) =>
        clientDirective.test(code) ? { code: code.replace(clientDirective, ''), map: null } : null,
    },
  ]
}

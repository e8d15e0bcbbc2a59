// The application menu: none, but on macOS, where copy, paste and quit live in it. The usual menu opens
// web pages and developer tools, which a till has no use for.
import { Menu } from 'electron'

export function setMenu(platform: NodeJS.Platform): void {
  if (platform !== 'darwin') Menu.setApplicationMenu(null)
  else Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]))
}

// What `npm start` says before it hands over: which host it takes, why, and how to get the other.
import type { Phrases } from './language.ts'

export const startWords = {
  electronChosen: {
    'zh-Hant': '以 Electron 開啟櫃台。',
    'zh-Hans': '用 Electron 打开柜台。',
    en: 'Opening the counter in Electron.',
  },
  nodeAsked: {
    'zh-Hant': '按 --host node 的要求，在瀏覽器開啟櫃台。',
    'zh-Hans': '按 --host node 的要求，在浏览器打开柜台。',
    en: 'Opening the counter for a browser, as --host node asks.',
  },
  electronMissing: {
    'zh-Hant': '未安裝 Electron 程式，櫃台改在瀏覽器開啟；安裝請執行：npx install-electron',
    'zh-Hans': '没有安装 Electron 程序，柜台改在浏览器打开；安装请运行：npx install-electron',
    en: 'The Electron binary is not installed, so the counter opens for a browser; to get it: npx install-electron',
  },
  displayMissing: {
    'zh-Hant': '這裏沒有可用的螢幕（DISPLAY 未設定），Electron 開不了，櫃台改在瀏覽器開啟。',
    'zh-Hans': '这里没有可用的屏幕（DISPLAY 未设置），Electron 打不开，柜台改在浏览器打开。',
    en: 'There is no display here (DISPLAY is not set), so the counter opens for a browser instead of Electron.',
  },
  electronRefused: {
    'zh-Hant':
      '未安裝 Electron 程式，不能按 --host electron 開啟。請先執行 npx install-electron，或改用 --host node。',
    'zh-Hans':
      '没有安装 Electron 程序，不能按 --host electron 打开。请先运行 npx install-electron，或改用 --host node。',
    en: 'The Electron binary is not installed, so --host electron cannot be done. Run npx install-electron first, or use --host node.',
  },
  binaryUnreachable: {
    'zh-Hant':
      '取不到 Electron 程式（{reason}），沒有製作安裝檔。請檢查網絡，或用 ELECTRON_MIRROR 指定鏡像後再試。',
    'zh-Hans':
      '取不到 Electron 程序（{reason}），没有制作安装包。请检查网络，或用 ELECTRON_MIRROR 指定镜像后再试。',
    en: 'The Electron binary cannot be fetched ({reason}), so no installer was made. Check the network, or name a mirror in ELECTRON_MIRROR and try again.',
  },
} as const satisfies Phrases

// What keeps the scanner from scanning. `{port}` is the path or name the settings file gives.
import type { Phrases } from './language.ts'

export const scannerProblems = {
  scannerUnplugged: {
    'zh-Hant': '掃描器沒有連接（{port}）。請檢查連接線；卡號可以人手輸入。',
    'zh-Hans': '扫描枪没有连接（{port}）。请检查连接线；卡号可以手动输入。',
    en: 'The scanner is not connected ({port}). Check its cable; card numbers can be keyed meanwhile.',
  },
  scannerPortMissing: {
    'zh-Hant': '找不到掃描器的連接埠（{port}）。請插上掃描器，或請店主核對設定檔；卡號可以人手輸入。',
    'zh-Hans': '找不到扫描枪的端口（{port}）。请插上扫描枪，或请店主核对设置文件；卡号可以手动输入。',
    en: 'There is no scanner at {port}. Plug it in, or ask the owner to check the port in the settings file; card numbers can be keyed meanwhile.',
  },
  scannerPortDenied: {
    'zh-Hant': '系統不准開啟掃描器的連接埠（{port}）。請店主給這個使用者序列埠的權限；卡號可以人手輸入。',
    'zh-Hans': '系统不允许打开扫描枪的端口（{port}）。请店主给这个用户串口权限；卡号可以手动输入。',
    en: 'This computer does not let Lowu open the scanner port ({port}). Ask the owner to give this user access to serial ports; card numbers can be keyed meanwhile.',
  },
  scannersSeveral: {
    'zh-Hant':
      '這個收銀位在用 {count} 個掃描器（{ports}）。在這裡更改會全部換掉；只想換一個，請店主改設定檔。',
    'zh-Hans':
      '这个收银台在用 {count} 个扫描枪（{ports}）。在这里更改会全部换掉；只想换一个，请店主改设置文件。',
    en: 'This counter uses {count} scanners ({ports}). A change here gives up all of them; to change one, the owner edits the settings file.',
  },
  scannerPortTaken: {
    'zh-Hant': '另一個程式正佔用掃描器（{port}）。請關閉那個程式，之後會自動連上；卡號可以人手輸入。',
    'zh-Hans': '另一个程序正占用扫描枪（{port}）。请关闭那个程序，之后会自动连上；卡号可以手动输入。',
    en: 'Another program is using the scanner ({port}). Close it and scanning starts by itself; card numbers can be keyed meanwhile.',
  },
  scannerPortTakenBy: {
    'zh-Hant':
      '另一個程式（{program}）正佔用掃描器（{port}）。請關閉 {program}，之後會自動連上；卡號可以人手輸入。',
    'zh-Hans':
      '另一个程序（{program}）正占用扫描枪（{port}）。请关闭 {program}，之后会自动连上；卡号可以手动输入。',
    en: 'The program {program} is using the scanner ({port}). Close {program} and scanning starts by itself; card numbers can be keyed meanwhile.',
  },
  scannerPortOurs: {
    'zh-Hant':
      '{port} 已由本機的另一個裝置使用。請店主核對設定檔，每個裝置要有自己的連接埠；卡號可以人手輸入。',
    'zh-Hans':
      '{port} 已由本机的另一个设备使用。请店主核对设置文件，每个设备要有自己的端口；卡号可以手动输入。',
    en: '{port} is already used by another device of this counter. Ask the owner to give each device a port of its own in the settings file; card numbers can be keyed meanwhile.',
  },
  scannerPortUnusable: {
    'zh-Hant': '{port} 不能用作掃描器的連接埠（{reason}）。請店主核對設定檔；卡號可以人手輸入。',
    'zh-Hans': '{port} 不能用作扫描枪的端口（{reason}）。请店主核对设置文件；卡号可以手动输入。',
    en: '{port} cannot be used as a scanner port ({reason}). Ask the owner to check the settings file; card numbers can be keyed meanwhile.',
  },
} as const satisfies Phrases

// Why a settings file is refused: always with the file, the key and the line where to look. What was
// written there is never repeated, since it may be a secret in the wrong place.
import type { Phrases } from './language.ts'

export const settingsProblems = {
  settingsUnreadable: {
    'zh-Hant': '讀不到設定檔 {file}（{reason}）。請檢查檔名和權限，再啟動。',
    'zh-Hans': '读不到设置文件 {file}（{reason}）。请检查文件名和权限，再启动。',
    en: 'The settings file {file} cannot be read ({reason}). Check its name and permissions, then start again.',
  },
  devicesFixed: {
    'zh-Hant': '這部收銀機的裝置不能在這裏更改。',
    'zh-Hans': '这台收银机的设备不能在这里更改。',
    en: 'The devices of this register cannot be changed here.',
  },
  settingsNotKept: {
    'zh-Hant': '設定檔 {file} 寫不進去（{reason}），設定沒有改變。請檢查權限和磁碟空間，再試一次。',
    'zh-Hans': '设置文件 {file} 写不进去（{reason}），设置没有改变。请检查权限和磁盘空间，再试一次。',
    en: 'The settings file {file} could not be written ({reason}); nothing was changed. Check its permissions and the free space on the disk, then try again.',
  },
  settingsNotJson: {
    'zh-Hant':
      '設定檔 {file} 第 {line} 行第 {column} 個字附近寫法不對，可能漏了逗號、引號或括號。請改正後再啟動。',
    'zh-Hans':
      '设置文件 {file} 第 {line} 行第 {column} 个字附近写法不对，可能漏了逗号、引号或括号。请改正后再启动。',
    en: 'The settings file {file} is not well written near line {line}, character {column}: a comma, quote or bracket may be missing. Correct it and start again.',
  },
  settingsKeyUnknown: {
    'zh-Hant': '設定檔 {file} 第 {line} 行：不認識「{key}」。請刪去，或對照 settings.example.jsonc。',
    'zh-Hans': '设置文件 {file} 第 {line} 行：不认识“{key}”。请删去，或对照 settings.example.jsonc。',
    en: '{file}, line {line}: "{key}" is not a setting. Remove it, or compare with settings.example.jsonc.',
  },
  settingsKeyMisspelt: {
    'zh-Hant': '設定檔 {file} 第 {line} 行：不認識「{key}」。是否想寫「{nearest}」？',
    'zh-Hans': '设置文件 {file} 第 {line} 行：不认识“{key}”。是否想写“{nearest}”？',
    en: '{file}, line {line}: "{key}" is not a setting. Did you mean "{nearest}"?',
  },
  settingsTwice: {
    'zh-Hant': '設定檔 {file} 第 {line} 行：「{key}」出現了兩次。請只保留一個。',
    'zh-Hans': '设置文件 {file} 第 {line} 行：“{key}”出现了两次。请只保留一个。',
    en: '{file}, line {line}: "{key}" is there twice. Keep one of them.',
  },
  settingsMissing: {
    'zh-Hant': '設定檔 {file}（第 {line} 行起的部分）缺少「{key}」，它沒有預設值。例如：{example}。',
    'zh-Hans': '设置文件 {file}（第 {line} 行起的部分）缺少“{key}”，它没有默认值。例如：{example}。',
    en: '{file}, in the part that begins on line {line}: "{key}" is missing and has no default. For example: {example}.',
  },
  settingsValueWrong: {
    'zh-Hant': '設定檔 {file} 第 {line} 行：「{key}」的值不對。應像這樣：{example}。',
    'zh-Hans': '设置文件 {file} 第 {line} 行：“{key}”的值不对。应像这样：{example}。',
    en: '{file}, line {line}: the value of "{key}" is wrong. It should look like this: {example}.',
  },
  settingsCashRateMissing: {
    'zh-Hant':
      '設定檔 {file} 第 {line} 行：「{key}」要收 {currency} 現金，但沒有它與 {till} 之間的匯率。請在 rates 加入匯率，或刪去 {currency}。',
    'zh-Hans':
      '设置文件 {file} 第 {line} 行：“{key}”要收 {currency} 现金，但没有它与 {till} 之间的汇率。请在 rates 中加入汇率，或删去 {currency}。',
    en: '{file}, line {line}: "{key}" takes {currency} in cash, but there is no rate between it and {till}. Add one to rates, or leave {currency} out.',
  },
  settingsTimeZoneUnknown: {
    'zh-Hant': '設定檔 {file} 第 {line} 行：「{key}」不是這部電腦認識的時區。請寫 Asia/Hong_Kong 這類名稱。',
    'zh-Hans': '设置文件 {file} 第 {line} 行：“{key}”不是这台电脑认识的时区。请写 Asia/Hong_Kong 这类名称。',
    en: '{file}, line {line}: "{key}" is not a time zone this computer knows. Write a name such as Asia/Hong_Kong.',
  },
  settingsPrinterWrong: {
    'zh-Hant':
      '設定檔 {file} 第 {line} 行：「{key}」不是打印機的位置。請寫 tcp://主機:9100、序列埠（COM3）或裝置檔（/dev/usb/lp0）。',
    'zh-Hans':
      '设置文件 {file} 第 {line} 行：“{key}”不是打印机的位置。请写 tcp://主机:9100、串口（COM3）或设备文件（/dev/usb/lp0）。',
    en: '{file}, line {line}: "{key}" is not where a printer can be. Write tcp://host:9100, a serial port (COM3) or a device file (/dev/usb/lp0).',
  },
  settingsAddressOpen: {
    'zh-Hant':
      '設定檔 {file} 第 {line} 行：「{key}」沒有加密，密鑰會外洩。請用 https:// 開頭的網址；http:// 只可用於本機。',
    'zh-Hans':
      '设置文件 {file} 第 {line} 行：“{key}”没有加密，密钥会泄露。请用 https:// 开头的网址；http:// 只可用于本机。',
    en: '{file}, line {line}: "{key}" is not encrypted and would give the keys away. Begin it with https://; http:// is for this machine only.',
  },
  settingsAddressWrong: {
    'zh-Hant':
      '設定檔 {file} 第 {line} 行：「{key}」不是可用的網址。請寫 {example} 這類網址，不帶帳號、問號或井號。',
    'zh-Hans':
      '设置文件 {file} 第 {line} 行：“{key}”不是可用的网址。请写 {example} 这类网址，不带账号、问号或井号。',
    en: '{file}, line {line}: "{key}" is not an address that can be used. Write one such as {example}, without a user name, ? or #.',
  },
  settingsDrawerAlone: {
    'zh-Hant':
      '設定檔 {file} 第 {line} 行：設定了錢箱「{key}」，但沒有打印機；錢箱是經打印機打開的。請加入 printer，或把它改為 null。',
    'zh-Hans':
      '设置文件 {file} 第 {line} 行：设置了钱箱“{key}”，但没有打印机；钱箱是经打印机打开的。请加入 printer，或把它改为 null。',
    en: '{file}, line {line}: there is a "{key}" but no printer to open it through. Add printer, or make it null.',
  },
} as const satisfies Phrases

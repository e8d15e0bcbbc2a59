// What goes wrong between a screen and its counter, on the command line, or in the data folder.
import type { Phrases } from './language.ts'

export const hostProblems = {
  callMalformed: {
    'zh-Hant': '畫面送來的資料不完整。請重新整理畫面再試；沒有收費。',
    'zh-Hans': '页面送来的数据不完整。请刷新页面再试；没有收费。',
    en: 'The screen sent something incomplete. Reload the screen and try again; nothing was charged.',
  },
  counterUnreachable: {
    'zh-Hant': '畫面與櫃台程式失去連接，正在重連。請勿再次收款；重連後請查看最近的銷售。',
    'zh-Hans': '页面与柜台程序失去连接，正在重连。请勿再次收款；重连后请查看最近的销售。',
    en: 'The screen has lost its counter and is reconnecting. Do not take the money again; look at the last sales once it is back.',
  },
  counterFailed: {
    'zh-Hant': '櫃台程式出錯，這一步未必完成。請查看最近的銷售，再決定是否重試。',
    'zh-Hans': '柜台程序出错，这一步未必完成。请查看最近的销售，再决定是否重试。',
    en: 'The counter hit an error and this step may not be complete. Look at the last sales before trying again.',
  },
  counterStopped: {
    'zh-Hant': '櫃台程式要停止，已記錄的銷售不受影響。請重新開啟羅湖；若再次出現，請通知店主。',
    'zh-Hans': '柜台程序需要停止，已记录的销售不受影响。请重新打开罗湖；如再次出现，请通知店主。',
    en: 'The counter has to stop; every sale it recorded is kept. Open Lowu again, and tell the owner if this comes back.',
  },
  screenKeyWrong: {
    'zh-Hant': '這個畫面沒有本次啟動的鑰匙。請開啟櫃台程式啟動時顯示的網址。',
    'zh-Hans': '这个页面没有本次启动的密钥。请打开柜台程序启动时显示的网址。',
    en: 'This page does not hold the key of this start. Open the address the counter printed when it started.',
  },
  callsTooMany: {
    'zh-Hant': '畫面發出的要求太密。請等一秒再試；這一步沒有收費。',
    'zh-Hans': '页面发出的请求太频繁。请等一秒再试；这一步没有收费。',
    en: 'The screen is asking too fast. Wait a second and try again; this step charged nothing.',
  },
  screenNotBuilt: {
    'zh-Hant': '在 {folder} 找不到畫面檔案。請先執行 npm run build，再啟動櫃台。',
    'zh-Hans': '在 {folder} 找不到页面文件。请先运行 npm run build，再启动柜台。',
    en: 'There is no built screen in {folder}. Run npm run build, then start the counter.',
  },
  portTaken: {
    'zh-Hant': '另一個程式已使用埠 {port}。請關閉它，或用 --port 選另一個；不寫 --port 會自動選取。',
    'zh-Hans': '另一个程序已占用端口 {port}。请关闭它，或用 --port 选另一个；不写 --port 会自动选取。',
    en: 'Another program uses port {port}. Close it, or choose another with --port; without --port a free one is taken.',
  },
  portUnusable: {
    'zh-Hant': '系統不准使用埠 {port}（{reason}）。請用 --port 選另一個；不寫 --port 會自動選取。',
    'zh-Hans': '系统不允许使用端口 {port}（{reason}）。请用 --port 选另一个；不写 --port 会自动选取。',
    en: 'The system does not let Lowu use port {port} ({reason}). Choose another with --port, or leave --port out.',
  },
  argumentUnknown: {
    'zh-Hant': '不認識「{argument}」。可用的有：{known}。',
    'zh-Hans': '不认识“{argument}”。可用的有：{known}。',
    en: '"{argument}" is not known here. These are: {known}.',
  },
  argumentMisspelt: {
    'zh-Hant': '不認識「{argument}」。是否想輸入 {nearest}？請改正後再啟動。',
    'zh-Hans': '不认识“{argument}”。是否想输入 {nearest}？请改正后再启动。',
    en: '"{argument}" is not known here. Did you mean {nearest}? Correct it and start again.',
  },
  argumentTwice: {
    'zh-Hant': '「{argument}」寫了兩次。請只保留一個。',
    'zh-Hans': '“{argument}”写了两次。请只保留一个。',
    en: '"{argument}" is given twice. Keep one of them.',
  },
  argumentWrong: {
    'zh-Hant': '「{argument}」的值不對。正確寫法：{example}。',
    'zh-Hans': '“{argument}”的值不对。正确写法：{example}。',
    en: 'The value of "{argument}" is wrong. Write it like this: {example}.',
  },
  dataFolderNotNamed: {
    'zh-Hant':
      '有設定檔 {settings}，但沒有說帳目放在哪裏。請加上 --data 資料夾；真實店舖的資料夾不會自動選取。',
    'zh-Hans':
      '有设置文件 {settings}，但没有说账目放在哪里。请加上 --data 文件夹；真实店铺的文件夹不会自动选取。',
    en: 'There is a settings file, {settings}, but no folder for the books. Add --data FOLDER; for a real shop none is assumed.',
  },
  dataFolderIsDemo: {
    'zh-Hant': '資料夾 {folder} 屬於示範店，內裏的銷售不是真錢。請為真實店舖選另一個資料夾。',
    'zh-Hans': '文件夹 {folder} 属于演示店，里面的销售不是真钱。请为真实店铺选另一个文件夹。',
    en: 'The folder {folder} belongs to a demo shop, whose sales are play money. Choose another folder for the real shop.',
  },
  dataFolderIsReal: {
    'zh-Hant':
      '資料夾 {folder} 屬於真實店舖，不能用示範設定開啟。請加上該店的 --settings 檔，或為示範店選另一個資料夾。',
    'zh-Hans':
      '文件夹 {folder} 属于真实店铺，不能用演示设置打开。请加上该店的 --settings 文件，或为演示店选另一个文件夹。',
    en: 'The folder {folder} belongs to a real shop and is not opened as a demo. Add its --settings file, or choose another folder for the demo.',
  },
  dataFolderUnusable: {
    'zh-Hant': '不能使用資料夾 {folder}（{reason}）。請檢查位置、權限和磁碟空間，再啟動。',
    'zh-Hans': '不能使用文件夹 {folder}（{reason}）。请检查位置、权限和磁盘空间，再启动。',
    en: 'The folder {folder} cannot be used ({reason}). Check where it is, its permissions and the free space, then start again.',
  },
  secretInEnvironment: {
    'zh-Hant': '這個密鑰由系統的環境變數 {variable} 提供，不能在這裏更改。請在那裏更改，再啟動。',
    'zh-Hans': '这个密钥由系统的环境变量 {variable} 提供，不能在这里更改。请在那里更改，再启动。',
    en: 'This key comes from the environment variable {variable} and cannot be changed here. Change it there and start again.',
  },
  secretMissing: {
    'zh-Hant': '缺少名為「{name}」的密鑰。請設定環境變數 {variable}，或寫入只有本人可讀的 {file}。',
    'zh-Hans': '缺少名为“{name}”的密钥。请设置环境变量 {variable}，或写入只有本人可读的 {file}。',
    en: 'The secret named "{name}" is missing. Set the environment variable {variable}, or put it in {file}, readable by you alone.',
  },
  secretsFileOpen: {
    'zh-Hant':
      '其他使用者也能讀取或改動 {file}，所以沒有使用它。請改為只有本人可讀（chmod 600），並考慮更換密鑰。',
    'zh-Hans':
      '其他用户也能读取或改动 {file}，所以没有使用它。请改为只有本人可读（chmod 600），并考虑更换密钥。',
    en: 'Others can read or change {file}, so it was not used. Make it yours alone (chmod 600) and consider new keys.',
  },
  secretsFileWrong: {
    'zh-Hant': '讀不懂密鑰檔 {file}。內容應如 {"名稱": "值"}；請改正，並確認你可以讀取它。',
    'zh-Hans': '读不懂密钥文件 {file}。内容应如 {"名称": "值"}；请改正，并确认你可以读取它。',
    en: 'The secrets file {file} cannot be read. It should look like {"name": "value"}; correct it and check that you may read it.',
  },
} as const satisfies Phrases

// The pages that set up a shop, at its first start and whenever its owner opens them again.
import type { Phrases } from './language.ts'

export const setUpWords = {
  title: { 'zh-Hant': '設定店舖', 'zh-Hans': '设置店铺', en: 'Set up the shop' },
  steps: { 'zh-Hant': '各頁', 'zh-Hans': '各页', en: 'Pages' },
  back: { 'zh-Hant': '上一頁', 'zh-Hans': '上一页', en: 'Back' },
  next: { 'zh-Hant': '下一頁', 'zh-Hans': '下一页', en: 'Next' },
  later: { 'zh-Hant': '這頁稍後再做', 'zh-Hans': '这页以后再做', en: 'Leave this for later' },
  finish: { 'zh-Hant': '完成', 'zh-Hans': '完成', en: 'Finish' },
  finishing: {
    'zh-Hant': '正用新設定重開櫃台，請稍候…',
    'zh-Hans': '正用新设置重开柜台，请稍候…',
    en: 'Opening the counter with the new settings…',
  },
  stateDone: { 'zh-Hant': '已設定', 'zh-Hans': '已设置', en: 'Done' },
  stateLater: { 'zh-Hant': '留待稍後', 'zh-Hans': '留待以后', en: 'Left for later' },
  stateOpen: { 'zh-Hant': '未看過', 'zh-Hans': '还没看过', en: 'Not seen yet' },
  ofDemo: {
    'zh-Hant':
      '這是示範店：店舖資料和分銷商是虛構的，不能更改。真實店舖請用 npm start -- --data 資料夾 --settings 檔案 啟動。',
    'zh-Hans':
      '这是演示店：店铺资料和分销商是虚构的，不能更改。真实店铺请用 npm start -- --data 文件夹 --settings 文件 启动。',
    en: 'This is the demo shop: its store and its distributor are invented and cannot be changed. Start a real shop with npm start -- --data FOLDER --settings FILE.',
  },

  language: { 'zh-Hant': '語言', 'zh-Hans': '语言', en: 'Language' },
  languageExplained: {
    'zh-Hant': '櫃台開啟時用的語言。店員隨時可以在上方轉換；收據用顧客選的語言。',
    'zh-Hans': '柜台打开时用的语言。店员随时可以在上方切换；小票用顾客选的语言。',
    en: 'What the counter opens in. Clerks switch at any time, at the top; a receipt is in the language its customer chose.',
  },

  store: { 'zh-Hant': '店舖', 'zh-Hans': '店铺', en: 'Store' },
  storeExplained: {
    'zh-Hant': '印在每張收據上。',
    'zh-Hans': '打印在每张小票上。',
    en: 'Printed on every receipt.',
  },
  storeName: { 'zh-Hant': '店名', 'zh-Hans': '店名', en: 'Name of the store' },
  storeAddress: { 'zh-Hant': '地址', 'zh-Hans': '地址', en: 'Address' },
  inEach: {
    'zh-Hant': '店名、地址按語言分開',
    'zh-Hans': '店名、地址按语言分开',
    en: 'Name and address in each language',
  },
  inOne: {
    'zh-Hant': '店名、地址不分語言',
    'zh-Hans': '店名、地址不分语言',
    en: 'One name and address for all',
  },
  inLanguage: {
    'zh-Hant': '{field}（{language}）',
    'zh-Hans': '{field}（{language}）',
    en: '{field} ({language})',
  },
  telephone: { 'zh-Hant': '電話', 'zh-Hans': '电话', en: 'Telephone' },
  register: {
    'zh-Hant': '收銀機編號（1 至 4 個大寫字母或數字）',
    'zh-Hans': '收银机编号（1 至 4 个大写字母或数字）',
    en: 'Register: 1 to 4 capital letters or digits',
  },
  timeZone: { 'zh-Hant': '時區', 'zh-Hans': '时区', en: 'Time zone' },
  dayEnd: { 'zh-Hant': '營業日於何時結束', 'zh-Hans': '营业日在何时结束', en: 'A business day ends at' },
  currency: { 'zh-Hant': '收銀機的貨幣', 'zh-Hans': '收银机的货币', en: 'The till counts in' },
  currencyHKD: { 'zh-Hant': '港元 HKD', 'zh-Hans': '港元 HKD', en: 'Hong Kong dollars' },
  currencyCNY: { 'zh-Hant': '人民幣 CNY', 'zh-Hans': '人民币 CNY', en: 'Renminbi' },
  saleMax: { 'zh-Hant': '每宗銷售最多', 'zh-Hans': '每笔销售最多', en: 'Most that one sale may cost' },

  devicesExplained: {
    'zh-Hant': '沒有也可以銷售：卡號可以輸入，收據顯示在畫面上。',
    'zh-Hans': '没有也可以销售：卡号可以输入，小票显示在屏幕上。',
    en: 'Selling works without them: numbers are keyed, receipts are on screen.',
  },

  distributor: { 'zh-Hant': '分銷商', 'zh-Hans': '分销商', en: 'Distributor' },
  distributorExplained: {
    'zh-Hant': '為顧客的卡增值的公司。',
    'zh-Hans': '给顾客的卡充值的公司。',
    en: 'The company that credits the cards for you.',
  },
  kindDtOne: { 'zh-Hant': 'DT One', 'zh-Hans': 'DT One', en: 'DT One' },
  kindSandbox: { 'zh-Hant': '示範（不涉及真錢）', 'zh-Hans': '演示（不涉及真钱）', en: 'Demo (play money)' },
  sandboxExplained: {
    'zh-Hant': '整間店成為示範店：畫面和收據都會註明，不會真的增值。日後要真正營業，請另開一個資料夾。',
    'zh-Hans': '整间店成为演示店：屏幕和小票都会注明，不会真的充值。以后要真正营业，请另开一个数据文件夹。',
    en: 'The whole shop becomes a demo, which screen and receipts say; no card is really credited. To trade for real later, start with another data folder.',
  },
  address: { 'zh-Hant': '介面地址', 'zh-Hans': '接口地址', en: 'Address of its API' },
  addressLive: { 'zh-Hant': '正式', 'zh-Hans': '正式', en: 'Live' },
  addressTrial: { 'zh-Hant': '測試', 'zh-Hans': '测试', en: 'Trial' },
  apiKey: { 'zh-Hant': 'API key', 'zh-Hans': 'API key', en: 'API key' },
  apiSecret: { 'zh-Hant': 'API secret', 'zh-Hans': 'API secret', en: 'API secret' },
  keysExplained: {
    'zh-Hant': '只輸入一次，存放在只有本人可讀的檔案，之後不會再顯示。',
    'zh-Hans': '只输入一次，存放在只有本人可读的文件，之后不会再显示。',
    en: 'Typed once and kept in a file that only you may read; never shown again.',
  },
  keysKept: {
    'zh-Hant': '密鑰已存好。只在要更換時才輸入新的。',
    'zh-Hans': '密钥已存好。只在要更换时才输入新的。',
    en: 'The keys are kept. Type new ones only to replace them.',
  },
  keysInEnvironment: {
    'zh-Hant': '密鑰由系統的環境變數提供，在那裏更改。',
    'zh-Hans': '密钥由系统的环境变量提供，在那里更改。',
    en: 'The keys come from the environment of the system and are changed there.',
  },
  askBalance: { 'zh-Hant': '查詢餘額試一試', 'zh-Hans': '查询余额试一试', en: 'Try it: ask for the balance' },
  asking: { 'zh-Hant': '正在查詢…', 'zh-Hans': '正在查询…', en: 'Asking…' },
  balanceIs: {
    'zh-Hant': '分銷商已回應：餘額 {balance}。地址和密鑰都正確。',
    'zh-Hans': '分销商已回应：余额 {balance}。地址和密钥都正确。',
    en: 'The distributor answered: the balance is {balance}. Address and keys are right.',
  },

  owner: { 'zh-Hant': '店主', 'zh-Hans': '店主', en: 'Owner' },
  ownerStands: {
    'zh-Hant': '店主已設定：{names}。要更改或加入店員，在選單打開「員工」。',
    'zh-Hans': '店主已设置：{names}。要更改或添加店员，在菜单打开“员工”。',
    en: 'The owner is set up: {names}. To change that or add clerks, open Staff in the menu.',
  },

  last: { 'zh-Hant': '總結', 'zh-Hans': '总结', en: 'Summary' },
  lastSells: {
    'zh-Hant': '可以開始銷售。',
    'zh-Hans': '可以开始销售。',
    en: 'The counter can sell.',
  },
  lastLacksName: {
    'zh-Hant': '還不能銷售：欠店名，收據不知屬於誰。',
    'zh-Hans': '还不能销售：缺店名，小票不知属于谁。',
    en: 'It cannot sell yet: the store has no name for its receipts.',
  },
  lastLacksDistributor: {
    'zh-Hant': '還不能銷售：欠分銷商。',
    'zh-Hans': '还不能销售：缺分销商。',
    en: 'It cannot sell yet: no distributor is chosen.',
  },
  lastAnew: {
    'zh-Hant': '按「完成」後，櫃台用新設定重開，約需幾秒；不會遺失任何記錄，設定了店主的要重新登入。',
    'zh-Hans': '按“完成”后，柜台用新设置重开，大约几秒；不会丢失任何记录，设置了店主的要重新登录。',
    en: 'Finish opens the counter anew with these settings, which takes some seconds. Nothing is lost; where there is an owner, the owner signs in again.',
  },
  lastKept: {
    'zh-Hant': '保存在 {file}。',
    'zh-Hans': '保存在 {file}。',
    en: 'Kept in {file}.',
  },
  foundSetUp: {
    'zh-Hant': '選單 → 設定店舖',
    'zh-Hans': '菜单 → 设置店铺',
    en: 'Menu → Set up the shop',
  },
  foundDevices: { 'zh-Hant': '選單 → 裝置', 'zh-Hans': '菜单 → 设备', en: 'Menu → Devices' },
  foundStaff: { 'zh-Hant': '選單 → 員工', 'zh-Hans': '菜单 → 员工', en: 'Menu → Staff' },
  foundOwner: {
    'zh-Hant': '選單 → 設定店主 PIN',
    'zh-Hans': '菜单 → 设置店主 PIN',
    en: "Menu → Set the owner's PIN",
  },
} as const satisfies Phrases

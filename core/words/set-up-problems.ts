// What keeps a first run from going on, for the owner who is at it.
import type { Phrases } from './language.ts'

export const setUpProblems = {
  setUpFixed: {
    'zh-Hant': '這部收銀機的設定不能在這裏更改。',
    'zh-Hans': '这台收银机的设置不能在这里更改。',
    en: 'The settings of this register cannot be changed here.',
  },
  setUpOfDemo: {
    'zh-Hant':
      '這是示範店，店舖資料和分銷商不會保存。真實店舖請用 npm start -- --data 資料夾 --settings 檔案 啟動。',
    'zh-Hans':
      '这是演示店，店铺资料和分销商不会保存。真实店铺请用 npm start -- --data 文件夹 --settings 文件 启动。',
    en: 'This is the demo shop, whose store and distributor are not kept. Start a real shop with npm start -- --data FOLDER --settings FILE.',
  },
  setUpKeysRefused: {
    'zh-Hant':
      '{address} 有回應，但不接受這組密鑰。請在分銷商的網頁重新複製 API key 和 secret，並核對是正式還是測試地址。',
    'zh-Hans':
      '{address} 有回应，但不接受这组密钥。请在分销商的网页重新复制 API key 和 secret，并核对是正式还是测试地址。',
    en: '{address} answered, but does not take this key and secret. Copy both once more from the page of the distributor, and check whether the address is the live or the trial one.',
  },
  setUpNoAnswer: {
    'zh-Hant': '{address} 沒有回應。請核對地址和這部機的網絡；也可以先保存，稍後再查。',
    'zh-Hans': '{address} 没有回应。请核对地址和这台机器的网络；也可以先保存，稍后再查。',
    en: 'Nothing answered at {address}. Check the address and the network of this machine; it can be kept now and asked later.',
  },
  setUpAnswerStrange: {
    'zh-Hant': '{address} 有回應，但不是 DT One 的介面。請核對地址，通常以 /v1 結尾。',
    'zh-Hans': '{address} 有回应，但不是 DT One 的接口。请核对地址，通常以 /v1 结尾。',
    en: '{address} answered, but not as DT One does. Check the address; it usually ends in /v1.',
  },
  setUpWhileSending: {
    'zh-Hant': '正有一宗增值送往分銷商。請等它有結果，再按一次。',
    'zh-Hans': '正有一笔充值送往分销商。请等它有结果，再按一次。',
    en: 'A top-up is on its way to the distributor. Wait for its result, then press again.',
  },
  tillCurrencyStays: {
    'zh-Hant': '已經有帳目，收銀機的貨幣不能再改。要用另一種貨幣，請另開一個資料夾。',
    'zh-Hans': '已经有账目，收银机的货币不能再改。要用另一种货币，请另开一个数据文件夹。',
    en: 'Money was counted already, so the currency of the till stays. For another one, start with a data folder of its own.',
  },
  storeNotNamed: {
    'zh-Hant': '店舖還沒有名稱，收據不知屬於誰，未能銷售。請店主在選單打開「設定店舖」。',
    'zh-Hans': '店铺还没有名称，小票不知属于谁，暂不能销售。请店主在菜单打开“设置店铺”。',
    en: 'The store has no name yet, and a receipt must say whose it is, so nothing can be sold. The owner opens Set up the shop in the menu.',
  },
} as const satisfies Phrases

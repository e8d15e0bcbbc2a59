// The devices page: what is plugged in, what is used, and how to try it.
import type { Phrases } from './language.ts'

export const deviceWords = {
  title: { 'zh-Hant': '裝置', 'zh-Hans': '设备', en: 'Devices' },
  kept: {
    'zh-Hant': '選擇即時生效，並寫入設定檔。',
    'zh-Hans': '选择立即生效，并写入设置文件。',
    en: 'A choice is used at once and written into the settings file.',
  },
  notKept: {
    'zh-Hant': '示範店：選擇即時生效，關閉後不保留。',
    'zh-Hans': '演示店：选择立即生效，关闭后不保留。',
    en: 'Demo shop: a choice is used at once and forgotten when the counter closes.',
  },
  chosen: { 'zh-Hant': '使用中：{device}', 'zh-Hans': '使用中：{device}', en: 'In use: {device}' },
  none: { 'zh-Hant': '不使用', 'zh-Hans': '不使用', en: 'None' },
  found: { 'zh-Hant': '這部電腦上找到的', 'zh-Hans': '这台电脑上找到的', en: 'Found on this machine' },
  foundNone: {
    'zh-Hant': '沒有找到。請檢查電線和電源，再按「重新尋找」；也可以直接填寫位置。',
    'zh-Hans': '没有找到。请检查数据线和电源，再按“重新查找”；也可以直接填写位置。',
    en: 'Nothing was found. Check the cable and the power and look again, or write where it is.',
  },
  lookAgain: { 'zh-Hant': '重新尋找', 'zh-Hans': '重新查找', en: 'Look again' },
  heldBy: { 'zh-Hant': '被「{holder}」佔用', 'zh-Hans': '被“{holder}”占用', en: 'in use by {holder}' },
  heldByOther: { 'zh-Hant': '被其他程式佔用', 'zh-Hans': '被其他程序占用', en: 'in use by another program' },
  use: { 'zh-Hant': '使用', 'zh-Hans': '使用', en: 'Use' },
  port: { 'zh-Hant': '連接埠', 'zh-Hans': '端口', en: 'Port' },
  portExample: { 'zh-Hant': '例如 COM3', 'zh-Hans': '例如 COM3', en: 'such as COM3' },
  baudRate: { 'zh-Hant': '傳輸速率', 'zh-Hans': '波特率', en: 'Baud rate' },
  tryScan: {
    'zh-Hant': '掃描任何條碼試一試。',
    'zh-Hans': '扫描任意条码试一试。',
    en: 'Scan any barcode to try it.',
  },
  scanCard: {
    'zh-Hant': '讀到卡號：{card}',
    'zh-Hans': '读到卡号：{card}',
    en: 'A card was read: {card}',
  },
  scanReceipt: { 'zh-Hant': '讀到收據。', 'zh-Hans': '读到小票。', en: 'A receipt was read.' },
  scanBadge: { 'zh-Hant': '讀到員工證。', 'zh-Hans': '读到员工证。', en: 'A staff badge was read.' },
  printerAt: { 'zh-Hant': '打印機位置', 'zh-Hans': '打印机位置', en: 'Where it is' },
  printerExample: {
    'zh-Hant': 'tcp://192.168.1.50:9100',
    'zh-Hans': 'tcp://192.168.1.50:9100',
    en: 'tcp://192.168.1.50:9100',
  },
  columns: { 'zh-Hant': '每行字數', 'zh-Hans': '每行字数', en: 'Columns' },
  columns32: { 'zh-Hant': '32（58 毫米）', 'zh-Hans': '32（58 毫米）', en: '32 (58 mm)' },
  columns42: { 'zh-Hant': '42（80 毫米）', 'zh-Hans': '42（80 毫米）', en: '42 (80 mm)' },
  columns48: { 'zh-Hant': '48（80 毫米）', 'zh-Hans': '48（80 毫米）', en: '48 (80 mm)' },
  signs: { 'zh-Hant': '內置字庫', 'zh-Hans': '内置字库', en: 'Its own signs' },
  signs_gb18030: { 'zh-Hant': 'GB18030', 'zh-Hans': 'GB18030', en: 'GB18030' },
  signs_gbk: { 'zh-Hant': 'GBK', 'zh-Hans': 'GBK', en: 'GBK' },
  signs_big5: { 'zh-Hant': 'Big5（繁體）', 'zh-Hans': 'Big5（繁体）', en: 'Big5 (traditional)' },
  signs_ascii: {
    'zh-Hant': '沒有中文（以圖像列印）',
    'zh-Hans': '没有中文（以图像打印）',
    en: 'No Chinese (drawn as a picture)',
  },
  testPage: { 'zh-Hant': '列印測試頁', 'zh-Hans': '打印测试页', en: 'Print a test page' },
  back: { 'zh-Hant': '返回', 'zh-Hans': '返回', en: 'Back' },
} as const satisfies Phrases

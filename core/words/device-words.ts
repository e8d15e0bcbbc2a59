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
    'zh-Hant': '掃描任何條碼試一試。像鍵盤那樣輸入的掃描器插上就能用，不用選連接埠。',
    'zh-Hans': '扫描任意条码试一试。键盘式扫描枪插上就能用，不用选端口。',
    en: 'Scan any barcode to try it. A scanner that types like a keyboard needs no port.',
  },
  scanByPort: {
    'zh-Hant': '經連接埠讀到。',
    'zh-Hans': '通过端口读到。',
    en: 'It came by the port.',
  },
  scanByKeys: {
    'zh-Hant': '由像鍵盤那樣輸入的掃描器讀到，不用選連接埠。',
    'zh-Hans': '由键盘式扫描枪读到，不用选端口。',
    en: 'It came from a scanner that types like a keyboard; no port is needed.',
  },
  replaceAll: {
    'zh-Hant': '全部換成 {port}',
    'zh-Hans': '全部换成 {port}',
    en: 'Use {port} instead of all',
  },
  noneAtAll: { 'zh-Hant': '全部不使用', 'zh-Hans': '全部不使用', en: 'Use none of them' },
  statusNobody: {
    'zh-Hant':
      '這台打印機不回報狀態：沒紙、上蓋打開都無法知道，收據交給它就當作已印，但沒有證實。若它其實會回報，請在設定檔的 printer 寫 "status": "always"：它一不回答，收據就留著不送。',
    'zh-Hans':
      '这台打印机不回报状态：缺纸、上盖打开都无法知道，小票交给它就当作已打，但没有证实。若它其实会回报，请在设置文件的 printer 写 "status": "always"：它一不回答，小票就留着不送。',
    en: 'This printer does not say how it is: no paper or an open cover is never heard of, and a slip it took is called printed, unconfirmed. If it can answer, write "status": "always" under printer in the settings file: then no slip is sent while it is silent.',
  },
  statusQueue: {
    'zh-Hant':
      '狀態由電腦的列印佇列回報，不是打印機本身：佇列說印好就當作已印，但沒有證實。直接連接（tcp:// 或序列埠）才知道紙有沒有印出。',
    'zh-Hans':
      '状态由电脑的打印队列回报，不是打印机本身：队列说打好就当作已打，但没有证实。直接连接（tcp:// 或串口）才知道纸有没有打出。',
    en: 'The print queue of this computer answers, not the printer: what the queue calls done is called printed, unconfirmed. Only a direct connection (tcp:// or a serial port) knows what is on paper.',
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
  signs_gb2312: {
    'zh-Hant': 'GB2312（只有簡體）',
    'zh-Hans': 'GB2312（仅简体）',
    en: 'GB2312 (simplified only)',
  },
  signs_big5: { 'zh-Hant': 'Big5（繁體）', 'zh-Hans': 'Big5（繁体）', en: 'Big5 (traditional)' },
  signs_ascii: { 'zh-Hant': '沒有中文', 'zh-Hans': '没有中文', en: 'No Chinese' },
  drawing: { 'zh-Hant': '字庫沒有的字', 'zh-Hans': '字库没有的字', en: 'Signs it does not have' },
  drawing_auto: { 'zh-Hant': '自動', 'zh-Hans': '自动', en: 'Automatic' },
  drawing_lines: { 'zh-Hant': '該行印成圖像', 'zh-Hans': '该行印成图像', en: 'Line as a picture' },
  drawing_whole: { 'zh-Hant': '整張印成圖像', 'zh-Hans': '整张印成图像', en: 'All as a picture' },
  drawing_never: { 'zh-Hant': '方格或問號', 'zh-Hans': '方格或问号', en: 'A box or ?' },
  drawingTakes: {
    'zh-Hant': '圖像經序列埠傳送較慢，以這個速率一張單約需 {seconds} 秒。選「自動」則不經序列埠傳送圖像。',
    'zh-Hans': '图像经串口传送较慢，以这个波特率一张单约需 {seconds} 秒。选“自动”则不经串口传送图像。',
    en: 'Pictures are slow over a serial port: at this rate a slip takes about {seconds} seconds. "Automatic" sends none there.',
  },
  testPage: { 'zh-Hant': '列印測試頁', 'zh-Hans': '打印测试页', en: 'Print a test page' },
  back: { 'zh-Hant': '返回', 'zh-Hans': '返回', en: 'Back' },
} as const satisfies Phrases

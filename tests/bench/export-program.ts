// One export in a process of its own, on the thread it has in a shop, whose memory can be watched: prints
// what came of it.
import { createExporter } from '../../native/export/exporter.ts'

const [, , books = '', folder = '', format = '', to = ''] = process.argv
const shop = { timeZone: 'Asia/Hong_Kong', storeName: '羅湖', register: '1', afterClose: [] }
const exporter = createExporter({ books, folder, ...shop })
const days = { from: '0000-01-01', to }
const request = {
  format: format === 'workbook' ? format : 'salesCsv',
  ...days,
  language: 'zh-Hant',
  moment: null,
} as const
exporter.write(
  request,
  () => {},
  (answer) => {
    if (!answer.ok) throw new Error(answer.problem.code)
    console.log(JSON.stringify(answer.value))
    void exporter.close()
  },
)

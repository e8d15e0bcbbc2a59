// One export in a process of its own, whose memory can be watched: prints where the file is.
import { writeSalesFile } from '../../native/export/sales-file.ts'

const [, , books = '', folder = ''] = process.argv
const days = { from: '0000-01-01', to: '9999-12-31' }
console.log(writeSalesFile({ books, folder, ...days, timeZone: 'Asia/Hong_Kong' }).file)

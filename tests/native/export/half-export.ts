// Begins a file, says so, and waits to be killed.
import { beginDraft } from '../../../native/export/draft-file.ts'

const [, , folder = ''] = process.argv
const draft = beginDraft(folder, 'lowu-sales-half.csv')
draft.write('half of it')
console.log('begun')
setInterval(() => draft.write('more'), 1_000)

// `node tests/goldens/make.ts`: writes the golden bytes and pictures anew. Whoever runs it looks at every
// picture that changed before committing it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readPng, writePng } from '../devices/png.ts'
import { bytesFile, bytesOf, pictureFile, pictureOf } from './golden.ts'
import { goldens } from './receipts.ts'

for (const golden of goldens) {
  const bytes = bytesOf(golden)
  const picture = pictureOf(golden, bytes)
  const file = pictureFile(golden)
  const before = existsSync(file) ? readPng(readFileSync(file)).ink : null
  const changed = before === null || Buffer.compare(before, picture.ink) !== 0
  writeFileSync(bytesFile(golden), bytes)
  if (changed) writeFileSync(file, writePng(picture))
  console.log(`${changed ? 'look at' : 'as it was'}: tests/goldens/${golden.name}.png`)
}

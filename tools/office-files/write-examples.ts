/** Writes the files of the examples that are made here: `node tools/office-files/write-examples.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { officeExamples } from './office-examples.ts'

const root = join(import.meta.dirname, '../..')
for (const [path, make] of Object.entries(officeExamples)) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), make())
  console.log(path)
}

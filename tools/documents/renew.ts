/** `node bootstrap.mjs --dev tools/documents/renew.ts`: makes the parts of documents anew that are made from the code. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, root } from './documents.ts'
import { generated, withPart } from './generated.ts'

for (const [path, make] of Object.entries(generated)) {
  const old = readDocument(path)
  const renewed = withPart(old, make())
  if (renewed !== old) writeFileSync(join(root, path), renewed)
  console.log(`${path}: ${renewed === old ? 'as it was' : 'renewed'}`)
}

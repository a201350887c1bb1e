/**
 * `node bootstrap.mjs --dev tools/documents/renew.ts`: makes the parts of documents anew that are made from the code, and names the tests of
 * docs/features.md where they stand now, and counts its claims.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withCounts } from './claims.ts'
import { readDocument, root } from './documents.ts'
import { allTests, followTests } from './follow-tests.ts'
import { generated, withPart } from './generated.ts'

const makings: Readonly<Record<string, (old: string) => string>> = {
  ...Object.fromEntries(
    Object.entries(generated).map(([path, make]) => [path, (old: string) => withPart(old, make())]),
  ),
  'docs/features.md': (old) => withCounts(followTests(old, allTests())),
}

for (const [path, make] of Object.entries(makings)) {
  const old = readDocument(path)
  const renewed = make(old)
  if (renewed !== old) writeFileSync(join(root, path), renewed)
  console.log(`${path}: ${renewed === old ? 'as it was' : 'renewed'}`)
}

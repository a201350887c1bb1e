/** `node tools/open-data/print-hashes.ts`: the SHA-256 of every data file of the example ward, one a line. */
import { editionFiles } from '../../src/act/site-files.ts'
import { sha256 } from '../../src/act/read-publication.ts'
import { dataFiles } from '../../src/report/site/edition-data.ts'
import { exampleWard } from '../published/example-edition.ts'

const ward = await exampleWard()
const names = new Set(dataFiles.map(({ name }) => `2017/${name}`))
for (const edition of ward.editions)
  for (const { path, content } of editionFiles(ward, edition, { several: false, assets: { style: 's', script: 's' } }))
    if (names.has(path)) console.log(`${sha256(await content())}  ${path}`)

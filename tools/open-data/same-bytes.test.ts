import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFiles } from '../../src/report/site/edition-data.ts'
import { root } from '../documents/documents.ts'

const hashesIn = (surroundings: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, [join(root, 'tools/open-data/print-hashes.ts')], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...surroundings },
  })

test('the same plan gives the same bytes of every data file, a second time and in another zone and language', () => {
  const here = hashesIn({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' })
  expect(here.trim().split('\n')).toHaveLength(dataFiles.length)
  expect(hashesIn({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' })).toBe(here)
  expect(hashesIn({ TZ: 'Pacific/Honolulu', LANG: 'C', LC_ALL: 'tr_TR.UTF-8' })).toBe(here)
})

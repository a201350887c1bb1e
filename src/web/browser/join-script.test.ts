import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext, Script } from 'node:vm'
import { expect, test } from 'vitest'
import { foldForSearch } from '../../core/search/fold-for-search.ts'
import { withoutTypes } from '../../outside/without-types.ts'
import { joined, joinScript, scriptParts } from './join-script.ts'

const src = join(import.meta.dirname, '../..')
const sources = scriptParts.map((part) => readFileSync(join(src, part), 'utf8'))
const script = joinScript(sources.map(withoutTypes))

test('the parts of the script make one that runs: no name twice, nothing asked from elsewhere, nothing offered', () => {
  expect(script).not.toMatch(/^(?:import|export)\b/m)
  expect(() => new Script(script)).not.toThrow()
})

test('every module that a part asks for is a part that stands before it', () => {
  for (const [index, source] of sources.entries())
    for (const [statement, from = ''] of source.matchAll(/^import (?!type\b)[^;]*?from '([^']+)'/gm)) {
      const path = join(scriptParts[index] ?? '', '..', from)
      expect(scriptParts.slice(0, index), statement).toContain(path)
    }
})

test('the browser folds as the server does', () => {
  const part = joined(sources.slice(0, 3).map(withoutTypes))
  for (const text of ['髙橋ﾎﾞﾗﾝﾃｨｱ', 'ヴァ か\u3099 Policy　Plan', '㈱𠮷野\u200B'])
    expect(runInNewContext(`${part};foldForSearch(text)`, { text })).toBe(foldForSearch(text))
})

test('types are taken away without a word on standard error', () => {
  const heard: unknown[] = []
  const listen = (warning: unknown) => heard.push(warning)
  process.on('warning', listen)
  expect(withoutTypes('const a: number = 1').replaceAll(' ', '')).toBe('consta=1')
  process.off('warning', listen)
  expect(heard).toEqual([])
})

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findWords } from './find-words.ts'

const src = join(import.meta.dirname, '../../src')
const textsIn = (file: string, source: string) => findWords(file, source).map(({ text }) => text)

test('no file of src says anything to people in words of its own: all of them stand in report/sentences', () => {
  const files = globSync('**/*.{ts,js}', { cwd: src }).map((file) => file.replaceAll('\\', '/'))
  expect(files.length).toBeGreaterThan(300)
  expect(files.flatMap((file) => findWords(file, readFileSync(join(src, file), 'utf8')))).toEqual([])
})

describe('planted words are found', () => {
  test.each([
    ['Japanese in a string', 'report/pages/years-page.ts', "const title = '年ごと'", '年ごと'],
    ['Japanese in a template', 'cli/read.ts', 'tell(`${count}行`)', '行'],
    ['Japanese in a key', 'write/csv/csv.ts', "const columns = { '年度': 1 }", '年度'],
    ['Japanese between tags', 'write/html/page.ts', 'html`<p>目標</p>`', '目標'],
    [
      'English in a page',
      'report/blocks/board.ts',
      "const note = 'Every listing counts once.'",
      'Every listing counts once.',
    ],
    ['English at the terminal', 'cli/start.ts', "tell('ready now')", 'ready now'],
    ['English between tags', 'write/html/page.ts', 'html`<p>Targets of ${year}</p>`', 'Targets of \uFFFC'],
    ['English that is read out', 'write/html/page.ts', 'html`<nav aria-label="Pages">${links}</nav>`', 'Pages'],
    ['words of a drawing', 'write/chart/bars.ts', 'const drawn = `<text x="${x}">met</text>`', 'met'],
    ['a choice by language', 'web/public/app.ts', "const word = language === 'ja' ? other : 'Targets'", 'Targets'],
    ['a choice against a language', 'web/public/app.ts', "const word = lang !== 'ja' ? 'Targets' : ''", 'Targets'],
    ['an answer for a language', 'web/public/app.ts', "if (language === 'en') return 'Targets'", 'Targets'],
    ['a choice among others', 'write/html/page.ts', "if (framed && language === 'ja') { say(`${n} yen`) }", 'yen'],
    ['an entry for each language', 'write/html/page.ts', "const words = { ja: a, en: 'Targets' }", 'Targets'],
    ['functions for each language', 'act/build-site.ts', 'const say = { ja, en: (n) => `${n} pages` }', 'pages'],
    ['words for the browser', 'web/browser/search.js', "status.textContent = '検索'", '検索'],
  ])('%s', (_, file, source, text) => {
    expect(textsIn(file, source)).toContain(text)
  })
})

describe('what is no word for readers is not reported', () => {
  test.each([
    ['a sentence in its room', 'report/sentences/page.ts', "const words = { ja: '年', en: 'Year' }"],
    ['the notation of documents', 'core/target/words.ts', "const atLeast = '以上'"],
    ['the grammar of documents', 'read/published-text/labels.ts', "const label = '対応・改善策'"],
    ['a comment', 'report/pages/years-page.ts', '/** 年ごと */ const title = word // 年'],
    ['a test', 'cli/read.test.ts', "test('年度', () => undefined)"],
    ['what a bug says', 'report/pages/ward-home.ts', "throw new Error('a ward without publications has no pages')"],
    ['a path by language', 'report/site/addresses.ts', "const folder = language === 'ja' ? '' : `${language}/`"],
    [
      'a language by its tag',
      'web/api/language.ts',
      "const lang = tag.startsWith('en-') || tag === 'en' ? 'en' : 'ja'",
    ],
    ['a language with its country', 'write/pptx/pptx.ts', "const tags = { ja: 'ja-JP', en: 'en-GB' }"],
    ['markup without words', 'write/html/page.ts', 'html`<p class="quiet" id="${id}">${text}</p>`'],
    ['SQL', 'store/queries/plan.ts', 'sql`select plan from furikaeri.plan order by year`'],
    ['a name of a file', 'report/pages/years-page.ts', "import { years } from '../blocks/years.ts'"],
  ])('%s', (_, file, source) => {
    expect(textsIn(file, source)).toEqual([])
  })
})

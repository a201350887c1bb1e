import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makePlainSite, writePlainSite, writeReadyBytes } from './floor-site.ts'
import { makeHugoSite, pageContent } from './hugo-site.ts'

const place = mkdtempSync(join(tmpdir(), 'furikaeri-floor-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const page = (path: string, title: string, body: string) => ({
  path,
  bytes: new TextEncoder().encode(
    `<!doctype html><html><head><title>${title}</title></head><body class="a">${body}</body></html>`,
  ),
})
const files = [
  page('2017/index.html', '港区 &amp; 区民', '<p>約束</p>'),
  page('2017/unmet.html', '未達成', '<p>22</p>'),
]

const data = { path: '2017/plan.json', bytes: new TextEncoder().encode('{"約束":"<47>"}') }
const picture = { path: '2017/share.png', bytes: Uint8Array.of(0x89, 0x50, 0xff, 0) }

const all = [...files, data, picture]

function expectAll(out: string) {
  for (const { path, bytes } of all) expect(readFileSync(join(out, path))).toEqual(Buffer.from(bytes))
}

test('the floor puts the same texts between the same tags: every file has its bytes, in its folder', () => {
  writePlainSite(makePlainSite(all), join(place, 'floor'))
  expectAll(join(place, 'floor'))
})

test('bytes that lie ready are written, each into its folder', () => {
  writeReadyBytes(all, join(place, 'ready'))
  expectAll(join(place, 'ready'))
})

test('a page is handed to Hugo as its title and its texts as Markdown; what is no page is not', () => {
  const body =
    '<h2>結果</h2><p>約束</p><ul><li><a href="a.html">一つ</a></li></ul><table><thead><tr><th>年</th><th>値</th></tr></thead><tbody><tr><td>2017</td><td>&lt;5</td></tr></tbody></table><svg><text>5</text></svg>'
  const content = pageContent(page('2017/index.html', '港区 &amp; 区民', body))
  expect(content).toMatchObject({ path: '2017/index.html', title: '港区 & 区民' })
  expect(content?.markdown.split('\n').filter((line) => line !== '')).toEqual([
    '## 結果',
    '約束',
    '- [一つ](a.html)',
    '|年|値|',
    '|---|---|',
    '|2017|<5|',
  ])
  expect(pageContent({ path: 'style.css', bytes: new Uint8Array() })).toBeUndefined()
})

test('a Hugo site has a layout, a configuration and one Markdown file for every page', () => {
  const folder = join(place, 'hugo')
  expect(
    makeHugoSite(
      files.flatMap((file) => pageContent(file) ?? []),
      folder,
    ),
  ).toBe(2)
  expect(readdirSync(join(folder, 'content/2017')).toSorted()).toEqual(['page.md', 'unmet.md'])
  expect(readFileSync(join(folder, 'content/2017/page.md'), 'utf8')).toContain('\n\n約束')
  expect(readFileSync(join(folder, 'layouts/_default/single.html'), 'utf8')).toContain('{{ .Content }}')
})

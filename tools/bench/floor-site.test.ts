import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFloorSite } from './floor-site.ts'
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

test('the floor writes every file with its bytes, in its folder', () => {
  const out = join(place, 'floor')
  writeFloorSite(files, out)
  for (const { path, bytes } of files) expect(readFileSync(join(out, path))).toEqual(Buffer.from(bytes))
})

test('a page is handed to Hugo as its title and its body; what is no page is not', () => {
  expect(pageContent(files[0] ?? page('', '', ''))).toEqual({
    path: '2017/index.html',
    title: '港区 & 区民',
    body: '<p>約束</p>',
  })
  expect(pageContent({ path: 'style.css', bytes: new Uint8Array() })).toBeUndefined()
})

test('a Hugo site has a layout, a configuration and one content file for every page', () => {
  const folder = join(place, 'hugo')
  expect(
    makeHugoSite(
      files.flatMap((file) => pageContent(file) ?? []),
      folder,
    ),
  ).toBe(2)
  expect(readdirSync(join(folder, 'content/2017')).toSorted()).toEqual(['page.html', 'unmet.html'])
  expect(readFileSync(join(folder, 'content/2017/page.html'), 'utf8')).toContain('\n\n<p>約束</p>')
  expect(readFileSync(join(folder, 'layouts/_default/single.html'), 'utf8')).toContain('{{ .Content }}')
})

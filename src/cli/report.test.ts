import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { patience, terminalInFolder } from '../../tools/test-database/terminal-in-folder.ts'

const review = join(import.meta.dirname, '../../examples/minato-fy2017/review.txt')
const { folder, run: furikaeri } = terminalInFolder('report')

describe('of a document', patience, () => {
  test('JSON on standard output, and nothing else there', async () => {
    const { code, out, err } = await furikaeri('report', review, '--format', 'json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      tally: { stated: { met: 47, unmet: 22 }, distinct: { met: 15, unmet: 10 } },
    })
  })

  test('a page of its own into a file, whole or not at all', async () => {
    const { code, out, err } = await furikaeri('report', review, '--tenant', '271071', '-o', 'pages/plan.html')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('pages/plan.html に書き出しました')
    const page = readFileSync(join(folder, 'pages/plan.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page.trimEnd().endsWith('</html>')).toBe(true)
    expect(page).toContain('大阪市港区')
    expect(readdirSync(join(folder, 'pages'))).toEqual(['plan.html'])
  })

  test('CSV with a mark, so that spreadsheets open it as UTF-8', async () => {
    await furikaeri('report', review, '--format', 'csv', '-o', 'plan.csv')
    const bytes = readFileSync(join(folder, 'plan.csv'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes).split('\n').length).toBeGreaterThan(2)
  })

  test('slides of the review into a file; they are no text for a terminal', async () => {
    const made = await furikaeri(
      'report',
      review,
      '--format',
      'pptx',
      '--kind',
      'review',
      '--tenant',
      '271071',
      '-o',
      'deck.pptx',
    )
    expect({ code: made.code, out: made.out }).toEqual({ code: 0, out: '' })
    expect(readFileSync(join(folder, 'deck.pptx')).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
    const refused = await furikaeri('report', review, '--format', 'pptx')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('-o 資料.pptx')
  })

  test.each(['review', 'plan', 'unmet'])(
    '%s as a file for Word, twice the same bytes; never on a terminal',
    async (kind) => {
      const asked = ['report', review, '--tenant', '271071', '--format', 'docx', '--kind', kind]
      const made = await furikaeri(...asked, '-o', `${kind}.docx`)
      expect({ code: made.code, out: made.out }).toEqual({ code: 0, out: '' })
      const bytes = readFileSync(join(folder, `${kind}.docx`))
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
      await furikaeri(...asked, '-o', 'again.docx')
      expect(readFileSync(join(folder, 'again.docx')).equals(bytes)).toBe(true)
      const refused = await furikaeri(...asked)
      expect([refused.code, refused.out]).toEqual([1, ''])
      expect(refused.err).toContain('-o 資料.docx')
    },
  )

  test.each(['xlsx', 'ods'])(
    'the official sheets as %s into a file, twice the same bytes; never on a terminal',
    async (format) => {
      const asked = ['report', review, '--tenant', '271071', '--format', format, '--kind', 'sheets']
      const made = await furikaeri(...asked, '-o', `sheets.${format}`)
      expect({ code: made.code, out: made.out }).toEqual({ code: 0, out: '' })
      const bytes = readFileSync(join(folder, `sheets.${format}`))
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
      await furikaeri(...asked, '-o', `again.${format}`)
      expect(readFileSync(join(folder, `again.${format}`)).equals(bytes)).toBe(true)
      const refused = await furikaeri(...asked)
      expect([refused.code, refused.out]).toEqual([1, ''])
      expect(refused.err).toContain(`-o 資料.${format}`)
    },
  )

  test('a template that is no slides is refused in a sentence, in both languages', async () => {
    const asked = ['report', review, '--format', 'pptx', '-o', 'x.pptx', '--template', review]
    const { code, err } = await furikaeri(...asked)
    expect([code, err]).toEqual([1, expect.stringContaining('PowerPoint のスライド(.pptx)ではありません')])
    expect((await furikaeri(...asked, '--lang', 'en')).err).toContain('not slides for PowerPoint')
  })

  test.each([
    ['a colour that is none', { schema: 'furikaeri.theme/1', colours: { met: 'blue' } }, 'colours'],
    [
      'a logo that is no picture',
      { schema: 'furikaeri.theme/1', logo: { file: 'theme.json', alt: '区章' } },
      'theme.json',
    ],
    ['a logo that is not there', { schema: 'furikaeri.theme/1', logo: { file: 'none.png', alt: '区章' } }, 'none.png'],
    ['a word that no theme has', { schema: 'furikaeri.theme/1', font: 'Arial' }, 'font'],
  ])('a theme with %s is refused with its place', async (_, theme, place) => {
    writeFileSync(join(folder, 'theme.json'), JSON.stringify(theme))
    const { code, err } = await furikaeri('report', review, '--format', 'pptx', '-o', 'x.pptx', '--theme', 'theme.json')
    expect(code).toBe(1)
    expect(err).toContain(place)
    expect(readdirSync(folder)).not.toContain('x.pptx')
  })

  test('a file that cannot be written is said in one sentence, and what was there stays', async () => {
    mkdirSync(join(folder, 'taken.html'))
    const { code, err } = await furikaeri('report', review, '-o', 'taken.html')
    expect(code).toBe(1)
    expect(err).toMatch(/^[^\n]*taken\.html[^\n]*\n$/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('of what is kept', patience, () => {
  test('the same as of its document', async () => {
    await furikaeri('import', review, '--tenant', '271071', '--yes')
    const stored = await furikaeri('report', '--tenant', '271071', '--year', '平成29年度', '--format', 'json')
    const direct = await furikaeri('report', review, '--format', 'json')
    const { plan, ...kept } = JSON.parse(stored.out)
    const { plan: read, ...answers } = JSON.parse(direct.out)
    expect(kept).toEqual(answers)
    expect(plan).toEqual({ ...read, tenant: '271071', fiscalYear: 2017 })
  })

  test.each([
    [['--tenant', '271071', '--year', '2031'], ['plan-unknown']],
    [[], ['tenant-needed', 'year-needed']],
    [
      ['--tenant', '27107', '--year', '来年'],
      ['tenant-code-wrong', 'year-unreadable'],
    ],
  ])('%j is refused: %j', async (words, kinds) => {
    const { code, out } = await furikaeri('report', ...words, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).errors.map(({ kind }: { kind: string }) => kind)).toEqual(kinds)
  })
})

test(
  'check says one sentence for each file that it cannot read, reads the others, and ends with 1',
  patience,
  async () => {
    writeFileSync(join(folder, 'photo.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(join(folder, 'plan.json'), '{"__proto__": {"admin": true}, "goals": 1e400}')
    const names = ['photo.png', 'empty.txt', 'nowhere.txt', '.', 'plan.json']
    const { code, out, err } = await furikaeri('check', ...names, review, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).files).toHaveLength(1)
    const lines = err.trim().split('\n')
    expect(lines.filter((line) => /^\s*at |Error|node:/.test(line))).toEqual([])
    for (const name of names) expect(lines.some((line) => line.includes(name))).toBe(true)
  },
)

describe('PDF', patience, () => {
  test('a booklet into a file; asked for again, the same bytes', async () => {
    const words = ['report', review, '--tenant', '271071', '--format', 'pdf', '--kind', 'plan', '-o']
    const { code, out, err } = await furikaeri(...words, 'plan.pdf')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('plan.pdf に書き出しました')
    await furikaeri(...words, 'again.pdf')
    const bytes = readFileSync(join(folder, 'plan.pdf'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(folder, 'again.pdf')).equals(bytes)).toBe(true)
  })

  test.each([
    ['plan', 'html', '--format pdf か --format docx'],
    ['plan', 'pptx', '--format pdf'],
    ['review', 'html', '--format pptx か --format pdf'],
  ])('%s as %s is refused with the way to ask', async (kind, format, way) => {
    const { code, err } = await furikaeri('report', review, '--kind', kind, '--format', format, '-o', 'never')
    expect(code).toBe(1)
    expect(err).toContain(way)
    expect(readdirSync(folder)).not.toContain('never')
  })

  test('is never poured over a terminal: without -o it is refused with the way to ask', async () => {
    const { code, out, err } = await furikaeri('report', review, '--format', 'pdf')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('-o 資料.pdf')
  })
})

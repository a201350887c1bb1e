import { beforeAll, describe, expect, test } from 'vitest'
import {
  named,
  openedPaper,
  outOfOrder,
  valueOf,
  wordsIn,
  type Element,
  type OpenedPaper,
} from '../../../tools/opened-paper.ts'
import { deckExamples } from '../../../tools/published/deck-examples.ts'
import type { Paper } from '../../report/document/paper.ts'
import type { JudgedPlan } from '../../report/judged-plan.ts'
import { planPaper } from '../../report/paper/plan-paper.ts'
import { reviewPaper } from '../../report/paper/review-paper.ts'
import { unmetNotice } from '../../report/paper/unmet-notice.ts'
import { textOf } from '../pptx/parcel.ts'
import { themeOf, usualTheme } from '../pptx/theme.ts'
import { signLetter } from '../pptx/words.ts'
import { docx } from './docx.ts'

let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
let booklet: Paper
let opened: OpenedPaper
beforeAll(async () => {
  examples = await deckExamples()
  booklet = planPaper(examples.usual, 'ja')
  opened = openedPaper(await docx(booklet))
})

const part = (name: string, { parts }: OpenedPaper = opened) => {
  const bytes = parts[name]
  if (bytes === undefined) throw new Error(`no ${name}`)
  return textOf(bytes)
}
const styleOf = (paragraph: Element) => valueOf(named(paragraph, 'w:pStyle')[0])
const inStyle = (style: string, { body }: OpenedPaper = opened) =>
  named(body, 'w:p').filter((paragraph) => styleOf(paragraph) === style)
const fieldsIn = (element: Element) =>
  named(element, 'w:instrText').map(({ children }) => children.filter((one) => typeof one === 'string').join(''))
const titlesIn = (style: string) => inStyle(style).map(wordsIn)

describe('what Word opens', () => {
  test.each(['usual', 'long', 'empty'] as const)(
    'every part of the %s plan is well-formed and in the order of the format, as every kind and in both languages',
    async (name) => {
      for (const language of ['ja', 'en'] as const)
        for (const paperOf of [planPaper, reviewPaper, unmetNotice]) {
          const { trees } = openedPaper(await docx(paperOf(examples[name], language)))
          expect(Object.keys(trees)).toContain('word/styles.xml')
          for (const tree of Object.values(trees)) expect(outOfOrder(tree)).toEqual([])
        }
    },
    60_000,
  )

  test('the check of the order finds what stands too late and what does not belong there', () => {
    const element = (name: string, ...children: Element[]): Element => ({ name, attributes: {}, children })
    expect(outOfOrder(element('w:pPr', element('w:jc'), element('w:keepNext')))).toHaveLength(1)
    expect(outOfOrder(element('w:tc', element('w:tcPr'), element('w:r')))).toHaveLength(1)
    expect(outOfOrder(element('w:pPr', element('w:keepNext'), element('w:jc')))).toEqual([])
  })

  test('every relation leads to a part, every part has a type, every style that is used is there', () => {
    const { parts, trees, body } = opened
    for (const [path, tree] of Object.entries(trees))
      for (const { attributes } of named(tree, 'Relationship')) {
        const folder = path === '_rels/.rels' ? '' : path.replace(/_rels\/[^/]+$/, '')
        expect(Object.keys(parts)).toContain(folder + (attributes['Target'] ?? ''))
      }
    const types = part('[Content_Types].xml')
    for (const path of Object.keys(parts))
      expect(types.includes(`PartName="/${path}"`) || types.includes(`Extension="${path.split('.').at(-1)}"`)).toBe(
        true,
      )
    const styles = new Set(named(trees['word/styles.xml'] ?? body, 'w:style').map((one) => one.attributes['w:styleId']))
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
      for (const used of named(body, name)) expect(styles).toContain(valueOf(used))
  })

  test('goals, strategies and initiatives are headings of three levels', () => {
    const { goals, initiatives } = examples.usual.plan
    expect(titlesIn('Heading1')).toEqual(booklet.chapters.map(({ heading }) => heading))
    for (const { title } of goals.flatMap(({ strategies }) => strategies))
      expect(titlesIn('Heading2').some((heading) => heading.includes(title.text))).toBe(true)
    expect(titlesIn('Heading3')).toHaveLength(initiatives.length)
    for (const level of [1, 2, 3]) expect(part('word/styles.xml')).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
  })

  test('the contents are a field whose entries lead to the chapters, and nobody is asked to renew it', () => {
    const [contents] = named(opened.body, 'w:sdt')
    if (contents === undefined) throw new Error('no contents')
    expect(fieldsIn(contents)).toEqual(['TOC \\h \\o "1-2"'])
    const links = named(contents, 'w:hyperlink')
    expect(links.map(wordsIn)).toEqual(
      booklet.chapters.flatMap(({ heading, chapters }) => [heading, ...chapters.map((one) => one.heading)]),
    )
    const marks = named(opened.body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    expect(new Set(marks).size).toBe(marks.length)
    for (const { attributes } of links) expect(marks).toContain(attributes['w:anchor'])
    const asking = /w:dirty="(?:true|1)"|updateFields/.exec(part('word/document.xml') + part('word/settings.xml'))
    expect(asking).toBeNull()
  })

  test('contents that would run over the first page begin the second one', async () => {
    const [first] = booklet.chapters
    if (first === undefined) throw new Error('no chapter')
    const heads = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...first, id: `${index}`, blocks: [] }))
    for (const [count, begins] of [
      [10, false],
      [30, true],
    ] as const) {
      const made = openedPaper(await docx({ ...booklet, chapters: heads(count) }))
      const [heading] = inStyle('ContentsHeading', made)
      expect(named(heading ?? made.body, 'w:pageBreakBefore').length > 0).toBe(begins)
    }
  })

  test('a notice has no contents, and its chapters follow each other', async () => {
    const notice = openedPaper(await docx(unmetNotice(examples.usual, 'ja')))
    expect(named(notice.body, 'w:sdt')).toEqual([])
    expect(named(notice.body, 'w:pageBreakBefore')).toEqual([])
    expect(named(opened.body, 'w:pageBreakBefore').length).toBeGreaterThan(3)
  })

  test('heads of tables stand on every page, rows stay whole, figures stand at the right', () => {
    const tables = named(opened.body, 'w:tbl')
    expect(tables.length).toBeGreaterThan(10)
    const headed = tables.filter((table) => named(table, 'w:tblHeader').length > 0)
    expect(headed.length).toBeGreaterThan(5)
    for (const table of tables) {
      const rows = named(table, 'w:tr')
      expect(named(table, 'w:cantSplit')).toHaveLength(rows.length)
      const header = named(table, 'w:tblHeader').length
      if (header > 0) expect(named(rows[0] ?? table, 'w:tblHeader')).toHaveLength(1)
    }
    const counts = tables.find((table) => wordsIn(table).includes('47 / 22'))
    const figure = named(counts ?? opened.body, 'w:p').find((paragraph) => wordsIn(paragraph) === '47 / 22')
    expect(valueOf(named(figure ?? opened.body, 'w:jc')[0])).toBe('right')
  })

  test('a row of more text than a page may hold goes on on the next one', async () => {
    const long = openedPaper(await docx(reviewPaper(examples.long, 'ja')))
    const rows = named(long.body, 'w:tr')
    expect(rows.some((row) => named(row, 'w:cantSplit').length === 0)).toBe(true)
    for (const row of rows)
      if (named(row, 'w:tc').every((cell) => wordsIn(cell).length < 300))
        expect(named(row, 'w:cantSplit')).toHaveLength(1)
  })

  test('tables and pictures have words for those who do not see them; every table has its caption above it', () => {
    const { body } = opened
    for (const table of named(body, 'w:tbl')) {
      expect(valueOf(named(table, 'w:tblCaption')[0])).not.toBe('')
      const before = body.children[body.children.indexOf(table) - 1]
      expect(typeof before === 'object' && styleOf(before)).toBe('Caption')
    }
    const pictures = named(body, 'wp:docPr').map(({ attributes }) => attributes)
    expect(pictures.length).toBeGreaterThan(10)
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length)
    expect(pictures.map(({ descr }) => descr)).toContain('達成 6・未達成 3(資料の記載)')
    for (const { descr = '' } of pictures) expect(descr.trim()).not.toBe('')
  })

  test('a verdict is a word with its sign in its colour', () => {
    for (const [state, style] of [
      ['met', 'VerdictMet'],
      ['unmet', 'VerdictUnmet'],
    ] as const) {
      const runs = named(opened.body, 'w:r').filter((run) => valueOf(named(run, 'w:rStyle')[0]) === style)
      expect(runs.some((run) => wordsIn(run).startsWith(`${signLetter[state]} `))).toBe(true)
      expect(part('word/styles.xml')).toMatch(
        new RegExp(`w:styleId="${style}">.*?<w:color w:val="${usualTheme.colours[state].slice(1).toUpperCase()}"/>`),
      )
    }
    const measures = (all: Paper['chapters']): string[] =>
      all.flatMap(({ blocks, chapters }) => [
        ...blocks.flatMap((block) =>
          block.kind === 'measures' ? block.items.map(({ state, verdict }) => `${signLetter[state]} ${verdict}`) : [],
        ),
        ...measures(chapters),
      ])
    expect(measures(booklet.chapters).length).toBeGreaterThan(5)
    for (const said of measures(booklet.chapters)) expect(titlesIn('Figures')).toContain(said)
    for (const line of inStyle('VerdictLine')) expect(wordsIn(line)).toMatch(/^[●◇□―] \S/)
  })

  test('every page has its number, every page but the first the name of the plan', () => {
    const footers = Object.keys(opened.parts).filter((name) => /^word\/footer\d\.xml$/.test(name))
    expect(footers.length).toBeGreaterThan(0)
    for (const name of footers) expect(part(name)).toMatch(/PAGE.*NUMPAGES/s)
    expect(named(opened.body, 'w:titlePg')).toHaveLength(1)
    const headers = Object.keys(opened.parts).filter((name) => /^word\/header\d\.xml$/.test(name))
    expect(headers).toHaveLength(2)
    expect(headers.filter((name) => part(name).includes(booklet.over))).toHaveLength(1)
  })

  test.each([
    ['ja', 'ja-JP'],
    ['en', 'en-GB'],
  ] as const)(
    'in %s the language is %s, Japanese words are Japanese, lines break as Japanese ones do',
    async (language, tag) => {
      const paper = openedPaper(await docx(reviewPaper(examples.usual, language)))
      expect(part('word/styles.xml', paper)).toContain(`<w:lang w:val="${tag}" w:eastAsia="ja-JP" w:bidi="ar-SA"/>`)
      expect(part('word/settings.xml', paper)).toContain(`<w:themeFontLang w:val="${tag}" w:eastAsia="ja-JP"/>`)
      expect(part('docProps/core.xml', paper)).toContain(`<dc:language>${tag}</dc:language>`)
      expect(part('word/styles.xml', paper)).toContain('<w:kinsoku/><w:overflowPunct/>')
    },
  )

  test('the font of the house is named, with what may stand for it', () => {
    expect(part('word/styles.xml')).toContain('w:eastAsia="BIZ UDPGothic"')
    expect(part('word/fontTable.xml')).toContain('<w:font w:name="BIZ UDPGothic"><w:altName w:val="Yu Gothic,Meiryo')
    expect(/Calibri|Times/.exec(part('word/document.xml') + part('word/styles.xml'))).toBeNull()
  })
})

describe('safety', () => {
  test('its title and nothing else of who, when and with what', () => {
    const core = part('docProps/core.xml')
    expect(core).toContain('<dc:title>大阪市港区 平成29年度(2017)')
    expect(core + part('docProps/app.xml') + part('docProps/custom.xml')).not.toMatch(
      /creator|lastModifiedBy|created|modified|revision|Application|Company|docx|\/home|\/tmp/,
    )
  })

  test('the same paper gives the same bytes, whatever the zone and the moment', async () => {
    const zone = process.env['TZ']
    const first = await docx(booklet)
    process.env['TZ'] = 'America/New_York'
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const second = await docx(booklet)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test.each([
    '=1+1',
    '+81',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    '<w:p/>&"\'',
    '{ INCLUDETEXT "c:\\\\x" }',
    'TOC \\o "1-3"',
    ']]>',
    '\u0000\u0008\uD800葛\u{e0100}城の𠮷野家と髙島',
    'が🙂',
    '\u202egpj.exe',
  ])('%j stays text in every field', async (text) => {
    const chapter = {
      id: text,
      heading: text,
      answer: [{ text, tone: 'unmet' as const }],
      verdict: { state: 'met' as const, text },
      blocks: [
        { kind: 'paragraph' as const, text },
        { kind: 'prose' as const, label: text, lines: [text], tone: 'next' as const },
        { kind: 'table' as const, caption: text, columns: [{ heading: text }], rows: [{ cells: [{ text }] }], note: text },
        { kind: 'rows' as const, caption: text, columns: [{ heading: text, width: 1 }], rows: [{ cells: [{ text, state: 'met' as const, below: text }] }] },
        { kind: 'bars' as const, title: text, description: text, rows: [{ label: text, met: 1, unmet: 2, open: 0, words: text }] },
        { kind: 'records' as const, title: { text }, items: [{ text: [{ text }] }] },
      ],
    } // prettier-ignore
    const paper: Paper = {
      language: 'ja', publisher: text, title: text, over: text, answer: [{ text }], opening: [], contents: text, paged: true,
      chapters: [{ ...chapter, chapters: [{ ...chapter, chapters: [] }] }],
    } // prettier-ignore
    const made = openedPaper(await docx(paper))
    const expected = text.toWellFormed().replace(/[\u0000\u0008]/g, '') // oxlint-disable-line no-control-regex
    expect(made.text.split(expected).length - 1).toBe(4 + 2 * 19)
    for (const tree of Object.values(made.trees)) expect(outOfOrder(tree)).toEqual([])
    expect(fieldsIn(made.body)).toEqual(['TOC \\h \\o "1-2"'])
  })
})

test('lines of a text are lines of its paragraph, whatever ends them', async () => {
  const text = '一行目\r\n二行目\u2028三行目\r四行目'
  const paper: Paper = { ...booklet, opening: [{ kind: 'paragraph', text }], chapters: [] }
  expect(openedPaper(await docx(paper)).text).toContain('一行目\n二行目\n三行目\n四行目')
})

test('a ward’s theme: its colours and letters are those of the file, its logo stands on the first page', async () => {
  const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'png' as const, width: 60, height: 30, alt: '区章' }
  const theme = themeOf(
    { schema: 'furikaeri.theme/1', colours: { met: '#006400' }, fonts: { body: 'Noto Sans JP' } },
    logo,
  )
  const made = openedPaper(await docx(booklet, theme))
  const styles = part('word/styles.xml', made)
  expect(styles).toMatch(/w:styleId="VerdictMet">.*?<w:color w:val="006400"\/>/)
  expect(styles).toContain('w:eastAsia="Noto Sans JP"')
  expect(styles).not.toContain('BIZ UDPGothic')
  expect(part('word/theme/theme1.xml', made)).toContain('<a:accent1><a:srgbClr val="006400"/>')
  expect(named(made.body, 'wp:docPr')[0]?.attributes['descr']).toBe('区章')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { deckExamples } from '../../../tools/published/deck-examples.ts'
import { paginate } from '../../report/deck/paginate.ts'
import { reviewDeck } from '../../report/deck/review-deck.ts'
import { wideRoom } from '../../report/deck/room.ts'
import { titleText, type Deck } from '../../report/document/deck.ts'
import type { JudgedPlan } from '../../report/judged-plan.ts'
import { openParcel, textOf, type Parts } from './parcel.ts'
import { pptx } from './pptx.ts'
import { themeOf, usualTheme } from './theme.ts'

let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
let deck: Deck
let parts: Parts
beforeAll(async () => {
  examples = await deckExamples()
  deck = paginate(reviewDeck(examples.usual, 'ja'), wideRoom)
  parts = openParcel(await pptx(deck))
})

const part = (name: string, of: Parts = parts) => {
  const bytes = of[name]
  if (bytes === undefined) throw new Error(`no ${name}`)
  return textOf(bytes)
}
const slideNames = (of: Parts = parts) => Object.keys(of).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
const unescaped = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  )
const textsIn = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text ?? ''))
const bare = (text: string) => text.replace(/\s/g, '')
/** The shape of a slide that is its title. */
const titleIn = (xml: string) => {
  const shape = xml.match(/<p:sp>.*?<\/p:sp>/gs)?.find((one) => /<p:ph\b[^>]*type="title"/.test(one)) ?? ''
  return textsIn(shape).join('')
}

describe('what PowerPoint opens', () => {
  test('every slide has a title of its own, in the place for titles', () => {
    const titles = slideNames().map((name) => titleIn(part(name)))
    expect(titles).toHaveLength(deck.slides.length)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.toSorted()).toEqual(deck.slides.map(titleText).toSorted())
  })

  test('every figure and word of the deck stands on its slide', () => {
    deck.slides.forEach(({ blocks }, index) => {
      const said = bare(textsIn(part(`ppt/slides/slide${index + 1}.xml`)).join(''))
      for (const block of blocks)
        if (block.kind === 'table')
          for (const { text, below = '' } of block.rows.flatMap(({ cells }) => cells)) {
            expect(said).toContain(bare(text))
            expect(said).toContain(bare(below))
          }
    })
  })

  test('tables are tables with a head, and say what they show', () => {
    const all = slideNames()
      .map((name) => part(name))
      .join('')
    expect(all).toContain('<a:tbl>')
    expect(all).not.toContain('<a:tblPr/>')
    const frames = all.match(/<p:graphicFrame>.*?<\/p:nvGraphicFramePr>/gs) ?? []
    expect(frames.length).toBeGreaterThan(15)
    for (const frame of frames) expect(frame).toMatch(/ descr="[^"]+"/)
    expect(part('ppt/slides/slide1.xml')).toContain('descr="目標ひとつを印ひとつで表したもの。達成 47・未達成 22"')
  })

  test('the chart has its own data, and a sentence for who does not see it', () => {
    expect(part('ppt/charts/chart1.xml')).toContain('<c:v>達成</c:v>')
    expect(Object.keys(parts).filter((name) => name.endsWith('.xlsx'))).toHaveLength(1)
    expect(
      slideNames()
        .map((name) => part(name))
        .join(''),
    ).toContain('達成 6・未達成 3')
  })

  test('notes say where every figure stands in the source', () => {
    const notes = Object.keys(parts).filter((name) => name.startsWith('ppt/notesSlides/notes'))
    const said = notes.flatMap((name) => textsIn(part(name)))
    expect(said).toContain(
      deck.slides.find(({ id }) => id === 'unmet-' + (examples.usual.plan.goals[0]?.id ?? ''))?.notes[1],
    )
    expect(said.join('\n')).toMatch(/つながりづくりの支援: 50%以上 → 49\.9%\(資料 \d+行目\)/)
  })

  test('every text is in Japanese letters for a reader of the screen, none in American English', () => {
    for (const name of slideNames()) {
      expect(part(name)).not.toContain('lang="en-US"')
      expect(part(name)).toContain('lang="ja-JP"')
    }
  })

  test('things on a slide have numbers of their own, and a paragraph its properties once', () => {
    for (const name of slideNames()) {
      const ids = [...part(name).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(part(name)).not.toMatch(/(?:<\/a:r>|<a:br\/>)<a:pPr/)
    }
  })
})

describe('safety', () => {
  test('no author, program, path or time', () => {
    const properties = part('docProps/core.xml') + part('docProps/app.xml')
    expect(properties).not.toMatch(/creator|lastModifiedBy|created|modified|Application|Company|PptxGenJS|\/work|\/tmp/)
    for (const name of Object.keys(parts).filter((one) => one.endsWith('.xlsx'))) {
      const inside = openParcel(parts[name] ?? new Uint8Array())
      const all = Object.values(inside).map(textOf).join('')
      expect(all).not.toMatch(/PptxGenJS|dcterms:created|Microsoft Macintosh/)
    }
  })

  test('the same deck gives the same bytes, whatever the zone and the moment', async () => {
    const zone = process.env['TZ']
    const first = await pptx(deck)
    process.env['TZ'] = 'America/New_York'
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const second = await pptx(deck)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test.each(['=1+1', '+81', '-cmd', '@SUM(A1)', '\t=1', '＝1+1', '<a:t>&"\'', '\u0000\u0008\uD800葛󠄀𠮷', ']]>'])(
    '%j stays text',
    async (text) => {
      const [cover] = deck.slides
      if (cover === undefined) throw new Error('no slide')
      const table = {
        kind: 'table' as const,
        caption: text,
        columns: [{ heading: text, width: 1 }],
        rows: [{ cells: [{ text }] }],
      }
      const bars = {
        kind: 'bars' as const,
        title: text,
        description: text,
        rows: [{ label: text, met: 1, unmet: 2, open: 0, words: text }],
      }
      const made = openParcel(
        await pptx({
          ...deck,
          title: text,
          publisher: text,
          slides: [
            { ...cover, layout: 'content', over: text, title: [{ text }], blocks: [table, bars], notes: [text] },
          ],
        }),
      )
      const expected = text.toWellFormed().replace(/[\u0000\u0008]/g, '') // oxlint-disable-line no-control-regex
      expect(textsIn(part('ppt/slides/slide1.xml', made)).join('\n')).toContain(expected)
      for (const [name, bytes] of Object.entries(made)) {
        if (!/\.(xml|rels)$/.test(name)) continue
        expect(textOf(bytes)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/) // oxlint-disable-line no-control-regex
        await expectWellFormed(textOf(bytes), name)
      }
      const sheet = openParcel(made[Object.keys(made).find((name) => name.endsWith('.xlsx')) ?? ''] ?? new Uint8Array())
      expect(part('xl/worksheets/sheet1.xml', sheet)).not.toContain('<f>')
    },
  )
})

async function expectWellFormed(xml: string, name: string): Promise<void> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: true })
  const problems: string[] = []
  parser.on('error', (problem) => problems.push(`${name}: ${problem.message}`))
  parser.write(xml).close()
  expect(problems).toEqual([])
}

test.each(['usual', 'long', 'empty'] as const)(
  'every part of the %s plan is well-formed, in both languages',
  async (name) => {
    for (const language of ['ja', 'en'] as const) {
      const made = openParcel(await pptx(paginate(reviewDeck(examples[name], language), wideRoom)))
      for (const [path, bytes] of Object.entries(made))
        if (/\.(xml|rels)$/.test(path)) await expectWellFormed(textOf(bytes), path)
    }
  },
)

test('a ward’s theme: its colours and letters are those of the file, its logo stands on every layout', async () => {
  const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'png' as const, width: 60, height: 30, alt: '区章' }
  const theme = themeOf(
    { schema: 'furikaeri.theme/1', colours: { met: '#006400' }, fonts: { body: 'Noto Sans JP' } },
    logo,
  )
  expect(theme.colours.unmet).toBe(usualTheme.colours.unmet)
  const made = openParcel(await pptx(deck, theme))
  expect(part('ppt/theme/theme1.xml', made)).toContain('<a:accent1><a:srgbClr val="006400"/>')
  expect(part('ppt/theme/theme1.xml', made)).toContain('<a:ea typeface="Noto Sans JP"/>')
  expect(part('ppt/slides/slide1.xml', made)).toContain('typeface="Noto Sans JP"')
  expect(part('ppt/slides/slide1.xml', made)).not.toContain('0017C1')
  const layouts = Object.keys(made).filter((name) => /slideLayouts\/slideLayout\d+\.xml$/.test(name))
  expect(layouts.filter((name) => part(name, made).includes('descr="区章"'))).toHaveLength(2)
})

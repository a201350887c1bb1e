import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../tools/arbitrary/arbitrary-plan.ts'
import { generatePlan } from '../../tools/generate/generate-plan.ts'
import { readingRules } from '../../tools/generate/reading-rules.ts'
import { openedPdf, type OpenedPdf } from '../../tools/opened-pdf.ts'
import { deckExamples } from '../../tools/published/deck-examples.ts'
import type { Initiative } from '../core/plan/plan.ts'
import { runChild } from '../outside/child-process.ts'
import { paginate } from '../report/deck/paginate.ts'
import { reviewDeck } from '../report/deck/review-deck.ts'
import { titleText } from '../report/document/deck.ts'
import { unmetInitiatives, type JudgedPlan } from '../report/judged-plan.ts'
import { paperRoom } from '../write/pdf/draw-deck.ts'
import { Code, typst } from '../write/pdf/typst.ts'
import { checkPlan } from './read-document.ts'
import { judgedPlan } from './render-document.ts'
import { apartCaps } from './make-apart.ts'
import { pdfSource, typeset, type PdfKind } from './render-pdf.ts'

const patience = { timeout: 120_000 }
const kinds: readonly PdfKind[] = ['review', 'plan', 'unmet']

async function bytesOf(source: Code): Promise<Uint8Array> {
  const made = await typeset(source, runChild)
  if ('kind' in made) throw new Error(JSON.stringify(made))
  return made
}
const pdfOf = (judged: JudgedPlan, kind: PdfKind, day?: string) => bytesOf(pdfSource(judged, kind, 'ja', day))
const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '')
const textIn = ({ text }: OpenedPdf) => bare(text.join(''))

let examples: Awaited<ReturnType<typeof deckExamples>>
let bytes: Record<PdfKind, Uint8Array>
let opened: Record<PdfKind, OpenedPdf>
beforeAll(async () => {
  examples = await deckExamples()
  const [review, plan, unmet] = await Promise.all(kinds.map((kind) => pdfOf(examples.usual, kind)))
  if (review === undefined || plan === undefined || unmet === undefined) throw new Error('not made')
  bytes = { review, plan, unmet }
  opened = { review: await openedPdf(review), plan: await openedPdf(plan), unmet: await openedPdf(unmet) }
}, 120_000)

describe.each(kinds)('%s', (kind) => {
  test('is tagged PDF/UA-1 with its title and its language, and says neither who nor when', () => {
    const { isTagged, conformance, title, language, author, created } = opened[kind]
    expect({ isTagged, conformance, language, author, created }).toEqual({
      isTagged: true,
      conformance: '1',
      language: 'ja-JP',
      author: undefined,
      created: undefined,
    })
    expect(title).toContain('大阪市港区 平成29年度(2017)')
    expect(new TextDecoder('latin1').decode(bytes[kind])).not.toMatch(/CreationDate|\/Author|\/home|node_modules/)
  })

  test('has every font that it uses inside, and none of the machine', () => {
    const pdf = new TextDecoder('latin1').decode(bytes[kind])
    const descriptors = pdf.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? []
    expect(descriptors.length).toBeGreaterThan(0)
    for (const one of descriptors) {
      expect(one).toMatch(/\/FontFile[23] /)
      expect(one).toMatch(/\/FontName \/[A-Z]{6}\+(?:BIZUDPGothic|NotoSansJP|NotoEmoji)/)
    }
  })

  test('heads of tables are heads, drawings have words, chapters are bookmarks', () => {
    const { roles, alts, bookmarks } = opened[kind]
    expect(roles['TH']).toBeGreaterThan(0)
    expect(roles['H1']).toBeGreaterThan(1)
    expect(bookmarks.length).toBeGreaterThan(1)
    expect(roles['Figure'] ?? 0).toBe(alts.length)
    expect(alts.filter((alt) => alt.trim() === '')).toEqual([])
  })

  test('the same plan gives the same bytes; a day is the day of the file', patience, async () => {
    expect(await pdfOf(examples.usual, kind)).toEqual(bytes[kind])
    const dated = await openedPdf(await pdfOf(examples.usual, kind, '2018-06-25'))
    expect(dated.created).toBe('D:20180625000000Z')
  })

  test('a plan with nothing in it is a document all the same, and says so', patience, async () => {
    const pdf = await openedPdf(await pdfOf(examples.empty, kind))
    expect(pdf.pages).toBeGreaterThan(0)
    expect(textIn(pdf)).toMatch(/資料に課題や取組の記載がありません|届かなかった目標はありません/)
  })
})

describe('the deck of a review', () => {
  test('one slide a page, A4 across, each with its title as a bookmark; the boards say their counts', () => {
    const { slides } = paginate(reviewDeck(examples.usual, 'ja'), paperRoom)
    const { pages, bookmarks, size, alts, text } = opened.review
    expect(pages).toBe(slides.length)
    expect(bookmarks.map(bare)).toEqual(slides.map(titleText).map(bare))
    expect(Math.round(size.width) > Math.round(size.height)).toBe(true)
    expect(alts).toContain('9のうち6を達成')
    slides.forEach((slide, index) => expect(bare(text[index] ?? '')).toContain(bare(titleText(slide))))
  })

  test('every word of every table stands on its page, in the order of reading', () => {
    const { slides } = paginate(reviewDeck(examples.usual, 'ja'), paperRoom)
    slides.forEach(({ blocks }, index) => {
      const page = bare(opened.review.text[index] ?? '')
      for (const block of blocks) {
        if (block.kind !== 'table') continue
        let at = 0
        for (const { text, below = '' } of block.rows.flatMap(({ cells }) => cells))
          for (const words of [text, below]) {
            const found = page.indexOf(bare(words), at)
            expect(found, `${words} on page ${index + 1}`).toBeGreaterThanOrEqual(at)
            at = found
          }
      }
    })
  })

  test('no slide of a plan of 70 initiatives needs a second page', patience, async () => {
    const plan = generatePlan({ seed: 4, tenant: '271071', fiscalYear: 2019, initiatives: 70 })
    const judged = judgedPlan(checkPlan(plan, await readingRules()), undefined)
    const { slides } = paginate(reviewDeck(judged, 'ja'), paperRoom)
    expect(slides.length).toBeGreaterThan(40)
    expect((await openedPdf(await pdfOf(judged, 'review'))).pages).toBe(slides.length)
  })

  test('60 indicators of 200 letters and a title as long lose no letter', patience, async () => {
    const pdf = await openedPdf(await pdfOf(examples.long, 'review'))
    const text = textIn(pdf)
    for (let index = 1; index <= 60; index += 1) expect(text).toContain(`${index}番目の指標。`)
    expect(text.split('その数は百に満たなかった').length).toBeGreaterThan(100)
  })
})

describe('the booklet of a plan', () => {
  const figuresOf = ({ title, indicators, activities, countermeasure }: Initiative): string[] => [
    title.text,
    ...indicators.flatMap(({ name, actual, target }) => [
      name.text,
      actual?.actual.text ?? '',
      target?.target.text ?? '',
    ]),
    countermeasure?.text ?? '',
    ...activities.map(({ text }) => text),
  ]

  test('every initiative with its figures, its countermeasure and its activities, in the order of reading', () => {
    const text = textIn(opened.plan)
    for (const initiative of examples.usual.plan.initiatives) {
      const starts = [...text.matchAll(new RegExp(RegExp.escape(bare(initiative.title.text)), 'g'))]
      const whole = starts.some(({ index }) => {
        let at = index
        return figuresOf(initiative).every((words) => {
          const found = text.indexOf(bare(words), at)
          at = Math.max(at, found)
          return found >= 0
        })
      })
      expect(whole, initiative.title.text).toBe(true)
    }
  })

  test('A4 upright, with a table of contents, bookmarks for every goal, strategy and initiative, and the gap in words', () => {
    const { size, roles, bookmarks } = opened.plan
    expect(size.height > size.width).toBe(true)
    expect(roles['TOCI']).toBeGreaterThan(10)
    const { goals, initiatives } = examples.usual.plan
    for (const { title } of [...goals, ...goals.flatMap(({ strategies }) => strategies), ...initiatives])
      expect(bookmarks.map(bare).some((mark) => mark.includes(bare(title.text)))).toBe(true)
    expect(textIn(opened.plan)).toContain('0.1ポイント届かず')
  })

  test('each initiative is told once; where it is listed again, the place is named', () => {
    const again = examples.usual.plan.goals.flatMap(({ strategies }) =>
      strategies.flatMap(({ listings }) => listings.filter(({ relisting }) => relisting)),
    )
    expect(again.length).toBeGreaterThan(0)
    expect(textIn(opened.plan).split('(再掲)は、').length - 1).toBeGreaterThanOrEqual(again.length)
  })
})

test('what was missed, and nothing else', () => {
  const text = textIn(opened.unmet)
  const missed = new Set(unmetInitiatives(examples.usual).map(({ initiative }) => initiative.id))
  for (const { id, title, countermeasure } of examples.usual.plan.initiatives) {
    if (missed.has(id)) expect(text).toContain(bare(title.text))
    if (missed.has(id) && countermeasure !== undefined) expect(text).toContain(bare(countermeasure.text))
  }
})

describe('letters', () => {
  const page = (text: string) =>
    typst`${pdfSource(examples.empty, 'plan', 'ja')}
#par(${text})`

  test('rare forms of names and pictograms are printed, each in a font that has it', patience, async () => {
    const pdf = await bytesOf(page('𠮷野家 髙島 葛󠄀城 葛城 が 🙂'))
    expect(textIn(await openedPdf(pdf))).toMatch(/𠮷野家.*髙島.*葛\u{e0100}城.*葛城.*🙂/su)
    const found = new TextDecoder('latin1').decode(pdf)
    for (const font of ['BIZUDPGothic-Regular', 'NotoSansJP-Regular', 'NotoEmoji-Regular'])
      expect(found).toContain(font)
  })

  test('a letter that no font of ours has is 〓, and the booklet says what that is', patience, async () => {
    const { text } = await openedPdf(await bytesOf(page('한글 العربية')))
    expect(text.join('')).toContain('〓〓')
    expect(bare(text.join(''))).toContain(bare('〓 は、この文書の書体にない文字です'))
    expect(textIn(opened.plan)).not.toContain('〓')
  })

  test.each(['#panic("x")', '$ x $', '"; panic("x"); "', '\\', '@ref <label> ]', '/* ', '#{', '\u202egpj.exe'])(
    '%s in a field is a text on the page',
    patience,
    async (text) => {
      const { plan } = examples.usual
      const [goal, ...goals] = plan.goals
      if (goal === undefined) throw new Error('no goal')
      const judged = { ...examples.usual, plan: { ...plan, goals: [{ ...goal, title: { text } }, ...goals] } }
      const pdf = await openedPdf(await pdfOf(judged, 'unmet'))
      expect(textIn(pdf)).toContain(bare(text.replace('\u202e', '')))
    },
  )

  test('any plan becomes a booklet and a deck', patience, async () => {
    const rules = await readingRules()
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, fc.constantFrom(...kinds), async (plan, kind) => {
        const made = await pdfOf(judgedPlan(checkPlan(plan, rules), undefined), kind)
        expect(new TextDecoder('latin1').decode(made.subarray(0, 5))).toBe('%PDF-')
      }),
      { numRuns: 12 },
    )
  })
})

describe('what goes wrong is a refusal, and this process lives on', patience, () => {
  test.each([
    ['it takes too long', { ...apartCaps, milliseconds: 20 }, 'too-long'],
    ['it takes too much memory', { ...apartCaps, memory: 1_000_000 }, 'too-large'],
    ['its answer is too long', { ...apartCaps, answer: 1000 }, 'too-large'],
  ])('%s', async (_, caps, problem) => {
    const made = await typeset(pdfSource(examples.usual, 'review', 'ja'), runChild, caps)
    expect(made).toMatchObject({ kind: 'not-made', document: 'pdf', problem })
  })

  test('the typesetter does not take the source', async () => {
    const made = await typeset(new Code('#panic("no such page")'), runChild)
    expect(made).toMatchObject({ kind: 'not-made', document: 'pdf', problem: 'failed' })
    expect(made).toMatchObject({ detail: expect.stringMatching(/^[^\n]*no such page[^\n]*$/) })
  })
})

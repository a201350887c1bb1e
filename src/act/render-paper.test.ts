import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../tools/arbitrary/arbitrary-plan.ts'
import { generatePlan } from '../../tools/generate/generate-plan.ts'
import { readingRules } from '../../tools/generate/reading-rules.ts'
import { openedPaper, outOfOrder } from '../../tools/opened-paper.ts'
import { deckExamples } from '../../tools/published/deck-examples.ts'
import { wordsOfPaper } from '../../tools/words-of-paper.ts'
import { runChild } from '../outside/child-process.ts'
import type { Paper } from '../report/document/paper.ts'
import { unmetInitiatives, type JudgedPlan } from '../report/judged-plan.ts'
import { docx } from '../write/docx/docx.ts'
import { plain } from '../write/pptx/words.ts'
import { usualTheme } from '../write/pptx/theme.ts'
import { apartCaps } from './make-apart.ts'
import { checkPlan } from './read-document.ts'
import { formatProblem, judgedPlan } from './render-document.ts'
import { papers, renderPaper, type PaperKind } from './render-paper.ts'

const patience = { timeout: 60_000 }
const kinds: readonly PaperKind[] = ['review', 'plan', 'unmet']
const languages = ['ja', 'en'] as const
const bare = (text: string) => plain(text).replace(/\s/g, '')

let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
beforeAll(async () => {
  examples = await deckExamples()
})

async function textOf(paper: Paper): Promise<string> {
  return bare(openedPaper(await docx(paper)).text)
}

/** The first words that do not stand in the text behind those before them; none where all are there. */
function lostWords(text: string, words: readonly string[]): string | undefined {
  let at = 0
  return words.find((piece) => {
    const found = text.indexOf(bare(piece), at)
    at = found + bare(piece).length
    return found < 0
  })
}

describe.each(kinds)('%s', (kind) => {
  test.each(['usual', 'long', 'empty'] as const)(
    'every figure and word of the %s plan stands in the file, in the order of reading, in both languages',
    patience,
    async (name) => {
      for (const language of languages) {
        const paper = papers[kind](examples[name], language)
        const words = wordsOfPaper(paper)
        expect(words.length).toBeGreaterThan(5)
        expect(lostWords(await textOf(paper), words)).toBeUndefined()
      }
    },
  )

  test(
    'a file made in a process of its own is the one that is made here, with the look of the ward',
    patience,
    async () => {
      const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'png' as const, width: 60, height: 30, alt: '区章' }
      const theme = { ...usualTheme, logo }
      const paper = papers[kind](examples.usual, 'ja')
      const apart = await renderPaper(paper, theme, runChild)
      if (!(apart instanceof Uint8Array)) throw new Error(JSON.stringify(apart))
      expect(Buffer.from(apart).equals(Buffer.from(await docx(paper, theme)))).toBe(true)
    },
  )
})

test('a word that is lost, or stands before those that it follows, is found', () => {
  expect(lostWords('abc', ['a', 'c', 'b'])).toBe('b')
  expect(lostWords('abc', ['a', 'd'])).toBe('d')
})

describe('what a plan has, its papers have', () => {
  test('every initiative with its target, result, countermeasure and activities stands in the booklet', async () => {
    const text = await textOf(papers.plan(examples.usual, 'ja'))
    for (const { title, indicators, countermeasure, activities } of examples.usual.plan.initiatives)
      for (const words of [
        title.text,
        ...indicators.flatMap(({ name, target, actual }) => [name.text, target?.target.text, actual?.actual.text]),
        countermeasure?.text,
        ...activities.map(({ text: own }) => own),
      ])
        expect(text).toContain(bare(words ?? ''))
    expect(text).toContain('0.1ポイント届かず')
  })

  test('what is listed again is marked, and its own place is named', async () => {
    const again = examples.usual.plan.goals.flatMap(({ strategies }) =>
      strategies.flatMap(({ listings }) => listings.filter(({ relisting }) => relisting)),
    )
    expect(again.length).toBeGreaterThan(0)
    const [review, plan] = [papers.review, papers.plan].map((paperOf) => paperOf(examples.usual, 'ja'))
    for (const { title } of again) expect(await textOf(review as Paper)).toContain(bare(`${title}(再掲)`))
    expect((await textOf(plan as Paper)).split('(再掲)は、').length - 1).toBeGreaterThanOrEqual(again.length)
  })

  test('photos stand by their captions', async () => {
    const { plan } = examples.usual
    const captions = plan.initiatives.map((_, index) => `${index + 1}枚目の写真`)
    const initiatives = plan.initiatives.map((initiative, index) => ({
      ...initiative,
      photos: [{ id: `photo-${index}`, caption: captions[index] ?? '', alt: '' }],
    }))
    const judged = { ...examples.usual, plan: { ...plan, initiatives } }
    for (const kind of ['review', 'plan'] as const) {
      const text = await textOf(papers[kind](judged, 'ja'))
      for (const caption of captions) expect(text).toContain(bare(caption))
    }
  })

  test('a notice tells every miss once, how it was missed and what comes next, and what is missing of that', async () => {
    const notice = papers.unmet(examples.usual, 'ja')
    const told = notice.chapters.flatMap(({ chapters }) => chapters.map(({ id }) => id))
    const missed = unmetInitiatives(examples.usual).map(({ initiative }) => initiative)
    expect(told.toSorted()).toEqual(missed.map(({ id }) => id).toSorted())
    const text = await textOf(notice)
    for (const { countermeasure, situation } of missed)
      for (const words of [countermeasure?.text, situation?.text]) expect(text).toContain(bare(words ?? ''))
    expect(missed.some(({ countermeasure }) => countermeasure === undefined)).toBe(true)
    expect(text).toContain('対応・改善策が資料にありません')
  })

  test('60 indicators of 200 letters lose no letter', patience, async () => {
    for (const kind of kinds) {
      const text = await textOf(papers[kind](examples.long, 'ja'))
      for (let index = 1; index <= 60; index += 1) expect(text).toContain(`${index}番目の指標。`)
      expect(text.split('その数は百に満たなかった').length).toBeGreaterThan(60)
    }
  })

  test('a plan with nothing in it is a paper all the same, and says so', async () => {
    expect(await textOf(papers.review(examples.empty, 'ja'))).toContain('資料に課題や取組の記載がありません')
    expect(await textOf(papers.plan(examples.empty, 'ja'))).toContain('資料に課題や取組の記載がありません')
    expect(await textOf(papers.unmet(examples.empty, 'ja'))).toContain('届かなかった目標はありません')
  })

  test('any plan becomes a sound paper with all its words', patience, async () => {
    const rules = await readingRules()
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlan,
        fc.constantFrom(...kinds),
        fc.constantFrom(...languages),
        async (plan, kind, language) => {
          const paper = papers[kind](judgedPlan(checkPlan(plan, rules), undefined), language)
          const { trees, text } = openedPaper(await docx(paper))
          expect(Object.values(trees).flatMap(outOfOrder)).toEqual([])
          expect(lostWords(bare(text), wordsOfPaper(paper))).toBeUndefined()
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a plan of 70 initiatives is one, and far from its caps', patience, async () => {
    const plan = generatePlan({ seed: 4, tenant: '271071', fiscalYear: 2019, initiatives: 70 })
    const paper = papers.plan(judgedPlan(checkPlan(plan, await readingRules()), undefined), 'ja')
    const made = await renderPaper(paper, undefined, runChild, { ...apartCaps, memory: apartCaps.memory / 2 })
    expect(made).toBeInstanceOf(Uint8Array)
  })
})

test.each([
  ['time', { ...apartCaps, milliseconds: 50 }, 'too-long'],
  ['room for its answer', { ...apartCaps, answer: 1000 }, 'too-large'],
])('a process that takes more %s than it may is ended, and that is said', patience, async (_, caps, problem) => {
  expect(await renderPaper(papers.plan(examples.long, 'ja'), undefined, runChild, caps)).toMatchObject({
    kind: 'not-made',
    document: 'paper',
    problem,
  })
})

test.each([
  ['review', undefined],
  ['plan', undefined],
  ['unmet', undefined],
  ['sheets', ['xlsx', 'ods', 'pdf']],
] as const)('%s as docx: %j', (kind, formats) => {
  const problem = formatProblem(kind, 'docx')
  if (formats === undefined) expect(problem).toBeUndefined()
  else expect(problem).toMatchObject({ kind: 'document-format-needed', formats })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { deckExamples } from '../../../tools/published/deck-examples.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { checkPlan, type ReadingRules } from '../../act/read-document.ts'
import { judgedPlan } from '../../act/render-document.ts'
import { titleText, type Deck, type DeckRow, type DeckTable } from '../document/deck.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { heightOfBlocks } from './measure-block.ts'
import { paginate } from './paginate.ts'
import { reviewDeck } from './review-deck.ts'
import { wideRoom } from './room.ts'
import { widthOf } from './text-lines.ts'

const bare = (text: string) => text.replace(/\s/g, '')

/** Everything that a deck says in the columns of its tables, in its boards and its lines; what is said again is left out. */
function saidIn({ slides }: Deck): Record<string, string> {
  const said: Record<string, string> = {}
  const add = (key: string, text: string) => {
    if (bare(text) !== '') said[key] = (said[key] ?? '') + bare(text)
  }
  const rowOf = (caption: string, { cells }: DeckRow) =>
    cells.forEach((cell, index) => {
      if (cell.again === undefined) add(`${caption} ${index}`, cell.text + (cell.below ?? ''))
    })
  for (const { blocks } of slides)
    for (const block of blocks) {
      if (block.kind === 'table') block.rows.forEach((row) => rowOf(block.caption, row))
      if (block.kind === 'paragraph' && block.tone !== 'lead') add('paragraphs', block.text)
      if (block.kind === 'bars') add('bars', block.rows.map(({ words }) => words).join(''))
      if (block.kind === 'board')
        for (const row of block.rows) {
          add('goals', row.title)
          add('signs', row.signs.map(({ state }) => `${state} `).join(''))
        }
    }
  return said
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
const width = (text: string) => sum(Array.from(text, widthOf))

function expectToHold(deck: Deck): void {
  const pages = paginate(deck, wideRoom)
  expect(saidIn(pages)).toEqual(saidIn(deck))
  for (const { blocks, title, over } of pages.slides) {
    expect(heightOfBlocks(blocks, wideRoom)).toBeLessThanOrEqual(wideRoom.height + 1e-9)
    expect(width(over)).toBeLessThanOrEqual(wideRoom.width)
    expect(width(titleText({ title }))).toBeLessThanOrEqual(wideRoom.title + 20)
  }
  const titles = pages.slides.map(titleText)
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.every((title) => title.trim() !== '')).toBe(true)
}

let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
let rules: ReadingRules
beforeAll(async () => {
  examples = await deckExamples()
  rules = await readingRules()
})

describe('every slide fits, no text is lost, none stands twice, every title is its own', () => {
  test.each(['usual', 'long', 'empty'] as const)('the %s plan, in Japanese and English', (name) => {
    for (const language of ['ja', 'en'] as const) expectToHold(reviewDeck(examples[name], language))
  })

  test('any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expectToHold(reviewDeck(judgedPlan(checkPlan(plan, rules, []), undefined), 'ja'))
      }),
      { numRuns: 20 },
    )
  })

  test('any table: cells of any length, with and without a verdict', () => {
    const cell = fc.record(
      {
        text: fc.string({
          unit: fc.constantFrom('港', 'っ', '、', '「', 'a', 'W', '8', ' ', '\n', '𠮷'),
          maxLength: 900,
        }),
      },
      { requiredKeys: ['text'] },
    )
    const toned = fc
      .tuple(cell, fc.constantFrom('lead', 'strong', 'quiet', 'none'), fc.boolean())
      .map(([own, tone, judged]) => ({
        ...own,
        ...(tone === 'none' ? {} : { tone: tone as 'lead' }),
        ...(judged ? { state: 'unmet' as const, below: '0.1ポイント届かず'.repeat(4) } : {}),
      }))
    const row = fc.tuple(toned, toned, toned).map((cells): DeckRow => ({ cells, under: '港区の取組' }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.integer({ min: 5, max: 60 }), (rows, width) => {
        const table: DeckTable = {
          kind: 'table',
          caption: 'any',
          columns: [
            { heading: '取組', width },
            { heading: 'とても長い見出し'.repeat(9), width: 40 },
            { heading: '', width: 20 },
          ],
          rows,
        }
        const slide = { layout: 'content' as const, over: '', title: [{ text: '題' }], notes: [] }
        const note = { kind: 'paragraph' as const, text: '注'.repeat(300) }
        expectToHold({
          language: 'ja',
          publisher: '港区',
          title: '題',
          slides: [
            { ...slide, id: 'a', blocks: [note, table, note] },
            { ...slide, id: 'b', blocks: [] },
          ],
        })
      }),
      { numRuns: 40 },
    )
  })
})

test('a table that goes on has its head again, the name that its rows stand under, and a title that says which part it is', () => {
  const { slides } = paginate(reviewDeck(examples.long, 'ja'), wideRoom)
  const second = slides.find(({ id }) => id.startsWith('unmet-goal') && id.endsWith('-2'))
  expect(titleText(second ?? { title: [] })).toMatch(/\(2\/\d+\)$/)
  const [table] = second?.blocks ?? []
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.columns.map(({ heading }) => heading)).toContain('目標と実績')
  expect(table.rows[0]?.cells[0]).toMatchObject({ again: true })
  expect(table.rows[0]?.cells[0]?.text).toContain('(続き)')
})

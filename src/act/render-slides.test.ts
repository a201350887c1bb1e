import { beforeAll, expect, test } from 'vitest'
import { deckExamples } from '../../tools/published/deck-examples.ts'
import { runChild } from '../outside/child-process.ts'
import { paginate } from '../report/deck/paginate.ts'
import { reviewDeck } from '../report/deck/review-deck.ts'
import { wideRoom } from '../report/deck/room.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { pptx } from '../write/pptx/pptx.ts'
import { usualTheme } from '../write/pptx/theme.ts'
import { apartCaps } from './make-apart.ts'
import { renderSlides } from './render-slides.ts'

const patience = { timeout: 30_000 }
let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
beforeAll(async () => {
  examples = await deckExamples()
})

const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'png' as const, width: 60, height: 30, alt: '区章' }
const how = { kind: 'review' as const, language: 'ja' as const, theme: undefined }

test(
  'slides drawn in a process of their own are those that are drawn here, with the look of the ward',
  patience,
  async () => {
    const theme = { ...usualTheme, logo }
    const apart = await renderSlides(examples.usual, { ...how, theme }, runChild)
    if (!(apart instanceof Uint8Array)) throw new Error(JSON.stringify(apart))
    const here = await pptx(paginate(reviewDeck(examples.usual, 'ja'), wideRoom), theme)
    expect(Buffer.from(apart).equals(Buffer.from(here))).toBe(true)
  },
)

test('only what was missed, as slides', patience, async () => {
  const all = await renderSlides(examples.usual, how, runChild)
  const missed = await renderSlides(examples.usual, { ...how, kind: 'unmet' }, runChild)
  if (!(all instanceof Uint8Array) || !(missed instanceof Uint8Array)) throw new Error('refused')
  expect(missed.length).toBeLessThan(all.length / 2)
})

test.each([
  ['time', { ...apartCaps, milliseconds: 50 }, 'too-long'],
  ['room for its answer', { ...apartCaps, answer: 1000 }, 'too-large'],
])('a process that takes more %s than it may is ended, and that is said', patience, async (_, caps, problem) => {
  expect(await renderSlides(examples.long, how, runChild, caps)).toMatchObject({
    kind: 'not-made',
    document: 'slides',
    problem,
  })
})

import { expect, test } from 'vitest'
import { strokeSign } from './stroke-sign.ts'

/** A sign of ten pixels as a person sees it: # covered, + at an edge, . free. */
const seen = (state: Parameters<typeof strokeSign>[0]) => {
  const { width, levels } = strokeSign(state, 10)
  const letters = Array.from(levels, (level) => (level > 24 ? '#' : level > 6 ? '+' : '.'))
  return Array.from({ length: 10 }, (_, row) => letters.slice(row * width, (row + 1) * width).join(''))
}

test('met is a filled disc, unmet an open diamond, not judged an open square, not applicable a dash', () => {
  expect(seen('met')).toMatchInlineSnapshot(`
    [
      "....++....",
      "..+####+..",
      ".+######+.",
      ".########.",
      "+########+",
      "+########+",
      ".########.",
      ".+######+.",
      "..+####+..",
      "....++....",
    ]
  `)
  expect(seen('unmet')).toMatchInlineSnapshot(`
    [
      "....++....",
      "...+##+...",
      "..+#++#+..",
      ".+#+..+#+.",
      "+#+....+#+",
      "+#+....+#+",
      ".+#+..+#+.",
      "..+#++#+..",
      "...+##+...",
      "....++....",
    ]
  `)
  expect(seen('not-judged')).toMatchInlineSnapshot(`
    [
      "..........",
      ".########.",
      ".#++++++#.",
      ".#+....+#.",
      ".#+....+#.",
      ".#+....+#.",
      ".#+....+#.",
      ".#++++++#.",
      ".########.",
      "..........",
    ]
  `)
  expect(seen('not-applicable')).toMatchInlineSnapshot(`
    [
      "..........",
      "..........",
      "..........",
      "..........",
      ".++++++++.",
      ".++++++++.",
      "..........",
      "..........",
      "..........",
      "..........",
    ]
  `)
})

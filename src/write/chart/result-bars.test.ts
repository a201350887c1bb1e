import { expect, test } from 'vitest'
import { resultBars } from './result-bars.ts'

type Row = Parameters<typeof resultBars>[0]['rows'][number]

/** The pieces of every bar: what they show, where they begin, where they end. */
function drawn(...rows: Omit<Row, 'label' | 'words'>[]): [string, number, number][][] {
  const all = rows.map((row) => ({ ...row, label: '課題', words: '' }))
  const bars = resultBars({ kind: 'bars', title: '', description: '', rows: all }).text.match(/<svg.*?<\/svg>/g) ?? []
  return bars.map((bar) =>
    [...bar.matchAll(/class="(met|unmet|open)" x="([\d.]+)" y="2" width="([\d.]+)"/g)].map(
      ([, kind = '', x, width]): [string, number, number] => [kind, Number(x), Number(x) + Number(width)],
    ),
  )
}

test('six met and four unmet fill the bar in that order, with a gap between them', () => {
  expect(drawn({ met: 6, unmet: 4, open: 0 })).toEqual([
    [
      ['met', 5, 595],
      ['unmet', 605, 995],
    ],
  ])
})

test('all goals share one scale: the longest bar is the goal with the most targets', () => {
  expect(drawn({ met: 10, unmet: 10, open: 0 }, { met: 5, unmet: 0, open: 5 })[1]).toEqual([
    ['met', 5, 245],
    ['open', 255, 495],
  ])
})

test('what there is none of is not drawn, not even as a line', () => {
  expect(drawn({ met: 0, unmet: 3, open: 0 })).toEqual([[['unmet', 5, 995]]])
  expect(drawn({ met: 0, unmet: 0, open: 0 })).toEqual([[]])
})

test('every bar has its words beside it; the drawing itself is not read', () => {
  const { text } = resultBars({
    kind: 'bars',
    title: '課題ごとの達成・未達成',
    description: '',
    rows: [{ label: '1 <防災>', met: 6, unmet: 3, open: 0, words: '達成 6・未達成 3' }],
  })
  expect(text).toContain('<figcaption>課題ごとの達成・未達成</figcaption>')
  expect(text).toContain('1 &lt;防災&gt;')
  expect(text).toContain('達成 6・未達成 3')
  expect(text).toContain('aria-hidden="true"')
})

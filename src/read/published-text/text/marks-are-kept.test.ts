import { expect, test } from 'vitest'
import { furnitureLines, runningLines } from './furniture.ts'
import { readLegend } from './legend.ts'
import { toLines } from './lines.ts'

test('a line that ends in a grade runs over no page, though it stands twice', () => {
  const lines = toLines('政策評価結果\n\n１　客観評価\n客観評価のまとめ　ｂ\n\n２　客観評価\n客観評価のまとめ　ｂ\n')
  const furniture = furnitureLines(lines)
  expect([...runningLines(lines, furniture, () => false)]).not.toContain(7)
})

test('a grade with what it means stands above the explanation of all grades, and is none of them', () => {
  const lines = toLines(
    '総合評価\nＣ　目的がそこそこ達成されている\n\n（評価の基準）Ａ：目標を達成　Ｂ：目標を達成していない\n',
  )
  expect([...readLegend(lines).lines]).toEqual([4])
})

test('grades explained one below the other without a colon are an explanation', () => {
  const lines = toLines('評価区分\nA　目標を達成した\nB　目標を達成していない\n')
  expect([...readLegend(lines).lines]).toContain(2)
})

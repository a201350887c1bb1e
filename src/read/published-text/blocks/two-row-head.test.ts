import { describe, expect, test } from 'vitest'
import { spansOf } from './display-columns.ts'
import { cellsUnderTops } from './two-row-head.ts'

const under = (first: string, second: string) => {
  const [tops, below] = [spansOf(first), spansOf(second)]
  const counts = cellsUnderTops(tops, below)
  let from = 0
  return counts?.map((count, index) => {
    const own = below.slice(from, from + count).map(({ text }) => text)
    from += count
    return `${tops[index]?.text ?? ''}: ${own.join(' ')}`.trim()
  })
}

describe('the second row of a head that was set with spaces', () => {
  test('a cell stands over the middle of its columns', () => {
    expect(
      under(
        '指標            単位    基準値          実績値              目標値', // 実績値 over three
        '                          H30      R3     R4     R5          R12',
      ),
    ).toEqual(['指標:', '単位:', '基準値: H30', '実績値: R3 R4 R5', '目標値: R12'])
  })

  test('or over their beginning', () => {
    expect(
      under(
        '指標            実績値                    目標値', // set to the left
        '                R2      R3      R4        R6      R8',
      ),
    ).toEqual(['指標:', '実績値: R2 R3 R4', '目標値: R6 R8'])
  })

  test('where another way would do as well, nobody knows', () => {
    expect(
      under(
        '指標          実績値      目標値', // R4 stands half way between the two
        '                 R3    R4   R5',
      ),
    ).toBeUndefined()
  })
})

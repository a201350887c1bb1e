import { expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { readDocument } from '../../act/read-document.ts'

const rules = await readingRules()
const found = async (...rows: readonly string[]) => {
  const text = ['令和5年度 海野市 施策評価', '', '基本目標1 安心', '', '指標,目標,実績', ...rows, ''].join('\n')
  const inHand = { read: async () => new TextEncoder().encode(text) }
  const reading = await readDocument(inHand, 'text.csv', rules)
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return reading.findings.flatMap((finding) =>
    finding.kind === 'needs-a-person' ? [[finding.what, finding.from]] : [],
  )
}

test.each([
  [
    'a quote that is not closed is named with its row',
    ['参加者数,"1,200人,900人', '回数,12回以上,14回'],
    [['quotes', 6]],
  ],
  [
    'a cell too many is only a row that nobody can place',
    ['参加者数,1,200人,900人', '回数,12回以上,14回'],
    [['lines', 6]],
  ],
  [
    'quotes in pairs are none of its business',
    ['「"ことば"」の数,12回以上,14回', '回数,12回以上,14回'],
    [['lines', 6]],
  ],
])('%s', async (_, rows, expected) => {
  expect(await found(...rows)).toEqual(expected)
})

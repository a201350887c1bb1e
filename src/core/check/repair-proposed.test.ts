import { describe, expect, test } from 'vitest'
import { readDocument } from '../../act/read-document.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'

const rules = await readingRules()
const start = ['令和5年度 海野市 運営方針', '', '経営課題1：備え', '', '戦略1-1　訓練', '']
async function repairs(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`${[...start, ...lines].join('\n')}\n`)
  const reading = await readDocument({ read: async () => bytes }, 'review.txt', rules)
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return reading.findings.flatMap((found) => (found.kind === 'repair-proposed' ? [[found.text, found.proposed]] : []))
}
const listed = (head: string, cell: string) => [`具体的取組\t${head}\t達成状況`, `夜の訓練\t${cell}\t達成`]
const judged = (target: string, actual: string) => [
  '指標\t目標\t実績',
  `訓練を知っている人の割合\t${target}\t${actual}`,
]

describe('a value that seems to have changed on its way is told, with what it seems to have been', () => {
  test.each([
    ['a serial number in a column of days', listed('実施日', '45383'), ['45383', '令和6年4月1日']],
    ['in full-width digits', listed('期限', '４５３８３'), ['45383', '令和6年4月1日']],
    ['behind its label', ['開催日\t45383'], ['45383', '令和6年4月1日']],
    ['a day that does not exist', ['・R5.2.30に開いた'], ['R5.2.30', undefined]],
    ['in words', ['・令和6年4月31日に開いた'], ['令和6年4月31日', undefined]],
    ['a day before its era', ['・令和元年4月30日に開いた'], ['令和元年4月30日', undefined]],
    ['a code that lost its zero', ['団体コード\t11002'], ['11002', '011002']],
    ['a code that never had its check digit', ['市区町村コード\t27107'], ['27107', '271071']],
    ['a code with a wrong check digit', ['自治体コード\t271072'], ['271072', '271071']],
    ['a share without its format', judged('43%以上', '0.457'), ['0.457', '45.7%']],
  ])('%s', async (_, lines, told) => {
    expect(await repairs(...lines)).toEqual([told])
  })
})

describe('what may be as it stands is left alone', () => {
  test.each([
    ['a number of five digits in a column of numbers', listed('参加者数', '45383')],
    ['a large number in a column of days', listed('実施日', '99999')],
    ['a day as people write it', listed('実施日', '令和6年4月1日')],
    ['the 29th of February of a leap year', ['・R6.2.29に開いた']],
    ['the last day of an era and what was meant beyond it', ['・平成31年4月30日、平成31年5月1日に開いた']],
    ['a number of a chapter', ['・2.13.45の資料を配った']],
    ['a right code', ['団体コード\t271071']],
    ['a code of something else', ['事業コード\t11002']],
    ['a share of less than one percent', judged('1.2%以下', '0.8')],
    ['a result with its sign', judged('43%以上', '45.7%')],
    ['a rate that is no share', ['指標\t目標\t実績', '合計特殊出生率\t1.50以上\t0.98']],
  ])('%s', async (_, lines) => {
    expect(await repairs(...lines)).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { checkPlan } from '../../../act/read-document.ts'
import { readPublishedText } from '../../../read/published-text/read-published-text.ts'
import { planOutline } from './plan-outline.ts'

const rules = await readingRules()
const factsOf = (...measures: readonly string[]) => {
  const head = ['港区運営方針 令和5年度 振り返り', '経営課題1 安心なまち', '戦略1-1 備え', '具体的取組1 防災訓練']
  const { plan } = readPublishedText(
    [...head, ...measures].join('\n'),
    { file: 'a.txt', encoding: 'utf-8' },
    rules.forms,
  )
  const outline = planOutline({ plan, evaluation: checkPlan(plan, rules).evaluation, language: 'ja' })
  return outline[0]?.below[0]?.below[0]?.facts.map(({ label, value }) => `${label} ${value.text}`.trim())
}

test('the only measure of a record is named too, with the way to its line', () => {
  expect(factsOf('指標：訓練に参加した人の割合', '目標 80%以上', '実績 82%')).toContain('訓練に参加した人の割合')
})

test('it is not named twice where it is called like its record', () => {
  expect(factsOf('目標 80%以上', '実績 82%')).not.toContain('防災訓練')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rate } from '../../core/scheme/rate.ts'
import { schemeSchema } from '../../core/scheme/scheme.ts'
import type { RatingInput } from '../../core/scheme/measures.ts'
import { parseActual } from '../../core/target/parse-actual.ts'
import { parseTarget } from '../../core/target/parse-target.ts'
import { judgeAnswer } from './judge-answer.ts'
import { judgementText } from './judgement-text.ts'

const folder = join(import.meta.dirname, '../../../schemes')
const schemeOf = (file: string) => schemeSchema.parse(JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')))

type More = Partial<Pick<RatingInput, 'sample' | 'direction' | 'elapsed'>> & { previous?: string; scheme?: string }
function rated(target: string, actual: string | undefined, { previous, scheme = 'met-unmet.v1', ...more }: More) {
  const input = {
    ...more,
    target: parseTarget(target),
    actual: actual === undefined ? null : parseActual(actual),
    ...(previous === undefined ? {} : { previous: parseActual(previous) }),
  }
  return { input, scheme: schemeOf(scheme), rating: rate(schemeOf(scheme), input) }
}
function answer(target: string, actual?: string, more: More = {}) {
  const { rating, input } = rated(target, actual, more)
  return JSON.parse(JSON.stringify(judgeAnswer(rating, input.target, input.actual, 'ja')))
}
function text(target: string, actual: string, more: More = {}, language: 'ja' | 'en' = 'ja') {
  const { rating, scheme } = rated(target, actual, more)
  return judgementText(rating, scheme, language)
}

describe('the verdict in one plain sentence', () => {
  const sentences = (target: string, actual: string, more: More = {}) =>
    (['ja', 'en'] as const).map((language) => text(target, actual, more, language).split('\n')[0])
  test.each([
    [
      '50%以上',
      '49.9%',
      '49.9% は 50%以上 に 0.1 ポイント足りず、未達成です。',
      '49.9% is 0.1 points below "at least 50%": unmet.',
    ],
    [
      '50%以上',
      '52.5%',
      '52.5% は 50%以上 を 2.5 ポイント上回り、達成です。',
      '52.5% is 2.5 points above "at least 50%": met.',
    ],
    ['50%以上', '50%', '50% は 50%以上 をちょうど満たし、達成です。', '50% is exactly at "at least 50%": met.'],
    [
      '50%超',
      '50%',
      '50% は 50%超 に届かず(同じ値は含みません)、未達成です。',
      '50% is not "more than 50%" (the value itself does not count): unmet.',
    ],
    ['10件以下', '12件', '12件 は 10件以下 を 2 件超え、未達成です。', '12件 is 2 件 above "at most 10件": unmet.'],
    ['10件以下', '8件', '8件 は 10件以下 に収まり(2 件下回り)、達成です。', '8件 is 2 件 below "at most 10件": met.'],
    ['0件', '0件', '0件 は 0件以下 をちょうど満たし、達成です。', '0件 is exactly at "at most 0件": met.'],
    ['0件', '2件', '2件 は 0件以下 を 2 件超え、未達成です。', '2件 is 2 件 above "at most 0件": unmet.'],
    ['3位以内', '3位', '3位 は 3位以内 をちょうど満たし、達成です。', '3位 is exactly at "3位 or better": met.'],
    ['40%以上60%以下', '50%', '50% は 40%〜60% の範囲にあり、達成です。', '50% is within 40%–60%: met.'],
    [
      '40%以上60%以下',
      '61%',
      '61% は 40%〜60% の範囲を 1 ポイント超え、未達成です。',
      '61% is 1 point above 40%–60%: unmet.',
    ],
    [
      '40%以上60%以下',
      '38%',
      '38% は 40%〜60% の範囲に 2 ポイント足りず、未達成です。',
      '38% is 2 points below 40%–60%: unmet.',
    ],
    [
      '40%以上60%未満',
      '60%',
      '60% は 40%〜60% の範囲に入らず(端の値は含みません)、未達成です。',
      '60% is not within 40%–60% (the end itself does not count): unmet.',
    ],
  ])('%s, %s: %s', (target, actual, ja, en) => {
    expect(sentences(target, actual)).toEqual([ja, en])
  })
})

test('the working follows, step by step', () => {
  expect(text('前年度より増', '46%', { previous: '45.9%' })).toBe(
    [
      '46% は 45.9%超 を 0.1 ポイント上回り、達成です。',
      '',
      '確かめ方',
      '  ・前年度の実績は 45.9%。',
      '  ・目標は 45.9%超 になります。',
      '  ・46% を 45.9%超 と、丸めずに比べました。',
      '',
    ].join('\n'),
  )
})

test('a scheme that means something else than the strict comparison says both', () => {
  const more = { elapsed: { done: 3, of: 4 }, scheme: 'ratio-by-plan-length.v2' }
  expect(answer('100件以上', '70件', more)).toMatchObject({
    verdict: 'met',
    reason: null,
    gap: { value: '-30', unit: '件' },
    sentence:
      '70件 は 100件以上 に 30 件足りず、未達成です。ただし評価の型 ratio-by-plan-length(第2版)では「達成」とされ、達成です',
    scheme: { id: 'ratio-by-plan-length', version: 2, grades: [{ grade: 'reached', gradedBy: 'rule' }] },
  })
})

describe('the fields of the answer', () => {
  test('promise, result, gap: decimal numbers are texts', () => {
    expect(answer('累計10,000世帯以上(令和7年度末)', '3,200世帯(累計9,999世帯)')).toMatchObject({
      target: {
        kind: 'threshold',
        comparator: 'atLeast',
        implied: false,
        value: '10000',
        unit: '世帯',
        cumulative: true,
        deadline: '2026-03-31',
        text: '累計10,000世帯以上(令和7年度末)',
      },
      actual: { kind: 'multiple', text: '3,200世帯(累計9,999世帯)' },
      verdict: 'unmet',
      reason: null,
      gap: { value: '-1', unit: '世帯' },
      evidence: null,
      findings: [],
    })
  })
  test.each([
    ['80%', { kind: 'threshold', comparator: 'atLeast', implied: true, value: '80', unit: '%' }],
    ['40%以上60%以下', { kind: 'range', low: '40', high: '60', unit: '%' }],
    ['約80%', { kind: 'approximate', value: '80', unit: '%' }],
    ['前年度より増', { kind: 'relative', comparator: 'moreThan' }],
    ['策定', { kind: 'milestone' }],
    ['A80/B70', { kind: 'ladder', value: '80' }],
    ['男性75%/女性85%', { kind: 'threshold', parts: [{ label: '男性' }, { label: '女性' }] }],
    ['―', { kind: 'unavailable' }],
    ['30年度 3030.5達成', { kind: 'unreadable' }],
  ])('a promise of its kind: %s', (target, expected) => {
    expect(answer(target).target).toMatchObject({ ...expected, text: target })
  })
  test('a result that is missing is null, not zero', () => {
    expect(answer('80%')).toMatchObject({ actual: null, verdict: 'not-judged', reason: 'no-actual', gap: null })
  })
  test('the evidence of a survey stands beside the verdict', () => {
    const sample = { n: 530, sent: 2000, design: 'simple' as const }
    expect(answer('50%以上', '49.8%', { sample })).toMatchObject({
      verdict: 'unmet',
      gap: { value: '-0.2', unit: 'ポイント' },
      evidence: { low: '45.571205', high: '54.054152', withinError: true, method: 'wilson-95' },
    })
    expect(answer('50%以上', '49.8%', { sample: { n: 155, design: 'panel' } })).toMatchObject({
      evidence: null,
      findings: [{ rule: 'panel-read-as-population', severity: 'note' }],
    })
  })
  test('what was guessed is a finding; what the rule or the direction says is not', () => {
    expect(answer('80%', '79%').findings).toMatchObject([{ rule: 'comparator-missing', severity: 'warning' }])
    expect(answer('0件', '0件').findings).toEqual([])
    expect(answer('80%', '79%', { direction: 'up' }).findings).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseActual } from '../target/parse-actual.ts'
import { parseTarget } from '../target/parse-target.ts'
import type { JudgeInput } from './judgement.ts'
import { judge } from './judge.ts'

type More = { previous?: string; reference?: string; direction?: 'up' | 'down'; sample?: JudgeInput['sample'] }
function judged(target: string, actual?: string, { previous, reference, direction, sample }: More = {}) {
  return judge({
    target: parseTarget(target),
    actual: actual === undefined ? null : parseActual(actual),
    ...(previous === undefined ? {} : { previous: parseActual(previous) }),
    ...(reference === undefined ? {} : { reference: parseActual(reference) }),
    ...(direction === undefined ? {} : { direction }),
    ...(sample === undefined ? {} : { sample }),
  })
}
const short = (...parameters: Parameters<typeof judged>) => {
  const { verdict, reason, gap } = judged(...parameters)
  return [reason ?? verdict, gap === null ? '' : `${gap.value}${gap.unit}`]
}

describe('the nine explained targets of the seed: none is rounded up', () => {
  test.each([
    ['80%以上', '79.2%', '-0.8ポイント'],
    ['50%以上', '49.9%', '-0.1ポイント'],
    ['1地域以上', '0地域', '-1地域'],
    ['50%以上', '47.1%', '-2.9ポイント'],
    ['60%以上', '12.5%', '-47.5ポイント'],
    ['80%', '77.8%', '-2.2ポイント'],
    ['60%以上', '23.2%', '-36.8ポイント'],
    ['80%', '59.8%', '-20.2ポイント'],
    ['60%以上', '20.7%', '-39.3ポイント'],
  ])('%s, %s: %s', (target, actual, gap) => {
    expect(short(target, actual)).toEqual(['unmet', gap])
  })
})

describe('limits', () => {
  test.each([
    ['50%以上', '50%', 'met', '0ポイント'],
    ['50%超', '50%', 'unmet', '0ポイント'],
    ['10%以下', '12%', 'unmet', '2ポイント'],
    ['10件未満', '10件', 'unmet', '0件'],
    ['0件', '0件', 'met', '0件'],
    ['0件', '1件', 'unmet', '1件'],
    ['2時間30分', '83分', 'unmet', '-67分'],
    ['2時間以内', '83分', 'met', '-37分'],
    ['8割以上', '79.9%', 'unmet', '-0.1ポイント'],
    ['1万人以上', '9,999人', 'unmet', '-1人'],
    ['40%以上60%以下', '61%', 'unmet', '1ポイント'],
    ['40%以上60%未満', '60%', 'unmet', '0ポイント'],
    ['40%以上60%以下', '50%', 'met', '0ポイント'],
    ['A80/B70/C60', '74', 'unmet', '-6'],
    ['1位', '2位', 'unmet', '1位'],
    ['3位以内', '3位', 'met', '0位'],
    ['待機児童ゼロ', '1人', 'unmet', '1人'],
    ['2分の1以下', '51%', 'unmet', '1ポイント'],
    ['45%→50%', '49%', 'unmet', '-1ポイント'],
    ['60件→50件', '51件', 'unmet', '1件'],
    ['10件を超えない', '10件', 'met', '0件'],
    ['11地域中10地域以上', '9地域', 'unmet', '-1地域'],
  ])('%s, %s: %s by %s', (target, actual, verdict, gap) => {
    expect(short(target, actual)).toEqual([verdict, gap])
  })
  test('a negative limit goes the way that the direction says', () => {
    expect(short('▲10%以上', '▲11%', { direction: 'down' })).toEqual(['met', '-1ポイント'])
    expect(short('▲10%以上', '▲11%', { direction: 'up' })).toEqual(['unmet', '-1ポイント'])
    expect(judged('前年度以上', '▲20人', { previous: '▲10人' }).verdict).toBe('unmet')
  })
  test('a bare number is at least, or as the direction says', () => {
    expect(short('50件', '40件')).toEqual(['unmet', '-10件'])
    expect(short('50件', '40件', { direction: 'down' })).toEqual(['met', '-10件'])
  })
})

describe('a bare promise below the figure that it starts from may ask for less', () => {
  test('without a direction it is not judged', () => {
    expect(judged('15%', '16%', { reference: '20%' }).reason).toBe('direction-unknown')
  })
  test.each([
    ['15%', '16%', { reference: '20%', direction: 'down' as const }, ['unmet', '1ポイント']],
    ['15%以下', '16%', { reference: '20%' }, ['unmet', '1ポイント']],
    ['25%', '26%', { reference: '20%' }, ['met', '1ポイント']],
    ['0件', '1件', { reference: '3件' }, ['unmet', '1件']],
  ])('%s, %s with %o: %s', (target, actual, more, expected) => {
    expect(short(target, actual, more)).toEqual(expected)
  })
})

describe('promises that refer to another figure', () => {
  test.each([
    ['前年度より増', '46%', { previous: '45.9%' }, ['met', '0.1ポイント']],
    ['前年度より増', '45.9%', { previous: '45.9%' }, ['unmet', '0ポイント']],
    ['平成28年度末より4ポイント増', '49.8%', { reference: '45.9%' }, ['unmet', '-0.1ポイント']],
    ['毎年3ポイント減', '12%', { previous: '15%' }, ['met', '0ポイント']],
    ['大阪市平均以上', '61.0%', { reference: '61.1%' }, ['unmet', '-0.1ポイント']],
    ['20%減', '80件', { reference: '100件' }, ['met', '0件']],
    ['前年度比105%以上', '1,049人', { previous: '1,000人' }, ['unmet', '-1人']],
    ['前年度の2倍以上', '200件', { previous: '100件' }, ['met', '0件']],
    ['前年度実績(75.3%)以上', '75.2%', {}, ['unmet', '-0.1ポイント']],
    ['前年度(R4:75.3%)以上', '75.2%', {}, ['unmet', '-0.1ポイント']],
    ['4ポイント改善', '49%', { reference: '45%', direction: 'up' as const }, ['met', '0ポイント']],
    ['4ポイント改善', '41%', { reference: '45%', direction: 'down' as const }, ['met', '0ポイント']],
    ['前年度より4ポイント増', '85', { previous: '80' }, ['met', '1ポイント']],
    ['前年度の9割以上', '89件', { previous: '100件' }, ['unmet', '-1件']],
    ['維持または向上', '50%', { reference: '50%' }, ['met', '0ポイント']],
    ['+3ポイント', '47.9%', { reference: '45%' }, ['unmet', '-0.1ポイント']],
    ['2倍以上', '199件', { reference: '100件' }, ['unmet', '-1件']],
    ['1.5倍', '1.4倍', {}, ['unmet', '-0.1倍']],
    ['2030年度までに2013年度比46%削減', '541t', { reference: '1,000t' }, ['unmet', '1t']],
    ['市平均より5ポイント以上高い', '76%', { reference: '71%' }, ['met', '0ポイント']],
  ])('%s, %s with %o', (target, actual, more, expected) => {
    expect(short(target, actual, more)).toEqual(expected)
  })
  test('現状維持 is at least, unless less is better; what was assumed is said', () => {
    const assumed = { kind: 'comparator-assumed', comparator: 'atLeast' }
    expect(judged('現状維持', '120件', { reference: '100件' })).toMatchObject({ verdict: 'met', remarks: [assumed] })
    expect(judged('現状維持', '120件', { reference: '100件', direction: 'down' }).verdict).toBe('unmet')
    expect(judged('前年度比95%', '94件', { previous: '100件', direction: 'down' }).verdict).toBe('met')
  })
  test('a percentage of a percentage is said to be one', () => {
    const { promise, remarks } = judged('前年度より10%増', '50%', { previous: '50%' })
    expect(promise?.amount.value).toBe('55')
    expect(remarks).toContainEqual({ kind: 'percent-of-percent' })
  })
})

describe('never judged silently', () => {
  test.each([
    ['30%程度', '30%', {}, 'approximate'],
    ['80%以上', '約80%', {}, 'approximate'],
    ['前年度並み', '30%', { previous: '30%' }, 'approximate'],
    ['前年度より増', '46%', {}, 'no-reference'],
    ['大阪市平均以上', '46%', { previous: '40%' }, 'no-reference'],
    ['前年度より増', '46%', { previous: '未測定' }, 'no-reference'],
    ['策定', '策定済み', {}, 'milestone'],
    ['策定', undefined, {}, 'milestone'],
    ['↑', '46%', {}, 'milestone'],
    ['3団体以上', '40人', {}, 'units-differ'],
    ['各3回以上', '9回', {}, 'units-differ'],
    ['月1回', '12回', {}, 'units-differ'],
    ['▲20%', '▲22%', {}, 'direction-unknown'],
    ['▲10%以上', '▲11%', {}, 'direction-unknown'],
    ['0人', '▲96人', {}, 'direction-unknown'],
    ['ベスト3', '4位', {}, 'units-differ'],
    ['四半期ごとに1回', '3回', {}, 'units-differ'],
    ['前年度以上かつ80%以上', '81%', { previous: '90%' }, 'unreadable'],
    ['80%以上(前年度以上)', '81%', { previous: '90%' }, 'unreadable'],
    ['前年度比95%', '94件', { previous: '100件' }, 'direction-unknown'],
    ['前年比10%増', '+12%', { previous: '50%' }, 'units-differ'],
    ['前年度比5%減', '▲4%', { previous: '50%' }, 'units-differ'],
    ['80%以上', '0.79', {}, 'units-differ'],
    ['十数件', '15件', {}, 'approximate'],
    ['おおむね月1回', '月1回', {}, 'approximate'],
    ['80%以上', '81.2%（見込み）', {}, 'approximate'],
    ['前年度の9割以上', '95%', {}, 'no-reference'],
    ['2倍', '200件', {}, 'no-reference'],
    ['全校', '11校', {}, 'milestone'],
    ['3分の2以上', '70%', {}, 'unreadable'],
    ['80%以上', '1e3%', {}, 'unreadable'],
    ['4ポイント改善', '49%', { reference: '45%' }, 'direction-unknown'],
    ['30年度 3030.5達成', '30%', {}, 'unreadable'],
    ['80%以上', '50%60%', {}, 'unreadable'],
    ['80%以上', undefined, {}, 'no-actual'],
    ['80%以上', '―', {}, 'no-actual'],
    ['80%以上', '', {}, 'no-actual'],
    ['80%以上', '未測定', {}, 'not-measured'],
    ['80%以上', '8月頃公表予定', {}, 'not-measured'],
    ['80%以上', 'コロナの影響により中止', {}, 'not-measured'],
    ['3件以上', 'なし', {}, 'no-actual'],
    ['評価困難', '50%', {}, 'not-measured'],
    ['対象外', '50%', {}, 'not-applicable'],
    ['80%以上', '対象外', {}, 'not-applicable'],
    ['―', '50%', {}, 'not-applicable'],
  ])('%s, %s: %o %s', (target, actual, more, reason) => {
    const judgement = judged(target, actual, more)
    expect(judgement.reason).toBe(reason)
    expect(judgement.verdict).toBe(reason === 'not-applicable' ? 'not-applicable' : 'not-judged')
    expect(judgement.gap).toBeNull()
  })
})

describe('results of several figures', () => {
  test('a cumulative promise is held against the running total, a yearly one against the year', () => {
    expect(short('10,000世帯以上(R3~R5合計)', '3,200世帯(累計10,500世帯)')).toEqual(['met', '500世帯'])
    expect(short('3,500世帯以上', '3,200世帯(累計10,500世帯)')).toEqual(['unmet', '-300世帯'])
    expect(short('10,000世帯以上(R3~R5合計)', 'R5:3,200世帯 合計:9,900世帯')).toEqual(['unmet', '-100世帯'])
    const both = 'R5年度：3,200世帯（R3～R5合計：10,500世帯）'
    expect(short('10,000世帯以上(R3~R5合計)', both)).toEqual(['met', '500世帯'])
    expect(short('3,500世帯以上', both)).toEqual(['unmet', '-300世帯'])
  })
  test('the part in the unit of the promise is chosen', () => {
    expect(short('40品以上', '30社44品')).toEqual(['met', '4品'])
  })
  test('the total of the groups answers for all of them', () => {
    expect(short('80%以上', '男女計 78%、男性 75%、女性 81%')).toEqual(['unmet', '-2ポイント'])
  })
  test('a promise in parts is met when every part is', () => {
    expect(judged('男性75%以上/女性85%以上', '男性 76%/女性 84%').verdict).toBe('unmet')
    expect(judged('男性75%以上/女性85%以上', '男性 76%/女性 85%').verdict).toBe('met')
    expect(judged('男性75%以上/女性85%以上', '80%').reason).toBe('no-actual')
  })
  test('without labels, parts are told apart by a unit that only one of them has', () => {
    expect(short('参加者100人以上、満足度80%以上', '110人、79%')).toEqual(['unmet', '-1ポイント'])
    expect(judged('男性75%以上/女性85%以上', '76%/84%').reason).toBe('unreadable')
  })
  test('a rate per year and the figure of the year are compared, and it is said', () => {
    expect(judged('3か所以上/年', '4か所')).toMatchObject({
      verdict: 'met',
      remarks: [{ kind: 'per-year-assumed', unit: 'か所/年' }],
    })
  })
  test('a result known from one side decides only when that side decides', () => {
    expect(short('8,000人以上', '10,000人以上')).toEqual(['met', '2000人'])
    expect(judged('12,000人以上', '10,000人以上').reason).toBe('approximate')
    expect(judged('12,000人以上', '10,000人未満').verdict).toBe('unmet')
  })
})

test('what was assumed is said: the comparator, the unit, the direction', () => {
  expect(judged('80%', '79.2').remarks).toEqual([
    { kind: 'comparator-assumed', comparator: 'atLeast' },
    { kind: 'unit-assumed', of: 'actual', unit: '%' },
  ])
  expect(judged('80%以上', '79%', { direction: 'down' }).remarks).toEqual([
    { kind: 'direction-contradicts', comparator: 'atLeast' },
  ])
})

describe('evidence stands beside the verdict and never changes it', () => {
  test('49.9% against 50% with 530 answers is unmet, and within the error', () => {
    const { verdict, evidence } = judged('50%以上', '49.8%', { sample: { n: 530, sent: 2000, design: 'simple' } })
    expect(verdict).toBe('unmet')
    expect(evidence).toMatchObject({ withinError: true, method: 'wilson-95' })
  })
  test('a panel gets none', () => {
    const { verdict, evidence, remarks } = judged('50%以上', '47.1%', { sample: { n: 155, design: 'panel' } })
    expect([verdict, evidence]).toEqual(['unmet', null])
    expect(remarks).toEqual([{ kind: 'panel-speaks-for-itself' }])
  })
  test('a count has no interval', () => {
    expect(judged('3件以上', '2件', { sample: { n: 155, design: 'simple' } }).remarks).toEqual([
      { kind: 'no-share-no-interval' },
    ])
  })
})

test('met and unmet are opposite, and the gap tells which: for any two figures', () => {
  const figure = fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 1000).toFixed(3))
  fc.assert(
    fc.property(figure, figure, (promised, measured) => {
      const { verdict, gap } = judged(`${promised}%以上`, `${measured}%`)
      const thousandths = (text: string) => BigInt(text.replace('.', ''))
      expect(verdict).toBe(thousandths(measured) >= thousandths(promised) ? 'met' : 'unmet')
      expect(gap?.value.startsWith('-')).toBe(verdict === 'unmet')
      expect(judged(`${promised}%未満`, `${measured}%`).verdict).toBe(verdict === 'met' ? 'unmet' : 'met')
    }),
  )
})

import { describe, expect, test } from 'vitest'
import type { Found } from '../../core/check/finding.ts'
import { sampleFindings } from '../../../tools/documents/sample-findings.ts'
import { sayFinding } from './finding.ts'

const japanese = (found: Found) => sayFinding(found).message.ja
const english = (found: Found) => sayFinding(found).message.en

describe('a finding in words', () => {
  test.each(Object.entries(sampleFindings))('%s: Japanese first, English second, nothing left open', (_kind, found) => {
    const { message, remedy } = sayFinding(found)
    for (const said of [message, remedy]) {
      expect(said.ja).toMatch(/[ぁ-ん]/)
      expect(said.ja).not.toMatch(/undefined|\[object|NaN|。$/)
      expect(said.en).not.toMatch(/undefined|\[object|NaN|\.$/)
      // Without what it quotes of the document and the words of the forms, English has no Japanese in it.
      const own = said.en.replaceAll(/『[^』]*』|「[^」]*」|再掲|以上|以下|[\d.,]+\S*|\([^()]*\)/g, '')
      expect(own).not.toMatch(/[ぁ-んァ-ン]/)
    }
  })

  test('a total is called a total, a goal by its name', () => {
    const counts = { stated: { met: 3, unmet: 0 }, listed: { met: 1, unmet: 1 }, distinct: { met: 1, unmet: 1 } }
    expect(japanese({ kind: 'tally-differs', goal: '', ...counts })).toMatch(/^合計の表は達成3・未達成0/)
    expect(japanese({ kind: 'tally-differs', goal: '1 安心', ...counts })).toMatch(/^「1 安心」の表は/)
    expect(english({ kind: 'tally-not-derivable', goal: '', stated: counts.stated, because: 'nothing-listed' })).toBe(
      'the total: 3 met, 0 unmet is printed, but nothing is listed; it cannot be checked',
    )
    expect(
      japanese({ kind: 'tally-not-derivable', goal: '1 安心', stated: counts.stated, because: 'verdicts-missing' }),
    ).toBe('「1 安心」は達成3・未達成0とありますが、達成状況のない取組があり、確かめられません')
  })

  test('figures and originals are different things to differ from', () => {
    const differs = {
      kind: 'verdict-differs',
      title: '訓練',
      stated: 'met',
      computed: 'unmet',
      target: '',
      actual: '',
    } as const
    expect(japanese({ ...differs, target: '50%以上', actual: '49.9%' })).toBe(
      '「訓練」は「達成」とありますが、目標 50%以上・実績 49.9% では「未達成」です',
    )
    expect(japanese({ ...differs, against: 'original' })).toBe(
      '再掲の「訓練」は「達成」ですが、もとの掲載は「未達成」です',
    )
  })

  test('one, several, and what is not judged', () => {
    expect(japanese({ kind: 'comparator-missing', target: '80%', count: 1 })).toBe(
      '目標「80%」に「以上」「以下」がありません。「以上」として判定しています',
    )
    expect(japanese({ kind: 'comparator-missing', target: '80%', count: 12 })).toMatch(/^12 の目標に/)
    expect(japanese({ kind: 'comparator-missing', target: '▲20', count: 1, judged: false })).toMatch(
      /判定していません$/,
    )
    expect(english({ kind: 'comparator-missing', target: '▲20', count: 1, judged: false })).toMatch(/not judged/)
    expect(japanese({ kind: 'unit-missing', of: 'actual', text: '120', name: '参加', count: 6 })).toMatch(
      /単位のない指標は 6\)$/,
    )
  })

  test('a title with brackets of its own is put between double ones; a long one is cut', () => {
    expect(japanese({ kind: 'relisting-without-original', title: '「港」の計画' })).toMatch(/^『「港」の計画』は/)
    expect(japanese({ kind: 'relisting-without-original', title: 'あ'.repeat(200) })).toMatch(/^「あ{59}…」は/)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../../read/published-text/read-published-text.ts'
import { comparePlans } from '../plan/compare.ts'
import { inconsistenciesOf } from '../plan/consistency.ts'
import type { Plan } from '../plan/plan.ts'
import { matchPlans } from './match-plans.ts'
import { renamedBy, withIds } from './take-matches.ts'

const { forms } = await readingRules()

const document = (...changes: readonly (readonly [from: string, to: string])[]): Plan => {
  const text = [
    '港区運営方針 令和5年度 振り返り',
    '経営課題1 区民の意見を反映した区政運営',
    '戦略1-1 広聴の充実',
    '具体的取組1 区の広聴関係事業',
    '指標 意見が区に届いていると感じる区民の割合',
    '目標 50%以上',
    '実績 42.5%',
    '取組実績',
    '・意見箱の設置(12か所)',
    '改善策 届いた意見と結果を広報紙で知らせる。',
    '具体的取組2 校庭等の芝生化',
    '目標 3校',
    '実績 3校',
  ].join('\n')
  const changed = changes.reduce((now, [from, to]) => now.replaceAll(from, to), text)
  return readPublishedText(changed, { file: 'a.txt', encoding: 'utf-8' }, forms).plan
}

const take = (kept: Plan, incoming: Plan) => withIds(incoming, renamedBy(kept, incoming, matchPlans(kept, incoming)))

describe('a document that names things otherwise', () => {
  test.each([
    [
      'a goal, and with it the strategy below',
      [['区民の意見を反映した区政運営', '区民意見を反映した区政の運営']],
      ['goal', 'strategy'],
    ],
    ['an initiative with the same measure', [['区の広聴関係事業', '区民の声を聴く事業']], ['initiative']],
    ['an initiative with a word more', [['校庭等の芝生化', '校庭・園庭の芝生化']], ['initiative']],
    ['an initiative under another number', [['具体的取組2', '具体的取組5']], []],
  ] as const)('%s is proposed as the kept one', (_, changes, levels) => {
    expect(
      matchPlans(document(), document(...changes))
        .map(({ level }) => level)
        .toSorted(),
    ).toEqual([...levels].toSorted())
  })

  test('what is another thing is not proposed', () => {
    expect(matchPlans(document(), document(['校庭等の芝生化', '窓口の混雑の緩和']))).toEqual([])
  })

  test('a match that is taken leaves the change of its words, and nothing added or removed', () => {
    const kept = document()
    const incoming = document(['区の広聴関係事業', '区民の声を聴く広聴事業'])
    const kinds = (changes: ReturnType<typeof comparePlans>) => new Set(changes.map(({ kind }) => kind))
    expect(kinds(comparePlans(kept, incoming))).toEqual(new Set(['added', 'removed']))
    const changes = comparePlans(kept, take(kept, incoming))
    expect(kinds(changes)).toEqual(new Set(['changed']))
    expect(changes.map(({ path }) => path)).toEqual(['title', 'title'])
  })
})

test('a plan that is compared with itself has nothing to match', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(matchPlans(plan, plan)).toEqual([])
    }),
  )
})

test('whatever two plans say: every record is proposed once, and the plan that takes all matches is consistent', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (kept, other) => {
      const incoming = withIds(
        other,
        new Map([...JSON.stringify(other).matchAll(/"id":"([a-z]+-\d+)"/g)].map(([, id = '']) => [id, `${id}9`])),
      )
      const matches = matchPlans(kept, incoming)
      expect(new Set(matches.map((match) => match.kept.id)).size).toBe(matches.length)
      expect(new Set(matches.map((match) => match.incoming.id)).size).toBe(matches.length)
      expect(inconsistenciesOf(withIds(incoming, renamedBy(kept, incoming, matches)))).toEqual(
        inconsistenciesOf(incoming),
      )
    }),
  )
})

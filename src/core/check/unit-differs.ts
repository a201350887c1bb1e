import { indicatorsOf } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Target } from '../target/target.ts'
import { placeIn, type Rule } from './rule.ts'

const promisedUnit = (target: Target): string | undefined =>
  target.kind === 'parts' ? target.parts[0]?.unit : 'unit' in target ? target.unit : undefined

/**
 * Whether two units that do not convert count different things. One at the end of the other is the same thing said longer (校, 小学校),
 * one without its 「年に」 the same thing said shorter (kg, kg/年).
 */
function countDifferentThings(promised: string, measured: string): boolean {
  if (promised === '' || measured === '') return false
  const [[a = '', perA], [b = '', perB]] = [promised.split('/'), measured.split('/')]
  if (a === b) return perA !== undefined && perB !== undefined && perA !== perB
  return !a.endsWith(b) && !b.endsWith(a)
}

/** 48校（全198校） against 5割 says the whole that the share is of: it can be worked out, by a person. */
const saysWhole = (text: string): boolean => /全(?:体)?\d/.test(fold(text))

export const unitDiffers: Rule<'unit-differs'> = {
  id: 'unit-differs',
  severity: 'error',
  why: { ja: '目標と実績の単位が違い、比べられません', en: 'promise and result cannot be compared' },
  source: '単位の決まり: 数えるものが違えば換算しない(団体と人)',
  *check({ plan, evaluation }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const { target, actual, name, id } = indicator
      const judgement = evaluation.ratings.get(id)?.judgement
      if (judgement?.reason !== 'units-differ' || target === undefined) continue
      const promised = judgement.promise?.amount.unit ?? promisedUnit(target.target)
      const measured = judgement.measured?.unit
      if (promised === '%' && saysWhole(actual?.actual.text ?? '')) continue
      if (promised !== undefined && measured !== undefined && countDifferentThings(promised, measured))
        yield { kind: 'unit-differs', name: name.text, promised, measured, at: placeIn(actual?.at, id) }
    }
  },
}

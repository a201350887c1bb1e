import type { Common } from './context.ts'
import { limit } from './parse-limit.ts'
import type { Target } from './target.ts'
import { MILESTONE } from './words.ts'

const arrows = { up: /^[↑↗⇧⬆]+$/, down: /^[↓↘⇩⬇]+$/, level: /^[→⇒➡]+$/ } as const
const majority = /^(?<label>[^▢]*?)(?<what>過半数|半数以上|半分以上|半数|半分)(?:の.{0,20})?$/
const verdict = /^(?:目標)?(?:未達成?|達成|○|〇|×|◎|△)$/

/** A promise without a number: an arrow, 過半数 (more than 50%), or something that is done or not done (策定, 全校で実施). */
export function parseQualitative(shape: string, common: Common): Target {
  for (const arrow of ['up', 'down', 'level'] as const) {
    if (arrows[arrow].test(shape)) return { kind: 'milestone', arrow, ...common }
  }
  const half = majority.exec(shape)?.groups
  if (half) {
    const comparator = half['what'] === '過半数' ? 'moreThan' : 'atLeast'
    return { kind: 'threshold', ...limit({ value: '50', unit: '%' }, comparator), ...common }
  }
  if (verdict.test(shape)) return { kind: 'unreadable', why: 'verdict-inside', ...common }
  return MILESTONE.test(shape) ? { kind: 'milestone', ...common } : { kind: 'unreadable', why: 'no-promise', ...common }
}

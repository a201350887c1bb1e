import type { Place, Plan } from '../plan/plan.ts'
import { notForXml } from '../stratml/xml-text.ts'
import { placeIn, type Rule } from './rule.ts'

type Found = { readonly at: Place | undefined; readonly record: string; readonly text: string }

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'line' in value

/** Every text of a value with the place and the record that are nearest to it. */
function* textsIn(value: unknown, near: Omit<Found, 'text'>): Generator<Found> {
  if (typeof value === 'string') yield { ...near, text: value }
  if (typeof value !== 'object' || value === null) return
  const id: unknown = Reflect.get(value, 'id')
  const at: unknown = Reflect.get(value, 'at')
  const here = { at: isPlace(at) ? at : near.at, record: typeof id === 'string' ? id : near.record }
  for (const inner of Object.values(value)) yield* textsIn(inner, here)
}

/** What cannot be printed, once for each place; where there is none, once for each record. */
function* brokenIn(plan: Plan): Generator<Found & { readonly character: string }> {
  const seen = new Set<string>()
  for (const found of textsIn(plan, { at: undefined, record: 'plan' })) {
    const character = notForXml(found.text)
    const place = found.at === undefined ? found.record : `${found.at.line}:${found.at.column}`
    if (character === undefined || seen.has(place)) continue
    seen.add(place)
    yield { ...found, character }
  }
}

export const brokenCharacter: Rule<'broken-character'> = {
  id: 'broken-character',
  severity: 'warning',
  why: {
    ja: '画面にも紙にも出ない文字で、StratML(XML)には書けません。書き出すときは「�」に置き換えます',
    en: 'it shows nowhere and XML cannot carry it; in StratML it is replaced by U+FFFD',
  },
  source: 'XML 1.0 第5版 2.2(文字): 制御文字は書けない',
  *check({ plan }) {
    for (const { at, record, text, character } of brokenIn(plan))
      yield { kind: 'broken-character', record, character, excerpt: text, at: placeIn(at, record) }
  },
}

import { ownListings } from '../evaluation.ts'
import type { Indicator, Initiative, Listing, Plan } from '../plan/plan.ts'
import { placeIn, type Rule, type Sighting } from './rule.ts'

type Bare = { readonly listing: Listing; readonly verdict: 'met' | 'unmet'; readonly lacking?: 'target' | 'actual' }

/** Which figure is missing where the other is there; undefined when both are, or neither. */
function lackingOf({ indicators }: Initiative): 'target' | 'actual' | undefined {
  const [target, actual] = [indicators.some((own) => own.target), indicators.some((own) => own.actual)]
  if (target === actual) return undefined
  return target ? 'actual' : 'target'
}

/** An initiative that is stated as met or unmet without a promise and its result. */
function bareOf(initiative: Initiative, listing: Listing | undefined): Bare | undefined {
  const verdict = listing?.stated?.verdict
  if (listing === undefined || (verdict !== 'met' && verdict !== 'unmet')) return undefined
  if (initiative.indicators.some(({ target, actual }) => target !== undefined && actual !== undefined)) return undefined
  const lacking = lackingOf(initiative)
  return { listing, verdict, ...(lacking === undefined ? {} : { lacking }) }
}

const hasBoth = ({ target, actual }: Indicator): boolean => target !== undefined && actual !== undefined

/** Where most promises of goals and strategies have both figures, one that is judged with only one of them has lost the other: two cells became one. */
function* halfOf({ goals }: Plan): Generator<Sighting<'figures-missing'>> {
  const own = goals.flatMap((goal) => [goal.indicators, ...goal.strategies.map(({ indicators }) => indicators)].flat())
  if (own.filter(hasBoth).length * 2 <= own.length) return
  for (const { id, name, target, actual, stated } of own) {
    if (stated?.verdict !== 'met' && stated?.verdict !== 'unmet') continue
    if ((target === undefined) === (actual === undefined)) continue
    const lacking = target === undefined ? 'target' : 'actual'
    const at = placeIn(stated.at ?? name.at, id)
    yield { kind: 'figures-missing', title: name.text, verdict: stated.verdict, count: 1, lacking, at }
  }
}

const seen = ({ listing, verdict, lacking }: Bare, count: number): Sighting<'figures-missing'> => ({
  kind: 'figures-missing',
  title: listing.title,
  verdict,
  count,
  ...(lacking === undefined || count > 1 ? {} : { lacking }),
  at: placeIn(listing.stated?.at ?? listing.at, listing.id),
})

export const figuresMissing: Rule<'figures-missing'> = {
  id: 'figures-missing',
  severity: 'note',
  why: {
    ja: '目標と実績の数字が載っていないため、達成・未達成を確かめられません',
    en: 'without target and result the verdict cannot be checked',
  },
  source: '大阪市港区 平成29年度 振り返り: 達成とされた取組には数値の記載がない',
  *check({ plan }) {
    const own = ownListings(plan)
    const bare = plan.initiatives.flatMap((initiative) => bareOf(initiative, own.get(initiative.id)) ?? [])
    for (const item of bare.filter(({ verdict }) => verdict === 'unmet')) yield seen(item, 1)
    // What was met is said once: a document that gives no figures for it gives none for all of them.
    const met = bare.filter(({ verdict }) => verdict === 'met')
    const [first] = met
    if (first !== undefined) yield seen(first, met.length)
    yield* halfOf(plan)
  },
}

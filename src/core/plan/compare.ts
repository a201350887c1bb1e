import type { Plan } from './plan.ts'

/** One difference between two plans: which record, which field of it, and the values before and after as JSON. */
export type Change = {
  readonly record: string
  readonly path: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before?: unknown
  readonly after?: unknown
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: unknown): string | undefined =>
  isFields(value) && typeof value['id'] === 'string' ? value['id'] : undefined
const isRecords = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => idOf(item) !== undefined)

/** Places move when a line is added above; which file it was read from is no content either. */
const notContent: ReadonlySet<string> = new Set(['at', 'sources'])

/** A value without its places: what two readings of the same words have in common. */
function content(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(content)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !notContent.has(key))
      .map(([key, item]) => [key, content(item)]),
  )
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]))
  if (!isFields(a) || !isFields(b)) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same(a[key], b[key]))
}

/** A difference on the way: a record that is gone from one owner may have come to another. */
type Step = Change & { readonly moving?: { readonly owner: string; readonly item: Fields } }

function* compareRecords(
  owner: string,
  path: string,
  before: readonly Fields[],
  after: readonly Fields[],
): Generator<Step> {
  const old = new Map(before.map((item) => [idOf(item) ?? '', item]))
  const now = new Set(after.map((item) => idOf(item) ?? ''))
  for (const [id, item] of old)
    if (!now.has(id)) yield { record: id, path, kind: 'removed', before: content(item), moving: { owner, item } }
  for (const item of after) {
    const id = idOf(item) ?? ''
    const known = old.get(id)
    if (known === undefined) yield { record: id, path, kind: 'added', after: content(item), moving: { owner, item } }
    else yield* compareFields(id, known, item)
  }
  const kept = (items: readonly Fields[], others: ReadonlySet<string>) =>
    items.map((item) => idOf(item) ?? '').filter((id) => others.has(id))
  const order = [kept(before, now), kept(after, new Set(old.keys()))] as const
  if (!same(order[0], order[1]))
    yield { record: owner, path: `${path} (order)`, kind: 'changed', before: order[0], after: order[1] }
}

function* compareFields(record: string, before: Fields, after: Fields): Generator<Step> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (notContent.has(key)) continue
    const [old, now] = [before[key], after[key]]
    if (isRecords(old) || isRecords(now)) {
      yield* compareRecords(
        record,
        key,
        Array.isArray(old) ? old.filter(isFields) : [],
        Array.isArray(now) ? now.filter(isFields) : [],
      )
      continue
    }
    const [a, b] = [content(old), content(now)]
    if (same(a, b)) continue
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
    yield {
      record,
      path: key,
      kind,
      ...(old === undefined ? {} : { before: a }),
      ...(now === undefined ? {} : { after: b }),
    }
  }
}

/** Joins what left one owner and came to another: the record has moved, and only its own differences are changes. */
function joinMoves(steps: readonly Step[]): Change[] {
  const came = new Map(steps.flatMap((step) => (step.kind === 'added' && step.moving ? [[step.record, step]] : [])))
  const left = new Set<string>()
  const joined = steps.flatMap((step): Change[] => {
    const { moving, ...change } = step
    const arrival = came.get(step.record)?.moving
    if (step.kind !== 'removed' || moving === undefined || arrival === undefined) return [change]
    left.add(step.record)
    const moved: Change = {
      record: step.record,
      path: `${step.path} (place)`,
      kind: 'changed',
      before: moving.owner,
      after: arrival.owner,
    }
    return [moved, ...joinMoves([...compareFields(step.record, moving.item, arrival.item)])]
  })
  return joined.filter(({ kind, record }) => kind !== 'added' || !left.has(record))
}

/**
 * What differs between two plans, record by record. Records are matched by id: a renumbered one is the same with another `number`, one
 * under another goal or strategy has another place, and neither is removed and added. Where a value stands in its document is not
 * compared. Equal plans give nothing.
 */
export function comparePlans(before: Plan, after: Plan): Change[] {
  return joinMoves([...compareFields('plan', before, after)])
}

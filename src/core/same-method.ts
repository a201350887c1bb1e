import type { PublicationSummary } from './publication.ts'

/** What a count counts: printed by the document · every listing · every indicator, where a plan lists no initiative. */
export type Basis = 'printed' | 'by-listing' | 'by-indicator'

/** How a plan was judged and counted: by which version of which rule, under which form, on what basis. */
export type Method = {
  readonly scheme: PublicationSummary['scheme']
  readonly form: PublicationSummary['form']
  readonly basis: Basis
}

/** Why a plan stands beside no other: its method differs, or there is no other of its year. */
export type WhyApart = 'scheme' | 'form' | 'basis' | 'alone'

export type SameMethod<Item> = {
  /** Plans that may stand side by side: two or more of one method, the largest group first. */
  readonly groups: readonly { readonly method: Method; readonly items: readonly Item[] }[]
  readonly apart: readonly { readonly item: Item; readonly method: Method; readonly why: readonly WhyApart[] }[]
}

export function methodOf({ scheme, form, stated, initiatives }: PublicationSummary): Method {
  const counted = initiatives === 0 ? 'by-indicator' : 'by-listing'
  return { scheme, form, basis: stated === null ? counted : 'printed' }
}

const same = (a: Method['scheme'], b: Method['scheme']) => a.id === b.id && a.version === b.version

/** In what two methods differ; nothing when their counts may stand side by side. */
function differences(a: Method, b: Method): WhyApart[] {
  return [
    ...(same(a.scheme, b.scheme) ? [] : ['scheme' as const]),
    ...(same(a.form, b.form) ? [] : ['form' as const]),
    ...(a.basis === b.basis ? [] : ['basis' as const]),
  ]
}

/**
 * Sorts plans of one year by how they were judged and counted: only figures of one method may be compared. A plan that stands alone says in
 * what it differs from the one that comes nearest.
 */
export function bySameMethod<Item extends { readonly summary: PublicationSummary }>(
  items: readonly Item[],
): SameMethod<Item> {
  const all = items.map((item) => ({ item, method: methodOf(item.summary) }))
  const key = ({ scheme, form, basis }: Method) => [scheme.id, scheme.version, form.id, form.version, basis].join(' ')
  const groups = [...Map.groupBy(all, ({ method }) => key(method)).values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
  const grouped = new Set(groups.flat())
  const others = (own: (typeof all)[number]) => all.filter((other) => other !== own)
  return {
    groups: groups.flatMap((group) =>
      group[0] === undefined ? [] : [{ method: group[0].method, items: group.map(({ item }) => item) }],
    ),
    apart: all
      .filter((own) => !grouped.has(own))
      .map((own) => {
        const [nearest] = others(own)
          .map(({ method }) => differences(own.method, method))
          .sort((a, b) => a.length - b.length)
        return { ...own, why: nearest ?? ['alone' as const] }
      }),
  }
}

import { childOf, childrenOf, type XmlElement } from '../xml/read-elements.ts'

const depthAtMost = 30

/** The words of a diagram (SmartArt) from its data: every point under the one that it belongs to, set in as an item of a list. */
export function diagramWords(data: XmlElement): string[] {
  const points = new Map(
    childrenOf(childOf(data, 'ptLst'), 'pt').map((point) => [point.attributes['modelId'] ?? '', point]),
  )
  const below = new Map<string, { readonly id: string; readonly at: number }[]>()
  for (const { attributes } of childrenOf(childOf(data, 'cxnLst'), 'cxn')) {
    if ((attributes['type'] ?? 'parOf') !== 'parOf') continue
    const all = below.get(attributes['srcId'] ?? '') ?? []
    all.push({ id: attributes['destId'] ?? '', at: Number(attributes['srcOrd'] ?? 0) })
    below.set(attributes['srcId'] ?? '', all)
  }
  const seen = new Set<string>()
  const walk = (id: string, depth: number): string[] => {
    if (seen.has(id) || depth > depthAtMost) return []
    seen.add(id)
    const text = wordsOf(points.get(id))
    const own = text === '' ? [] : [depth > 1 ? `${'  '.repeat(depth - 2)}・${text}` : text]
    const inner = (below.get(id) ?? []).toSorted((a, b) => a.at - b.at)
    return [...own, ...inner.flatMap((one) => walk(one.id, depth + 1))]
  }
  return [...points].filter(([, { attributes }]) => attributes['type'] === 'doc').flatMap(([id]) => walk(id, 0))
}

const wordsOf = (point: XmlElement | undefined): string =>
  childrenOf(childOf(point, 't'), 'p')
    .map((paragraph) =>
      childrenOf(paragraph, 'r')
        .map((run) => childOf(run, 't')?.text ?? '')
        .join(''),
    )
    .filter((text) => text.trim() !== '')
    .join(' ')
    .trim()

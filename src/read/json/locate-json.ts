import { createPlaces, type JsonPlace } from './json-problem.ts'
import { scanJson } from './scan-json.ts'

type Located = { readonly at: number; readonly members: Map<PropertyKey, Located> }

/** Where every value of a JSON text begins, as a tree of keys and indexes. */
function locate(text: string): Located | undefined {
  const open: { readonly node: Located; key: PropertyKey; readonly isArray: boolean }[] = []
  let root: Located | undefined
  for (const event of scanJson(text)) {
    const owner = open.at(-1)
    if (event.kind === 'close') open.pop()
    else if (event.kind === 'key') {
      if (owner !== undefined) owner.key = event.value
    } else {
      const node: Located = { at: event.at, members: new Map() }
      if (owner === undefined) root = node
      else {
        owner.node.members.set(owner.isArray ? owner.node.members.size : owner.key, node)
      }
      if (event.kind === 'open') open.push({ node, key: '', isArray: event.of === 'array' })
    }
  }
  return root
}

/** The place of the value at a path of keys and indexes, or of what is nearest to it where the path does not exist. Built when first asked. */
export function createLocator(text: string): (path: readonly PropertyKey[]) => JsonPlace {
  const placeAt = createPlaces(text)
  let root: Located | undefined
  return (path) => {
    root ??= locate(text)
    let node = root
    for (const key of path) {
      const next = node?.members.get(key)
      if (next === undefined) break
      node = next
    }
    return placeAt(node?.at ?? 0)
  }
}

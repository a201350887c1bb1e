import { getDocumentProxy } from 'unpdf'

/** A node of the tree that a screen reader walks: what it is, its words for those who do not see it, and what is in it. */
type Structure = {
  readonly role?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly Structure[]
}

/** What a PDF file says of itself and to whoever reads it, in the order of reading. */
export type OpenedPdf = {
  readonly pages: number
  readonly title: string
  readonly author: string | undefined
  readonly created: string | undefined
  readonly language: string
  readonly isTagged: boolean
  readonly conformance: string
  readonly bookmarks: readonly string[]
  readonly text: readonly string[]
  /** Every role of the structure with how often it occurs. */
  readonly roles: Readonly<Record<string, number>>
  readonly alts: readonly string[]
  readonly size: { readonly width: number; readonly height: number }
}

function* nodesOf(node: Structure): Generator<Structure> {
  yield node
  for (const child of node.children ?? []) yield* nodesOf(child)
}

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] }
const titlesOf = (all: readonly Bookmark[]): string[] => all.flatMap(({ title, items }) => [title, ...titlesOf(items)])

/** Opens a PDF file with a library that has nothing to do with whoever wrote it. */
export async function openedPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const { info, metadata } = await document.getMetadata()
  const said = (key: string): string | undefined => {
    const value: unknown = Reflect.get(info, key)
    return typeof value === 'string' ? value : undefined
  }
  const text: string[] = []
  const roles: Record<string, number> = {}
  const alts: string[] = []
  let size = { width: 0, height: 0 }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    text.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    const { width, height } = page.getViewport({ scale: 1 })
    size = { width, height }
    // The types of the library leave out what a node says of itself.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const tree = (await page.getStructTree()) as Structure | null
    for (const { role, alt } of tree === null ? [] : nodesOf(tree)) {
      if (role !== undefined) roles[role] = (roles[role] ?? 0) + 1
      if (alt !== undefined) alts.push(alt)
    }
  }
  const marks = await document.getMarkInfo()
  const bookmarks: readonly Bookmark[] | null = await document.getOutline()
  return {
    pages: document.numPages,
    title: said('Title') ?? '',
    author: said('Author'),
    created: said('CreationDate'),
    language: said('Language') ?? '',
    isTagged: marks?.Marked === true,
    conformance: String(metadata?.get('pdfuaid:part') ?? ''),
    bookmarks: titlesOf(bookmarks ?? []),
    text,
    roles,
    alts,
    size,
  }
}

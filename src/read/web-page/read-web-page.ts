import type { LaidOut, LaidOutLine, LayoutProblem, LayoutReader } from '../laid-out.ts'
import { decodePage } from './decode-page.ts'
import { mainParts } from './main-part.ts'
import { pageLines } from './page-lines.ts'
import { childrenOf, isElement, lettersOf, pageTree, type PageElement, type PageNode } from './page-tree.ts'

const childNamed = (node: PageNode | undefined, name: string): PageElement | undefined =>
  (node === undefined ? [] : childrenOf(node)).filter(isElement).find(({ tagName }) => tagName === name)

/** The title of the window: furniture, unless nothing else says whose page it is. */
function titleLine(html: PageElement | undefined): LaidOutLine[] {
  const title = childNamed(childNamed(html, 'head'), 'title')
  const text = title === undefined ? '' : lettersOf(title).replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [{ text, isName: true }, { text: '' }]
}

const apart: LaidOutLine = { text: '' }

/** A web page, saved or pasted: what it says of itself, without the ways to other pages, controls and what is not shown. */
export const readWebPageLines: LayoutReader = async (bytes): Promise<LaidOut | LayoutProblem> => {
  const letters = decodePage(bytes)
  if (typeof letters !== 'string') return { problem: 'broken', detail: '' }
  const tree = pageTree(letters)
  if ('problem' in tree) return tree
  const html = childNamed(tree, 'html')
  const body = childNamed(html, 'body')
  const parts = body === undefined ? [] : mainParts(body)
  const lines = parts.flatMap((part) => [...pageLines(part), apart])
  return { lines: [...titleLine(html), ...lines] }
}

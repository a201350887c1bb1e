import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5'
import type { LayoutProblem } from '../laid-out.ts'
import { LayoutStop, orProblem } from '../layout-stop.ts'

export type PageNode = DefaultTreeAdapterMap['node']
export type PageElement = DefaultTreeAdapterMap['element']

/** Browsers themselves nest no deeper than 512; pages of offices stay below 60. */
const deepest = 512
const elementsAtMost = 200_000

/** The tree of the parser, but for elements without end: what is never closed may open others again and again. */
function createGuardedTree(): TreeAdapter<DefaultTreeAdapterMap> {
  let [elements, depth] = [0, 0]
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1
      if (elements > elementsAtMost) throw new LayoutStop('too-many-parts', String(elementsAtMost))
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      depth += 1
      if (depth > deepest) throw new LayoutStop('too-many-parts', String(deepest))
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** What is copied out of a table begins with a row or a cell: a browser makes nothing of it without its table. */
const insideTable = /^\s*<t(?:r|d|h|body|head|foot)[\s>]/i

/** The tree that a browser would make of a page, whatever is wrong with its tags. */
export function pageTree(html: string): DefaultTreeAdapterMap['document'] | LayoutProblem {
  const whole = insideTable.test(html.slice(0, 1000)) ? `<table>${html}` : html
  return orProblem(() => parse(whole, { treeAdapter: createGuardedTree(), scriptingEnabled: false }), {
    ofLibrary: true,
  })
}

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node

/** What is in a node. A template holds its content apart, and shows nothing. */
export const childrenOf = (node: PageNode): readonly PageNode[] => ('childNodes' in node ? node.childNodes : [])

export const attributeOf = ({ attrs }: PageElement, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value

/** A part of a page that people pass over has fewer nodes. */
const fewNodes = 2000

/** Everything in an element, in the order of the page; undefined where it is much: what looks at all of it, again and again, takes long. */
export function fewNodesIn(element: PageElement): PageNode[] | undefined {
  const nodes: PageNode[] = []
  const add = (node: PageNode): boolean =>
    childrenOf(node).every((child) => nodes.push(child) <= fewNodes && add(child))
  return add(element) ? nodes : undefined
}

/** All letters in a node, as they stand in the file. */
export function lettersOf(node: PageNode): string {
  if ('value' in node) return node.value
  return childrenOf(node).map(lettersOf).join('')
}

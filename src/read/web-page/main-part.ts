import { attributeOf, childrenOf, isElement, lettersOf, type PageElement, type PageNode } from './page-tree.ts'

/** Names that the programs of Japanese offices give the part of a page that is its own. */
const named = /^(?:[a-z]{1,4}[-_])?(?:main|honbun|contents?)(?:[-_]?(?:contents?|area|body|inner))?$/i
/** A part with less than half of the words is not the whole: several articles of one page. */
const share = 0.5

const isMain = (element: PageElement) => element.tagName === 'main' || attributeOf(element, 'role') === 'main'
const isArticle = ({ tagName }: PageElement) => tagName === 'article'
const isNamed = (element: PageElement) => named.test(attributeOf(element, 'id') ?? '')

/** The first elements on the way down that are wanted, none of them within another. */
function outermost(node: PageNode, isWanted: (element: PageElement) => boolean): PageElement[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => (isWanted(child) ? [child] : outermost(child, isWanted)))
}

const weight = (node: PageNode): number => lettersOf(node).replace(/\s+/g, '').length

/** The parts of a page that are its own, if it says so; else all of it. The heading of the page belongs to it wherever it stands. */
export function mainParts(body: PageElement): readonly PageElement[] {
  const all = weight(body)
  for (const isWanted of [isMain, isArticle, isNamed]) {
    const found = outermost(body, isWanted)
    const weighs = found.reduce((sum, part) => sum + weight(part), 0)
    if (found.length === 0 || (isWanted !== isMain && weighs < share * all)) continue
    const hasHeading = found.some((part) => outermost(part, ({ tagName }) => tagName === 'h1').length > 0)
    const above = hasHeading ? [] : outermost(body, ({ tagName }) => tagName === 'h1').slice(0, 1)
    return [...above, ...found]
  }
  return [body]
}

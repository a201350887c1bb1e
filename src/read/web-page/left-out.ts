import { attributeOf, fewNodesIn, isElement, lettersOf, type PageElement } from './page-tree.ts'

/** Elements that say nothing of a plan: programs, controls, ways to other pages, readings above letters, films. */
const elements = new Set(
  'script style template noscript head title link meta base nav aside rt rp rtc button input select option optgroup datalist textarea iframe frame frameset noframes object embed audio video canvas svg math map progress meter dialog menu'.split(
    ' ',
  ),
)
const roles = new Set(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog'.split(' '),
)
/** Parts of a page by the names that its makers give them (WAI-ARIA has no role for most). */
const names =
  /^(?:[a-z]{1,4}[-_])?(?:bread-?crumbs?|topic-?path|pankuzu|(?:[gl]|global|local|side|sub|site|head|header|foot|footer|sp|pc)?-?(?:nav|navi|navigation|menu)|side-?(?:bar|area)?|sns|share|social|skip(?:-?(?:links?|nav))?|(?:to-?)?(?:page-?)?top|back-?to-?top|print(?:-?(?:btn|button|link))?|(?:font|text|moji)-?size|cookie|search(?:-?(?:box|form|area))?|(?:site|global|page)?-?(?:header|footer)|copyright|inquiry|toiawase|contact|enquete|questionnaire|feedback|accessibility|language|lang)(?:-?(?:box|area|wrap|wrapper|block|list|inner|link|links))?$/
/** A part of a page that says more than this is no furniture, whatever it is called. */
const furnitureAtMost = 600

const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

const isHidden = (element: PageElement): boolean =>
  element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value.trim().toLowerCase() === 'true') ||
      (name === 'style' && hidden.test(value)),
  )

const namesOf = (element: PageElement): string[] =>
  `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`
    .slice(0, 1000)
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replaceAll('_', '-')
        .toLowerCase(),
    )

const bearsContent = new Set(['h1', 'main', 'article', 'table'])
function saysLittle(element: PageElement): boolean {
  const nodes = fewNodesIn(element)
  if (nodes === undefined) return false
  let letters = 0
  for (const node of nodes) {
    if (isElement(node) && bearsContent.has(node.tagName)) return false
    if ('value' in node) letters += node.value.replace(/\s+/g, '').length
  }
  return letters <= furnitureAtMost
}

const carriers = new Set(['div', 'ul', 'ol', 'p', 'form', 'section', 'span', 'dl', 'td'])
const isNamedFurniture = (element: PageElement): boolean =>
  carriers.has(element.tagName) && namesOf(element).some((name) => names.test(name)) && saysLittle(element)

const questions = new Set(['search', 'radio', 'checkbox'])
/** A search box, or the question whether the page was of use. A form around a whole page (as some programs write it) is none. */
const isQuestion = (element: PageElement): boolean =>
  element.tagName === 'form' &&
  saysLittle(element) &&
  (fewNodesIn(element) ?? []).some(
    (inner) =>
      isElement(inner) &&
      (inner.tagName === 'textarea' ||
        (inner.tagName === 'input' && questions.has(attributeOf(inner, 'type')?.toLowerCase() ?? ''))),
  )

const isWithinPage = (element: PageElement) => attributeOf(element, 'href')?.startsWith('#') === true
const upwards =
  /^(?:この)?(?:ページ|画面)?の?(?:先頭|トップ|上部?|本文|目次|top)(?:へ|に)?(?:戻る|もどる|移動.{0,4})?$/i
const isWayUp = (element: PageElement): boolean =>
  element.tagName === 'a' && isWithinPage(element) && upwards.test(lettersOf(element).replace(/[\s▲△↑]+/g, ''))

/** A list whose every item leads to a place of the same page: its contents, said again below. */
function isContents(element: PageElement): boolean {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return false
  const links = (fewNodesIn(element) ?? []).filter(isElement).filter(({ tagName }) => tagName === 'a')
  if (links.length < 2 || !links.every(isWithinPage)) return false
  return links.map(lettersOf).join('').replace(/\s+/g, '') === lettersOf(element).replace(/\s+/g, '')
}

const partsOfPage = new Set(['header', 'footer'])
/** `inPart`: in the main part, an article or a section, whose header and footer are its own. */
export function isLeftOut(element: PageElement, inPart: boolean): boolean {
  const { tagName } = element
  if (elements.has(tagName) || isHidden(element)) return true
  if (tagName === 'html' || tagName === 'body' || tagName === 'main') return false
  if (partsOfPage.has(tagName) && !inPart) return true
  if (roles.has(attributeOf(element, 'role')?.trim().toLowerCase() ?? '')) return true
  return isWayUp(element) || isContents(element) || isQuestion(element) || isNamedFurniture(element)
}

/** A node of the syntax tree, as far as words are sought in it. Source: ESTree, https://github.com/estree/estree. */
export type Node = { readonly type: string; readonly start: number }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
const nodesIn = (value: unknown): Node[] => [value].flat().filter(isNode)
const field = (node: Node, name: string): unknown => Reflect.get(node, name)
const under = (node: Node, ...names: readonly string[]): Node[] => names.flatMap((name) => nodesIn(field(node, name)))

const isMarkup = (node: Node): boolean =>
  node.type === 'TaggedTemplateExpression' && under(node, 'tag').some((tag) => field(tag, 'name') === 'html')

/** Nodes that hold no words of ours: names of files, and what a bug says to whoever mends it. */
const wordless = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'ThrowStatement'])

function childrenOf(node: Node): Node[] {
  if (isMarkup(node)) return under(node, 'quasi').flatMap((quasi) => under(quasi, 'expressions'))
  return Object.values(node).flatMap(nodesIn)
}

/** A node with everything under it that may hold words. */
export function partsOf(node: Node): Node[] {
  return wordless.has(node.type) ? [] : [node, ...childrenOf(node).flatMap(partsOf)]
}

/** A text as it stands in the source; `markup`: what a reader sees of HTML or SVG. */
export type Text = { readonly text: string; readonly markup: boolean }

const value = '\uFFFC'
const readAttribute = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g

/** What is read of markup: the words between its tags, and those in attributes that are shown or read out. */
function readIn(markup: string): Text[] {
  const attributes = [...markup.matchAll(readAttribute)].map(([, words = '']) => words)
  const between = markup.replace(/[\w-]+="[^"]*"/g, '').split(/<[^>]*>/)
  return [...attributes, ...between].map((text) => ({ text, markup: true }))
}

/** The fixed parts of a template. */
const quasisOf = (template: Node): string[] =>
  under(template, 'quasis').map((quasi) => {
    const own = field(quasi, 'value')
    return typeof own === 'object' && own !== null && 'cooked' in own ? String(own.cooked) : ''
  })

/** The texts that a node itself holds: a string, the fixed parts of a template, what is read of markup. */
export function textsOf(node: Node): Text[] {
  if (isMarkup(node)) return under(node, 'quasi').flatMap((quasi) => readIn(quasisOf(quasi).join(value)))
  if (node.type === 'TemplateLiteral') {
    const whole = quasisOf(node).join(value)
    return /<\/?\w/.test(whole) ? readIn(whole) : quasisOf(node).map((text) => ({ text, markup: false }))
  }
  const text = node.type === 'Literal' ? field(node, 'value') : undefined
  return typeof text === 'string' ? [{ text, markup: false }] : []
}

const isLanguage = (node: Node): boolean => ['ja', 'en'].includes(String(field(node, 'value')))
const asksForLanguage = (test: Node): boolean =>
  partsOf(test).some((part) => part.type === 'BinaryExpression' && under(part, 'left', 'right').some(isLanguage))

/** Where a node goes different ways by language: the branches of a condition on it, the values of an object with an entry for each. */
export function branchesByLanguage(node: Node): Node[] {
  if (node.type === 'ConditionalExpression' || node.type === 'IfStatement')
    return under(node, 'test').some(asksForLanguage) ? under(node, 'consequent', 'alternate') : []
  if (node.type !== 'ObjectExpression') return []
  const named = (name: string) =>
    under(node, 'properties').filter((entry) => under(entry, 'key').some((key) => field(key, 'name') === name))
  const [ja, en] = [named('ja'), named('en')]
  return ja.length > 0 && en.length > 0 ? [...ja, ...en].flatMap((entry) => under(entry, 'value')) : []
}

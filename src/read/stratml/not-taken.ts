import type { StratmlNotTaken } from '../../core/stratml/not-taken.ts'
import { comparatorSchema } from '../../core/target/target.ts'
import { fiscalYearOfDays } from './figures.ts'
import type { Sound } from './inspect.ts'
import { statedVerdict } from './their-indicator.ts'
import { isNode, wordsOf, type XmlNode } from './xml-node.ts'
import { xmlDay } from './xml-values.ts'

/** Elements that no plan of ours has a place for, by their owner. Of those that perform, a stakeholder's name is the section in charge. */
const noPlace = new Set([
  'StrategicPlanCore/Organization',
  'Vision/Identifier',
  'Mission/Identifier',
  'Stakeholder/Description',
  'Role/Name',
  'Role/Description',
  'PerformanceIndicator/SequenceIndicator',
  'PerformanceIndicator/Relationship',
  'AdministrativeInformation/Identifier',
  'AdministrativeInformation/PublicationDate',
  'AdministrativeInformation/Source',
  'AdministrativeInformation/Submitter',
  'PerformancePlanOrReport/Submitter',
])
/** Names that say too little alone. */
const common = /^(?:Identifier|Name|Description|SequenceIndicator|StartDate|EndDate|Source)$/

const childrenOf = ({ children }: Sound, name: string): readonly Sound[] => children.get(name) ?? []
const wordsIn = (owner: Sound, name: string): string => {
  const [first] = childrenOf(owner, name)
  return first === undefined ? '' : wordsOf(first.node).trim()
}

const performs = (stakeholder: Sound): boolean =>
  wordsIn(stakeholder, 'Name') !== '' &&
  childrenOf(stakeholder, 'Role').some((role) =>
    childrenOf(role, 'RoleType').some(({ node }) => wordsOf(node) === 'Performer'),
  )

/** The days of a plan are taken where they are those of a fiscal year. */
const isFiscalYear = (days: Sound): boolean =>
  fiscalYearOfDays({
    startDate: xmlDay(wordsIn(days, 'StartDate')),
    endDate: xmlDay(wordsIn(days, 'EndDate')),
  }) !== undefined

/** A descriptor is taken as a verdict, as how a promise is held, or in the place of words and a figure that are not there. */
const isTaken = (descriptor: Sound, result: Sound): boolean => {
  const words = [wordsIn(descriptor, 'DescriptorName'), wordsIn(descriptor, 'DescriptorValue')]
  return (
    (wordsIn(result, 'Description') === '' && wordsIn(result, 'NumberOfUnits') === '') ||
    words.some(
      (text) =>
        statedVerdict(text) !== undefined || text === 'about' || comparatorSchema.safeParse(text).data !== undefined,
    )
  )
}

function hasNoPlace(part: Sound, owner: Sound): boolean {
  const name = part.node.name
  if (name === 'Stakeholder') return !performs(part)
  if (name === 'Descriptor') return !isTaken(part, owner)
  if (owner.node.name === 'AdministrativeInformation' && (name === 'StartDate' || name === 'EndDate'))
    return !isFiscalYear(owner)
  return noPlace.has(`${owner.node.name}/${name}`)
}

/** The words of an element, a blank between those of each element in it. */
const excerptOf = (node: XmlNode): string =>
  node.content
    .map((part) => (isNode(part) ? excerptOf(part) : part.text.replace(/\s+/g, ' ').trim()))
    .filter((text) => text !== '')
    .join(' ')

/** Everything in a document of others that says something and has no place in a plan, in its order. */
function* without(owner: Sound): Generator<{ readonly node: XmlNode; readonly element: string }> {
  for (const [name, parts] of owner.children)
    for (const part of parts) {
      if (!hasNoPlace(part, owner)) yield* without(part)
      else if (wordsOf(part.node).trim() !== '')
        yield { node: part.node, element: common.test(name) ? `${owner.node.name}/${name}` : name }
    }
}

/** What of a document of others is not taken over: each kind once, with its count and its first line; and the elements themselves. */
export function notTaken(root: Sound): { readonly kinds: StratmlNotTaken[]; readonly nodes: ReadonlySet<XmlNode> } {
  const kinds = new Map<string, StratmlNotTaken>()
  const nodes = new Set<XmlNode>()
  for (const { node, element } of without(root)) {
    nodes.add(node)
    const known = kinds.get(element)
    kinds.set(
      element,
      known === undefined
        ? { element, count: 1, at: node.at, excerpt: excerptOf(node) }
        : { ...known, count: known.count + 1 },
    )
  }
  return { kinds: [...kinds.values()], nodes }
}

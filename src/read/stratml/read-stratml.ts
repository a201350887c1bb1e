import type { Form } from '../../core/form/form.ts'
import type { LineUse } from '../../core/line-use.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { TextPlace } from '../../core/refusal.ts'
import type { StratmlDefect } from '../../core/stratml/defect.ts'
import type { StratmlNotTaken } from '../../core/stratml/not-taken.ts'
import { marker } from '../../core/stratml/conventions.ts'
import { namespaces } from '../../core/stratml/stratml.ts'
import { contentModels } from './content-model.ts'
import { Inspector, type Sound } from './inspect.ts'
import { lineUses } from './line-use.ts'
import { notTaken } from './not-taken.ts'
import { ourPlan } from './our-plan.ts'
import type { XmlProblem } from './check-xml.ts'
import { readXml } from './read-xml.ts'
import type { Overlooked } from './their-indicator.ts'
import { theirPlan } from './their-plan.ts'
import { toDocument } from './to-document.ts'
import { wordsOf, type XmlNode } from './xml-node.ts'
import { xmlId } from './xml-values.ts'

/** Why a file is refused as a whole. */
export type StratmlProblem =
  | XmlProblem
  | {
      readonly kind: 'not-stratml'
      readonly at: TextPlace
      readonly element: string
      readonly namespace: string
    }

/** A plan as far as a StratML document tells it, what is wrong in the document, and what became of every line. */
export type StratmlReading =
  | {
      readonly plan: Plan
      /** Whether it was written by our conventions: then its records have the ids of the plan that it was written from. */
      readonly isOurs: boolean
      readonly defects: readonly StratmlDefect[]
      /** Of a document of others, what has no place in a plan. */
      readonly notTaken: readonly StratmlNotTaken[]
      readonly lines: readonly LineUse[]
    }
  | { readonly problem: StratmlProblem }

const partOf = ({ name }: XmlNode): 1 | 2 | undefined =>
  name === contentModels[2].root ? 2 : name === contentModels[1].root ? 1 : undefined

const isOurs = (root: Sound): boolean => {
  const [administrative] = root.children.get('AdministrativeInformation') ?? []
  const [identifier] = administrative?.children.get('Identifier') ?? []
  return identifier !== undefined && xmlId(wordsOf(identifier.node)) === marker
}

/**
 * Reads StratML, Part 1 or 2, into a plan. A file that is no well-formed XML, has a DOCTYPE or another root is refused. Everything else that the
 * schema does not allow is named with its line and element, and the sound rest is read. `text` is the decoded file.
 */
export function readStratml(
  text: string,
  source: { readonly file: string; readonly encoding: string },
  forms: readonly [Form, ...Form[]],
): StratmlReading {
  const reading = readXml(text)
  if ('problem' in reading) return reading
  const { root } = reading
  const part = partOf(root)
  if (part === undefined)
    return { problem: { kind: 'not-stratml', at: root.at, element: root.name, namespace: root.namespace } }
  const inspector = new Inspector(contentModels[part], root.namespace)
  const sound = inspector.inspect(root)
  const ours = isOurs(sound)
  const document = toDocument(sound, part, ours)
  const left: [number, number][] = inspector.leftOut.map(({ at, endLine }) => [at.line, endLine])
  const overlook: Overlooked = ({ at, endLine }) => {
    if (at !== undefined) left.push([at.line, endLine ?? at.line])
  }
  const untaken = ours ? { kinds: [], nodes: new Set<XmlNode>() } : notTaken(sound)
  const named = { id: 'source-1', ...source }
  const form = forms.find(({ id }) => id === 'review-deck') ?? forms[0]
  return {
    isOurs: ours,
    plan: ours ? ourPlan(document, named, form) : theirPlan(document, named, form, overlook),
    defects: [...wrongNamespace(root, part), ...reading.defects, ...inspector.defects].toSorted(byPlace),
    notTaken: untaken.kinds,
    lines: lineUses(sound, untaken.nodes, left, text.split(/\r\n|\n|\r/).length),
  }
}

/** A namespace that is not the one of its part: an older or a mistaken one. Its elements are read by their names all the same. */
const wrongNamespace = ({ namespace, name, at }: XmlNode, part: 1 | 2): StratmlDefect[] =>
  namespace === namespaces[part] ? [] : [{ fault: 'wrong-namespace', at, element: name, written: namespace }]

const byPlace = (a: StratmlDefect, b: StratmlDefect) =>
  Number(a.fault === 'more') - Number(b.fault === 'more') || a.at.line - b.at.line || a.at.column - b.at.column

import { isNamed, type Tenant } from '../../../core/tenant.ts'
import type { KeptDraft } from '../../../core/import-draft.ts'
import { matchKey, type Match } from '../../../core/match/match-plans.ts'
import type { Change } from '../../../core/plan/compare.ts'
import type { Plan } from '../../../core/plan/plan.ts'
import { isObject, short, titlesOf, wordsOf, type Wording } from '../../change-words.ts'
import { findingList } from '../../blocks/finding-list.ts'
import type { Block, Document } from '../../document/document.ts'
import type { Form, Notice } from '../../document/form.ts'
import type { FieldChange } from '../../document/workbench.ts'
import type { JudgedPlan } from '../../judged-plan.ts'
import { changeWords } from '../../sentences/change.ts'
import { importWord } from '../../sentences/import.ts'
import { sayDifference, sayErrorsLeft, sayKept, sayLeft, sayPublished } from '../../sentences/import/keep.ts'
import { sayPlanField } from '../../sentences/plan-field.ts'
import { sayMatch } from '../../sentences/match.ts'
import { asSentence, ended, inList, inRow } from '../../sentences/punctuation.ts'
import type { CheckedDraft } from '../../import-view.ts'
import { sayDraftAddress } from './home-page.ts'
import { importDocument, type ImportContext } from './import-context.ts'

/** What keeping a draft would change. `taken`: what a person has ticked; all of it where they have not been asked yet. */
export type DifferenceContext = ImportContext & {
  readonly view: CheckedDraft
  readonly tenant: Tenant
  readonly basedOn: number
  readonly before: Plan
  readonly plan: Plan
  readonly byRecord: ReadonlyMap<string, readonly Change[]>
  readonly taken?: ReadonlySet<string>
  readonly offered: readonly { readonly match: Match; readonly taken: boolean }[]
  readonly notice?: Notice
}

/** What a record that comes or goes as a whole holds: its figures, or its name where it is not the one that the box is about. */
function wholeWords(id: string, value: unknown, group: string, wording: Wording): string {
  const indicators = isObject(value) && Array.isArray(value['indicators']) ? value['indicators'].filter(isObject) : []
  const figures = indicators.flatMap((indicator) =>
    (['target', 'actual'] as const).flatMap((key) =>
      indicator[key] === undefined
        ? []
        : [`${sayPlanField(key, wording.language)} ${wordsOf(indicator[key], wording)}`],
    ),
  )
  return short(inList([...(id === group ? [] : [wording.titles.get(id) ?? '']), ...figures], wording.language))
}

function fieldChange({ record, path, kind, before, after }: Change, group: string, wording: Wording): FieldChange {
  const { language } = wording
  const isWhole = kind !== 'changed' && [before, after].some((value) => isObject(value) && value['id'] === record)
  const words = (value: unknown) =>
    isWhole ? wholeWords(record, value, group, wording) : short(wordsOf(value, wording))
  if (isWhole) {
    const own = words(after ?? before)
    return {
      kind,
      kindWord: changeWords[kind][language],
      field: sayPlanField(path, language),
      ...(own === '' ? {} : kind === 'added' ? { after: own } : { before: own }),
    }
  }
  const none = importWord('none', language)
  return {
    kind,
    kindWord: changeWords[kind][language],
    field: sayPlanField(path, language),
    ...(kind === 'added' ? {} : { before: words(before) || none }),
    ...(kind === 'removed' ? {} : { after: words(after) || none }),
  }
}

/** The records of a plan as its outline has them. */
const treeOrder = ({ goals }: Plan) =>
  goals.flatMap(({ id, strategies }) => [
    id,
    ...strategies.flatMap((strategy) => [strategy.id, ...strategy.listings.map(({ initiative }) => initiative)]),
  ])

function records({ byRecord, before, plan, taken, language }: DifferenceContext) {
  const titles = new Map([...titlesOf(before), ...titlesOf(plan), ['plan', importWord('plan', language)]])
  const order = ['plan', ...treeOrder(before), ...treeOrder(plan)]
  return [...byRecord]
    .toSorted(([a], [b]) => order.lastIndexOf(a) - order.lastIndexOf(b))
    .map(([id, changes]) => ({
      id,
      title: titles.get(id) ?? id,
      taken: taken?.has(id) ?? true,
      changes: changes.map((change) => fieldChange(change, id, { titles, language })),
    }))
}

/** Which records are kept ones under another title: a person ticks them, and the difference is made anew. */
function renamedForm({ offered, language, csrf }: DifferenceContext): Form[] {
  if (offered.length === 0) return []
  return [
    {
      kind: 'form',
      id: 'same',
      action: './difference',
      legend: importWord('renamed', language),
      hidden: { csrf },
      fields: offered.map(({ match, taken }) => ({
        kind: 'tick',
        name: 'same',
        value: matchKey(match),
        label: asSentence(sayMatch(match, language), language),
        chosen: taken,
      })),
      buttons: [{ text: importWord('takeRenamed', language), look: 'other' }],
    },
  ]
}

const warning = (text: string): Notice => ({ kind: 'notice', tone: 'note', text })

/** The difference to what is kept, record by record; a person ticks what is to be kept. */
export function importDifferencePage(context: DifferenceContext): Document {
  const { language, csrf, view, tenant, basedOn, byRecord, notice } = context
  const { draft, checked } = view
  const { source } = checked
  const isUnnamed = source.length > 0 && !source.some(({ text }) => isNamed(tenant, text))
  const open = source.some(({ use }) => use === 'needs-a-person')
  const isSame = byRecord.size === 0
  const same = context.offered.flatMap(({ match, taken }) => (taken ? [matchKey(match)] : [])).join(' ')
  const blocks: Block[] = [
    ...(notice === undefined ? [] : [notice]),
    ...(isUnnamed ? [warning(importWord('notNamed', language))] : []),
    ...(open && !isSame ? [warning(importWord('openLines', language))] : []),
    ...renamedForm(context),
    ...(isSame
      ? []
      : [
          {
            kind: 'change-form' as const,
            id: 'accept',
            action: './accept',
            hidden: { csrf, version: String(draft.version), basedOn: String(basedOn), same },
            records: records(context),
            words: { before: importWord('before', language), after: importWord('after', language) },
            button: importWord('keep', language),
          },
        ]),
    { kind: 'links', items: [{ text: importWord('back', language), href: './' }] },
  ]
  return importDocument(context, {
    answer: [{ text: isSame ? importWord('same', language) : sayDifference(byRecord.size, basedOn, language) }],
    lead: importWord(isSame ? 'sameLead' : basedOn === 0 ? 'firstLead' : 'differenceLead', language),
    way: [{ text: draft.file, href: './' }, { text: importWord('difference', language) }],
    blocks: [{ kind: 'paragraph', text: sayDraftAddress(draft, [tenant], language) }, ...blocks],
  })
}

/** A draft that was kept: which plan, as which revision, and what of it was left. */
export type KeptContext = ImportContext & {
  readonly kept: KeptDraft
  readonly tenant: Tenant
  readonly left: number
  /** Where the public page of the plan stands, seen from this page; where there is one. */
  readonly publicPage: string
}

const wayOf = ({ kept }: KeptContext) => [{ text: kept.file }]
const said = ({ kept, tenant, language }: KeptContext, words: string) =>
  inRow([ended(sayDraftAddress(kept, [tenant], language), language), words], language)

/** What was kept, and what may come next. */
export function importKeptPage(context: KeptContext): Document {
  const { language, kept, left, root } = context
  return importDocument(context, {
    answer: [{ text: sayKept(kept.revision, language) }],
    lead: said(context, importWord('doneLead', language)),
    way: wayOf(context),
    blocks: [
      ...(left === 0 ? [] : [warning(sayLeft(left, language))]),
      {
        kind: 'links',
        look: 'onward',
        items: [
          { text: importWord('publish', language), href: './publish' },
          ...(left === 0 ? [] : [{ text: importWord('backToDraft', language), href: './' }]),
          { text: importWord('another', language), href: root },
        ],
      },
    ],
  })
}

/** Asks once more before a plan is published, and says which errors would be published with it. */
export function importPublishPage(
  context: KeptContext & { readonly judged: JudgedPlan; readonly notice?: Notice },
): Document {
  const { language, csrf, judged, notice } = context
  const errors = judged.findings.filter(({ severity }) => severity === 'error')
  const form: Form = {
    kind: 'form',
    id: 'publish',
    action: './publish',
    look: 'small',
    hidden: { csrf },
    fields:
      errors.length === 0
        ? []
        : [{ kind: 'tick', name: 'seen', value: 'yes', label: importWord('publishErrorsSeen', language) }],
    buttons: [{ text: importWord('publishYes', language) }],
  }
  return importDocument(context, {
    answer: [{ text: importWord('publishAnswer', language) }],
    lead: said(context, importWord('publishLead', language)),
    way: wayOf(context),
    blocks: [
      ...(notice === undefined ? [] : [notice]),
      ...(errors.length === 0 ? [] : [warning(sayErrorsLeft(errors.length, language))]),
      form,
      ...(errors.length === 0
        ? []
        : [findingList({ judged, language, to: () => '' }, errors, { saysSeverity: false })]),
    ],
  })
}

/** That a plan was published, and where it is read. */
export function importPublishedPage(context: KeptContext & { readonly sequence: number }): Document {
  const { language, sequence, publicPage, root } = context
  return importDocument(context, {
    answer: [{ text: sayPublished(sequence, language) }],
    lead: importWord('publishedLead', language),
    way: wayOf(context),
    blocks: [
      {
        kind: 'links',
        look: 'onward',
        items: [
          { text: importWord('seePublic', language), href: publicPage },
          { text: importWord('another', language), href: root },
        ],
      },
    ],
  })
}

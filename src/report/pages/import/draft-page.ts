import type { CheckedDraft } from '../../import-view.ts'
import { nobodyYet } from '../../../core/import-draft.ts'
import { partOf } from '../../../core/origin.ts'
import type { SourceLine } from '../../../core/source-line.ts'
import { fullName, type Tenant } from '../../../core/tenant.ts'
import { findingList } from '../../blocks/finding-list.ts'
import type { Block, Document } from '../../document/document.ts'
import type { Form, Notice } from '../../document/form.ts'
import type { WorkLine } from '../../document/workbench.ts'
import { importWord } from '../../sentences/import.ts'
import { sayDraft, sayLayoutLabel, saySuggested } from '../../sentences/import/draft.ts'
import { sayRole, useWords } from '../../sentences/import/roles.ts'
import { headingWithCount } from '../../sentences/page/checks.ts'
import { lineAnchor } from '../../site/addresses.ts'
import { sayDraftAddress } from './home-page.ts'
import { importDocument, type ImportContext } from './import-context.ts'
import { placeForm } from './place-form.ts'
import { planOutline } from './plan-outline.ts'

/** What the page of a draft is made from. `line`: the one that a person has chosen. */
export type DraftContext = ImportContext & {
  readonly view: CheckedDraft
  readonly tenants: readonly Tenant[]
  readonly line: number | undefined
  readonly notice?: Notice
}

/** The line that the form is about: the chosen one, else the first that is left for a person. */
const chosenLine = ({ view, line }: DraftContext): SourceLine | undefined =>
  view.checked.source.find((own) => own.line === line && own.use !== 'record' && own.text.trim() !== '') ??
  view.checked.source.find(({ use }) => use === 'needs-a-person')

const placeOf = ({ line, text, origin }: SourceLine) =>
  origin === undefined ? String(line) : (partOf(origin, text, 1).split('!').at(-1) ?? '')

function workLines(context: DraftContext, chosen: SourceLine | undefined): WorkLine[] {
  const { view, language } = context
  return view.checked.source.map((own): WorkLine => {
    const { line, text, use, record } = own
    const href = use === 'record' ? record && `#${record}` : text.trim() === '' ? undefined : `?line=${line}#place`
    return {
      id: lineAnchor(line),
      place: placeOf(own),
      text: text.replaceAll('\t', '  '),
      use,
      useWord: text.trim() === '' ? '' : useWords[use][language],
      ...(href === undefined ? {} : { href }),
      ...(line === chosen?.line ? { chosen: true } : {}),
    }
  })
}

/** Undo and redo, where there is something to take back or to put again. */
function stepForms({ view, language, csrf }: DraftContext): Form[] {
  const { placements, version } = view.draft
  const step = (kind: 'undo' | 'redo', key: string): Form => ({
    kind: 'form',
    id: kind,
    action: `./${kind}`,
    look: 'small',
    hidden: { csrf, version: String(version) },
    fields: [],
    buttons: [{ text: importWord(kind, language), key, look: 'other' }],
  })
  return [
    ...(placements.done.length === 0 ? [] : [step('undo', 'u')]),
    ...(placements.undone.length === 0 ? [] : [step('redo', 'r')]),
  ]
}

function suggestionBlocks({ view, language, csrf }: DraftContext): Block[] {
  const { suggestions, draft } = view
  if (suggestions.length === 0) return []
  const labels = [...new Set(suggestions.map(({ label }) => label))]
  return [
    {
      kind: 'notice',
      tone: 'note',
      text: importWord('suggested', language),
      details: [saySuggested(suggestions.length, labels, language)],
    },
    {
      kind: 'form',
      id: 'suggested',
      action: './suggested',
      look: 'small',
      hidden: { csrf, version: String(draft.version) },
      fields: [],
      buttons: [{ text: importWord('takeSuggested', language) }],
    },
  ]
}

function layoutBlocks({ view, language }: DraftContext): Block[] {
  const { layout, checked } = view
  if (layout.labels.length === 0) return []
  return [
    {
      kind: 'folded',
      title: importWord('layout', language),
      blocks: [
        { kind: 'paragraph', text: importWord('layoutLead', language), quiet: true },
        {
          kind: 'links',
          items: layout.labels.map(({ label, role }) => ({
            text: sayLayoutLabel(label, sayRole(role, checked.plan, language), language),
          })),
        },
      ],
    },
  ]
}

/** What the check found; every place leads to its line or record on this page. */
function findingBlocks({ view, language }: DraftContext): Block[] {
  const { plan, evaluation, tally, findings } = view.checked
  const own = findings.filter(({ kind }) => kind !== 'needs-a-person')
  if (own.length === 0) return []
  const to = (at: string) => `#${at.split('#')[1] ?? at.replace(/^\d+\//, '').replace(/\.html$/, '')}`
  const judged = { plan, evaluation, tally, findings, publisher: '' }
  return [
    {
      kind: 'folded',
      id: 'findings',
      title: headingWithCount(importWord('findings', language), own.length, language),
      blocks: [findingList({ judged, language, to }, own)],
    },
  ]
}

function addressForm({ view, tenants, language, csrf }: DraftContext): Form {
  const { tenant, fiscalYear } = view.draft
  const known = tenants.find(({ code }) => code === tenant)
  return {
    kind: 'form',
    id: 'address',
    action: './address',
    label: importWord('address', language),
    hidden: { csrf },
    fields: [
      {
        kind: 'line',
        name: 'tenant',
        label: importWord('tenant', language),
        hint: importWord('tenantHint', language),
        value: known === undefined ? '' : `${tenant} ${fullName(known)}`,
      },
      {
        kind: 'line',
        name: 'year',
        label: importWord('year', language),
        hint: importWord('yearHint', language),
        value: fiscalYear === undefined ? '' : String(fiscalYear),
      },
    ],
    buttons: [{ text: importWord('saveAddress', language) }],
  }
}

const keysOf = ({ language }: DraftContext): Block => ({
  kind: 'keys',
  title: importWord('keysHelp', language),
  on: importWord('keysOn', language),
  items: [
    { keys: ['j', 'k'], does: importWord('keyNext', language) },
    { keys: ['1', '–', '8'], does: importWord('keyRole', language) },
    { keys: ['u', 'r'], does: importWord('keyUndo', language) },
  ],
})

function placing(context: DraftContext, chosen: SourceLine | undefined): Block[] {
  const { view, language } = context
  if (view.checked.source.length === 0) return []
  return [
    ...suggestionBlocks(context),
    chosen === undefined
      ? { kind: 'notice', tone: 'done', text: importWord('nothingOpen', language) }
      : placeForm(context, chosen),
    ...stepForms(context),
    keysOf(context),
  ]
}

/** The page of a draft: the document and what was read from it, side by side; what is left for a person, and the way to keep it. */
export function importDraftPage(context: DraftContext): Document {
  const { view, language, tenants, notice } = context
  const { draft, checked } = view
  const chosen = chosenLine(context)
  const open = checked.source.filter(({ use }) => use === 'needs-a-person').length
  const isAddressed = draft.tenant !== nobodyYet && draft.fiscalYear !== undefined
  const next: Block = isAddressed
    ? { kind: 'links', look: 'onward', items: [{ text: importWord('toDifference', language), href: './difference' }] }
    : {
        kind: 'section',
        id: 'whose',
        heading: importWord('address', language),
        lead: importWord('addressNeeded', language),
        blocks: [addressForm(context)],
      }
  return importDocument(context, {
    answer: [{ text: sayDraft({ open, lines: checked.source.length }, language) }],
    lead: `${draft.file} — ${sayDraftAddress(draft, tenants, language)}`,
    way: [{ text: draft.file }],
    blocks: [
      ...(notice === undefined ? [] : [notice]),
      next,
      {
        kind: 'workbench',
        source: {
          heading: importWord('sourceHalf', language),
          across: { text: importWord('toDraft', language), href: '#plan' },
          lines: workLines(context, chosen),
          empty: importWord('noSource', language),
        },
        draft: {
          heading: importWord('draftHalf', language),
          across: { text: importWord('toSource', language), href: '#source' },
          first: placing(context, chosen),
          outlineHeading: importWord('outline', language),
          outline: planOutline({ plan: checked.plan, evaluation: checked.evaluation, language }),
          last: [...findingBlocks(context), ...layoutBlocks(context)],
        },
      },
      ...(isAddressed
        ? [{ kind: 'folded' as const, title: importWord('changeAddress', language), blocks: [addressForm(context)] }]
        : []),
      { kind: 'links', items: [{ text: importWord('discard', language), href: './discard' }] },
    ],
  })
}

/** Asks once more before a draft is thrown away. */
export function importDiscardPage(context: ImportContext, { file }: { readonly file: string }): Document {
  const { language, csrf } = context
  return importDocument(context, {
    answer: [{ text: importWord('discardAnswer', language) }],
    lead: importWord('discardLead', language),
    way: [{ text: file, href: './' }, { text: importWord('discard', language) }],
    blocks: [
      {
        kind: 'form',
        id: 'discard',
        action: './discard',
        look: 'small',
        hidden: { csrf },
        fields: [],
        buttons: [{ text: importWord('discardYes', language), look: 'danger' }],
      },
      { kind: 'links', items: [{ text: importWord('back', language), href: './' }] },
    ],
  })
}

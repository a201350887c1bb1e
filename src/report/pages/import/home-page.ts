import type { DraftEntry } from '../../../core/import-draft.ts'
import { nobodyYet } from '../../../core/import-draft.ts'
import { fullName, type Tenant } from '../../../core/tenant.ts'
import type { Block, Document } from '../../document/document.ts'
import type { Form, Notice } from '../../document/form.ts'
import { importWord } from '../../sentences/import.ts'
import { sayDraftChanged, sayReadingFor } from '../../sentences/import/home.ts'
import { inBrackets } from '../../sentences/punctuation.ts'
import { sayYearInFull } from '../../sentences/year.ts'
import { importDocument, type ImportContext } from './import-context.ts'

/** What files may be chosen; whoever drops another one is told what is wrong with it. */
const accepted = '.txt,.md,.csv,.tsv,.html,.htm,.json,.xml,.xlsx,.xlsm,.ods,.docx,.pptx,.pdf,.odt,.odp'

type Known = {
  readonly drafts: readonly DraftEntry[]
  readonly tenants: readonly Tenant[]
  /** Those that keep something here already: they are offered. */
  readonly kept: readonly Tenant[]
  readonly notice?: Notice
}

const tenantOptions = (tenants: readonly Tenant[]) =>
  tenants.map((tenant) => ({ value: tenant.code, text: fullName(tenant) }))

function beginForm({ language, csrf, root }: ImportContext, tenants: readonly Tenant[]): Form {
  const word = (name: Parameters<typeof importWord>[0]) => importWord(name, language)
  return {
    kind: 'form',
    id: 'begin',
    action: root,
    look: 'drop',
    label: word('importing'),
    hidden: { csrf },
    fields: [
      { kind: 'file', name: 'file', label: word('file'), hint: word('fileHint'), accept: accepted },
      { kind: 'area', name: 'text', label: word('paste'), hint: word('pasteHint') },
      {
        kind: 'line',
        name: 'tenant',
        label: word('tenant'),
        hint: word('tenantHint'),
        value: '',
        known: tenantOptions(tenants),
      },
      { kind: 'line', name: 'year', label: word('year'), hint: word('yearHint'), value: '' },
    ],
    buttons: [{ text: word('begin') }],
    sending: word('sending'),
  }
}

/** Whose draft of which year, in words. */
export function sayDraftAddress(
  { tenant, fiscalYear }: Pick<DraftEntry, 'tenant' | 'fiscalYear'>,
  tenants: readonly Tenant[],
  language: ImportContext['language'],
): string {
  const known = tenants.find(({ code }) => code === tenant)
  const ward =
    known === undefined ? (tenant === nobodyYet ? importWord('wardUnknown', language) : tenant) : fullName(known)
  const year = fiscalYear === undefined ? importWord('yearUnknown', language) : sayYearInFull(fiscalYear, language)
  return `${ward} ${year}`
}

function draftList({ language, root }: ImportContext, { drafts, tenants }: Known): Block {
  if (drafts.length === 0) return { kind: 'paragraph', text: importWord('noDrafts', language), quiet: true }
  return {
    kind: 'records',
    items: drafts.map((entry) => ({
      text: [{ text: entry.file }],
      href: `${root}${entry.tenant}/${entry.draft}/`,
      note:
        sayDraftAddress(entry, tenants, language) + inBrackets(sayDraftChanged(entry.changedAt, language), language),
    })),
  }
}

/** The first page of the import: where a document is put in, and the drafts that are under way. */
export function importHomePage(context: ImportContext, known: Known): Document {
  const { language } = context
  return importDocument(context, {
    answer: [{ text: importWord('homeAnswer', language) }],
    lead: importWord('homeLead', language),
    blocks: [
      ...(known.notice === undefined ? [] : [known.notice]),
      beginForm(context, known.kept),
      {
        kind: 'section',
        id: 'drafts',
        heading: importWord('openDrafts', language),
        blocks: [draftList(context, known)],
      },
    ],
  })
}

/** While a document is being read: how long already, and the way to stop it. It looks again by itself. */
export function importReadingPage(
  context: ImportContext,
  job: { readonly file: string; readonly seconds: number },
): Document {
  const { language, csrf, root } = context
  return importDocument(context, {
    answer: [{ text: importWord('readingAnswer', language) }],
    lead: importWord('readingLead', language),
    way: [{ text: job.file }],
    blocks: [
      { kind: 'notice', tone: 'note', text: sayReadingFor(job.file, job.seconds, language) },
      {
        kind: 'links',
        items: [
          { text: importWord('lookAgain', language), href: './' },
          { text: importWord('openDrafts', language), href: root },
        ],
      },
      {
        kind: 'form',
        id: 'cancel',
        action: './cancel',
        look: 'small',
        hidden: { csrf },
        fields: [],
        buttons: [{ text: importWord('cancel', language), look: 'other' }],
      },
    ],
  })
}

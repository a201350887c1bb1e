import type { OwnFileProblem } from './form/own-workbook.ts'
import type { PlaceProblem, WorkbookOverfull } from './form/places-in-workbook.ts'

/** Where in a text something stands; both count from 1. `part`: where that is in a file that is no text, as in the `Place` of a plan. */
export type TextPlace = { readonly line: number; readonly column: number; readonly part?: string | undefined }

/** Something that cannot be done, and why. A value, not an exception: its sentence is in report/sentences/refusal.ts, its HTTP status in web/status.ts. */
export type Refusal =
  | { readonly kind: 'file-missing' | 'file-is-folder' | 'file-forbidden' | 'disk-full'; readonly file: string }
  | { readonly kind: 'file-failed'; readonly file: string; readonly detail: string }
  | { readonly kind: 'file-too-large'; readonly file: string; readonly bytes: number; readonly atMost: number }
  | { readonly kind: 'text-empty'; readonly file: string }
  | { readonly kind: 'text-not-decodable'; readonly file: string; readonly offset: number }
  | { readonly kind: 'text-has-nul'; readonly file: string; readonly offset: number }
  | { readonly kind: 'not-text'; readonly file: string; readonly looksLike: string }
  | {
      /** A file of an office (`format`) that cannot be read; `detail` names what is in the way. */
      readonly kind: 'file-not-read'
      readonly file: string
      readonly format: string
      readonly problem:
        | 'broken'
        | 'other-type'
        | 'too-large'
        | 'too-many-parts'
        | 'path-outside'
        | 'doctype'
        | 'macros'
        | 'encrypted'
        | 'no-text'
        | 'too-long'
        | 'failed'
      readonly detail: string
    }
  | {
      readonly kind: 'json-broken' | 'json-too-deep' | 'json-too-many-values' | 'json-broken-character'
      readonly file: string
      readonly at: TextPlace
    }
  | {
      readonly kind: 'json-duplicate-key' | 'json-forbidden-key'
      readonly file: string
      readonly at: TextPlace
      readonly key: string
    }
  | { readonly kind: 'json-number-not-exact'; readonly file: string; readonly at: TextPlace; readonly text: string }
  | {
      /** `element` is the one that was open there; '' before and behind the whole. */
      readonly kind: 'xml-broken' | 'xml-doctype' | 'xml-too-deep' | 'xml-too-many-elements' | 'xml-too-long'
      readonly file: string
      readonly at: TextPlace
      readonly element: string
    }
  | {
      readonly kind: 'not-stratml'
      readonly file: string
      readonly at: TextPlace
      readonly element: string
      readonly namespace: string
    }
  | {
      readonly kind: 'csv-quote-open' | 'csv-quote-within' | 'csv-too-much'
      readonly file: string
      readonly at: TextPlace
    }
  | { readonly kind: 'csv-column-missing'; readonly file: string; readonly at: TextPlace; readonly column: string }
  | {
      readonly kind: 'csv-fields-differ'
      readonly file: string
      readonly at: TextPlace
      readonly expected: number
      readonly found: number
    }
  | {
      readonly kind: 'csv-value-wrong'
      readonly file: string
      readonly at: TextPlace
      readonly column: string
      readonly text: string
    }
  | { readonly kind: 'csv-row-twice'; readonly file: string; readonly at: TextPlace; readonly id: string }
  | { readonly kind: 'indicators-unknown'; readonly count: number; readonly ids: readonly string[] }
  | {
      /** A field that must be there is not: `path` is where it would stand. */
      readonly kind: 'schema-missing'
      readonly file: string
      readonly at: TextPlace
      readonly path: string
    }
  | {
      readonly kind: 'schema-mismatch'
      readonly file: string
      readonly at: TextPlace
      readonly path: string
      readonly expected: { readonly ja: string; readonly en: string }
    }
  | { readonly kind: 'more-problems'; readonly file: string; readonly count: number }
  | { readonly kind: 'nothing-read'; readonly file: string; readonly lines: number }
  | {
      readonly kind: 'plan-inconsistent'
      readonly file: string
      readonly problem: 'duplicate-id' | 'unknown-initiative' | 'unknown-indicator'
      readonly id: string
      readonly path: string
    }
  | { readonly kind: 'tenant-needed'; readonly candidates: readonly { readonly code: string; readonly name: string }[] }
  | { readonly kind: 'tenant-unknown'; readonly code: string }
  | { readonly kind: 'tenant-code-wrong'; readonly code: string; readonly proposed?: string | undefined }
  | { readonly kind: 'tenant-differs'; readonly given: string; readonly inPlan: string }
  | {
      readonly kind: 'tenant-not-then'
      readonly name: string
      readonly fiscalYear: number
      readonly validFrom?: string | undefined
      readonly validTo?: string | undefined
    }
  | { readonly kind: 'year-needed' }
  | { readonly kind: 'year-unreadable'; readonly text: string }
  | { readonly kind: 'year-differs'; readonly given: number; readonly inPlan: number }
  | { readonly kind: 'plan-unknown'; readonly tenant: string; readonly fiscalYear: number }
  | { readonly kind: 'revision-stale'; readonly basedOn: number; readonly current: number }
  | { readonly kind: 'publication-stale'; readonly tenant: string; readonly fiscalYear: number }
  | { readonly kind: 'folder-not-a-site'; readonly folder: string }
  | { readonly kind: 'url-unreadable'; readonly text: string }
  | { readonly kind: 'out-needed'; readonly format: string }
  /** Several documents are asked for: they need a folder. */
  | { readonly kind: 'out-folder-needed'; readonly format: string }
  | { readonly kind: 'out-not-folder'; readonly file: string }
  /** What is written would be taken for a document to be read, next time. */
  | { readonly kind: 'out-among-documents'; readonly file: string; readonly format: string }
  | { readonly kind: 'folder-without-documents'; readonly file: string }
  | {
      /** The process that makes a document ended without it. */
      readonly kind: 'not-made'
      readonly document: 'pdf' | 'slides' | 'paper' | 'sheets'
      readonly problem: 'too-long' | 'too-large' | 'failed'
      readonly detail: string
    }
  | {
      readonly kind: 'document-format-needed'
      readonly document: string
      readonly format: string
      readonly formats: readonly string[]
    }
  | { readonly kind: 'table-format-needed'; readonly table: string; readonly format: string }
  | { readonly kind: 'not-a-picture'; readonly file: string }
  | {
      /** `detail` names the part or the size that is in the way. */
      readonly kind: 'not-a-template'
      readonly file: string
      readonly problem: 'not-slides' | 'too-large' | 'broken-part' | 'other-size' | 'foreign-part' | 'no-layout'
      readonly detail: string
    }
  | {
      /** A workbook is filled in with a mapping, and as XLSX only. */
      readonly kind: 'workbook-not-asked'
      readonly format: string
      readonly workbook: string | undefined
      readonly mapping: string | undefined
    }
  | ({ readonly kind: 'workbook-unfit'; readonly file: string } & OwnFileProblem)
  | ({ readonly kind: 'workbook-place'; readonly file: string } & (PlaceProblem | WorkbookOverfull))
  /** A workbook that went out to a section says only what is filled in: it is no document of a plan. */
  | { readonly kind: 'workbook-of-section'; readonly file: string }
  /** A workbook put together from two that were made from different plans. */
  | { readonly kind: 'workbook-mixed'; readonly file: string }
  /** Cells that are to be taken from a workbook, though nobody else changed them. */
  | { readonly kind: 'cells-not-in-conflict'; readonly cells: readonly string[]; readonly known: readonly string[] }
  | {
      /** No official sheet is for plans of this form or year. */
      readonly kind: 'sheets-unknown'
      readonly form: string
      readonly fiscalYear: number | undefined
      readonly known: readonly string[]
    }
  | {
      /** A document of a published plan, among its downloads. */
      readonly kind: 'download-not-made'
      readonly document: string
      readonly problem: 'too-long' | 'too-large' | 'failed'
      readonly detail: string
    }
  | { readonly kind: 'not-confirmed' }
  | { readonly kind: 'database-failed'; readonly problem: string; readonly detail: string }
  | { readonly kind: 'already-running'; readonly address: string }
  | { readonly kind: 'port-in-use'; readonly port: number }
  | { readonly kind: 'cannot-listen'; readonly port: number; readonly detail: string }
  | { readonly kind: 'scheme-unknown'; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: 'figure-unreadable'; readonly option: string; readonly text: string }
  | { readonly kind: 'count-unreadable'; readonly option: string; readonly text: string }
  | {
      readonly kind: 'sample-contradicts'
      readonly problem: 'more-answers-than-sent' | 'more-answers-than-people' | 'more-sent-than-people'
    }
  | { readonly kind: 'sample-without-n' }
  | { readonly kind: 'elapsed-unreadable'; readonly text: string }

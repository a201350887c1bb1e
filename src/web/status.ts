import type { Refusal } from '../core/refusal.ts'

/** The HTTP status of every refusal: a new kind does not compile without one. */
export const httpStatus = {
  'file-missing': 404, 'file-is-folder': 422, 'file-forbidden': 403, 'disk-full': 507, 'file-failed': 500, 'file-too-large': 413,
  'text-empty': 422, 'text-not-decodable': 422, 'text-has-nul': 422, 'not-text': 415, 'file-not-read': 422,
  'json-broken': 400, 'json-too-deep': 400, 'json-too-many-values': 413, 'json-broken-character': 400, 'json-duplicate-key': 400, 'json-forbidden-key': 400, 'json-number-not-exact': 400,
  'xml-broken': 400, 'xml-doctype': 400, 'xml-too-deep': 400, 'xml-too-many-elements': 413, 'xml-too-long': 413, 'not-stratml': 415,
  'csv-quote-open': 400, 'csv-quote-within': 400, 'csv-too-much': 413, 'csv-column-missing': 422, 'csv-fields-differ': 422, 'csv-value-wrong': 422, 'csv-row-twice': 422, 'indicators-unknown': 422,
  'schema-missing': 422, 'schema-mismatch': 422, 'more-problems': 422, 'plan-inconsistent': 422, 'nothing-read': 422,
  'tenant-needed': 422, 'tenant-unknown': 404, 'tenant-code-wrong': 422, 'tenant-differs': 422, 'tenant-not-then': 422, 'year-needed': 422, 'year-unreadable': 422, 'year-differs': 422,
  'plan-unknown': 404, 'revision-stale': 409, 'publication-stale': 409, 'folder-not-a-site': 409, 'url-unreadable': 422, 'not-confirmed': 409, 'database-failed': 503, 'already-running': 409, 'port-in-use': 409, 'cannot-listen': 500,
  'out-needed': 422, 'out-folder-needed': 422, 'out-not-folder': 422, 'out-among-documents': 409, 'folder-without-documents': 422, 'not-made': 503, 'table-format-needed': 422, 'document-format-needed': 422, 'not-a-picture': 415, 'not-a-template': 415, 'sheets-unknown': 404, 'workbook-not-asked': 422, 'workbook-unfit': 415, 'workbook-place': 422, 'workbook-of-section': 422, 'workbook-mixed': 422, 'cells-not-in-conflict': 422, 'download-not-made': 503,
  'scheme-unknown': 404, 'figure-unreadable': 422, 'count-unreadable': 422, 'sample-contradicts': 422, 'sample-without-n': 422, 'elapsed-unreadable': 422,
} as const satisfies Record<Refusal['kind'], number> // prettier-ignore

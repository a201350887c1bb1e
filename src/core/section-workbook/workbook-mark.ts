import { formatFiscalYear } from '../calendar/fiscal-year.ts'
import { fold } from '../fold.ts'
import { plainText } from './plain-text.ts'

/** What a workbook was made from. `revision` 0: from a file, before anything was kept. `key`: of the content of the plan. */
export type WorkbookMark = {
  readonly tenant: string
  readonly fiscalYear: number
  readonly revision: number
  readonly key: string
  /** The scheme with its version (met-unmet@1) whose words a verdict is chosen from. */
  readonly scheme: string
  /** The section as the plan writes it; '' for what names none. */
  readonly section: string
}

const begin = 'この表のもと'

/** The line that every sheet of ours shows: この表のもと: 271071 令和6年度(2024) 第3版 照合 3f9a0c2b1d4e6f70 型 met-unmet@1 担当 総務課. */
export const formatMark = ({ tenant, fiscalYear, revision, key, scheme, section }: WorkbookMark): string =>
  `${begin}: ${tenant} ${formatFiscalYear(fiscalYear)}(${fiscalYear}) ${revision === 0 ? '未保存' : `第${revision}版`} 照合 ${key} 型 ${scheme} 担当 ${plainText(section).replaceAll('\n', ' ')}`.trimEnd()

const written =
  /^この表のもと ?: ?(?<tenant>\d{6}) [^(]{2,12}\((?<year>\d{4})\) (?:未保存|第(?<revision>\d{1,9})版) 照合 (?<key>[0-9a-f]{16}) 型 (?<scheme>[a-z0-9-]{1,60}@\d{1,4}) 担当(?<section>.*)$/

/** The mark that a cell shows, whatever became of the width of its letters; undefined where it shows none. */
export function parseMark(text: string): WorkbookMark | undefined {
  if (!text.includes(begin) || text.length > 1000) return undefined
  const groups = written.exec(fold(text))?.groups
  if (groups === undefined) return undefined
  const { tenant = '', year = '', revision = '0', key = '', scheme = '', section = '' } = groups
  return {
    tenant,
    fiscalYear: parseInt(year, 10),
    revision: parseInt(revision, 10),
    key,
    scheme,
    section: section.trim(),
  }
}

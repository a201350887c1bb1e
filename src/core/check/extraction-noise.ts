import type { LineUse } from '../line-use.ts'
import type { Rule } from './rule.ts'

/** Runs of lines of one use, with nothing but blank lines and page furniture between them. */
export function* runsOf(
  lines: readonly LineUse[],
  use: LineUse['use'],
): Generator<{ readonly from: number; readonly to: number; readonly count: number }> {
  let run: { from: number; to: number; count: number } | undefined
  for (const { line, use: own } of lines) {
    if (own === use) run = { from: run?.from ?? line, to: line, count: (run?.count ?? 0) + 1 }
    else if (own !== 'furniture' && run !== undefined) {
      yield run
      run = undefined
    }
  }
  if (run !== undefined) yield run
}

export const extractionNoise: Rule<'extraction-noise'> = {
  id: 'extraction-noise',
  severity: 'note',
  why: {
    ja: '図や写真から機械が拾った文字です。記録には入れていません',
    en: 'text that a machine picked up from a picture; it became no record',
  },
  source: '大阪市港区 平成29年度 振り返り: 地図から拾われた30行',
  *check({ lines, textOf }) {
    for (const run of runsOf(lines, 'noise'))
      yield { kind: 'extraction-noise', ...run, excerpt: textOf(run.from), at: { line: run.from, column: 1 } }
  },
}

import type { Dataset } from '../dataset.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { findingShape } from '../sentences/dataset/of-findings.ts'
import { sayFinding } from '../sentences/finding.ts'
import { datasetOf, whose } from './dataset-of.ts'

/** Everything that the check found, one a row, in both languages: a table stands once for all readers. */
export const findingDataset = ({ plan, findings }: Pick<JudgedPlan, 'plan' | 'findings'>): Dataset =>
  datasetOf(
    findingShape,
    findings.map((finding, index) => {
      const { kind, severity, at } = finding
      const { message, remedy } = sayFinding(finding)
      return {
        ...whose(plan),
        position: String(index + 1),
        rule: kind,
        severity,
        record_id: 'record' in at ? at.record : undefined,
        line: 'line' in at ? String(at.line) : undefined,
        column: 'line' in at ? String(at.column) : undefined,
        part: 'line' in at ? at.part : undefined,
        message_ja: message.ja,
        message_en: message.en,
        remedy_ja: remedy.ja,
        remedy_en: remedy.en,
      }
    }),
  )

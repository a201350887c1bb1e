import { rules } from '../../src/core/check/rules.ts'
import type { Severity } from '../../src/core/check/finding.ts'
import { sayFinding } from '../../src/report/sentences/finding.ts'
import { sampleFindings } from './sample-findings.ts'

const severities: readonly (readonly [Severity, string])[] = [
  ['error', '誤り / error'],
  ['warning', '注意 / warning'],
  ['note', '参考 / note'],
]
const ids = Object.values(rules).map(({ id }) => id)

function chapter(id: (typeof ids)[number]): string {
  const { severity, why, source } = rules[id]
  const { message, remedy } = sayFinding(sampleFindings[id])
  const word = severities.find(([own]) => own === severity)?.[1] ?? ''
  return `### ${id}

**${word}** — \`src/core/check/${id}.ts\`

* 例: ${message.ja}。
* 理由: ${why.ja}。
* 対応: ${remedy.ja}。
* 出典: ${source}

Example: ${message.en}. Why: ${why.en}. What to do: ${remedy.en}.`
}

/** The list of all checks, gravest first: id, example, reason, what to do, source; in Japanese and English. */
export function listOfChecks(): string {
  return severities
    .map(([severity, word]) => {
      const own = ids.filter((id) => rules[id].severity === severity)
      return `## ${word} (${own.length})\n\n${own.map(chapter).join('\n\n')}`
    })
    .join('\n\n')
}

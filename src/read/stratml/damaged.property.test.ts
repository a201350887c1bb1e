import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleDocument } from '../../../tools/published/published-example.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { checkPlan } from '../../act/read-document.ts'
import { judgedPlan } from '../../act/render-document.ts'
import { sayFinding } from '../../report/sentences/finding.ts'
import { inconsistenciesOf } from '../../core/plan/consistency.ts'
import { planSchema } from '../../core/plan/plan.ts'
import { stratmlOfPlan } from '../../report/stratml/stratml-of-plan.ts'
import { stratml } from '../../write/stratml/stratml.ts'
import { readStratml } from './read-stratml.ts'

const rules = await readingRules()
const { checked } = await exampleDocument()
const ours = new TextDecoder().decode(stratml(stratmlOfPlan(judgedPlan(checked, undefined)))).split('\n')
const theirs = readFileSync(join(import.meta.dirname, '../../../examples/stratml/agency.xml'), 'utf8').split('\n')

/** A change that somebody's tool or hand may make to a line: it goes, stands twice, stands elsewhere, or says something else. */
const change = fc.record({
  at: fc.nat(),
  to: fc.nat(),
  what: fc.constantFrom('delete', 'double', 'move', 'swap', 'words', 'name', 'id'),
  words: fc.oneof(
    fc.constantFrom('', 'NaN', '9a', '  ', '&nbsp;', '<b>x</b>', '【課題】', 'unmet', '1e309', '2015-02-30', '再掲'),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll(/[<&>]/g, '')),
  ),
})

function damaged(
  lines: readonly string[],
  changes: readonly (typeof change extends fc.Arbitrary<infer Value> ? Value : never)[],
): string {
  const changed = [...lines]
  for (const { at, to, what, words } of changes) {
    const [here, there] = [2 + (at % (changed.length - 4)), 2 + (to % (changed.length - 4))]
    const line = changed[here] ?? ''
    if (what === 'delete') changed.splice(here, 1)
    else if (what === 'double') changed.splice(there, 0, line)
    else if (what === 'move') changed.splice(there, 0, ...changed.splice(here, 1))
    else if (what === 'swap') [changed[here], changed[there]] = [changed[there] ?? '', line]
    else if (what === 'words') changed[here] = line.replace(/>[^<]*</, `>${words.replaceAll('$', '')}<`)
    else if (what === 'name') changed[here] = line.replaceAll(/(<\/?)\w+/g, '$1Other')
    else changed[here] = line.replace(/(?<=<Identifier>).*?(?=<)/, (id) => (id === '' ? '1' : `1${id}`))
  }
  return changed.join('\n')
}

test.each([
  ['ours', ours],
  ['that of others', theirs],
])('whatever happens to a document like %s: refused, or a sound plan and faults that can be said', (_, lines) => {
  let reached = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const text = damaged(lines, changes)
      const reading = readStratml(text, { file: 'x.xml', encoding: 'utf-8' }, rules.forms)
      if ('problem' in reading) return
      reached += 1
      planSchema.parse(reading.plan)
      expect(inconsistenciesOf(reading.plan)).toEqual([])
      expect(reading.lines).toHaveLength(text.split('\n').length)
      for (const finding of checkPlan(reading.plan, rules, [], reading).findings)
        expect(sayFinding(finding).message.ja).toMatch(/^[^\n]{3,300}$/)
    }),
    { numRuns: 200 },
  )
  expect(reached).toBeGreaterThan(20)
})

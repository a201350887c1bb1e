import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generatePlan } from '../../../tools/generate/generate-plan.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { checkPlan, readDocument } from '../../act/read-document.ts'
import { judgedPlan } from '../../act/render-document.ts'
import { indicatorsOf } from '../../core/evaluation.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { mergeCarried } from '../../core/stratml/merge-carried.ts'
import { createFiles } from '../../outside/files.ts'
import { stratmlOfPlan } from '../../report/stratml/stratml-of-plan.ts'
import { stratml } from '../../write/stratml/stratml.ts'
import { readJson } from '../json/read-json.ts'
import { mostXml } from './looks-like-xml.ts'
import { readStratml } from './read-stratml.ts'

const rules = await readingRules()
const root = join(import.meta.dirname, '../../..')
const examples = readdirSync(join(root, 'examples/read'))
  .map((name) => `examples/read/${name}/input.txt`)
  .filter((path) => existsSync(join(root, path)))

/** Every promise and result by its indicator and field, as it was understood, without its place. */
const figures = (plan: Plan) =>
  indicatorsOf(plan).flatMap(({ indicator: { id, target, finalTarget, actual, previous, baseline } }) =>
    [
      [`${id} target`, target?.target],
      [`${id} finalTarget`, finalTarget?.target],
      [`${id} actual`, actual?.actual],
      [`${id} previous`, previous?.actual],
      [`${id} baseline`, baseline?.actual],
    ].filter(([, figure]) => figure !== undefined),
  )

describe('the documents of many wards', () => {
  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(15)
  })

  test.each(examples)('%s: every promise and result comes back whole, and the plan is as it was', async (path) => {
    const checked = await readDocument(createFiles(root), path, rules)
    if ('refusals' in checked) throw new Error(JSON.stringify(checked.refusals))
    const text = new TextDecoder().decode(stratml(stratmlOfPlan(judgedPlan(checked, undefined))))
    const again = readStratml(text, { file: 'plan.stratml.xml', encoding: 'utf-8' }, rules.forms)
    if ('problem' in again) throw new Error(JSON.stringify(again.problem))
    expect(again.defects).toEqual([])
    expect(Object.fromEntries(figures(again.plan))).toEqual(Object.fromEntries(figures(checked.plan)))
    expect(mergeCarried(checked.plan, again.plan)).toEqual(checked.plan)
  })
})

test(
  'what is read as JSON is read as StratML: the largest plan of one is within the measures of the other',
  { timeout: 60_000 },
  () => {
    const plan = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2020, initiatives: 1650 })
    expect(readJson(JSON.stringify(plan))).not.toHaveProperty('problems')
    const larger = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2020, initiatives: 2000 })
    expect(readJson(JSON.stringify(larger))).toHaveProperty('problems')
    const text = new TextDecoder().decode(stratml(stratmlOfPlan(judgedPlan(checkPlan(plan, rules), undefined))))
    expect(text.length).toBeLessThan(mostXml)
    const again = readStratml(text, { file: 'plan.stratml.xml', encoding: 'utf-8' }, rules.forms)
    if ('problem' in again) throw new Error(JSON.stringify(again.problem))
    expect(again.plan.initiatives).toHaveLength(1650)
  },
)

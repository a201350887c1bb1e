import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadForms } from '../../act/load-forms.ts'
import { chooseScheme } from '../../act/load-schemes.ts'
import { readDocument, type CheckedPlan } from '../../act/read-document.ts'
import { createFiles } from '../../outside/files.ts'
import { sayFinding } from '../../report/sentences/finding.ts'
import type { Finding, FindingPlace, RuleId, Severity } from './finding.ts'
import { rules } from './rules.ts'

const root = join(import.meta.dirname, '../../..')
const files = createFiles(root)
const [forms, choice] = await Promise.all([loadForms(files, 'forms'), chooseScheme(files, 'schemes', 'met-unmet')])

async function read(file: string): Promise<CheckedPlan> {
  if (!('forms' in forms) || !('scheme' in choice)) throw new Error('our own forms and schemes are refused')
  const reading = await readDocument(files, file, { forms: forms.forms, scheme: choice.scheme })
  if ('refusals' in reading) throw new Error(`${file}: ${JSON.stringify(reading.refusals)}`)
  return reading
}

/** How grave each finding is agreed to be. */
const severities: Record<RuleId, Severity> = {
  'unmet-without-countermeasure': 'error',
  'verdict-differs': 'error',
  'tally-differs': 'error',
  'tally-sum-wrong': 'error',
  'tally-not-derivable': 'note',
  'title-differs': 'warning',
  'numbering-broken': 'warning',
  'relisting-without-original': 'note',
  'comparator-missing': 'warning',
  'unit-missing': 'warning',
  'unit-differs': 'error',
  'figures-missing': 'note',
  'survey-without-n': 'warning',
  'panel-read-as-population': 'warning',
  'target-within-error': 'note',
  'percentage-out-of-range': 'error',
  'quantity-without-unit': 'warning',
  'duplicate-initiative': 'warning',
  'output-as-outcome': 'note',
  'target-below-last-actual': 'warning',
  'indicator-changed-without-successor': 'warning',
  'required-field-missing': 'error',
  'extraction-noise': 'note',
  'needs-a-person': 'warning',
  'broken-character': 'warning',
  'repair-proposed': 'warning',
  'full-width-digits': 'note',
  'cell-without-value': 'warning',
  'hidden-part': 'note',
  'page-without-text': 'warning',
  'stratml-invalid': 'error',
  'stratml-not-taken': 'note',
}
const ids = Object.keys(severities).toSorted() as RuleId[]
const folder = join(root, 'examples/findings')
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('one rule, one file, one entry, one folder of examples', () => {
  test('every file that exports a rule is in the register under its own name, and nothing else is', async () => {
    const modules = readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name))
    const found: string[] = []
    for (const name of modules) {
      const exported: Record<string, unknown> = await import(join(import.meta.dirname, name))
      const isRule = Object.values(exported).some(
        (value) => typeof value === 'object' && value !== null && 'severity' in value && 'check' in value,
      )
      if (isRule) found.push(name.replace(/\.ts$/, ''))
    }
    expect(found.toSorted()).toEqual(Object.keys(rules).toSorted())
    expect(Object.entries(rules).filter(([name, { id }]) => name !== id)).toEqual([])
  })

  test('the folders of examples/findings are the rules', () => {
    expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(rules).toSorted())
  })

  test('each rule has the severity of the agreed list', () => {
    expect(Object.fromEntries(Object.values(rules).map(({ id, severity }) => [id, severity]))).toEqual(severities)
  })
})

const inJapanese = /[ぁ-んァ-ヶ一-龠]/
const sentences = ({ message, remedy }: ReturnType<typeof sayFinding>) => [message, remedy]

describe.each(ids)('%s', (id) => {
  const at = (name: string) => `examples/findings/${id}/${name}`
  const expected: { severity: Severity; at: FindingPlace[] } = JSON.parse(
    readFileSync(join(folder, id, 'expected.json'), 'utf8'),
  )
  const own = (findings: readonly Finding[]) => findings.filter(({ kind }) => kind === id)

  const inFolder = readdirSync(join(folder, id))
  const triggers = at(inFolder.find((name) => name.startsWith('triggers.')) ?? 'triggers.txt')

  test('is found in its example, at its line and column, and no other error with it', async () => {
    const { findings } = await read(triggers)
    expect(own(findings).map((finding) => finding.at)).toEqual(expected.at)
    expect(own(findings).map(({ severity }) => severity)).toEqual(expected.at.map(() => expected.severity))
    expect(findings.filter(({ severity, kind }) => severity === 'error' && kind !== id)).toEqual([])
  })

  test('is not found in the document that is nearly the same, nor is anything there an error', async () => {
    const names = inFolder.filter((name) => name.startsWith('clean.'))
    expect(names).not.toEqual([])
    for (const name of names) {
      const { findings } = await read(at(name))
      expect(own(findings)).toEqual([])
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })

  test('says what, why and what to do, in Japanese and in English, and where it comes from', async () => {
    const { why, source } = rules[id]
    const said = (await read(triggers)).findings
      .filter(({ kind }) => kind === id)
      .flatMap((finding) => sentences(sayFinding(finding)))
    expect(said.length).toBeGreaterThan(0)
    for (const { ja, en } of [...said, why]) {
      expect(ja).toMatch(inJapanese)
      expect(ja).not.toMatch(/undefined|NaN|\[object/)
      expect(en).toMatch(/[a-z]{2}/)
      expect(en).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(source).toMatch(inJapanese)
  })
})

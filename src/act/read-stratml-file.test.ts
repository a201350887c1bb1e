import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../tools/arbitrary/arbitrary-plan.ts'
import { readingRules } from '../../tools/generate/reading-rules.ts'
import { sayRefusal } from '../report/sentences/refusal.ts'
import { readDocument, type DocumentReading } from './read-document.ts'

const rules = await readingRules()
const example = readFileSync(join(import.meta.dirname, '../../examples/findings/stratml-invalid/clean.xml'), 'utf8')

/** Reads bytes as if they were a file of that name. */
const read = (bytes: string | Uint8Array, file = 'plan.xml'): Promise<DocumentReading> =>
  readDocument({ read: async () => (typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes) }, file, rules)
/** What is refused, in the words of both languages; nothing for what is read. */
const said = (reading: DocumentReading) =>
  'refusals' in reading ? reading.refusals.map((refusal) => sayRefusal(refusal).message) : []
const titleOf = (reading: DocumentReading) => ('plan' in reading ? reading.plan.title?.text : undefined)

describe('StratML is known by its content', () => {
  const bare = example.replace(/<\?xml.*\?>\n/, '')
  test.each<[string, string]>([
    ['with a declaration', example],
    ['without one', bare],
    ['behind a mark of UTF-8', `\uFEFF${example}`],
    ['behind comments', `<!-- one -->\n<!-- two -->\n${bare}`],
    ['with a prefix', bare.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1s:').replace('xmlns=', 'xmlns:s=')],
  ])('%s, whatever its name', async (_, text) => {
    const reading = await read(text, 'minutes.txt')
    expect(said(reading)).toEqual([])
    expect(titleOf(reading)).toBe('みどり区 運営方針の振り返り')
    expect('findings' in reading && reading.findings.filter(({ kind }) => kind === 'stratml-invalid')).toEqual([])
  })

  test('UTF-16, and Windows-1252 where the file declares it', async () => {
    const wide = new Uint8Array(2 + bare.length * 2)
    const view = new DataView(wide.buffer)
    for (let index = 0; index <= bare.length; index += 1)
      view.setUint16(index * 2, `\uFEFF${bare}`.charCodeAt(index), true)
    expect(titleOf(await read(wide))).toBe('みどり区 運営方針の振り返り')
    const western = example
      .replace('UTF-8', 'ISO-8859-1')
      .replace('みどり区 運営方針の振り返り', 'Caf\u00e9 d\u2019\u00e9t\u00e9')
    const ascii = western.replaceAll(/[^\x20-\xff\n\u2019]/g, '?')
    const bytes = Uint8Array.from(ascii, (letter) => (letter === '\u2019' ? 0x92 : letter.charCodeAt(0)))
    expect(titleOf(await read(bytes))).toBe('Caf\u00e9 d\u2019\u00e9t\u00e9')
  })

  test.each(['<!DOCTYPE html>\n<html><body>振り返り</body></html>', '<資料1>\n振り返り\n', '< 5件\n'])(
    '%j is no XML of ours, and is read as a text',
    async (text) => {
      expect(said(await read(text)).map(({ en }) => en)).toEqual([expect.stringContaining('nothing')])
    },
  )
})

describe('refused in one sentence, in both languages', () => {
  test.each<[string, string, string, string]>([
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<StrategicPlan>&e;</StrategicPlan>', 'DOCTYPE のある XML は読みません: plan.xml:1:', 'XML with a DOCTYPE is not read: plan.xml:1:'],
    ['XML that breaks off', example.slice(0, 500), 'XML として読めません: plan.xml:', 'not well-formed XML: plan.xml:'],
    ['200,000 elements in each other', '<StrategicPlan>'.repeat(200_000), '入れ子が深すぎます(64段まで): plan.xml:1:961(要素 StrategicPlan の中)', 'nested deeper than 64 elements: plan.xml:1:961 (inside the element StrategicPlan)'],
    ['more elements than any plan has', `<StrategicPlan>${'<Goal/>'.repeat(200_000)}</StrategicPlan>`, '要素・属性・行が多すぎます', 'more than 200,000 elements'],
    ['more letters than any plan has', `<StrategicPlan><Name>${'a'.repeat(12_000_000)}</Name></StrategicPlan>`, 'ファイルが大きすぎます: plan.xml(12.0 MB、上限 12.0 MB)', 'the file is too large: plan.xml (12.0 MB, at most 12.0 MB)'],
    ['other XML', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', 'StratML ではない XML です: plan.xml:1:22(いちばん外の要素は feed、', 'XML, but not StratML: plan.xml:1:22 (its outermost element is feed,'],
    ['a NUL', example.replace('備え', '\0'), '文字でないデータ(NUL)', 'holds a NUL byte'],
  ])('%s', async (_, text, ja, en) => {
    const [sentence, ...more] = said(await read(text))
    expect(more).toEqual([])
    expect(sentence?.ja).toContain(ja)
    expect(sentence?.en).toContain(en)
    expect(JSON.stringify(sentence)).not.toContain('root:') // nothing of a file that an entity names
  }) // prettier-ignore
})

test('a plan as JSON comes back identical, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, async (plan) => {
      const reading = await read(JSON.stringify(plan), 'plan.json')
      expect('plan' in reading ? reading.plan : reading).toEqual(plan)
    }),
    { numRuns: 40 },
  )
})

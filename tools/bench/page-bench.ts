import { checkPlan } from '../../src/act/read-document.ts'
import { judgedPlan, renderDocument } from '../../src/act/render-document.ts'
import { generatePlan } from '../generate/generate-plan.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { measure, quickPace, usualPace } from './measure.ts'
import { sayFigure, sayMs, type Bench } from './result.ts'

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes.get(sign) ?? sign)

/** The page as a bare template would write it: its markup as it stands, its texts escaped one by one, all joined. */
export function bareTemplate(page: string): () => string {
  const entities = new Map([...escapes].map(([sign, entity]) => [entity, sign]))
  const parts = page
    .split(/(?=<)|(?<=>)/)
    .map((part) =>
      part.startsWith('<') ? part : part.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => entities.get(sign) ?? sign),
    )
  return () => {
    let text = ''
    for (const part of parts) text += part.startsWith('<') && part.endsWith('>') ? part : escape(part)
    return text
  }
}

/** Drawing the overview page of a judged plan: QUALITY §1 states no figure for one page; publishing as a whole has one. */
export const pageBench: Bench = {
  name: 'page',
  about: 'judged plan of 70 initiatives → overview page as bytes (floor: a bare template string of the same bytes)',
  run: async ({ quick }) => {
    const rules = await readingRules()
    const plan = generatePlan({ seed: 1, tenant: '271071', fiscalYear: 2020, initiatives: 70 })
    const judged = judgedPlan(checkPlan(plan, rules), undefined)
    const how = { kind: 'overview', format: 'html', language: 'ja', stylesheet: '' } as const
    const bytes = await renderDocument(judged, how)
    const bare = bareTemplate(new TextDecoder().decode(bytes))
    const [ours = NaN, floor = NaN] = await measure(
      [
        { name: 'ours', run: () => renderDocument(judged, how) },
        { name: 'bare', run: () => new TextEncoder().encode(bare()) },
      ],
      quick ? quickPace : usualPace,
    )
    return [
      {
        subject: `overview page (${sayFigure(bytes.length / 1000)} kB)`,
        numbers: { ms: ours, floorMs: floor, bytes: bytes.length },
        measured: `${sayMs(ours)}, ${sayFigure(1000 / ours)} pages/s`,
        floor: sayMs(floor),
        ratio: `${sayFigure(ours / floor)} × the time of the floor`,
        goal: '',
        met: null,
      },
    ]
  },
}

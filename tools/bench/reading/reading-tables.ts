import { fields } from './document.ts'
import { totalOf, type Measured, type Total } from './measure-reading.ts'

/** Issue of readers: so many fields in a hundred are read right. */
export const goals = { clean: 95, dirty: 90 } as const

const groupsOf = (measured: readonly Measured[], key: 'layout' | 'shape') =>
  Map.groupBy(measured, (one) => `${one[key]}\n${one.state}`)

const wide = /[ᄀ-￦]/
const padded = (text: string, width: number) =>
  text + ' '.repeat(Math.max(1, width - Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)))
const tableOf = (rows: readonly (readonly string[])[]) =>
  rows.map(([first = '', ...cells]) => padded(first, 28) + cells.map((text) => text.padStart(10)).join('')).join('\n')

const head = ['', 'documents', 'recall', 'precision', 'wrong', 'silent', 'lines', 'persons', 'goal']
function rowOf(name: string, state: string, total: Total): string[] {
  const goal = state === 'dirty' ? goals.dirty : goals.clean
  const isMet = total.recall >= goal && total.silent === 0 && total.accounted === 100
  return [
    `${name}, ${state}`,
    String(total.documents),
    `${total.recall}%`,
    `${total.precision}%`,
    String(total.wrong),
    String(total.silent),
    `${total.accounted}%`,
    String(total.forPersons),
    isMet ? 'met' : 'NOT MET',
  ]
}

const groupTable = (measured: readonly Measured[], key: 'layout' | 'shape') =>
  tableOf([
    head,
    ...Array.from(groupsOf(measured, key), ([name, ones]) => {
      const [said = '', state = ''] = name.split('\n')
      return rowOf(said, state, totalOf(ones))
    }),
  ])

function fieldTable(measured: readonly Measured[]): string {
  const states = ['clean', 'dirty'] as const
  const totals = states.map((state) => totalOf(measured.filter((one) => one.state === state)))
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.floor((part / whole) * 1000) / 10}%`)
  return tableOf([
    ['', ...states.flatMap((state) => [state, 'recall', 'precision'])],
    ...fields.map((field) => [
      field,
      ...totals.flatMap((total) => {
        const { said, found, read, right } = total.fields[field]
        return [String(said), share(found, said), share(right, read)]
      }),
    ]),
  ])
}

const detailsOf = (measured: readonly Measured[]) =>
  measured
    .flatMap(({ layout, shape, state, seed, score }) => {
      const name = `${layout} / ${shape} / ${state} / ${seed}`
      const silent = new Set(score.silent)
      return [
        ...score.wrong.map(
          (fact) =>
            `${silent.has(fact) ? 'SILENT' : 'wrong'} ${name}: ${fact.field} of ${fact.of} = ${fact.value} (line ${fact.at?.line ?? '–'})`,
        ),
        ...score.missing.map((fact) => `missing ${name}: ${fact.field} of ${fact.of} = ${fact.value}`),
      ]
    })
    .join('\n')

/** All as tables for people. `wrong`: values that the document does not say. `silent`: those of which nobody is told. */
export function tablesOf(measured: readonly Measured[], details: boolean): string {
  const parts = [groupTable(measured, 'layout'), groupTable(measured, 'shape'), fieldTable(measured)]
  return [...parts, ...(details ? [detailsOf(measured)] : []), ''].join('\n\n')
}

/** The same for a program. */
export function reportOf(seed: string, measured: readonly Measured[]) {
  const grouped = (key: 'layout' | 'shape') =>
    Array.from(groupsOf(measured, key), ([name, ones]) => {
      const [said = '', state = ''] = name.split('\n')
      return { [key]: said, state, ...totalOf(ones) }
    })
  const silent = measured.flatMap(({ layout, shape, state, seed: own, score }) =>
    score.silent.map(({ field, of, value, at }) => ({
      layout,
      shape,
      state,
      seed: own,
      field,
      of,
      value,
      line: at?.line,
    })),
  )
  return { seed, goals, layouts: grouped('layout'), shapes: grouped('shape'), silent }
}

import { madePdf, say } from '../made-pdf.ts'
import { makeXlsx, type MadeCell } from './make-xlsx.ts'

const town = '桜台市ひばり区 令和5年度 運営方針の振り返り'
const head = ['指標', '目標', '実績', '達成状況']
const rows = (rate: MadeCell): (readonly MadeCell[])[] => [
  [town],
  [],
  ['経営課題1 安心して暮らせるまち'],
  ['戦略1-1 災害への備え'],
  ['具体的取組1-1-1 備蓄品の点検'],
  [],
  head,
  ['点検した備蓄倉庫の割合', '90%以上', rate, '達成'],
]

/** A sheet whose result is a formula with what it gave, and one that failed. */
export const workbookWithValues = () =>
  makeXlsx([{ name: '振り返り', rows: rows({ formula: '21/22', gives: 21 / 22, format: '0.0%' }) }])
export const workbookWithErrors = () =>
  makeXlsx([{ name: '振り返り', rows: rows({ formula: '様式9!B2/様式9!B3', gives: '#REF!' }) }])

/** The same sheet with another one beside it, hidden and shown. */
const draft = (isHidden: { readonly isHidden?: true }) =>
  makeXlsx([
    { name: '振り返り', rows: rows('95.5%') },
    { name: '控え', rows: [['※ 数値は年度末の点検による']], ...isHidden },
  ])
export const workbookWithHidden = () => draft({ isHidden: true })
export const workbookWithAllShown = () => draft({})

const page = (lines: readonly string[]) => lines.map((text, at) => say(60, 760 - 30 * at, text, at === 0 ? 16 : 11))
const words = page([
  town,
  '経営課題1 安心して暮らせるまち',
  '戦略1-1 災害への備え',
  '具体的取組1-1-1 備蓄品の点検',
  '目標：90%以上',
  '実績：95.5%',
  '達成状況：達成',
]).join('\n')
/** A picture of one dot over the whole page: what a scanner makes. */
const picture = 'q 500 0 0 700 50 70 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q'

/** A review on paper of which one page was scanned, and one with an empty back. */
export const paperWithPicture = () => madePdf([words, picture])
export const paperWithEmptyPage = () => madePdf([words, ''])

import type { Found } from '../../../core/check/finding.ts'
import type { StratmlFault } from '../../../core/stratml/defect.ts'
import type { Said } from '../language.ts'

type Invalid = Extract<Found, { kind: 'stratml-invalid' }>
type Saying = (found: { readonly element: string; readonly written: string; readonly first?: number }) => {
  readonly message: Said
  readonly remedy: Said
}

const correct: Said = {
  ja: '規格(ISO 17469-1)の XML スキーマに合わせて直してください',
  en: 'correct it after the XML schema of ISO 17469-1',
}
const writeFigure: Said = {
  ja: '数だけを半角で書き、単位は UnitOfMeasurement に、説明は Description に書いてください',
  en: 'give the bare figure, its unit in UnitOfMeasurement and words in Description',
}
const writeId: Said = {
  ja: '英字か「_」で始まる、文書の中でひとつだけの名前にしてください',
  en: 'give it a name that begins with a letter or "_" and stands nowhere else',
}

/** What is wrong in a StratML document, by its kind. Names of elements stay as the standard writes them. */
const sayings: Readonly<Record<StratmlFault, Saying>> = {
  'wrong-namespace': ({ element, written }) => ({
    message: {
      ja: `${element} の名前空間が StratML のものではありません: ${written === '' ? 'なし' : written}`,
      en: `the namespace of ${element} is not that of StratML: ${written === '' ? 'none' : written}`,
    },
    remedy: correct,
  }),
  'unknown-element': ({ element, written }) => ({
    message: {
      ja: `${written} の中に ${element} は置けません。読み飛ばしました`,
      en: `${element} may not stand in ${written}; it was left out`,
    },
    remedy: correct,
  }),
  'element-in-text': ({ element, written }) => ({
    message: {
      ja: `${element} は文字だけの要素ですが、中に ${written} があります。文字だけを読みました`,
      en: `${element} holds words only, but ${written} stands in it; only the words were read`,
    },
    remedy: correct,
  }),
  'stray-text': ({ element, written }) => ({
    message: {
      ja: `${element} の中に、要素に入っていない文字があります: ${written}`,
      en: `words stand in ${element} outside any element: ${written}`,
    },
    remedy: correct,
  }),
  'wrong-order': ({ element, written }) => ({
    message: { ja: `${element} は ${written} より前に置く要素です`, en: `${element} must stand before ${written}` },
    remedy: correct,
  }),
  'too-many': ({ element, written }) => ({
    message: {
      ja: `${written} の中の ${element} が多すぎます。先のものを読みました`,
      en: `there are too many ${element} in ${written}; those before it were read`,
    },
    remedy: correct,
  }),
  'missing-element': ({ element, written }) => ({
    message: { ja: `${element} に ${written} がありません`, en: `${element} has no ${written}` },
    remedy: correct,
  }),
  'missing-attribute': ({ element, written }) => ({
    message: { ja: `${element} に属性 ${written} がありません`, en: `${element} has no attribute ${written}` },
    remedy: correct,
  }),
  'unknown-attribute': ({ element, written }) => ({
    message: {
      ja: `${element} に属性 ${written} は置けません`,
      en: `${element} may not have the attribute ${written}`,
    },
    remedy: correct,
  }),
  'wrong-value': ({ element, written }) => ({
    message: { ja: `${element} に決められた値ではありません: ${written}`, en: `no value of ${element}: ${written}` },
    remedy: correct,
  }),
  'not-a-number': ({ element, written }) => ({
    message: { ja: `${element} が数ではありません: ${written}`, en: `${element} is no number: ${written}` },
    remedy: writeFigure,
  }),
  'not-a-date': ({ element, written }) => ({
    message: {
      ja: `${element} が実在する日付ではありません: ${written === '' ? '空' : written}`,
      en: `${element} is no date: ${written === '' ? 'empty' : written}`,
    },
    remedy: { ja: '「2017-04-01」のように書いてください', en: 'write it as in 2017-04-01' },
  }),
  'bad-id': ({ element, written }) => ({
    message: {
      ja: `${element} が識別子の形ではありません: ${written === '' ? '空' : written}`,
      en: `${element} has not the form of an identifier: ${written === '' ? 'empty' : written}`,
    },
    remedy: writeId,
  }),
  'duplicate-id': ({ element, written, first = 0 }) => ({
    message: {
      ja: `${element} が ${first}行目と同じです: ${written}`,
      en: `the ${element} ${written} stands in line ${first} already`,
    },
    remedy: writeId,
  }),
  'unknown-entity': ({ element, written }) => ({
    message: {
      ja: `${element} に、XML にない実体参照があります: ${written}`,
      en: `${element} has an entity that XML does not know: ${written}`,
    },
    remedy: {
      ja: '文字そのものか「&#160;」のような番号で書いてください',
      en: 'write the character, or its number as in &#160;',
    },
  }),
  more: () => ({
    message: { ja: 'ほかにも規格に合わないところがあります', en: 'there is more that the schema does not allow' },
    remedy: { ja: '示したところを直して、もう一度点検してください', en: 'correct these and check again' },
  }),
}

/** A name or value of a foreign file in a sentence: on one line, and not endless. */
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

export const sayStratmlFault = ({ fault, element, written, first }: Invalid): ReturnType<Saying> =>
  sayings[fault]({ element: short(element), written: short(written), ...(first === undefined ? {} : { first }) })

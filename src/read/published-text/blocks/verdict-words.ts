import type { Form } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import type { StatedResult } from '../../../core/plan/plan.ts'
import type { Legend } from '../text/legend.ts'

type Verdict = StatedResult['verdict']

/** What the words and marks for results mean in one document. */
export type VerdictWords = {
  /** The verdict that a cell states (目標達成 → met); undefined for anything else, and for a mark that means neither met nor unmet. */
  readonly of: (text: string) => Verdict | undefined
  /** Whether a cell is such a word or mark at all, whatever it means. */
  readonly isOne: (text: string) => boolean
}

const provisional = /[(（](?:暫定|見込み?|速報|※.{0,8}|注.{0,4})[)）]/g
const wrapped = /^[(（「【〔[［]+([^(（「【〔[［]*)[)）」】〕\]］]+$/
const ends = /^\s+|[\s.。]+$/g
const code = /\s?\((?:[ⅰⅱⅲ]|i{1,3}|iv|v)\)$/
/** Words behind a verdict that explain it: 対象外(令和元年度は案件なし). */
const remark = /(?<=.)\([^()]*\)$/
const mark =
  /^(?:[◎○◯〇●△▲×✕✖]|[A-ES][+-]?|[a-e]|[①-⑨](?:\s?\([ⅰⅱⅲiv]+\))?|[ア-オ]|順調|やや遅れ|遅れ|概ね順調|おおむね順調|一部達成|一部未達成|(?:概ね|おおむね|ほぼ)達成|(?:計画|予定)(?:どおり|を上回る|を下回る)|推進中|検討中|未実施|[a-eA-E]:[^\s:]{1,8}|-)$/
const circles: ReadonlyMap<string, string> = new Map([
  ['◯', '○'],
  ['〇', '○'],
  ['✕', '×'],
  ['✖', '×'],
])
const longest = 14
/** A mark in front of a verdict in words: ● 達成, ◇未達成. */
const marked = /^[◎○●◇◆△▲▽×■□✓☑](?=.)/

/** Such a text has nothing that could be taken off it. */
const plainWords = /^[ぁ-んァ-ヶ一-鿿A-Za-z0-9%]+$/

const bareOf = (text: string): string => {
  const folded = fold(text)
  if (plainWords.test(folded)) return folded
  const bare = folded.replace(provisional, '').replace(ends, '').replace(wrapped, '$1').replace(/\s/g, '')
  return circles.get(bare) ?? bare.replace(/^[―—–ー]$/, '-')
}

/** What a mark that tells about others is written with. */
const telling = /[◎△CDESＣＤＥＳ]/

/** Which marks a document shows: with ◎ about, ○ is no plain "met"; with C or D about, A and B are grades of a scale. */
function ambiguous(cells: readonly string[]): ReadonlySet<string> {
  const shown = new Set(cells.filter((cell) => cell.length <= 4 && telling.test(cell)).map(bareOf))
  const scale = ['C', 'D', 'E', 'S'].some((letter) => shown.has(letter))
  return new Set([...(shown.has('◎') || shown.has('△') ? ['○', '◎'] : []), ...(scale ? ['A', 'B'] : [])])
}

/** The words of a form, under what the document itself says about its marks. Marks that nobody explains and that could be grades mean nothing. */
export function createVerdictWords(form: Form, legend: Legend, cells: readonly string[]): VerdictWords {
  const open = ambiguous(cells)
  const said: ReadonlyMap<string, Verdict> = new Map(Object.entries(form.verdicts))
  const explained = (bare: string) => legend.meanings.get(bare) ?? (legend.meanings.has(bare) ? null : undefined)
  const meaningOf = (bare: string): Verdict | undefined => {
    const plain = bare
      .replace(code, '')
      .replace(remark, (content) => (/\d/.test(content.replace(/\d+年/g, '')) ? content : ''))
    const own = explained(bare) ?? explained(plain)
    if (own !== undefined) return own ?? undefined
    if (plain.length > longest) return undefined
    return open.has(plain) ? undefined : (said.get(bare) ?? said.get(plain))
  }
  /** The words behind a mark, unless the mark says something else. */
  const withMark = (bare: string): Verdict | undefined => {
    const own = meaningOf(bare)
    if (own !== undefined || !marked.test(bare)) return own
    const [byMark, byWords] = [meaningOf(bare.slice(0, 1)), meaningOf(bare.slice(1))]
    return byMark === undefined || byMark === byWords ? byWords : undefined
  }
  return {
    of: (text) => (text.length > 40 ? undefined : withMark(bareOf(text))),
    isOne: (text) => {
      const bare = text.length > 40 ? '' : bareOf(text)
      return bare !== '' && (withMark(bare) !== undefined || mark.test(bare) || legend.meanings.has(bare))
    },
  }
}

/** A result with its verdict behind or before it, set apart by a space, a colon or a bracket: 58.2% B, 57.3%：B, 達成(80.2%). */
export function splitVerdict(
  words: VerdictWords,
  text: string,
): { readonly rest: string; readonly word: string; readonly verdict: Verdict | undefined } | undefined {
  if (text.length > 200) return undefined
  const behind =
    /^(?<rest>.*\S?)(?:[\s　:：／/→]+|(?=[（(【〔［[](?![ⅰⅱⅲiv]+[)）])))\s*(?<word>[（(【〔［[]?[^\s　:：（(【]{1,10}(?:\s?[（(][ⅰⅱⅲiv]+[)）])?[)）】〕］\]]?)$/.exec(
      text,
    )?.groups
  const before = /^(?<word>[^\s　（(:：]{1,8}(?:[（(][ⅰⅱⅲiv]+[)）])?)(?:[\s　:：／/]+|(?=[（(]))\s*(?<rest>.+)$/.exec(
    text,
  )?.groups
  for (const groups of [behind, before]) {
    const word = groups?.['word'] ?? ''
    const rest = (groups?.['rest'] ?? '').replace(/[\s　:：]+$/, '')
    const arrow = groups === behind && /[→⇒]\s*$/.test(text.slice(0, text.length - word.length))
    if (arrow && words.isOne(word) && rest !== '')
      return { rest: rest.replace(/[\s　→⇒]+$/, ''), word, verdict: words.of(word) }
    if (words.isOne(word) && rest !== '' && (/[0-9０-９]/.test(rest) || /^[（(]?[―－-]|未|中止/.test(rest))) {
      return {
        rest: rest.replace(/^[（(](.*)[)）]$/, '$1').trim(),
        word: word.replace(wrapped, '$1'),
        verdict: words.of(word),
      }
    }
  }
  return undefined
}

import { fold } from '../../../core/fold.ts'
import { titleKey } from '../../../core/title-key.ts'

const relistingMark =
  /[<〈《(（【〔[［＜]\s*(?:再掲[^>〉》)）】〕\]］＞]{0,20}|再)\s*[>〉》)）】〕\]］＞]|[※*]?\s*再掲(?:[(（][^()（）]{1,20}[)）])?$/
const relistedFirst = /^(?:[<〈《(（【〔[［＜]\s*再掲\s*[>〉》)）】〕\]］＞]|再掲[:：])\s*/
const listMark =
  /^\s*(?:[(（]\s*[0-9０-９]{1,2}\s*[)）]|[①-⑳]|[0-9０-９]{1,2}[.．)）]|[アイウエオカキク][.．)）]|[0-9０-９]{1,2}(?:[-－ー–][0-9０-９]{1,2}){1,2}(?=[\s　]))\s*/
const footnote = /\s*(?:[(（]?注\s?\d{0,2}[)）]?|※\s?\d{0,2}|\*\d{1,2})$/

/** A title in a list, apart from its number and from the mark that it stands here again (再掲). */
export type ListedTitle = { readonly number: string; readonly title: string; readonly relisting: boolean }

const digits = (mark: string): string => {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(mark.trim())
  return circled >= 0 ? String(circled + 1) : (fold(mark).match(/\d+(?=\D*$)|[ア-ク]/)?.[0] ?? '')
}

/** A line that says nothing but that the title above it stands here again. */
export const isRelistingMark = (text: string): boolean =>
  /^[<〈《(（【〔[［＜※*\s]*再掲[>〉》)）】〕\]］＞\s]*$/.test(text)

export function readListedTitle(text: string): ListedTitle {
  const mark = listMark.exec(text)
  const rest = mark === null ? text.trim() : text.slice(mark[0].length).trim()
  const relisting = relistingMark.test(rest) || relistedFirst.test(rest)
  const title = rest.replace(relistedFirst, '').replace(relistingMark, '').replace(footnote, '').trim()
  return { number: mark === null ? '' : digits(mark[0]), title, relisting }
}

/** Characters to change, add or drop, as far as `limit`; undefined beyond it. */
function distance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const steps = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
      current.push(steps)
      if (steps < least) least = steps
    }
    if (least > limit) return undefined
    previous = current
  }
  const last = previous[b.length] ?? limit + 1
  return last <= limit ? last : undefined
}

const longest = 80
const candidatesAtMost = 400

/** How far two titles differ, when they still mean the same: 0 the same, else a slip of one or two characters in a longer title. */
function slip(a: string, b: string): number | undefined {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  const limit = Math.min(2, Math.floor(length * 0.15))
  return limit === 0 || a.length > longest || b.length > longest ? undefined : distance(a, b, limit)
}

/** A register of titles, to look items up in. */
export type TitleBook<Item> = {
  readonly add: (title: string, item: Item) => void
  /** The item with the very same title. */
  readonly findSame: (title: string) => Item | undefined
  /**
   * The item with this title: the very same one, or the only one that differs by a slip (積極的な発信 / 積極的発信).
   * Undefined when none does, or when two are equally near: then a person must say.
   */
  readonly find: (title: string) => Item | undefined
}

export function createTitleBook<Item>(): TitleBook<Item> {
  const exact = new Map<string, Item>()
  const all: { key: string; item: Item }[] = []
  const nearest = (key: string): Item | undefined => {
    const near = all.flatMap(({ key: other, item }) => {
      const difference = slip(key, other)
      return difference === undefined ? [] : [{ item, difference }]
    })
    const best = Math.min(...near.map(({ difference }) => difference))
    const found = new Set(near.filter(({ difference }) => difference === best).map(({ item }) => item))
    return found.size === 1 ? [...found][0] : undefined
  }
  return {
    add: (title, item) => {
      const key = titleKey(title)
      if (key === '' || exact.get(key) === item) return
      if (!exact.has(key)) exact.set(key, item)
      all.push({ key, item })
    },
    findSame: (title) => (all.length === 0 ? undefined : exact.get(titleKey(title))),
    find: (title) => {
      if (all.length === 0) return undefined
      const key = titleKey(title)
      if (key === '') return undefined
      const same = exact.get(key)
      return same !== undefined || all.length > candidatesAtMost || key.length > longest ? same : nearest(key)
    },
  }
}

import { fold } from '../../../core/fold.ts'
import type { Line } from './lines.ts'

/** What belongs to a page is short. */
const longestRaw = 240
const dash = '(?:[-–—―‐~<〈\\[(|─ー=]{1,8})'
const pageNumber = new RegExp(
  `^(?:${dash}\\s?\\d{1,4}\\s?[-–—―‐~>〉\\])|─ー=]{1,8}|\\d{1,4}|(?:P|p|page|Page|PAGE)\\.?\\s?\\d{1,4}|${dash}?\\s?\\d{1,4}\\s?(?:\\/\\s?\\d{1,4}\\s?)?(?:ページ|頁|枚目)\\s?[-–—―‐─=]{0,8}|(?:ページ|頁)\\s?\\d{1,4}|\\d{1,4}\\s?\\/\\s?\\d{1,4}|第\\s?\\d{1,4}\\s?(?:ページ|頁))$`,
)
const rule = /^[-=_*~─━―＝〜～＊・.\s]{3,}$/
const tableOfContents = /[…‥・.．]{3,}\s*(?:P|p)?[.]?\s?\d{1,4}$/
const webFurniture =
  /^(?:ページ番号[:： ]?\s?\d+.*|ページの?(?:先頭|トップ)へ(?:戻る)?|このページ.*|本文(?:へ|ここ(?:から|まで)).*|文字サイズ.*|現在(?:の?位置|地)[:：].*|この記事.*|.*ご意見をお聞かせ.*|.*役に立(?:ち|っ).*|本文へスキップ|サイト内検索|Language|[^。]{1,60}(?: [>›»] [^。]{1,60}){2,}|印刷(?:用ページ)?(?:する)?|トップ(?:ページ)?\s?[>›»].*|サイトマップ|前(?:の)?ページへ?|次(?:の)?ページへ?|戻る|目\s?次|もくじ|PDF(?:ファイル)?.*(?:KB|MB|バイト).*|.*[(（]PDF.*(?:KB|MB).*|Adobe.*Reader.*|(?:最終)?更新日[:: ].*|(?:公表|作成|更新|掲載|発行)日?[:：].*|所属[:：].*|(?:ページ番号|ページID)[:: ]?\d+|.*(?:電話|ファックス|ファクス|FAX|TEL|☎)[:: ]?[\d(（].*|(?:お?問い?合わ?せ先?|連絡先)(?:\s.*)?|【?お?問い?合わ?せ.*】.*|〒\d{3}.*|https?:\/\/\S+|.*\shttps?:\/\/\S+|Copyright.*|©.*|\(?(?:続く|つづく|次ページへ続く|続き|前ページからの続き)\)?|探している情報が見つからない|[(（]?単位[:：][^)）]{1,12}[)）]?|以上|以下余白)$/i
const pairHead = /^[|｜\s]*(?:項目|区分|事項)[\s|｜]+(?:内容|記載内容|記入内容|説明)[|｜\s]*$/
const image = /^!?\[[^\]]*\]\([^)]*\)$|^\[?(?:図|写真|画像|イラスト|グラフ)\d*\]?$|^<!--.*-->$/

const contact =
  /^【?(?:お?問い?合わ?せ先?|このページの?(?:作成|担当|発信).*|連絡先|担当(?:窓口)?|この(?:ページ|記事)(?:に関する|について).*)】?[:：]?$/
const office =
  /(?:役所|役場|課|係|担当|室|部|局|センター|支所|グループ)$|^(?:電話|TEL|FAX|ファックス|ファクス|メール|Eメール|E-mail|所在地|住所|郵便番号|〒)|@/i
const longestOffice = 40
/** The foot of a web page: short lines to the end. */
const mostAtFoot = 10
const longestAtFoot = 60

/** The office behind お問い合わせ: short lines up to the next gap. */
function contactLines(lines: readonly Line[], from: number): number[] {
  while (from < lines.length - 1 && lines[from + 1]?.text === '') from += 1
  const rest = lines.slice(from + 1).filter(({ text }) => text !== '')
  if (
    rest.length <= mostAtFoot &&
    rest.every(({ text, tabbed }) => !tabbed && text.length <= longestAtFoot && !/[。]$/.test(text))
  )
    return rest.map(({ number }) => number)
  const end = lines.findIndex(
    ({ text }, at) => at > from && (text === '' || text.length > longestOffice || !office.test(text)),
  )
  return lines.slice(from + 1, end < 0 ? lines.length : end).map(({ number }) => number)
}

/** Lines that belong to the page and not to the plan: page numbers, rules, tables of contents, the words around a web page. */
export function furnitureLines(lines: readonly Line[]): ReadonlySet<number> {
  const furniture = new Set<number>()
  lines.forEach((line, index) => {
    if (line.raw.length > longestRaw) return
    if (!line.plain && pairHead.test(line.raw)) furniture.add(line.number)
    if (line.tabbed) return
    const text = fold(line.raw)
    if (contact.test(text) && /問|連絡|この|作成/.test(text))
      for (const number of contactLines(lines, index)) furniture.add(number)
    const farRight = /^[\s　]{10,}\S/.test(line.raw)
    const alone = farRight || ((lines[index - 1]?.text ?? '') === '' && (lines[index + 1]?.text ?? '') === '')
    const number = pageNumber.test(text) && (!/^\d+$/.test(text) || alone)
    if (
      number ||
      (!line.plain && ((text !== '' && rule.test(text)) || tableOfContents.test(text))) ||
      webFurniture.test(text) ||
      image.test(text)
    )
      furniture.add(line.number)
  })
  return furniture
}

const ofDocument = /年度|方針|振り?返り|計画|評価|報告|資料|様式|シート|調書/
/** The first line of words after a line of furniture (a page number). */
function topsOfPages(lines: readonly Line[], furniture: ReadonlySet<number>): ReadonlySet<number> {
  const tops = new Set<number>()
  let above = 0
  for (const line of lines) {
    if (line.text === '') continue
    for (let number = line.number - 1; number > above; number -= 1) if (furniture.has(number)) tops.add(line.number)
    above = line.number
  }
  return tops
}

const headLines = 14
const shortest = 6
const longest = 60

/** The words of a line without the page number and the gap in front of it. */
const runningKey = ({ raw, plain }: Line): string => (plain ? raw : dressedKey(raw))

const dressedKey = (raw: string): string =>
  fold(raw)
    .replace(/^#{1,6} /, '')
    .replace(/\s(?:No|NO|no|№)[.．]?\s?\d{1,4}$/, '')
    .replace(/^\d{1,3}\s+(?=\D)|\s+\d{1,3}$|[-–―]\s?\d{1,3}\s?[-–―]$/g, '')
    .replace(/\s+/g, '')

/** The head of a document: its first lines that mean nothing else. */
function firstUnknown(lines: readonly Line[], isKnown: (line: Line) => boolean): Line[] {
  const head: Line[] = []
  for (const line of lines) {
    if (head.length >= headLines) break
    if (!isKnown(line)) head.push(line)
  }
  return head
}

/** 総合評価　ｂ tells a grade, wherever it stands. */
const endsInMark = /[\s　][A-ESa-eＡ-ＥＳａ-ｅ◎○△▲×☆]$/

/**
 * Headers and footers that run over the pages: the title of the document again, or a line about the document that stands three times
 * or more, but for its page number; and what stands twice or more at the top of a page. The first one, in the head, is the title itself.
 * `isKnown` spares lines that mean something; `furniture` are the lines found before, page numbers among them.
 */
export function runningLines(
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  isKnown: (line: Line) => boolean,
): ReadonlySet<number> {
  const candidates = lines.filter(
    (line) =>
      line.text !== '' &&
      (line.plain || !/[|｜]/.test(line.raw)) &&
      !line.tabbed &&
      !line.listed &&
      !endsInMark.test(line.text) &&
      line.text.length <= longestRaw &&
      fold(line.text).length <= longest,
  )
  const head = firstUnknown(candidates, isKnown)
  const titles = head.map(runningKey).filter((key) => key.length >= shortest && ofDocument.test(key))
  const inHead = new Set(head.map(({ number }) => number))
  const running = new Set<number>()
  const pageTops = topsOfPages(lines, furniture)
  const long = candidates.filter((line) => !line.plain || line.raw.length >= shortest)
  for (const [key, same] of Map.groupBy(long, runningKey)) {
    if (key.length < shortest) continue
    const isTitle = titles.some((title) => key.includes(title))
    const ofTitle = same.length > 0 && same.every((line) => pageTops.has(line.number) && saysTitle(line, head))
    if (!isTitle && !ofTitle && same.length < 2) continue
    const group = same.filter((line) => !isKnown(line))
    const isRunning = isTitle || (group.length >= 3 && ofDocument.test(key))
    const atTops = (group.length >= 2 || ofTitle) && group.every(({ number }) => pageTops.has(number))
    if (!isRunning && !atTops) continue
    const [first, ...again] = group
    if (first !== undefined && ((atTops && ofDocument.test(key)) || !inHead.has(first.number)))
      running.add(first.number)
    for (const { number } of again) running.add(number)
  }
  return running
}

/** 運営方針 振り返り, at the top of a page: nothing but words of the document's title, which stands before it. */
const saysTitle = ({ raw, number }: Line, head: readonly Line[]): boolean => {
  const words = fold(raw)
    .replace(/^#{1,6} /, '')
    .split(/\s+/)
  const title = head.find((line) => ofDocument.test(line.raw))
  const key = title === undefined || title.number >= number ? '' : runningKey(title)
  return ofDocument.test(raw) && words.every((word) => word.length > 1 && key.includes(word))
}

const repeatedAtLeast = 3
const hasWord = /\p{L}{3}/u

/** Of lines that nothing could place, those that stand three times or more. */
export function repeatedLines(unplaced: readonly Line[]): ReadonlySet<number> {
  const worded = unplaced.filter(({ text, plain }) => !plain || hasWord.test(text))
  const counts = Map.groupBy(worded, ({ text }) => fold(text))
  const repeated = [...counts].filter(
    ([text, group]) => group.length >= repeatedAtLeast && text.length <= longest && hasWord.test(text),
  )
  return new Set(repeated.flatMap(([, group]) => group.map(({ number }) => number)))
}

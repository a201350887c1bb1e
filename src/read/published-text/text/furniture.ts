import { fold } from '../../../core/fold.ts'
import type { Line } from './lines.ts'

const pageNumber =
  /^(?:[-–—―‐~~<〈[(|]\s?\d{1,4}\s?[-–—―‐~~>〉\])|]|\d{1,4}|(?:P|p|page|Page|PAGE)\.?\s?\d{1,4}|\d{1,4}\s?(?:ページ|頁|枚目)|(?:ページ|頁)\s?\d{1,4}|\d{1,4}\s?\/\s?\d{1,4}(?:\s?(?:ページ|頁))?|第\s?\d{1,4}\s?(?:ページ|頁))$/
const rule = /^[-=_*~─━―＝・.\s]{3,}$/
const webFurniture =
  /^(?:ページの?(?:先頭|トップ)へ(?:戻る)?|このページ(?:の|に関する).*|本文ここ(?:から|まで).*|印刷(?:用ページ)?(?:する)?|トップ(?:ページ)?\s?(?:[>›»].*)?|サイトマップ|前(?:の)?ページへ?|次(?:の)?ページへ?|戻る|目次|もくじ|PDF(?:ファイル)?.*(?:KB|MB|バイト).*|Adobe.*Reader.*|(?:最終)?更新日[:: ].*|ページ番号[:: ]?\d+|(?:電話|ファックス|FAX|TEL|メール)[:: ].*|(?:続く|つづく|次ページへ続く|\(?続き\)?|前ページからの続き))$/i
const image = /^!?\[[^\]]*\]\([^)]*\)$|^\[?(?:図|写真|画像|イラスト|グラフ)\d*\]?$|^<!--.*-->$/
const repeatedAtLeast = 3

/**
 * Lines that belong to the page and not to the plan: page numbers, rules, the words around a web page.
 * A lone number is furniture only between blank lines or at the end, where no table of cells can be going on.
 */
export function furnitureLines(lines: readonly Line[]): ReadonlySet<number> {
  const furniture = new Set<number>()
  lines.forEach((line, index) => {
    const text = fold(line.text)
    const alone = (lines[index - 1]?.text ?? '') === '' && (lines[index + 1]?.text ?? '') === ''
    const number = pageNumber.test(text) && (!/^\d+$/.test(text) || alone)
    if (
      number ||
      (text !== '' && rule.test(text) && !line.text.includes('\t')) ||
      webFurniture.test(text) ||
      image.test(text)
    )
      furniture.add(line.number)
  })
  return furniture
}

/** Of lines that nothing could place, those that stand three times or more: the header and footer of every page. */
export function repeatedLines(unplaced: readonly Line[]): ReadonlySet<number> {
  const counts = Map.groupBy(unplaced, ({ text }) => fold(text))
  const repeated = [...counts].filter(([text, group]) => group.length >= repeatedAtLeast && text.length <= 60)
  return new Set(repeated.flatMap(([, group]) => group.map(({ number }) => number)))
}

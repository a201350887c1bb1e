import { fold } from '../../../core/fold.ts'
import type { Quantity } from '../../../core/plan/plan.ts'
import { readAmount } from '../../../core/amount/read-amount.ts'
import { knownUnit } from '../../../core/amount/unit.ts'
import { readPeriod } from '../../../core/calendar/period.ts'

/** Units that count time, age or place and not what was done. */
const notDone = new Set([
  '年',
  'か月',
  '日',
  '月',
  '分',
  '秒',
  '歳',
  '才',
  '代',
  '周年',
  '期',
  '号',
  '丁目',
  '番',
  '級',
  '階',
  '次',
  '時',
  '点',
  '年生',
  '世代',
  '月間',
  '年間',
  '週間',
  'か年',
])
const bounds: ReadonlyMap<string, Quantity['bound']> = new Map(
  Object.entries({
    以上: 'atLeast',
    以下: 'atMost',
    以内: 'atMost',
    超: 'moreThan',
    未満: 'lessThan',
    程度: 'about',
    余り: 'about',
    余: 'about',
  } as const),
)
const boundWord = /^(?:以上|以下|以内|超|未満|程度|余り|余)/
const ofThem = /(?:のうち|中)$/
const words = /[^\s、,・/／(（)）:：「」『』\d]{1,12}$/
const bareNumber = /^\d{1,4}$/

/** Whether a figure may begin at a position: not inside a word (A4, 第3回 of a name, LED2000). */
function mayBegin(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return /\d/.test(text.charAt(at)) && !/[A-Za-z\d.第]/.test(before)
}

type Found = { readonly quantity: Quantity; readonly end: number }

function quantityAt(text: string, at: number): Found | undefined {
  const found = readAmount(text, at)
  if (found === undefined || 'damaged' in found) return undefined
  const { value, unit } = found.amount
  if (unit === '' || notDone.has(unit) || (knownUnit(unit.split('/')[0] ?? '') === undefined && /^[A-Za-z]/.test(unit)))
    return undefined
  const bound = boundWord.exec(text.slice(found.end, found.end + 2))?.[0]
  const end = found.end + (bound?.length ?? 0)
  const lead = text.slice(0, at)
  const each = lead.endsWith('各')
  const all = lead.endsWith('全')
  const about = lead.endsWith('約')
  const label = each || all || about || ofThem.test(lead) ? undefined : words.exec(lead)?.[0]
  const meaning = bound === undefined ? (about ? 'about' : undefined) : bounds.get(bound)
  const start = at - (each || all || about ? 1 : 0) - (label?.length ?? 0)
  return {
    end,
    quantity: {
      value,
      unit,
      text: text.slice(start, end),
      ...(each || label?.startsWith('各') ? { each: true as const } : {}),
      ...(all ? { all: true as const } : {}),
      ...(meaning === undefined ? {} : { bound: meaning }),
      ...(label === undefined ? {} : { label }),
    },
  }
}

/** A number alone in brackets (3): a count without its unit. */
function bareInBrackets(text: string): Quantity[] {
  return [...text.matchAll(/(?<=\S)[(（]([^()（）]{1,6})[)）]/g)].flatMap((match) => {
    const content = (match[1] ?? '').trim()
    return bareNumber.test(content) ? [{ value: String(parseInt(content, 10)), unit: '', text: content }] : []
  })
}

/**
 * The figures of an activity, each with its unit: 3回・17人 · 30社44品 · 各51回 · 参加10,000人以上 · 全11地域.
 * Years, ages and dates are none; a number alone in brackets is one without a unit.
 */
export function readQuantities(written: string): Quantity[] {
  const text = fold(written)
  const quantities: Quantity[] = []
  let at = 0
  while (at < text.length) {
    if (!mayBegin(text, at)) {
      at += 1
      continue
    }
    const period = readPeriod(text, at)
    const found = period === undefined ? quantityAt(text, at) : undefined
    if (found !== undefined) quantities.push(found.quantity)
    at = period?.end ?? found?.end ?? at + (/^[\d,.]+/.exec(text.slice(at, at + 40))?.[0].length ?? 1)
  }
  return [...quantities, ...bareInBrackets(text)]
}

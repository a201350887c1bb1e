import type { Initiative } from '../../../core/plan/plan.ts'
import { placeOf, type Draft } from './draft.ts'
import type { Line } from '../text/lines.ts'
import { readQuantities } from './quantities.ts'

/** A text line of an activity section with the blank lines behind it: a picture stood in a wide gap. */
export type ActivityLine = { readonly line: Line; readonly gapAfter: number }

const deed =
  /(?:実施|開催|作成|策定|更新|交付|支援|配布|掲載|確保|推進|設定|強化|取組み?|取り組み|実践|フィードバック|削減|運営|周知|発信|提供|整備|検討|募集|発行|連携|協力|参加|など|等|した|する|ます)[。]?$/
const pictureGap = 2
const longestCaption = 32
const sentenceGoesOn = /[、,（(「『・のをにとがはで]$/

/** Lines of one activity: a line break inside the sentence (two spaces, an open bracket, a particle) does not end it. */
export function joinSentences(lines: readonly ActivityLine[]): ActivityLine[][] {
  const groups: ActivityLine[][] = []
  let open = false
  for (const item of lines) {
    const previous = groups.at(-1)?.at(-1)
    const adjacent = previous !== undefined && item.line.number === previous.line.number + 1
    if (open && adjacent && !item.line.listed && item.line.heading === 0) groups.at(-1)?.push(item)
    else groups.push([item])
    open =
      (item.line.goesOn && !/[)）。」』]$/.test(item.line.text)) ||
      sentenceGoesOn.test(item.line.text) ||
      /[（(「『][^）)」』]*$/.test(item.line.text)
  }
  return groups
}

/** Whether lines name a picture: short words without figure or deed, with a gap behind them where the picture was. */
function isCaption(group: readonly ActivityLine[], text: string): boolean {
  const [first] = group
  const gap = group.at(-1)?.gapAfter ?? 0
  if (first === undefined || first.line.heading > 0 || first.line.listed || gap < pictureGap) return false
  return (
    group.every(({ line }) => line.text.length <= longestCaption && !deed.test(line.text)) &&
    readQuantities(text).length === 0 &&
    !/[。!！?？:：]/.test(text)
  )
}

/** Adds an activity or a picture's caption to an initiative. The same words a second time (a caption that repeats the activity) add nothing. */
export function addActivity({ giveId, account }: Draft, initiative: Initiative, group: readonly ActivityLine[]): void {
  const [first] = group
  if (first === undefined) return
  const text = group.map(({ line }) => line.text).join('')
  const lines = group.map(({ line }) => line.number)
  if (isCaption(group, text)) {
    const photo = {
      id: giveId('photo', initiative.id, text),
      caption: text,
      alt: text,
      at: placeOf({ line: first.line.number, column: first.line.column }),
    }
    initiative.photos.push(photo)
    account.use(lines, 'record', photo.id)
    return
  }
  const same = initiative.activities.find((activity) => activity.text === text)
  const activity = same ?? {
    id: giveId('activity', initiative.id, text),
    text,
    quantities: readQuantities(text),
    at: { line: first.line.number, column: first.line.column },
  }
  if (same === undefined) initiative.activities.push(activity)
  account.use(lines, 'record', activity.id)
}

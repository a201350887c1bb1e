import type { Initiative } from '../../../core/plan/plan.ts'
import type { Line } from '../text/lines.ts'
import { placeOf, type Draft } from './draft.ts'
import { readQuantities } from './quantities.ts'

/** A text line of an activity section with the blank lines behind it: a picture stood in a wide gap. */
export type ActivityLine = { readonly line: Line; readonly gapAfter: number }

const deed =
  /(?:実施|開催|作成|策定|更新|交付|支援|配布|掲載|確保|推進|設定|強化|取組み?|取り組み|実践|フィードバック|削減|運営|周知|発信|提供|整備|検討|募集|発行|連携|協力|参加|など|等|した|する|ます)[。]?$/
const pictureGap = 2
const longestCaption = 32
const sentenceGoesOn = /[、,（(「『・のをにとがはで]$/
const wideGap = /[ ]{2,}|[ ]*　[　 ]*/
const picture = /^[(（〔【▲△]*(?:写真|図|画像|イラスト)[)）〕】:：\s　]+(?<caption>\S.*)$/
const mostCaptions = 2

/** Lines of one activity: a line break inside the sentence (two spaces, an open bracket, a particle) does not end it. */
export function joinSentences(lines: readonly ActivityLine[]): ActivityLine[][] {
  const groups: ActivityLine[][] = []
  let open = false
  for (const item of lines) {
    const previous = groups.at(-1)?.at(-1)
    const adjacent = previous !== undefined && item.line.number - previous.line.number <= 1
    if (open && adjacent && !item.line.listed && item.line.heading === 0) groups.at(-1)?.push(item)
    else groups.push([item])
    open =
      (item.line.goesOn && !/[)）。」』]$/.test(item.line.text)) ||
      sentenceGoesOn.test(item.line.text) ||
      /[（(「『][^）)」』]*$/.test(item.line.text)
  }
  return groups
}

type What =
  | { readonly kind: 'activity'; readonly text: string }
  | { readonly kind: 'photos'; readonly captions: readonly string[] }
  | { readonly kind: 'unclear' }

/** Short words without figure or deed, as they stand under a picture. */
const looksLikeCaption = (text: string) =>
  text.length <= longestCaption && !deed.test(text) && !/[。!！?？:：]/.test(text) && readQuantities(text).length === 0

/**
 * What a group of lines is. Under a title whose deeds are listed (・…), other lines are captions when they look like it and stand apart,
 * else words of a map or a chart, which are left for a person.
 */
function whatIs(group: readonly ActivityLine[], amongListed: boolean): What {
  const [first] = group
  const text = group.map(({ line }) => line.text).join('')
  const caption = picture.exec(text)?.groups?.['caption']
  if (first === undefined || caption !== undefined)
    return { kind: 'photos', captions: caption === undefined ? [] : [caption] }
  if (first.line.listed || first.line.heading > 0) return { kind: 'activity', text }
  const gap = group.at(-1)?.gapAfter ?? 0
  if (gap >= pictureGap && group.every(({ line }) => looksLikeCaption(line.text)))
    return { kind: 'photos', captions: [text] }
  if (!amongListed || first.line.inCell) return { kind: 'activity', text }
  const parts = text.split(wideGap)
  if (gap >= 1 && parts.length <= mostCaptions && parts.every(looksLikeCaption))
    return { kind: 'photos', captions: parts }
  return parts.length === 1 && deed.test(text) ? { kind: 'activity', text } : { kind: 'unclear' }
}

/** Adds the activities and the captions of pictures in these lines to an initiative. The same words a second time (a caption that repeats the activity) add nothing. */
export function addActivities(
  { giveId, account }: Draft,
  initiative: Initiative,
  lines: readonly ActivityLine[],
): void {
  const groups = joinSentences(lines)
  const amongListed = groups[0]?.[0]?.line.listed ?? false
  for (const group of groups) {
    const [first] = group
    const what = whatIs(group, amongListed)
    if (first === undefined || what.kind === 'unclear') continue
    const at = placeOf({ line: first.line.number, column: first.line.column })
    const numbers = group.map(({ line }) => line.number)
    if (what.kind === 'photos') {
      for (const caption of what.captions) {
        const id = giveId('photo', initiative.id, caption)
        initiative.photos.push({ id, caption, alt: caption, at })
        account.use(numbers, 'record', id)
      }
      continue
    }
    const { text } = what
    const same = initiative.activities.find((activity) => activity.text === text)
    const activity = same ?? { id: giveId('activity', initiative.id, text), text, quantities: readQuantities(text), at }
    if (same === undefined) initiative.activities.push(activity)
    account.use(numbers, 'record', activity.id)
  }
}

import type { Initiative } from '../../../core/plan/plan.ts'
import { titleKey } from '../../../core/title-key.ts'
import { isFigure } from '../blocks/cell-kind.ts'
import { isMeasure } from '../blocks/measure-name.ts'
import type { Item } from '../blocks/item.ts'
import { readListedTitle } from '../blocks/titles.ts'
import { linesOfCell } from '../text/lines.ts'
import { alsoTitled } from './draft.ts'
import { endsField } from './field-end.ts'
import { close, type Filling } from './filling.ts'
import { addNamedIndicator } from './indicator-lines.ts'
import { ownerOf } from './open-field.ts'
import { takeMoney } from './money-line.ts'
import type { Standing } from './standing.ts'

const longestTitle = 80
/** How the title above stands: another line that stands so over a list is a title too, known or not. */
type TitleShape = { readonly heading: number; readonly gapAfter: number }

/** Marks that set a heading off: ■防災学習会. */
const decoration = /^[■□◆◇▼▽★☆◎▶▷\s　]+/
const longestDecorated = 40
const inBrackets = /^[【〔＜《〈][^】〕＞》〉]{2,40}[】〕＞》〉]$/

type TextItem = Extract<Item, { kind: 'text' }>

type Named = { readonly initiative: Initiative; readonly rest: string; readonly title: string }

/** The initiative that a line names, alone or with words of an activity behind it. `standsAlone`: it can be nothing but a title, so a part of one will do. */
function namedInitiative(
  { finder }: Filling,
  text: string,
  { goal, strategy }: Standing,
  standsAlone: boolean,
): Named | undefined {
  const bare = readListedTitle(text.replace(decoration, '')).title
  const near = strategy ?? goal
  if (bare.length <= longestTitle) {
    const initiative =
      finder.find(bare, near) ?? (standsAlone && strategy !== undefined ? finder.findPart(bare, strategy) : undefined)
    if (initiative !== undefined) return { initiative, rest: '', title: bare }
  }
  const cut = /^(?<title>\S{4,80}?)[\s　:：](?<rest>.+)$/.exec(bare)?.groups
  const initiative = cut && finder.find(cut['title'] ?? '', near)
  return initiative && { initiative, rest: cut?.['rest']?.trim() ?? '', title: cut?.['title'] ?? '' }
}

/** Whether a line that nobody knows must be a title of something: it stands alone over a list. The list is then not the initiative's above. */
const isUnknownTitle = ({ line, gapBefore, gapAfter }: TextItem, next: Item | undefined, like?: TitleShape): boolean =>
  (/^[■□◆◇▼▽★☆◎▶▷]/.test(line.text) && line.text.length <= longestDecorated && !/[。、]/.test(line.text)) ||
  standsOverList({ line, gapBefore, gapAfter }, next, like)

const standsOverList = (
  { line, gapBefore, gapAfter }: Pick<TextItem, 'line' | 'gapBefore' | 'gapAfter'>,
  next: Item | undefined,
  like?: TitleShape,
): boolean =>
  !line.listed &&
  !line.inCell &&
  gapBefore > 0 &&
  (gapAfter === 0 ||
    (like !== undefined && line.heading === like.heading && (line.heading > 0 || gapAfter <= like.gapAfter))) &&
  next?.kind === 'text' &&
  next.line.listed &&
  !/[。、]$/.test(line.text)

/** 対象者数　4,916人 tells a figure, and is the name of none. */
const endsInFigure = (text: string): boolean => {
  const [, ...behind] = text.split(/[\s　:：]+/)
  return behind.length > 0 && isFigure(behind.at(-1) ?? '')
}

/** The name of a measure on a line of its own, right above its target or result. */
const namesFiguresBelow = (text: string, next: Item | undefined): boolean =>
  next?.kind === 'fields' &&
  next.lead === '' &&
  isMeasure(text) &&
  !endsInFigure(text) &&
  next.fields.some(
    ({ label, value }) =>
      value !== '' && label.roles.some((role) => role === 'target' || role === 'actual' || role === 'baseline'),
  )

/** Words go to the field or the section that is open, or name the initiative that the next lines are about. */
export function fillText(filling: Filling, item: TextItem, now: Standing, next: Item | undefined): void {
  const { mode } = filling
  const { line, gapAfter } = item
  if (mode.kind === 'foreign') return
  if (
    now.initiative !== undefined &&
    takeMoney(filling.draft, now.initiative, { text: line.text, line: line.number, column: line.column })
  )
    return
  const named =
    now.strategy === undefined && now.goal === undefined
      ? undefined
      : namedInitiative(filling, line.text, now, isUnknownTitle(item, next))
  if (
    named !== undefined &&
    (mode.kind !== 'field' ||
      titleKey(readListedTitle(line.text.replace(decoration, '')).title) === titleKey(named.title))
  )
    return openInitiative(filling, item, now, named)
  if (mode.kind !== 'field' && namesFiguresBelow(line.text, next)) {
    const owner = ownerOf(now)
    close(filling)
    if (owner !== undefined)
      return addNamedIndicator(filling.draft, owner, { text: line.text, line: line.number, column: line.column })
  }
  if (inBrackets.test(line.text) && !line.listed) {
    close(filling)
    filling.mode = { kind: 'foreign' }
    return
  }
  if (mode.kind === 'activities') {
    const leaflet = line.bold && /[!！。?？]/.test(line.text)
    if (leaflet || isUnknownTitle(item, next, mode.titled)) {
      close(filling)
      filling.mode = { kind: 'aside' } // the words of a leaflet or a picture, or a title that no list has, until the next title: a person decides
    } else mode.lines.push({ line, gapAfter })
  } else if (mode.kind === 'field') {
    if (endsField(mode.field, item)) close(filling)
    else {
      if (mode.field.values.length === 0) mode.field.indented = /^[\s　]/.test(line.raw) && !line.listed
      mode.field.values.push({ text: line.text, line: line.number, column: line.column })
    }
  }
}

/** From the title of an initiative on, listed lines are what was done for it. */
function openInitiative(
  filling: Filling,
  { line, gapAfter }: TextItem,
  now: Standing,
  { initiative, title, rest }: Named,
): void {
  const { draft, mode } = filling
  const inSection = (mode.kind === 'activities' && mode.implied === undefined) || mode.kind === 'aside'
  close(filling)
  if (rest !== '' && !inSection) return // words behind a title, under no heading of what was done: an answer perhaps
  filling.initiative = initiative
  alsoTitled(initiative, { text: title, line: line.number, column: line.column })
  const lines = rest === '' ? [] : [{ line: { ...line, text: rest, heading: 0 }, gapAfter }]
  const titled = { heading: line.heading, gapAfter }
  filling.mode = { kind: 'activities', standing: now, lines, titled, ...(inSection ? {} : { implied: true as const }) }
  if (rest === '') draft.account.use(line.number, 'record', initiative.id)
}

/** A table without a head under a title or a section of activities: titles with what was done, one beside the other. */
export function fillHeadless(filling: Filling, { table }: Extract<Item, { kind: 'rows' }>, now: Standing): void {
  if (filling.mode.kind !== 'activities' && filling.mode.kind !== 'aside') return close(filling)
  for (const cell of table.pieces.flatMap(({ cells }) => cells)) {
    if (cell.text === '') continue
    const standing = { ...now, initiative: filling.initiative ?? now.initiative }
    for (const line of linesOfCell(cell))
      fillText(filling, { kind: 'text', line, gapBefore: 0, gapAfter: 0 }, standing, undefined)
  }
}

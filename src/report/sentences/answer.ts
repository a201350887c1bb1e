import type { Language } from './language.ts'

type Counts = { readonly met: number; readonly unmet: number; readonly open: number }

/** The answer as a sentence, in its parts: 69の目標のうち / 47を達成 / 、 / 22が届きませんでした. */
export function answerParts(
  { met, unmet, open }: Counts,
  language: Language,
): readonly { readonly text: string; readonly tone?: 'met' | 'unmet' }[] {
  const all = met + unmet + open
  if (language === 'en') {
    if (all === 0) return [{ text: 'No target has been judged yet' }]
    return [
      { text: `Of ${all} targets, ` },
      { text: `${met} were met`, tone: 'met' },
      { text: ' and ' },
      { text: `${unmet} were missed`, tone: 'unmet' },
      ...(open > 0 ? [{ text: `, ${open} open` }] : []),
    ]
  }
  if (all === 0) return [{ text: 'まだ判定できる目標がありません' }]
  if (unmet === 0 && open === 0) return [{ text: `${all}の目標` }, { text: 'すべてを達成しました', tone: 'met' }]
  const missed = unmet > 0 ? [{ text: `${unmet}が届きませんでした`, tone: 'unmet' as const }] : []
  const rest = open > 0 ? [{ text: `${unmet > 0 ? '。' : ''}${open}は判定できていません` }] : []
  return [{ text: `${all}の目標のうち` }, { text: `${met}を達成`, tone: 'met' }, { text: '、' }, ...missed, ...rest]
}

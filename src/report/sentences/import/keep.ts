import type { Language, Said } from '../language.ts'
import { plural } from '../plural.ts'

/** The pages on which a draft is kept and published. */
export const importKeepWords = {
  difference: { ja: '保存の前に', en: 'Before it is kept' },
  differenceLead: {
    ja: '保存するものに印を付けてください。印を外したものは、いま保存されているままで、下書きに残ります。',
    en: 'Tick what is to be kept. The rest stays as it is kept now, and in the draft.',
  },
  firstLead: {
    ja: 'この年度の計画は、まだ保存されていません。保存するものに印を付けてください。',
    en: 'Nothing is kept for this year yet. Tick what is to be kept.',
  },
  notNamed: {
    ja: '注意: 資料のどこにも、この区の名前がありません。区が合っているか確かめてください。',
    en: 'Warning: the document nowhere names this ward. Check that it is the right one.',
  },
  openLines: {
    ja: '確認が済んでいない行は、保存されません(元の資料の行としては残ります)。',
    en: 'Lines that nobody has checked are not kept as records; they stay as lines of the document.',
  },
  renamed: {
    ja: '名前や場所が変わった記録かもしれません。同じものに印を付けると、削除と追加ではなく、変更になります。',
    en: 'These may be records that were renamed or moved. Those that you tick are changed, not removed and added.',
  },
  takeRenamed: { ja: '印を付けたものを同じ記録とする', en: 'Take the ticked ones as the same' },
  plan: { ja: '計画の全体', en: 'The plan as a whole' },
  before: { ja: '前', en: 'before' },
  after: { ja: '後', en: 'after' },
  none: { ja: 'なし', en: 'none' },
  keep: { ja: '印を付けたものを保存する', en: 'Keep what is ticked' },
  nothingChosen: { ja: '印が一つもありません。何も保存していません。', en: 'Nothing was ticked. Nothing was kept.' },
  same: { ja: '保存されている版と内容は変わりません', en: 'Nothing differs from what is kept' },
  sameLead: { ja: '保存するものはありません。', en: 'There is nothing to keep.' },
  stale: {
    ja: '見ているあいだに、ほかの人がこの年度の計画を保存しました。何も失われていません。下は新しい版との違いです。印を確かめて、もう一度保存してください。',
    en: 'Somebody else has kept this plan since you looked. Nothing is lost: below is the difference to the newest revision. Check the ticks and keep it again.',
  },
  doneLead: {
    ja: 'まだ公表はされていません。公表すると、だれでも読めるようになります。',
    en: 'It is not published yet. Once it is, everybody can read it.',
  },
  backToDraft: { ja: '下書きの残りを見る', en: 'See what is left in the draft' },
  publish: { ja: '公表へ進む', en: 'Go on to publish' },
  publishAnswer: { ja: 'この内容を公表しますか', en: 'Publish this?' },
  publishLead: {
    ja: '公表した版は、あとから変わりません。直すときは、次の版として公表します。',
    en: 'A publication never changes. A correction is published as the next one.',
  },
  publishYes: { ja: '公表する', en: 'Publish' },
  publishErrorsSeen: { ja: '誤りが残ることを確かめました', en: 'I have seen the errors that remain' },
  publishUnseen: {
    ja: '誤りが残っています。確かめた印を付けてから公表してください。',
    en: 'Errors remain. Tick that you have seen them, then publish.',
  },
  publishedLead: {
    ja: '公開の頁は、数秒のうちに新しくなります。',
    en: 'The public pages change within seconds.',
  },
  seePublic: { ja: '公開の頁を見る', en: 'See the public page' },
  another: { ja: 'ほかの資料を取り込む', en: 'Import another document' },
} as const satisfies Record<string, Said>

/** How many records differ from what is kept. */
export function sayDifference(count: number, revision: number, language: Language): string {
  if (language === 'en')
    return revision === 0 ? plural(count, 'new record') : `${plural(count, 'record')} differ from revision ${revision}`
  return revision === 0 ? `新しく保存する記録 ${count} 件` : `第${revision}版と違う記録 ${count} 件`
}

export const sayKept = (revision: number, language: Language): string =>
  language === 'ja' ? `第${revision}版として保存しました` : `Kept as revision ${revision}`

export const sayLeft = (count: number, language: Language): string =>
  language === 'ja'
    ? `印を外した ${count} 件は、下書きに残っています。`
    : `${plural(count, 'record')} not ticked: still in the draft.`

export const sayPublished = (sequence: number, language: Language): string =>
  language === 'ja' ? `公表第${sequence}版になりました` : `Published as number ${sequence}`

/** How many errors a publication would show. */
export const sayErrorsLeft = (count: number, language: Language): string =>
  language === 'ja' ? `点検で見つかった誤りが ${count} 件あります。` : `The check found ${plural(count, 'error')}.`

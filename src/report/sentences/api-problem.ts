import type { Said } from './language.ts'

/** What the API answers when it has no answer. `count` says how long to wait, in seconds. */
export type ApiProblemKind =
  | 'no-such-address'
  | 'not-found'
  | 'method-not-allowed'
  | 'invalid-parameters'
  | 'too-many-requests'
  | 'unavailable'
  | 'failed'

/** Every error of the API: what it is, and what to do about it. */
export const apiProblemWords: Record<ApiProblemKind, { readonly title: Said; readonly detail: Said }> = {
  'no-such-address': {
    title: { ja: 'この住所(URL)の API はありません', en: 'There is no such address in this API' },
    detail: {
      ja: 'api/v1/openapi.json に、あるもの全部の一覧があります。',
      en: 'Everything that there is stands in api/v1/openapi.json.',
    },
  },
  'not-found': {
    title: { ja: '公表されたものの中にありません', en: 'Nothing published by that name' },
    detail: {
      ja: '番号や年度を確かめてください。公表前のものは、あってもここからは見えません。',
      en: 'Check code, year and id. What is not published yet is not seen from here.',
    },
  },
  'method-not-allowed': {
    title: { ja: '読むことだけができます', en: 'This API is for reading' },
    detail: { ja: 'GET で読んでください。', en: 'Ask with GET.' },
  },
  'invalid-parameters': {
    title: { ja: '条件の書き方が違います', en: 'Parameters cannot be understood' },
    detail: {
      ja: '直すところは errors に全部あります。',
      en: 'All that needs to be changed stands in "errors".',
    },
  },
  'too-many-requests': {
    title: { ja: '短い間に多すぎるお尋ねです', en: 'Too many requests in a short time' },
    detail: {
      ja: 'Retry-After の秒数だけ待ってから、もう一度お尋ねください。',
      en: 'Wait for the seconds of Retry-After, then ask again.',
    },
  },
  unavailable: {
    title: { ja: 'いま答えられません', en: 'Not available right now' },
    detail: {
      ja: 'データベースにつながりません。数秒おいて、もう一度お尋ねください。公表された頁は、そのまま読めます。',
      en: 'The database cannot be reached. Ask again in a few seconds; the published pages can be read meanwhile.',
    },
  },
  failed: {
    title: { ja: 'こちらの誤りで答えられません', en: 'The program failed' },
    detail: {
      ja: 'プログラムの誤りです。記録は残りました。同じ頁は、サイトで読めます。',
      en: 'This is a fault of the program and has been noted. The same figures stand on the pages of the site.',
    },
  },
}

/** What is wrong with one parameter, beside what it expects. */
export const parameterFaults = {
  unknown: (known: readonly string[]): Said => ({
    ja: `この条件はありません。使えるもの: ${known.join('、')}`,
    en: `There is no such parameter. Known here: ${known.join(', ')}`,
  }),
  repeated: (): Said => ({ ja: '一度だけ書いてください', en: 'Give it once only' }),
  gone: (): Said => ({
    ja: 'この続きはありません。前の答えの next をそのまま使ってください',
    en: 'There is nothing to go on from. Use "next" of the last answer as it is',
  }),
} as const

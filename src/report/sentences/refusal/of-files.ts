import type { Refusal } from '../../../core/refusal.ts'
import type { SaidRefusal } from './said-refusal.ts'
import { xmlFiles } from './of-xml-files.ts'
import type { Said } from '../language.ts'
import type { Table } from '../table.ts'

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
const place = ({ file, at }: { file: string; at: { line: number; column: number } }) =>
  `${file}:${at.line}:${at.column}`

const checkJson: Said = {
  ja: '書き出した元の道具で作り直すか、その場所を直してください',
  en: 'export it again, or correct that place',
}

const compareSchema: Said = {
  ja: 'docs/ の JSON Schema と見比べて、その場所を直してください',
  en: 'compare that place with the JSON Schema in docs/',
}

/** Files that cannot be read or written, and what is wrong inside them. */
export const files = {
  'file-missing': ({ file }) => ({
    message: { ja: `ファイルが見つかりません: ${file}`, en: `no such file: ${file}` },
    remedy: { ja: '名前と場所を確かめてください', en: 'check the name and the folder' },
  }),
  'file-is-folder': ({ file }) => ({
    message: { ja: `ファイルではなくフォルダーです: ${file}`, en: `this is a folder: ${file}` },
    remedy: { ja: '中のファイルを指定してください', en: 'name a file inside it' },
  }),
  'file-forbidden': ({ file }) => ({
    message: { ja: `読み書きが許されていません: ${file}`, en: `permission denied: ${file}` },
    remedy: { ja: 'ファイルの権限を確かめてください', en: 'check the permissions' },
  }),
  'disk-full': ({ file }) => ({
    message: { ja: `空き容量がないため書けません: ${file}`, en: `the disk is full: ${file}` },
    remedy: {
      ja: '容量を空けてもう一度実行してください。書きかけは残っていません',
      en: 'free some space and run it again; nothing half-written was left',
    },
  }),
  'file-failed': ({ file, detail }) => ({
    message: { ja: `読み書きできません: ${file}(${detail})`, en: `cannot read or write: ${file} (${detail})` },
    remedy: { ja: '場所と装置の状態を確かめてください', en: 'check the path and the device' },
  }),
  'file-too-large': ({ file, bytes, atMost }) => ({
    message: {
      ja: `ファイルが大きすぎます: ${file}(${megabytes(bytes)}、上限 ${megabytes(atMost)})`,
      en: `the file is too large: ${file} (${megabytes(bytes)}, at most ${megabytes(atMost)})`,
    },
    remedy: { ja: '計画の本文だけを取り出すか、分けてください', en: 'take out the text of the plan, or split it' },
  }),
  'text-empty': ({ file }) => ({
    message: { ja: `中身がありません: ${file}`, en: `the file is empty: ${file}` },
    remedy: { ja: '別のファイルを指定してください', en: 'name another file' },
  }),
  'text-not-decodable': ({ file, offset }) => ({
    message: {
      ja: `文字として読めません: ${file}(${offset} バイト目)`,
      en: `cannot be decoded: ${file} (byte ${offset})`,
    },
    remedy: {
      ja: 'UTF-8 か Shift_JIS で保存し直してください(途中で切れていないかも確かめてください)',
      en: 'save it as UTF-8 or Shift_JIS, and check that it is complete',
    },
  }),
  'text-has-nul': ({ file, offset }) => ({
    message: {
      ja: `文字でないデータ(NUL)が入っています: ${file}(${offset} バイト目)`,
      en: `holds a NUL byte: ${file} (byte ${offset})`,
    },
    remedy: { ja: 'テキストとして保存し直してください', en: 'save it as text' },
  }),
  'not-text': ({ file, looksLike }) => ({
    message: {
      ja: `テキストではありません: ${file}(${looksLike} のようです)`,
      en: `not a text file: ${file} (looks like ${looksLike})`,
    },
    remedy: { ja: '本文をテキストとして書き出してください', en: 'export its text' },
  }),
  'json-broken': (refusal) => ({
    message: { ja: `JSON として読めません: ${place(refusal)}`, en: `not valid JSON: ${place(refusal)}` },
    remedy: checkJson,
  }),
  'json-too-deep': (refusal) => ({
    message: {
      ja: `入れ子が深すぎます(64段まで): ${place(refusal)}`,
      en: `nested deeper than 64 levels: ${place(refusal)}`,
    },
    remedy: checkJson,
  }),
  'json-too-many-values': (refusal) => ({
    message: {
      ja: `値が多すぎます(20万個まで): ${place(refusal)}`,
      en: `more than 200,000 values: ${place(refusal)}`,
    },
    remedy: { ja: '計画ひとつの JSON を指定してください', en: 'name the JSON of one plan' },
  }),
  'more-problems': ({ file, count }) => ({
    message: { ja: `ほかにも ${count} か所あります: ${file}`, en: `${count} more places: ${file}` },
    remedy: { ja: '示したところを直して、もう一度実行してください', en: 'correct these and run it again' },
  }),
  'json-broken-character': (refusal) => ({
    message: {
      ja: `壊れた文字(片方だけのサロゲートか NUL)があります: ${place(refusal)}`,
      en: `a broken character (lone surrogate or NUL): ${place(refusal)}`,
    },
    remedy: checkJson,
  }),
  'json-duplicate-key': (refusal) => ({
    message: {
      ja: `同じ名前「${refusal.key}」が二度あります: ${place(refusal)}`,
      en: `the key "${refusal.key}" stands twice: ${place(refusal)}`,
    },
    remedy: checkJson,
  }),
  'json-forbidden-key': (refusal) => ({
    message: {
      ja: `使えない名前「${refusal.key}」があります: ${place(refusal)}`,
      en: `the key "${refusal.key}" is not allowed: ${place(refusal)}`,
    },
    remedy: checkJson,
  }),
  'json-number-not-exact': (refusal) => ({
    message: {
      ja: `正確に扱えない数値 ${refusal.text} があります: ${place(refusal)}`,
      en: `the number ${refusal.text} cannot be kept exactly: ${place(refusal)}`,
    },
    remedy: { ja: '数値は "79.2" のように文字列で書いてください', en: 'write figures as texts, as in "79.2"' },
  }),
  ...xmlFiles,
  'schema-missing': (refusal) => ({
    message: {
      ja: `決まった形に合いません: ${place(refusal)} に ${refusal.path} がありません`,
      en: `does not fit the schema: ${place(refusal)} lacks ${refusal.path}`,
    },
    remedy: compareSchema,
  }),
  'schema-mismatch': (refusal) => ({
    message: {
      ja: `決まった形に合いません: ${place(refusal)} の ${refusal.path || '全体'}(${refusal.expected.ja})`,
      en: `does not fit the schema: ${place(refusal)}, ${refusal.path || 'the whole'} (${refusal.expected.en})`,
    },
    remedy: compareSchema,
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>

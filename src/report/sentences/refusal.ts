import type { Refusal } from '../../core/refusal.ts'
import type { Said } from './language.ts'
import { sayBy, type Table } from './table.ts'

/** A refusal in words: what is wrong and where, and what to do about it. */
export type SaidRefusal = { readonly message: Said; readonly remedy: Said }

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
const place = ({ file, at }: { file: string; at: { line: number; column: number } }) =>
  `${file}:${at.line}:${at.column}`

const contradictions = {
  'more-answers-than-sent': {
    ja: '回答数(--n)が配布数(--sent)より多くなっています',
    en: 'more answers (--n) than questionnaires sent (--sent)',
  },
  'more-answers-than-people': {
    ja: '回答数(--n)が母集団(--population)より多くなっています',
    en: 'more answers (--n) than people (--population)',
  },
  'more-sent-than-people': {
    ja: '配布数(--sent)が母集団(--population)より多くなっています',
    en: 'more sent (--sent) than people (--population)',
  },
} as const

const checkJson: Said = {
  ja: '書き出した元の道具で作り直すか、その場所を直してください',
  en: 'export it again, or correct that place',
}

const databaseProblems: Readonly<Record<string, (detail: string) => Said>> = {
  'no-program': (machine) => ({
    ja: `この機械(${machine})用の PostgreSQL が npm にありません。DATABASE_URL で PostgreSQL 15 以上を指定してください`,
    en: `npm has no PostgreSQL for this machine (${machine}); name one (15 or newer) in DATABASE_URL`,
  }),
  'no-account': () => ({
    ja: 'PostgreSQL は root では動かず、代わりの利用者も見つかりません。ふつうの利用者で実行してください',
    en: 'PostgreSQL refuses root and no other account was found; run it as a normal user',
  }),
  'folder-forbidden': (folder) => ({
    ja: `データのフォルダーに書き込めません: ${folder}`,
    en: `the data folder cannot be written to: ${folder}`,
  }),
  'disk-full': (folder) => ({ ja: `空き容量がありません: ${folder}`, en: `the disk is full: ${folder}` }),
  'other-version': (detail) => ({
    ja: `データが別の版の PostgreSQL のものです(${detail})`,
    en: `the data belongs to another version of PostgreSQL (${detail})`,
  }),
  'start-failed': (detail) => ({
    ja: `PostgreSQL を起動できません: ${detail}`,
    en: `PostgreSQL does not start: ${detail}`,
  }),
  unreachable: (detail) => ({
    ja: `DATABASE_URL のデータベースにつながりません: ${detail}`,
    en: `the database of DATABASE_URL cannot be reached: ${detail}`,
  }),
}

const sayings: Table<Refusal, SaidRefusal> = {
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
  'schema-mismatch': (refusal) => ({
    message: {
      ja: `決まった形に合いません: ${place(refusal)} の ${refusal.path}(${refusal.expected.ja})`,
      en: `does not fit the schema: ${place(refusal)}, ${refusal.path} (${refusal.expected.en})`,
    },
    remedy: {
      ja: 'docs/ の JSON Schema と見比べて、その場所を直してください',
      en: 'compare that place with the JSON Schema in docs/',
    },
  }),
  'nothing-read': ({ file, lines }) => ({
    message: {
      ja: `計画や振り返りとして読めるところがありません: ${file}(${lines}行)`,
      en: `nothing in it reads as a plan or a review: ${file} (${lines} lines)`,
    },
    remedy: {
      ja: '「経営課題1」「戦略1-1」などの見出しや、「指標・目標・実績」の表がある資料を指定してください',
      en: 'name a document with headings such as 経営課題1 or a table of indicators',
    },
  }),
  'plan-inconsistent': ({ file, problem, id, path }) => ({
    message: {
      ja: `${problem === 'duplicate-id' ? '同じ id が二度使われています' : '存在しない id を指しています'}: ${file} の ${path}(${id})`,
      en: `${problem === 'duplicate-id' ? 'an id is used twice' : 'an id that does not exist'}: ${file}, ${path} (${id})`,
    },
    remedy: { ja: 'id を直してください', en: 'correct the id' },
  }),
  'tenant-needed': ({ candidates }) => ({
    message: { ja: 'どの自治体の計画か分かりません', en: 'which local government this is cannot be told' },
    remedy: {
      ja: `--tenant に団体コード6桁を書いてください${candidates.length === 0 ? '' : `(候補: ${candidates.map(({ code, name }) => `${code} ${name}`).join('、')})`}`,
      en: `give its six-digit code as --tenant${candidates.length === 0 ? '' : ` (perhaps ${candidates.map(({ code, name }) => `${code} ${name}`).join(', ')})`}`,
    },
  }),
  'tenant-unknown': ({ code }) => ({
    message: {
      ja: `団体コード ${code} の自治体はありません`,
      en: `there is no local government with the code ${code}`,
    },
    remedy: { ja: 'tenants/tenants.csv で団体コードを確かめてください', en: 'look it up in tenants/tenants.csv' },
  }),
  'tenant-code-wrong': ({ code, proposed }) => ({
    message: { ja: `団体コードとして正しくありません: ${code}`, en: `not a valid local-government code: ${code}` },
    remedy:
      proposed === undefined
        ? { ja: '半角の数字6桁で書いてください', en: 'give six digits' }
        : { ja: `${proposed} ではありませんか`, en: `perhaps ${proposed}` },
  }),
  'tenant-differs': ({ given, inPlan }) => ({
    message: {
      ja: `--tenant は ${given} ですが、計画には ${inPlan} と書かれています`,
      en: `--tenant says ${given}, the plan says ${inPlan}`,
    },
    remedy: { ja: 'どちらが正しいか確かめてください', en: 'check which is right' },
  }),
  'year-needed': () => ({
    message: { ja: 'どの年度の計画か分かりません', en: 'which fiscal year this is cannot be told' },
    remedy: {
      ja: '--year に「平成29年度」「2017」のように書いてください',
      en: 'give it as --year, as in 2017 or 平成29年度',
    },
  }),
  'year-unreadable': ({ text }) => ({
    message: { ja: `年度として読めません: ${text}`, en: `not a fiscal year: ${text}` },
    remedy: { ja: '「平成29年度」「H29」「2017」のように書いてください', en: 'write it as in 平成29年度, H29 or 2017' },
  }),
  'year-differs': ({ given, inPlan }) => ({
    message: {
      ja: `--year は ${given} 年度ですが、計画には ${inPlan} 年度と書かれています`,
      en: `--year says ${given}, the plan says ${inPlan}`,
    },
    remedy: { ja: 'どちらが正しいか確かめてください', en: 'check which is right' },
  }),
  'plan-unknown': ({ tenant, fiscalYear }) => ({
    message: {
      ja: `${tenant} の ${fiscalYear} 年度の計画は保存されていません`,
      en: `no plan of ${tenant} for ${fiscalYear} is kept`,
    },
    remedy: { ja: 'import で取り込んでください', en: 'import it first' },
  }),
  'revision-stale': ({ basedOn, current }) => ({
    message: {
      ja: `ほかの人が先に保存しました(第${basedOn}版をもとにしましたが、いまは第${current}版です)`,
      en: `somebody else has saved first (based on revision ${basedOn}, now ${current})`,
    },
    remedy: {
      ja: 'もう一度実行して、新しい版との違いを確かめてください。何も書き込んでいません',
      en: 'run it again and look at the difference; nothing was written',
    },
  }),
  'not-confirmed': () => ({
    message: { ja: '確認がないため、書き込みませんでした', en: 'nothing was written: there was no yes' },
    remedy: { ja: '画面で「はい」と答えるか、--yes を付けてください', en: 'answer yes, or add --yes' },
  }),
  'database-failed': ({ problem, detail }) => ({
    message: databaseProblems[problem]?.(detail) ?? {
      ja: `データベースを使えません(${detail})`,
      en: `the database cannot be used (${detail})`,
    },
    remedy: { ja: 'README の「困ったとき」を見てください', en: 'see "Troubles" in the README' },
  }),
  'already-running': ({ address }) => ({
    message: {
      ja: `このデータのフォルダーではもう動いています${address === '' ? '' : `: ${address}`}`,
      en: `already running on this data folder${address === '' ? '' : `: ${address}`}`,
    },
    remedy: {
      ja: 'その住所を開いてください。別に動かすなら --data で別のフォルダーを指定してください',
      en: 'open that address, or name another folder with --data',
    },
  }),
  'port-in-use': ({ port }) => ({
    message: { ja: `ポート ${port} はほかで使われています`, en: `port ${port} is in use` },
    remedy: { ja: '--port を外すと空いているポートを選びます', en: 'without --port a free one is chosen' },
  }),
  'cannot-listen': ({ port, detail }) => ({
    message: { ja: `ポート ${port} で待ち受けできません(${detail})`, en: `cannot listen on port ${port} (${detail})` },
    remedy: { ja: '--port(1〜65535)と --host を確かめてください', en: 'check --port (1 to 65535) and --host' },
  }),
  'scheme-unknown': ({ id, known }) => ({
    message: { ja: `評価の型「${id}」はありません`, en: `there is no scheme "${id}"` },
    remedy: { ja: `使えるもの: ${known.join(', ')}`, en: `known: ${known.join(', ')}` },
  }),
  'figure-unreadable': ({ option, text }) => ({
    message: { ja: `${option} の値を数値として読めません: ${text}`, en: `${option} is no figure: ${text}` },
    remedy: { ja: '「75.3%」のように数値と単位で書いてください', en: 'give a number with its unit, as in 75.3%' },
  }),
  'count-unreadable': ({ option, text }) => ({
    message: {
      ja: `${option} は 1 以上の整数で書いてください: ${text}`,
      en: `${option} must be a whole number of at least 1: ${text}`,
    },
    remedy: { ja: '人数を数字だけで書いてください', en: 'give the count in digits' },
  }),
  'sample-contradicts': ({ problem }) => ({
    message: contradictions[problem],
    remedy: { ja: '数を確かめてください', en: 'check the numbers' },
  }),
  'elapsed-unreadable': ({ text }) => ({
    message: {
      ja: `--elapsed を「経過年数/計画年数」として読めません: ${text}`,
      en: `--elapsed is not years/years: ${text}`,
    },
    remedy: { ja: '「3/5」のように書いてください', en: 'write it as in 3/5' },
  }),
  'sample-without-n': () => ({
    message: { ja: '回答数(--n)がないと信頼区間を計算できません', en: 'without --n there is no interval' },
    remedy: { ja: '--n に、その設問の回答者数を書いてください', en: 'give the answers to the question as --n' },
  }),
}

export const sayRefusal = (refusal: Refusal): SaidRefusal => sayBy(sayings, refusal)

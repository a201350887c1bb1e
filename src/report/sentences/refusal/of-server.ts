import type { Refusal } from '../../../core/refusal.ts'
import type { SaidRefusal } from './said-refusal.ts'
import type { Said } from '../language.ts'
import type { Table } from '../table.ts'

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
  // The address is not repeated: it may hold a password.
  'no-address': () => ({
    ja: 'DATABASE_URL がデータベースの住所になっていません。postgresql://利用者:合言葉@機械:5432/名前 の形で書いてください',
    en: 'DATABASE_URL is no address of a database; write it as postgresql://user:password@machine:5432/name',
  }),
  unreachable: (detail) => ({
    ja: `DATABASE_URL のデータベースにつながりません: ${detail}`,
    en: `the database of DATABASE_URL cannot be reached: ${detail}`,
  }),
}

/** The database and the web server. */
export const server = {
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
    message:
      port === 0
        ? { ja: `待ち受けできません(${detail})`, en: `cannot listen (${detail})` }
        : { ja: `ポート ${port} で待ち受けできません(${detail})`, en: `cannot listen on port ${port} (${detail})` },
    remedy: { ja: '--port(1〜65535)と --host を確かめてください', en: 'check --port (1 to 65535) and --host' },
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>

import type { Refusal } from '../../../core/refusal.ts'
import type { SaidRefusal } from './said-refusal.ts'
import type { Table } from '../table.ts'

/** Plans that cannot be stored or found. */
export const plans = {
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
  'tenant-not-then': ({ name, fiscalYear, validFrom, validTo }) => ({
    message: {
      ja: `${name}は ${fiscalYear} 年度にはありません(${validFrom === undefined ? '' : `${validFrom} から`}${validTo === undefined ? '' : `${validTo} の前日まで`})`,
      en: `${name} did not exist in fiscal year ${fiscalYear} (${validFrom === undefined ? '' : `from ${validFrom}`}${validTo === undefined ? '' : ` until the day before ${validTo}`})`,
    },
    remedy: { ja: '団体コードと年度を確かめてください', en: 'check the code and the year' },
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
  'publication-stale': ({ tenant, fiscalYear }) => ({
    message: {
      ja: `${tenant} の ${fiscalYear} 年度は、いまほかの人が公表しています`,
      en: `${tenant} ${fiscalYear} is being published by somebody else right now`,
    },
    remedy: {
      ja: '少し待って、もう一度実行してください。何も書き込んでいません',
      en: 'wait a moment and run it again; nothing was written',
    },
  }),
  'folder-not-a-site': ({ folder }) => ({
    message: {
      ja: `${folder} は空ではなく、このプログラムが書き出したサイトでもありません`,
      en: `${folder} is not empty and holds no site that this program wrote`,
    },
    remedy: {
      ja: '空のフォルダーか、前に書き出したフォルダーを指定してください',
      en: 'name an empty folder, or one written before',
    },
  }),
  'url-unreadable': ({ text }) => ({
    message: { ja: `公開先のアドレスとして読めません: ${text}`, en: `not an address of a site: ${text}` },
    remedy: {
      ja: '「https://www.example.lg.jp/furikaeri/」のように書いてください',
      en: 'write it as in https://www.example.lg.jp/furikaeri/',
    },
  }),
  'not-confirmed': () => ({
    message: { ja: '確認がないため、書き込みませんでした', en: 'nothing was written: there was no yes' },
    remedy: { ja: '画面で「はい」と答えるか、--yes を付けてください', en: 'answer yes, or add --yes' },
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>

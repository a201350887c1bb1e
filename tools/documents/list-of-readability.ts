import { readabilityRules } from '../open-data/readability-rules.ts'

/** The 30 rules of the Digital Agency: what each asks, how our tables are checked for it, and what is left to a person. */
export const listOfReadability = (): string =>
  [
    '## 機械判読性の30の規則',
    '',
    'デジタル庁の機械判読性の規則を、公表する CSV のすべてについて自動で確かめています(`tools/open-data/readability.test.ts`)。どの規則にも、破った表が見つかることの試験があります。',
    '',
    '| 規則 | 求めること | 確かめ方 | 人が見ること |',
    '|---|---|---|---|',
    ...readabilityRules.map(({ number, asks, how, person }) => `| ${number} | ${asks} | ${how} | ${person ?? '–'} |`),
  ].join('\n')

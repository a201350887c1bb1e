/**
 * Numbers that belong to a name and are no figure themselves: by what is counted (1日平均, 人口10万人当たり, 40~74歳の), signs with digits (PM2.5), the scale of a mark
 * (5段階評価で, 100点満点中), an ordinal (第3次), and what an average is taken over (過去5年間の平均, 24区平均).
 */
const numeral = String.raw`(?:\d[\d,.]{0,12}[十百千万]{0,2}|[一十百千万]{1,4})`
const names = new RegExp(
  [
    String.raw`(?:人口|住民)?${numeral}(?:人|名|日|校|回|世帯|か所|件|団体|地域|時間|月|年|施設|校区|区)(?:[1一](?:日|回|月|年))?(?:当たり|あたり|当り|につき)`,
    String.raw`[1一](?:人|日|校|回|世帯|か所|件|団体|地域|時間|月|年|施設)(?:[1一](?:日|回))?平均`,
    String.raw`\d{1,3} ?(?:段階|点満点|点法)(?:評価)?(?:中|の|で)?`,
    String.raw`(?:\d{1,3}~)?\d{1,3}(?:歳|才)(?:\d{1,2}か月)?(?:児|代|(?:以上|以下|未満)?の)`,
    String.raw`[1-6]年生の?`,
    String.raw`[A-Z][A-Za-z]{1,7}-?\d[\d.]*`,
    String.raw`第 ?\d{1,3}[次期回号版]?`,
    String.raw`(?:過去|直近|前) ?\d{1,2} ?(?:か年|ヶ年|カ年|年間?|か月間?|回)の?(?=平均)`,
    String.raw`\d{1,3}(?:区|市|町|村|市町村?|団体|校|地域|都市|都道府県)の?(?=平均)`,
  ].join('|'),
  'y',
)

/** The name with a number in it that begins at a position of a folded text; undefined when none does. */
export function numberInName(text: string, at: number): string | undefined {
  names.lastIndex = at
  return names.exec(text)?.[0]
}

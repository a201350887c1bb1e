/**
 * A shape without its times and without 累計 and the like: 「◷までに延べ▢以上」 is ▢以上. What is left is the promise itself.
 */
export function bareShape(shape: string): string {
  return shape
    .replace(
      /\/?◷(?:末|中|内|当初)?(?:までの間)?(?:まで)?(?:時点|現在)?(?:に|の|は|で|間で|において|における|:)?[、,]? ?/g,
      '',
    )
    .replace(
      /(?:累計|累積|延べ|のべ|合計|総計|通算)(?:で|は|:)? ?(?=(?:各|全)?(?:年間|毎?[月週日])?▢)|(?<=▢)[、 ]?(?:累計|累積|延べ|のべ)$/g,
      '',
    )
    .replace(/ ?(▢) ?(?=以|未|超|を|程)/g, '$1')
    .trim()
}

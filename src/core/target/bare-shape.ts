const times =
  /\/?◷(?:末|中|内|当初)?(?:までの間)?(?:まで)?(?:時点|現在)?(?:に|の|は|で|間で|において|における|:)?[、,]? ?/g
const totals =
  /(?:累計|累積|延べ|のべ|合計|総計|通算)(?:で|は|:)? ?(?=(?:各|全)?(?:年間|毎?[月週日])?▢)|(?<=▢)[、 ]?(?:累計|累積|延べ|のべ)$/g
const anyTotal = /[計積べ算]/
const spacesAround = / ?(▢) ?(?=以|未|超|を|程)/g

/**
 * A shape without its times and without 累計 and the like: 「◷までに延べ▢以上」 is ▢以上. What is left is the promise itself.
 */
export function bareShape(shape: string): string {
  const timeless = shape.includes('◷') ? shape.replace(times, '') : shape
  const single = anyTotal.test(timeless) ? timeless.replace(totals, '') : timeless
  return (single.includes(' ') ? single.replace(spacesAround, '$1') : single).trim()
}

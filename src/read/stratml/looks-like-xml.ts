/** The largest StratML that is read, in characters: a plan of ours with some 2,600 initiatives. */
export const mostXml = 12_000_000

const begins =
  /^\s*<(?:\?xml[\s?]|!DOCTYPE\s(?!\s*html)|(?:[\w.-]{1,40}:)?(?:PerformancePlanOrReport|StrategicPlan)[\s/>])/
const comment = /^\s*<!--[\s\S]*?-->/

/** Whether a file is meant as XML: by its declaration, its DOCTYPE or the root of StratML. A page of HTML and a text with a mark are not. */
export function looksLikeXml(text: string): boolean {
  let head = text.slice(0, 10_000)
  for (let found = comment.exec(head); found !== null; found = comment.exec(head)) head = head.slice(found[0].length)
  return begins.test(head)
}

/** What is used of the browser's own world. */
type Drawn = {
  readonly tagName: string
  readonly getAttribute: (name: string) => string | null
  readonly closest: (selector: string) => Drawn | null
  readonly getBoundingClientRect: () => Record<'right' | 'width' | 'height', number>
}
declare const document: {
  readonly documentElement: Record<'clientWidth' | 'scrollWidth', number>
  readonly querySelectorAll: (selector: string) => Iterable<Drawn>
}

/** What sticks out to the right, or makes the page scroll sideways; what is cut off for eyes and kept for ears does not. Runs in the browser. */
export function sideways(): string[] {
  const edge = document.documentElement.clientWidth
  const scrolls =
    document.documentElement.scrollWidth > edge ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && right > edge + 1 && element.closest('.unseen, thead') === null
  })
  return [
    ...scrolls,
    ...out.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`),
  ]
}

import type { Frame } from '../../report/document/frame.ts'

/** How a page is dressed: framed by its site; with its style inside, standing alone as a file; or with a link to the style only, and to what else it needs. */
export type Dress =
  | { readonly frame: Frame }
  | { readonly style: string }
  | { readonly styleAt: string; readonly moreStyles?: readonly string[]; readonly scripts?: readonly string[] }

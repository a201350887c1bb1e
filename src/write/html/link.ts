import { html } from './html.ts'
import type { Link } from '../../report/document/text.ts'

/** A link, or its words alone where it leads nowhere. */
export const link = ({ text, href }: Link) => (href === undefined ? text : html`<a href="${href}">${text}</a>`)

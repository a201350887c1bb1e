import { html, type Markup } from './html.ts'
import type { Sign } from '../../report/document/board.ts'

/** The shapes of the four states, drawn once on a page and used everywhere: disc met, open diamond unmet, open square not judged, dash not applicable. */
export const signShapes = html`<svg class="shapes" aria-hidden="true" focusable="false">
  <symbol id="sign-met" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.5"></circle></symbol>
  <symbol id="sign-unmet" viewBox="0 0 20 20">
    <path
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linejoin="round"
      d="M10 2 18 10 10 18 2 10z"
    ></path>
  </symbol>
  <symbol id="sign-not-judged" viewBox="0 0 20 20">
    <path fill="none" stroke="currentColor" stroke-width="2.4" stroke-linejoin="round" d="M3.5 3.5h13v13h-13z"></path>
  </symbol>
  <symbol id="sign-not-applicable" viewBox="0 0 20 20">
    <path fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" d="M4 10h12"></path>
  </symbol>
</svg>`

const glyph = (state: Sign['state'], countOnly: boolean) =>
  html`<svg class="sign ${state}${countOnly ? ' pale' : ''}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <use href="#sign-${state}"></use>
  </svg>`

const bothOf = (state: Sign['state']) => ({ full: glyph(state, false), pale: glyph(state, true) })
const glyphs = {
  met: bothOf('met'),
  unmet: bothOf('unmet'),
  'not-judged': bothOf('not-judged'),
  'not-applicable': bothOf('not-applicable'),
} as const satisfies Record<Sign['state'], unknown>

export const signGlyph = (state: Sign['state'], countOnly: boolean): Markup =>
  glyphs[state][countOnly ? 'pale' : 'full']

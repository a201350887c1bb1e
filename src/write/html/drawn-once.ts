import { dressed, type Markup } from './html.ts'

/** A text is put together from pieces only when somebody looks into it: once, here, and not on every page that it becomes a part of. */
function asOnePiece(drawn: Markup): Markup {
  drawn.text.includes('\0')
  return drawn
}

/**
 * A drawing that is made once for every value: what several pages show (the chart of an indicator, the foot of a folder's pages) is the same
 * value on all of them. Dressed texts and plain ones are kept apart.
 */
export function drawnOnce<Value extends object>(draw: (value: Value) => Markup): (value: Value) => Markup {
  const kept = new WeakMap<Value, { readonly dress: unknown; readonly drawn: Markup }>()
  return (value) => {
    const known = kept.get(value)
    const dress = dressed()
    if (known !== undefined && known.dress === dress) return known.drawn
    const drawn = asOnePiece(draw(value))
    kept.set(value, { dress, drawn })
    return drawn
  }
}

/** What a part leads to: another part by its path in the parcel, and as what. */
export type TemplateLink = { readonly id: string; readonly type: string; readonly target: string }

/** A part of a ward's slides that goes into ours: its bytes and where it leads. */
export type TemplatePart = {
  readonly path: string
  readonly kind: 'slideMaster' | 'slideLayout' | 'theme' | 'image'
  readonly bytes: Uint8Array
  readonly links: readonly TemplateLink[]
}

/** A ward's master with its layouts, theme and pictures: which layout opens the deck, which holds everything else, and the numbers that they have there. */
export type SlideTemplate = {
  readonly parts: readonly TemplatePart[]
  /** Of its sheet, in the units of the format (914,400 to the inch). */
  readonly width: number
  readonly height: number
  readonly master: string
  readonly masterId: string
  readonly cover: string
  readonly content: string
}

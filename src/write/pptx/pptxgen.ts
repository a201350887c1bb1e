import pptxgenjs from 'pptxgenjs'

/** The types of the package say that its class is `default` of what is imported; what Node imports is the class itself. Whichever it is. */
const Presentation = 'default' in pptxgenjs ? pptxgenjs.default : pptxgenjs

export type Presentation = pptxgenjs.default
export type Slide = pptxgenjs.default.Slide
export type TableRow = pptxgenjs.default.TableRow
export type TableCell = pptxgenjs.default.TableCell
export type TextRun = pptxgenjs.default.TextProps
export type TextOptions = pptxgenjs.default.TextPropsOptions
export type Border = pptxgenjs.default.BorderProps

export const createPresentation = (): Presentation => new Presentation()

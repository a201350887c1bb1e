import { SaxesParser } from 'saxes'

export type Relationship = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/** The elements of an XML part, one after the other, by their names without prefix; undefined where it is broken or has a DOCTYPE. */
export function elementsOf(xml: string): Element[] | undefined {
  const parser = new SaxesParser({ xmlns: false })
  const elements: Element[] = []
  let isSound = true
  parser.on('error', () => (isSound = false))
  parser.on('doctype', () => (isSound = false))
  parser.on('opentag', ({ name, attributes }) => elements.push({ name: name.slice(name.indexOf(':') + 1), attributes }))
  parser.write(xml).close()
  return isSound ? elements : undefined
}

/** Where a target of a part leads: a path in the parcel, without steps upwards that leave it. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

export const relsPathOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels')

/** What a part leads to, by its list of relationships. */
export function relationshipsOf(part: string, xml: string): Relationship[] | undefined {
  return elementsOf(xml)
    ?.filter(({ name }) => name === 'Relationship')
    .map(({ attributes: { Id = '', Type = '', Target = '', TargetMode = '' } }) => ({
      id: Id,
      type: Type.split('/').at(-1) ?? '',
      target: TargetMode === 'External' ? Target : resolved(part, Target),
      external: TargetMode === 'External',
    }))
}

/** What a person has put in: the bytes of a file, or of the text that they pasted, and what they said of it. */
export type Upload = {
  readonly csrf: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly tenant: string
  readonly year: string
}

export const uploadAtMost = 16_000_000
/** Boundaries, names and the other fields. */
const besides = 200_000
const nameAtMost = 120

/** The bytes of a body; undefined as soon as there are more than `atMost`. */
async function bytesOf(request: Request, atMost: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > atMost) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > atMost) return undefined
    chunks.push(chunk)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

const textOf = (value: File | string | null) => (typeof value === 'string' ? value : '')

/** What a file is called: its last part, without what no name has. It is only ever shown. */
export const shownName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-nameAtMost)

/**
 * Reads an upload. What is too large or no form is a problem: nothing of it is kept, and no more than the cap is ever held.
 * `pasted`: what pasted text is called.
 */
export async function readUpload(
  request: Request,
  pasted: string,
): Promise<Upload | { readonly problem: 'too-large' | 'broken' }> {
  const bytes = await bytesOf(request, uploadAtMost + besides)
  if (bytes === undefined) return { problem: 'too-large' }
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => undefined)
  if (form === undefined) return { problem: 'broken' }
  const file = form.get('file')
  const text = textOf(form.get('text'))
  const isFile = file !== null && typeof file !== 'string' && file.size > 0
  const own = isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text)
  if (own.length > uploadAtMost) return { problem: 'too-large' }
  return {
    csrf: textOf(form.get('csrf')),
    file: isFile ? shownName(file.name) || pasted : pasted,
    bytes: text.trim() === '' && !isFile ? new Uint8Array() : own,
    tenant: textOf(form.get('tenant')).slice(0, 100),
    year: textOf(form.get('year')).slice(0, 40),
  }
}

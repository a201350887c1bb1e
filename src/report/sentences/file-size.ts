/** The size of a file as people read it, the same in every language: 512 B, 53.7 KB, 1.2 MB. Rounded for reading. */
export function sayFileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

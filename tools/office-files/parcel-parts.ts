export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a part leads to: targets by their types; one type stands several times as `slide#1`, `slide#2`. Their ids are the keys. */
export const links = (targets: Readonly<Record<string, string>>): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(([key, target]) => `<Relationship Id="${key}" Type="${types}/${key.replace(/#.*$/, '')}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Where a parcel says that its main part is. */
export const parcelLinks = (main: string): string => links({ officeDocument: main })

import { firstDay, lastDay } from '../../core/calendar/fiscal-year.ts'
import { catalogAbout, catalogKeywords, sayCatalog } from '../sentences/catalog.ts'
import type { Said } from '../sentences/language.ts'
import type { Edition } from '../site/ward.ts'
import { inEveryLanguage, licence } from './release.ts'

/** A file as the catalogue lists it. `describedBy`: the file that says what its parts mean. */
export type CatalogFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly describedBy?: string | undefined
}
/** A set of data with the files that hold it, each in a form of its own. */
export type CatalogEntry = {
  readonly id: string
  readonly title: Said
  readonly about: Said
  readonly files: readonly CatalogFile[]
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const authority = 'http://publications.europa.eu/resource/authority'
const link = (id: string) => ({ '@id': id })
const typed = (type: string, value: string) => ({ '@value': value, '@type': `xsd:${type}` })

const formats: Readonly<Record<string, string>> = {
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'application/xml': 'XML',
}

function distributionOf({ name, mediaType, bytes, sha256, describedBy }: CatalogFile, instant: unknown): unknown {
  const format = formats[mediaType]
  return {
    '@id': `#distribution-${name}`,
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:accessURL': link('downloads.html'),
    'dcat:downloadURL': link(name),
    'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${mediaType}`),
    ...(format === undefined ? {} : { 'dct:format': link(`${authority}/file-type/${format}`) }),
    'dcat:byteSize': typed('nonNegativeInteger', String(bytes)),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': link('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed('hexBinary', sha256),
    },
    ...(describedBy === undefined ? {} : { 'dct:conformsTo': link(describedBy) }),
    'dct:license': link(licence),
    'dct:issued': instant,
    'dct:modified': instant,
  }
}

/**
 * The catalogue of the data of a published plan, by DCAT-AP as JSON-LD. Its addresses are relative to its own, so that the same bytes are right
 * wherever the site stands; its times are those of the publication. Source: DCAT-AP 3.0.0, SPDX 2.3 (checksums).
 */
export function catalog(
  { judged, fiscalYear, publishedAt, sequence }: Edition,
  entries: readonly CatalogEntry[],
): unknown {
  const { plan, publisher } = judged
  const instant = typed('dateTime', publishedAt)
  const owner = link('#publisher')
  const languages = [link(`${authority}/language/JPN`), link(`${authority}/language/ENG`)]
  const common = {
    'dct:publisher': owner,
    'dct:issued': instant,
    'dct:modified': instant,
    'dct:language': languages,
  }
  const year = {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': typed('date', firstDay(fiscalYear).toString()),
    'dcat:endDate': typed('date', lastDay(fiscalYear).toString()),
  }
  return {
    '@context': context,
    '@id': 'catalog.jsonld',
    '@type': 'dcat:Catalog',
    'dct:title': inEveryLanguage(sayCatalog(publisher, fiscalYear)),
    'dct:description': inEveryLanguage(catalogAbout),
    'dct:license': link(licence),
    'foaf:homepage': link('./'),
    ...common,
    'dct:publisher': {
      ...owner,
      '@type': 'foaf:Agent',
      'foaf:name': publisher,
      ...(plan.tenant === undefined ? {} : { 'dct:identifier': plan.tenant }),
      'dct:type': link('http://purl.org/adms/publishertype/LocalAuthority'),
    },
    'dcat:dataset': entries.map(({ id, title, about, files }) => ({
      '@id': `#${id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': `${plan.tenant ?? ''}-${fiscalYear}-${id}`,
      'dct:title': inEveryLanguage(title),
      'dct:description': inEveryLanguage(about),
      ...common,
      'dcat:version': String(sequence),
      'dct:temporal': year,
      'dct:accrualPeriodicity': link(`${authority}/frequency/ANNUAL`),
      'dct:accessRights': link(`${authority}/access-right/PUBLIC`),
      'dcat:theme': link(`${authority}/data-theme/GOVE`),
      'dcat:keyword': catalogKeywords.flatMap(inEveryLanguage),
      'dcat:landingPage': link('downloads.html'),
      'dcat:distribution': files.map((file) => distributionOf(file, instant)),
    })),
  }
}

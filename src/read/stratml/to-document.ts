import type { Text } from '../../core/plan/plan.ts'
import type {
  AdministrativeInformation,
  MeasuredResult,
  MeasurementInstance,
  Named,
  Organization,
  PerformanceIndicator,
  RoleType,
  Stakeholder,
  StratmlDocument,
  StratmlGoal,
  StratmlObjective,
} from '../../core/stratml/stratml.ts'
import {
  documentTypes,
  indicatorTypes,
  relationshipTypes,
  stakeholderTypes,
  valueChainStages,
} from './content-model.ts'
import type { Sound } from './inspect.ts'
import { placeOfWords, wordsOf } from './xml-node.ts'
import { xmlDay, xmlDecimal, xmlId } from './xml-values.ts'

/** How the words of an element are taken: as they stand, or set in order. */
type TakeWords = (sound: Sound) => Text

const asTheyStand: TakeWords = ({ node }) => ({ text: wordsOf(node), at: placeOfWords(node) })

/** Blanks around the words and at the ends of lines are how the file was laid out, not what it says. */
const inOrder: TakeWords = ({ node }) => {
  const words = wordsOf(node)
  const { line, column } = placeOfWords(node)
  const before = /^\s*/.exec(words)?.[0] ?? ''
  const breaks = before.split('\n').length - 1
  const text = words
    .split('\n')
    .map((part) => part.trim())
    .join('\n')
    .trim()
  const at =
    breaks === 0
      ? { line, column: column + before.length }
      : { line: line + breaks, column: before.length - before.lastIndexOf('\n') }
  return { text, at }
}

/** A value of the schema's own list; the inspection left only those. */
const valueOf = <Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined =>
  values.find((own) => own === value)

/** Makes a document of the sound elements of a file. Words that are nothing but blanks are none. */
class Maker {
  readonly #take: TakeWords
  constructor(take: TakeWords) {
    this.#take = take
  }

  words({ children }: Sound, name: string): Text | undefined {
    const [sound] = children.get(name) ?? []
    const text = sound && this.#take(sound)
    return text === undefined || text.text === '' ? undefined : text
  }

  all = <Value>({ children }: Sound, name: string, make: (sound: Sound) => Value): Value[] =>
    (children.get(name) ?? []).map(make)

  only = <Value>({ children }: Sound, name: string, make: (sound: Sound) => Value): Value | undefined => {
    const [sound] = children.get(name) ?? []
    return sound && make(sound)
  }

  day = (sound: Sound, name: string): string | undefined => this.only(sound, name, ({ node }) => xmlDay(wordsOf(node)))

  identifier = (sound: Sound): Text | undefined =>
    this.only(sound, 'Identifier', ({ node }) => ({ text: xmlId(wordsOf(node)), at: placeOfWords(node) }))

  named = (sound: Sound): Named => ({
    name: this.words(sound, 'Name'),
    description: this.words(sound, 'Description'),
  })

  organization = (sound: Sound): Organization => ({ ...this.named(sound), identifier: this.identifier(sound) })

  stakeholder = (sound: Sound): Stakeholder => ({
    ...this.named(sound),
    stakeholderType: valueOf(stakeholderTypes, sound.attributes.get('StakeholderTypeType')),
    roles: this.all(sound, 'Role', (role) => ({
      ...this.named(role),
      roleTypes: this.all(role, 'RoleType', ({ node }) => wordsOf(node)).filter(
        (type): type is RoleType => type === 'Performer' || type === 'Beneficiary',
      ),
    })),
  })

  result = (sound: Sound): MeasuredResult => ({
    at: sound.node.at,
    endLine: sound.node.endLine,
    startDate: this.day(sound, 'StartDate'),
    endDate: this.day(sound, 'EndDate'),
    numberOfUnits: this.only(sound, 'NumberOfUnits', ({ node }) => xmlDecimal(wordsOf(node))),
    descriptor: this.only(sound, 'Descriptor', (own) => ({
      name: this.words(own, 'DescriptorName')?.text,
      value: this.words(own, 'DescriptorValue')?.text,
    })),
    description: this.words(sound, 'Description') ?? this.#notANumber(sound),
  })

  /** What stands where a number should, and is none, is kept in words: 約300, TBD. */
  #notANumber(sound: Sound): Text | undefined {
    const written = this.words(sound, 'NumberOfUnits')
    return written === undefined || xmlDecimal(written.text) !== undefined ? undefined : written
  }

  instance = (sound: Sound): MeasurementInstance => ({
    at: sound.node.at,
    targets: this.all(sound, 'TargetResult', this.result),
    actuals: this.all(sound, 'ActualResult', this.result),
  })

  indicator = (sound: Sound): PerformanceIndicator => ({
    at: sound.node.at,
    valueChainStage: valueOf(valueChainStages, sound.attributes.get('ValueChainStage')),
    performanceIndicatorType: valueOf(indicatorTypes, sound.attributes.get('PerformanceIndicatorType')),
    sequenceIndicator: this.words(sound, 'SequenceIndicator'),
    measurementDimension: this.words(sound, 'MeasurementDimension'),
    unitOfMeasurement: this.words(sound, 'UnitOfMeasurement'),
    identifier: this.identifier(sound),
    relationships: this.all(sound, 'Relationship', (own) => ({
      ...this.named(own),
      relationshipType: valueOf(relationshipTypes, own.attributes.get('RelationshipType')),
      referents: this.all(own, 'ReferentIdentifier', asTheyStand),
    })),
    instances: this.all(sound, 'MeasurementInstance', this.instance),
    otherInformation: this.words(sound, 'OtherInformation'),
  })

  #goalOrObjective = (sound: Sound) => ({
    ...this.named(sound),
    at: sound.node.at,
    identifier: this.identifier(sound),
    sequenceIndicator: this.words(sound, 'SequenceIndicator'),
    stakeholders: this.all(sound, 'Stakeholder', this.stakeholder),
    otherInformation: this.words(sound, 'OtherInformation'),
  })

  objective = (sound: Sound): StratmlObjective => ({
    ...this.#goalOrObjective(sound),
    indicators: this.all(sound, 'PerformanceIndicator', this.indicator),
  })

  goal = (sound: Sound): StratmlGoal => ({
    ...this.#goalOrObjective(sound),
    objectives: this.all(sound, 'Objective', this.objective),
  })

  administrative = (sound: Sound): AdministrativeInformation => ({
    identifier: this.identifier(sound),
    startDate: this.day(sound, 'StartDate'),
    endDate: this.day(sound, 'EndDate'),
    publicationDate: this.day(sound, 'PublicationDate'),
  })
}

/** A document of the sound elements of a file. `ours` is one that keeps to our conventions: its words are taken to the last blank. */
export function toDocument(root: Sound, part: 1 | 2, ours: boolean): StratmlDocument {
  const make = new Maker(ours ? asTheyStand : inOrder)
  const described = (name: string) => (core: Sound) => make.only(core, name, (own) => make.words(own, 'Description'))
  const core = make.only(root, 'StrategicPlanCore', (own) => ({
    organizations: make.all(own, 'Organization', make.organization),
    vision: described('Vision')(own),
    mission: described('Mission')(own),
    values: make.all(own, 'Value', make.named),
    goals: make.all(own, 'Goal', make.goal),
  }))
  return {
    part,
    type: valueOf(documentTypes, root.attributes.get('Type')),
    name: make.words(root, 'Name'),
    description: make.words(root, 'Description'),
    otherInformation: make.words(root, 'OtherInformation'),
    core: core ?? { organizations: [], values: [], goals: [] },
    administrativeInformation: make.only(root, 'AdministrativeInformation', make.administrative),
  }
}

import { brokenCharacter } from './broken-character.ts'
import { cellWithoutValue } from './cell-without-value.ts'
import { comparatorMissing } from './comparator-missing.ts'
import { duplicateInitiative } from './duplicate-initiative.ts'
import { extractionNoise } from './extraction-noise.ts'
import { figuresMissing } from './figures-missing.ts'
import { fullWidthDigits } from './full-width-digits.ts'
import { hiddenPart } from './hidden-part.ts'
import { indicatorChangedWithoutSuccessor } from './indicator-changed-without-successor.ts'
import { needsAPerson } from './needs-a-person.ts'
import { numberingBroken } from './numbering-broken.ts'
import { outputAsOutcome } from './output-as-outcome.ts'
import { pageWithoutText } from './page-without-text.ts'
import { panelReadAsPopulation } from './panel-read-as-population.ts'
import { percentageOutOfRange } from './percentage-out-of-range.ts'
import { quantityWithoutUnit } from './quantity-without-unit.ts'
import { relistingWithoutOriginal } from './relisting-without-original.ts'
import { repairProposed } from './repair-proposed.ts'
import { requiredFieldMissing } from './required-field-missing.ts'
import { stratmlInvalid } from './stratml-invalid.ts'
import { stratmlNotTaken } from './stratml-not-taken.ts'
import { surveyWithoutN } from './survey-without-n.ts'
import { tallyDiffers } from './tally-differs.ts'
import { tallyNotDerivable } from './tally-not-derivable.ts'
import { tallySumWrong } from './tally-sum-wrong.ts'
import { targetBelowLastActual } from './target-below-last-actual.ts'
import { targetWithinError } from './target-within-error.ts'
import { titleDiffers } from './title-differs.ts'
import { unitDiffers } from './unit-differs.ts'
import { unitMissing } from './unit-missing.ts'
import { unmetWithoutCountermeasure } from './unmet-without-countermeasure.ts'
import { verdictDiffers } from './verdict-differs.ts'
import type { RuleId } from './finding.ts'
import type { Rule } from './rule.ts'

/** Every rule, by its id. The folder is the register: a test compares it with this list. */
export const rules: { readonly [Id in RuleId]: Rule<Id> } = {
  'broken-character': brokenCharacter,
  'cell-without-value': cellWithoutValue,
  'comparator-missing': comparatorMissing,
  'duplicate-initiative': duplicateInitiative,
  'extraction-noise': extractionNoise,
  'figures-missing': figuresMissing,
  'full-width-digits': fullWidthDigits,
  'hidden-part': hiddenPart,
  'indicator-changed-without-successor': indicatorChangedWithoutSuccessor,
  'needs-a-person': needsAPerson,
  'numbering-broken': numberingBroken,
  'output-as-outcome': outputAsOutcome,
  'page-without-text': pageWithoutText,
  'panel-read-as-population': panelReadAsPopulation,
  'percentage-out-of-range': percentageOutOfRange,
  'quantity-without-unit': quantityWithoutUnit,
  'relisting-without-original': relistingWithoutOriginal,
  'repair-proposed': repairProposed,
  'required-field-missing': requiredFieldMissing,
  'stratml-invalid': stratmlInvalid,
  'stratml-not-taken': stratmlNotTaken,
  'survey-without-n': surveyWithoutN,
  'tally-differs': tallyDiffers,
  'tally-not-derivable': tallyNotDerivable,
  'tally-sum-wrong': tallySumWrong,
  'target-below-last-actual': targetBelowLastActual,
  'target-within-error': targetWithinError,
  'title-differs': titleDiffers,
  'unit-differs': unitDiffers,
  'unit-missing': unitMissing,
  'unmet-without-countermeasure': unmetWithoutCountermeasure,
  'verdict-differs': verdictDiffers,
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planJsonSchema, planSchemaFile } from './plan-schema.ts'

// Writes the schema again after a change of src/core/plan/plan.ts: node tools/schema/write-schema.ts
writeFileSync(join(import.meta.dirname, '../..', planSchemaFile), planJsonSchema())

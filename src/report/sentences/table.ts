/** The members of a union that have a kind, also where several kinds share one shape. */
type OfKind<Value, Kind> = Value extends { readonly kind: infer Own } ? (Kind extends Own ? Value : never) : never

/** One saying for every kind of a union: a new kind does not compile until it has its words. */
export type Table<Value extends { readonly kind: string }, Saying> = {
  readonly [Kind in Value['kind']]: (value: OfKind<Value, Kind>) => Saying
}

/** Says a value by the entry of its kind. */
export function sayBy<Value extends { readonly kind: string }, Saying>(
  table: Table<Value, Saying>,
  value: Value,
): Saying {
  // The table has exactly the entry of this kind; TypeScript cannot follow that through a union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const say = table[value.kind as Value['kind']] as (value: Value) => Saying
  return say(value)
}

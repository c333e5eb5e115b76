/** Something a cadre writes down as done; with a kind of measure it becomes a delivery. */
export interface Fact {
  what: string
  quantity?: number
  unit: string
  kind?: string
  households: number[]
  details: Record<string, string>
}
export const newFact = (): Fact => ({ what: '', unit: '', households: [], details: {} })
/** As the platform takes it: what was left open is left out, and numbers are numbers. */
export function asSent(fact: Fact, numbers: (field: string) => boolean) {
  const details = Object.fromEntries(
    Object.entries(fact.details)
      .filter(([, text]) => text.trim())
      .map(([field, text]) => [field, numbers(field) && !Number.isNaN(Number(text)) ? Number(text) : text.trim()]),
  )
  return {
    what: fact.what.trim(),
    quantity: fact.quantity ?? null,
    unit: fact.unit.trim() || null,
    kind: fact.kind ?? null,
    households: fact.kind ? fact.households : [],
    details: fact.kind && Object.keys(details).length ? details : null,
  }
}

import type { Figure } from '../api'

/** By what a table can have its rows and columns, in the order in which they are offered. */
export const axes = [
  'PROVINCE',
  'PREFECTURE',
  'COUNTY',
  'TOWN',
  'VILLAGE',
  'GROUP',
  'YEAR',
  'QUARTER',
  'MONTH',
  'PURPOSE',
  'PARTNER',
  'SOURCE',
  'TAG',
  'RULE',
  'COLLECTOR',
] as const
export type AxisName = (typeof axes)[number]

const family = (axis: string) =>
  ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWN', 'VILLAGE', 'GROUP'].includes(axis)
    ? 'place'
    : ['YEAR', 'QUARTER', 'MONTH'].includes(axis)
      ? 'time'
      : axis

function told(axis: AxisName, figure: Figure): boolean {
  if (family(axis) === 'time') return true
  if (axis === 'GROUP' || axis === 'SOURCE' || axis === 'TAG') return figure.carried.includes(axis)
  return figure.dimensions.includes(family(axis) === 'place' ? 'PLACE' : axis)
}

/** The axes that the entries of every chosen figure really carry. */
export const axesOf = (figures: Figure[]): AxisName[] =>
  axes.filter((axis) => figures.every((figure) => told(axis, figure)))

/** What was chosen before and these figures do not carry: its field is gone, and the table would be refused. */
export function dropped(figures: Figure[], values: Record<string, string>): Record<string, undefined> {
  if (!figures.length) return {}
  const every = (what: (figure: Figure) => boolean) => figures.every(what)
  const stands: Record<string, boolean> = {
    rows: axesOf(figures).some((axis) => axis === values.rows),
    columns: acrossOf(figures, values.rows ?? '').some((axis) => axis === values.columns),
    partner: every((figure) => figure.dimensions.includes('PARTNER')),
    purpose: every((figure) => figure.dimensions.includes('PURPOSE')),
    source: every((figure) => figure.carried.includes('SOURCE')),
    known: every((figure) => figure.carried.includes('SOURCE')),
    tag: every((figure) => figure.carried.includes('TAG')),
  }
  return Object.fromEntries(
    Object.keys(stands).flatMap((key) => (values[key] && !stands[key] ? [[key, undefined]] : [])),
  )
}

/** What may stand across beside these rows: never a second way of the same kind. */
export const acrossOf = (figures: Figure[], rows: string): AxisName[] =>
  figures.length === 1 ? axesOf(figures).filter((axis) => family(axis) !== family(rows)) : []

import { say } from '@/words'
import { money } from '@/shell/format'

export interface Difference {
  field: string
  label: string
  before: string
  after: string
}

/** A field's name in words: what a page calls it, or the name itself. */
export const fieldName = (field: string) => say(`registry.${field}`) ?? field

export function shownValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return say(value ? 'shell.yes' : 'shell.no') ?? ''
  if (typeof value === 'number' && /fen$/i.test(field)) return money(value)
  if (Array.isArray(value)) return value.map((one) => shownValue(field, one)).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** Database names (head_name) and API names (headName) mean the same field. */
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The fields in which two states of a record differ, in words. */
export function differences(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Difference[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...fields]
    .map((raw) => {
      const field = camel(raw)
      return {
        field,
        label: fieldName(field),
        before: shownValue(field, before?.[raw]),
        after: shownValue(field, after?.[raw]),
      }
    })
    .filter((part) => part.before !== part.after)
}

import { say } from '@/words'
import { money } from '@/shell/format'

export interface Difference {
  field: string
  label: string
  before: string
  after: string
  /** the values as they were recorded, for those whose code has a name */
  was: unknown
  now: unknown
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

type Facts = Record<string, unknown>
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)
/** What follows from other fields, and numbers of the database: nobody wrote them. */
const silent = ['phoneProblem', 'documentProblem', 'documentBirthOn', 'documentSex', 'caseId', 'person', 'id']
/** What is made of parts and told part by part by whoever shows it. */
const whole = ['guarantees', 'items', 'standing']

/** A change tells of its members and years one by one, each with what it was and what it became. */
function parts(list: Facts[]): Difference[] {
  return list.flatMap((part) => {
    const name = String(part.name ?? part.year ?? '')
    const turned = isFacts(part.differences) ? Object.entries(part.differences as Record<string, unknown[]>) : []
    const found = turned.length
      ? differences(
          Object.fromEntries(turned.map(([field, [was]]) => [field, was])),
          Object.fromEntries(turned.map(([field, [, now]]) => [field, now])),
        )
      : differences(isFacts(part.before) ? part.before : null, isFacts(part.after) ? part.after : null)
    return found.map((one) => ({ ...one, label: `${name} ${one.label}`.trim() }))
  })
}

/** The fields in which two states of a record differ, in words. */
export function differences(before: Facts | null, after: Facts | null): Difference[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...fields].flatMap((raw) => {
    const field = camel(raw)
    const was = before?.[raw]
    const now = after?.[raw]
    if (silent.includes(field) || (field === 'village' && !was)) return []
    if ((field === 'members' || field === 'years') && Array.isArray(now) && now.every(isFacts)) return parts(now)
    if ((isFacts(was) || isFacts(now)) && !whole.includes(field))
      return differences(isFacts(was) ? was : null, isFacts(now) ? now : null)
    const [then, since] = [shownValue(field, was), shownValue(field, now)]
    return then === since ? [] : [{ field, label: fieldName(field), before: then, after: since, was, now }]
  })
}

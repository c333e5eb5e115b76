import { fenTyped, today } from '@/shell/format'
import { say } from '@/words'
import type { HouseholdFile } from './api'
import { fieldName } from './differences'
import { type FieldGroup, type FormField, householdGroups, personGroups, yearGroups } from './form-fields'

/** What a correction is about: the household, one of its years, or a member. */
export type Target = { kind: 'household' } | { kind: 'year'; year: number } | { kind: 'person'; id: number }
export type Form = Record<string, unknown>
type Facts = Record<string, unknown>

export const groupsOf = (target: Target): FieldGroup[] =>
  target.kind === 'household' ? householdGroups : target.kind === 'year' ? yearGroups : personGroups

export function label(field: FormField): string {
  const [whole, part] = field.name.split('.')
  if (whole === 'items') return `${part} ${say(`registry.item_${part}`) ?? ''}`
  if (whole === 'guarantees') return say(`registry.guarantee_${part}`) ?? part!
  return fieldName(field.name)
}

/** What the register knows of the target now, by field. */
export function known(file: HouseholdFile, target: Target): Facts {
  const further = (kind: string, of: number) =>
    file.further?.find((one) => one.kind === kind && one.of === of)?.facts ?? {}
  if (target.kind === 'household')
    return {
      ...further('HOUSEHOLD', file.household.id),
      ...file.household,
      villageGroup: file.household.group,
    }
  if (target.kind === 'person')
    return { ...further('PERSON', target.id), ...file.members.find((one) => one.id === target.id) }
  return {
    ...further('CONDITION', target.year),
    ...file.conditions.find((one) => one.year === target.year),
  }
}

function at(facts: Facts, name: string): unknown {
  const [whole, part] = name.split('.')
  if (!part) return facts[name]
  const inner = (facts[whole!] as Facts | null | undefined)?.[part]
  return whole === 'guarantees' ? (inner as { met?: boolean } | undefined)?.met : inner
}

/** A value as a box holds it: text, a list of codes, or a list of certificates; an empty box says nothing. */
export function typed(field: FormField, value: unknown): unknown {
  if (field.kind === 'codes' || field.kind === 'certificates')
    return Array.isArray(value) ? [...(value as unknown[])] : []
  if (field.kind === 'sealed' || value === null || value === undefined) return ''
  return field.kind === 'yuan' ? String(Number(value) / 100) : String(value)
}
export const formOf = (facts: Facts, groups: FieldGroup[]): Form =>
  Object.fromEntries(groups.flatMap((group) => group.fields.map((one) => [one.name, typed(one, at(facts, one.name))])))

/** A year may end below zero; what is no sum of at most two decimals is no number. */
const fen = (text: string) => (fenTyped(text.replace(/^-/, '')) ?? NaN) * (text.startsWith('-') ? -1 : 1)

/** What a box says to the server. */
export function said(field: FormField, value: unknown): unknown {
  if (field.kind === 'codes' || field.kind === 'certificates') return value
  const text = String(value ?? '').trim()
  if (text === '') return null
  if (field.kind === 'yes') return text === 'true'
  if (field.kind === 'yuan') return fen(text)
  return field.kind === 'number' || field.kind === 'place' ? Number(text) : text
}
export const isNumber = (field: FormField) => field.kind === 'number' || field.kind === 'yuan'
export const isWrong = (field: FormField, value: unknown) =>
  isNumber(field) &&
  value !== '' &&
  (field.kind === 'yuan' ? Number.isNaN(fen(String(value))) : Number.isNaN(Number(value)))
export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields that were changed as the server names them; parts of a whole are sent as the whole. */
export function statement(form: Form, changed: FormField[], all: FieldGroup[], facts: Facts): Facts {
  const stated: Facts = {}
  for (const field of changed) {
    const whole = field.name.split('.')[0]!
    if (whole === field.name) stated[whole] = said(field, form[field.name])
    else stated[whole] ??= wholeOf(whole, form, all, facts)
  }
  return stated
}
function wholeOf(whole: string, form: Form, all: FieldGroup[], facts: Facts): Facts | null {
  const was = (facts[whole] ?? {}) as Record<string, Facts | undefined>
  const parts = all
    .flatMap((group) => group.fields)
    .filter((field) => field.name.startsWith(`${whole}.`))
    .map((field) => [field.name.split('.')[1]!, said(field, form[field.name])] as const)
    .filter(([, value]) => value !== null)
    .map(([part, value]) => {
      if (whole === 'items') return [part, value] as const
      const judged = was[part]
      return [part, judged?.met === value ? judged : { ...judged, met: value, on: today() }] as const
    })
  return parts.length ? Object.fromEntries(parts) : null
}

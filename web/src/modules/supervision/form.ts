import { fenTyped, today } from '@/shell/format'

/** One field of a form; what is optional may be left empty. */
export interface Field {
  name: string
  label: string
  kind: 'text' | 'long' | 'date' | 'number' | 'money' | 'choice' | 'choices' | 'place' | 'places' | 'partner' | 'flag'
  options?: { code: string; name: string }[]
  optional?: boolean
  most?: number
}
/** What a dialog asks for and what is done with the answers. */
export interface Form {
  title: string
  fields: Field[]
  start?: Record<string, unknown>
  send: (body: Record<string, unknown>) => Promise<unknown>
}

/** Days begin as today, everything else empty. */
export function begun(form: Form): Record<string, unknown> {
  const days = form.fields.filter((field) => field.kind === 'date' && !field.optional)
  return { ...Object.fromEntries(days.map((field) => [field.name, today()])), ...form.start }
}

const empty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

export const wrong = (field: Field, value: unknown) =>
  field.kind === 'money' && !empty(value) && fenTyped(String(value)) === undefined

/** The labels of what is asked for and not yet given. */
export const needed = (form: Form, values: Record<string, unknown>) =>
  form.fields
    .filter((field) => !field.optional && field.kind !== 'flag')
    .filter(({ name }) => empty(values[name]) || (typeof values[name] === 'string' && !values[name].trim()))
    .map((field) => field.label)

export const complete = (form: Form, values: Record<string, unknown>) =>
  !needed(form, values).length && form.fields.every((field) => !wrong(field, values[field.name]))

/** What is sent: nothing for what was left empty, fen for money, a number for a place. */
export function bodyOf(form: Form, values: Record<string, unknown>): Record<string, unknown> {
  const given = form.fields.filter((field) => !empty(values[field.name]))
  return Object.fromEntries(
    given.map((field) => {
      const value = values[field.name]
      if (field.kind === 'money') return [field.name, fenTyped(String(value))]
      if (field.kind === 'places') return [field.name, (value as string[]).map(Number)]
      return [field.name, field.kind === 'place' ? Number(value) : value]
    }),
  )
}

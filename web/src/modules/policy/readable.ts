import { chinese, say, t } from '@/words'
import type { Fields } from './api'

/** An entry of a pack as a table shows it: plain fields, and tables within it. */
export interface Readable {
  plain: Record<string, string>
  within: { name: string; rows: Readable[] }[]
}

type Named = { zh: string; en: string }
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
const isMapping = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (named: Named) => (chinese.value ? named.zh : named.en)
const first = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** A value in words; a list of words is one text, anything deeper is a table of its own. */
export function word(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? t('shell.yes') : t('shell.no')
  if (isNamed(value)) return own(value)
  if (Array.isArray(value)) return value.map(word).join(', ') || '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Fields whose words are the program's own, not the pack's. */
const closed = ['object', 'severity', 'owner', 'kind']

export function readable(fields: Fields): Readable {
  const plain: Record<string, string> = {}
  const within: Readable['within'] = []
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'zh' || name === 'en') {
      // both names are one column in the reader's language
      if (isNamed(fields)) plain.name = own(fields)
    } else if (/^\w+(Zh|En)$/.test(name)) {
      const stem = name.slice(0, -2)
      plain[first(stem)] = word(fields[stem + (chinese.value ? 'Zh' : 'En')])
    } else if (Array.isArray(value) && value.some(isMapping)) {
      within.push({ name, rows: value.filter(isMapping).map(readable) })
    } else if (isMapping(value) && !isNamed(value)) {
      within.push({ name, rows: [readable(value)] })
    } else if (value !== null && !(Array.isArray(value) && !value.length)) {
      plain[name] = closed.includes(name) ? (say(`policy.value_${String(value)}`) ?? word(value)) : word(value)
    }
  }
  return { plain, within }
}

/** The fields that some row has, in the order in which they first come. */
export function columnsOf(rows: readonly Readable[]): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.plain)))]
  // what an entry is called stands beside its number
  return names.includes('name') ? [...new Set([names[0]!, 'name', ...names])] : names
}

const identity = ['code', 'name', 'id', 'field', 'kind', 'version']
const nameOf = (entry: Fields) => identity.map((key) => entry[key]).find((key) => typeof key === 'string')

export interface Differing {
  path: string
  left: unknown
  right: unknown
}

/** Where two values differ, as deep as their parts have names: the codes of a list, the steps of a procedure. */
export function differing(path: string, left: unknown, right: unknown): Differing[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return []
  const parts = (value: unknown) =>
    Array.isArray(value) && value.every((item) => isMapping(item) && nameOf(item) !== undefined)
      ? Object.fromEntries(value.map((item) => [String(nameOf(item as Fields)), item as unknown]))
      : isMapping(value)
        ? value
        : undefined
  const [before, after] = [parts(left), parts(right)]
  if (!before || !after) return [{ path, left, right }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differing(`${path} / ${fieldName(key)}`, before[key], after[key]),
  )
}

/** The kinds of file in the order in which people ask for them. */
const order = [
  'lines',
  'standards',
  'rules',
  'procedures',
  'measures',
  'answers',
  'routes',
  'funds',
  'cadres',
  'multidimensional',
  'codes',
]
const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length)
export const inOrder = <T extends { kind: string }>(kinds: readonly T[]): T[] =>
  [...kinds].sort((a, b) => rank(a.kind) - rank(b.kind))

export const fieldName = (name: string) => say(`policy.field_${name}`) ?? name
/** A key is made of the names of an entry: those the program knows are said in words. */
export const keyName = (key: string) =>
  key
    .split(' ')
    .map((part) => say(`policy.value_${part}`) ?? part)
    .join(' ')
export const kindName = (kind: string) => say(`policy.kind_${kind}`) ?? kind

/** Fields that hold a condition of the rule language. */
export const isCondition = (name: string) => ['when', 'hit', 'met', 'applies', 'deprived'].includes(name)

/** Everything a row says, for the search field. */
export const textOf = (row: Readable): string =>
  [...Object.values(row.plain), ...row.within.flatMap((table) => table.rows.map(textOf))].join(' ').toLowerCase()

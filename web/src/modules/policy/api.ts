import { get, post, remove } from '@/shell/http'

export interface PackSummary {
  name: string
  version: string
  zh: string
  en: string
  from: string | null
  to: string | null
  inherits: string | null
  ownFiles: string[]
  /** how many entries the pack has of each kind of file, its own and inherited */
  entries: Record<string, number>
}

export interface PackLoad {
  id: number
  loadedAt: string
  loadedBy: number
  /** JSON: version by name of the pack */
  versions: string
}

/** a pack as somebody would have it, in force for nobody */
export interface Draft {
  id: number
  pack: string
  version: string
  note: string
  createdAt: string
  createdBy: number
  files: string[]
}

export interface InForce {
  packs: PackSummary[]
  folder: string
  editable: boolean
  loads: PackLoad[]
  drafts: Draft[]
}

export type Fields = Record<string, unknown>
export interface PackRow {
  key: string
  fields: Fields
}
export interface PackContents {
  pack: PackSummary
  tables: { kind: string; rows: PackRow[] }[]
}

export interface FieldChange {
  field: string
  left: unknown
  right: unknown
}
export interface Difference {
  kind: string
  added: PackRow[]
  removed: PackRow[]
  changed: { key: string; fields: FieldChange[] }[]
  same: number
}
export interface Comparison {
  left: PackSummary
  right: PackSummary
  kinds: Difference[]
}

export const packs = () => get<InForce>('/api/policy/packs')
export const packOf = (name: string) => get<PackContents>(`/api/policy/packs/${encodeURIComponent(name)}`)
export const compare = (left: string, right: string) => get<Comparison>('/api/policy/compare', { left, right })
export const reload = () => post<InForce>('/api/policy/reload')
export const deleteDraft = (id: number) => remove(`/api/policy/drafts/${id}`)

import { get, type Page, post, type Query, remove, upload } from '@/shell/http'

export type ImportState =
  'RECEIVED' | 'READING' | 'QUESTION' | 'READY' | 'APPLYING' | 'APPLIED' | 'REFUSED' | 'UNDOING' | 'UNDONE' | 'FAILED'

export interface Counts {
  add: number
  change: number
  same: number
  refuse: number
}

export interface Finding {
  sheet: string
  row: number | null
  column: string | null
  rule: string
  message: string
  mend?: string | null
  value: string | null
}

export interface ImportRow {
  id: number
  fileName: string
  sheets: unknown[]
  state: ImportState
  uploadedBy: string | number
  at: string
  households: Counts | null
  persons: Counts | null
  villages?: Counts | null
  progress: { done: number; total: number } | null
  undoable: boolean
}

export interface Import extends ImportRow {
  question?: { code: string; words?: string; options?: string[] } | null
  refusal?: { code: string; detail: string; title?: string } | null
  warnings?: Finding[]
  problems?: Finding[]
  rules?: { rule: string; kind: string; message: string; mend?: string; count: number; refuses: boolean }[]
  ignoredColumns?: string[]
}

export interface Verdict {
  id?: number
  sheet?: string
  row: number | null
  verdict: string
  label?: string | null
  name?: string | null
  householdNo?: string | null
  fields?: { field: string; before: unknown; after: unknown }[] | null
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  problems?: (Finding | string)[] | null
}

export const imports = (query: Query) => get<Page<ImportRow>>('/api/imports', query)
export const importOf = (id: number) => get<Import>(`/api/imports/${id}`)
export const importRows = (id: number, query: Query) => get<Page<Verdict>>(`/api/imports/${id}/rows`, query)
export const answerImport = (id: number, ethnicCodes: string) => post(`/api/imports/${id}/answer`, { ethnicCodes })
export const applyImport = (id: number) => post(`/api/imports/${id}/apply`)
export const undoImport = (id: number) => post(`/api/imports/${id}/undo`)
export const discardImport = (id: number) => remove(`/api/imports/${id}`)

export function uploadRegister(files: File[], progress: (share: number) => void, signal: AbortSignal) {
  const form = new FormData()
  files.forEach((file, index) => form.append(index === 0 ? 'file' : `file${index + 1}`, file, file.name))
  return upload<{ id: number }>('/api/imports', form, progress, signal)
}

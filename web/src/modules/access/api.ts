import { get, getTagged, onceOnly, type Page, post, put, type Query, remove } from '@/shell/http'

export interface Account {
  id: number
  name: string
  display: string
  roles: string[]
  places: { code: string; name: string }[]
  everyPartner: boolean
  partners: { id: number; name: string }[]
  locked: boolean
  demo: boolean
  secondFactor: boolean
  mustChange: boolean
  version: number
}
export interface AuditEntry {
  id: number
  at: string
  account: string | number | null
  accountName?: string | null
  action: string
  subject?: string | null
  place?: string | number | null
  detail?: string | null
}
export interface AuditStatus {
  entries: number
  sealed: number
  head: string | null
}
/** A password given by an officer; it is shown once and must be changed at the first sign-in. */
export interface Issued {
  id: number
  password: string
}
export interface Wanted {
  roles: string[]
  places: string[]
  everyPartner: boolean
  partners: { id: number; name: string }[]
}

export const accounts = (query: Query) => get<Page<Account>>('/api/accounts', query)
export const accountOf = (id: number) => getTagged<Account>(`/api/accounts/${id}`)
export const roles = () => get<{ code: string; name: string }[]>('/api/accounts/roles')
export const createAccount = (account: { name: string; display: string }) =>
  post<Issued>('/api/accounts', account, onceOnly())
export const renameAccount = (id: number, tag: string, display: string) =>
  put(`/api/accounts/${id}`, { display }, { 'If-Match': tag })
export const lockAccount = (id: number) => post(`/api/accounts/${id}/lock`)
export const unlockAccount = (id: number) => post(`/api/accounts/${id}/unlock`)
export const resetPassword = (id: number) => post<Issued>(`/api/accounts/${id}/reset-password`)
export const grantAccount = (id: number, tag: string, wanted: Wanted) =>
  post(`/api/accounts/${id}/grant`, wanted, { 'If-Match': tag })

/** every partner by name, for whoever grants; no more than fifty */
export const partnerChoices = (q: string) => get<{ id: number; name: string }[]>('/api/partners/choices', { q })

export const audit = (query: Query) => get<Page<AuditEntry>>('/api/audit', query)
export const auditStatus = () => get<AuditStatus>('/api/audit/status')

export const changePassword = (old: string, next: string) => post('/api/session/password', { old, new: next })
export const startSecondFactor = () => post<{ secret: string; uri: string }>('/api/session/second-factor')
export const confirmSecondFactor = (code: string) => post('/api/session/second-factor/confirm', { code })
export const dropSecondFactor = (code: string) => remove('/api/session/second-factor', { code })

export interface Officer {
  name: string
  display: string
  password: string
}
export type Officers = Record<'system' | 'security' | 'auditor', Officer>
export const checkSetUp = (token: string) => get<void>(`/api/setup/${encodeURIComponent(token)}`)
export const setUp = (token: string, officers: Officers) => post(`/api/setup/${encodeURIComponent(token)}`, officers)

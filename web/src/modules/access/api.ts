import { get, getTagged, onceOnly, type Page, post, put, type Query, remove } from '@/shell/http'

export interface Account {
  id: number
  name: string
  displayName: string
  roles: string[]
  places: { code: string; name: string }[]
  partners?: { id: number; name: string }[] | null
  locked?: boolean
  lockedUntil?: string | null
  state?: string
  secondFactor?: boolean
  lastSignInAt?: string | null
  version?: number
}
export interface Role {
  role: string
  name: string
}
export interface AuditEntry {
  id: number
  at: string
  account: string | number | null
  accountName?: string | null
  action: string
  subject?: string | null
  place?: string | null
  details?: unknown
}
export interface AuditStatus {
  entries: number
  sealed: number
  head: string | null
}
export interface NewAccount {
  name: string
  displayName: string
  password: string
  roles: string[]
  places: string[]
}

export const accounts = (query: Query) => get<Page<Account>>('/api/accounts', query)
export const accountOf = (id: number) => getTagged<Account>(`/api/accounts/${id}`)
export const roles = () => get<(Role | string)[]>('/api/accounts/roles')
export const createAccount = (account: NewAccount) => post<{ id: number }>('/api/accounts', account, onceOnly())
export const changeAccount = (id: number, tag: string, change: object) =>
  put(`/api/accounts/${id}`, change, { 'If-Match': tag })
export const lockAccount = (id: number) => post(`/api/accounts/${id}/lock`)
export const unlockAccount = (id: number) => post(`/api/accounts/${id}/unlock`)
export const resetPassword = (id: number) => post<{ password?: string }>(`/api/accounts/${id}/reset-password`)
export const grantAccount = (id: number, grant: { roles: string[]; places: string[] }) =>
  post(`/api/accounts/${id}/grant`, grant)

export const audit = (query: Query) => get<Page<AuditEntry>>('/api/audit', query)
export const auditStatus = () => get<AuditStatus>('/api/audit/status')

export const changePassword = (old: string, next: string) => post('/api/session/password', { old, new: next })
export const startSecondFactor = () => post<{ secret: string; uri: string }>('/api/session/second-factor')
export const confirmSecondFactor = (code: string) => post('/api/session/second-factor/confirm', { code })
export const dropSecondFactor = (code?: string) => remove('/api/session/second-factor', code ? { code } : undefined)

export interface Officers {
  system: Officer
  security: Officer
  auditor: Officer
}
export interface Officer {
  name: string
  displayName: string
  password: string
}
export const setUp = (token: string, officers: Officers) => post(`/api/setup/${encodeURIComponent(token)}`, officers)

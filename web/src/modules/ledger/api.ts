import { get, type Page, type Query } from '@/shell/http'

export interface Grant {
  id: number
  documentNo: string
  source: string
  purpose: string
  partner: number | null
  place: string | number | null
  amountFen: number
  grantedOn: string
  remark: string | null
}

export interface Transfer {
  id: number
  kind: string
  grant: number
  fromAccount: number
  toAccount: number
  amountFen: number
  purpose: string
  place: string | number | null
  effectiveOn: string
  recordedAt: string
  document: string | null
  corrects: number | null
}

export const grants = (query: Query) => get<Page<Grant>>('/api/grants', query)
export const grantOf = (id: number) => get<Grant>(`/api/grants/${id}`)
export const transfersOf = (grant: number, query: Query) =>
  get<Page<Transfer> | Transfer[]>(`/api/grants/${grant}/transfers`, query)

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
  project?: number | null
  fromName?: string | null
  toName?: string | null
}

export const grants = (query: Query) => get<Page<Grant>>('/api/grants', query)
export const grantOf = (id: number) => get<Grant>(`/api/grants/${id}`)
/** What one account holds of a grant; the name is missing for an account outside the reader's scope. */
export interface Position {
  account: number
  kind: string
  name: string | null
  fen: number
}
export const transfersOf = (grant: number, query: Query) => get<Page<Transfer>>(`/api/grants/${grant}/transfers`, query)
export const transferOf = (id: number) => get<Transfer>(`/api/transfers/${id}`)
export const ofAccount = (account: number, query: Query) =>
  get<Page<Transfer>>(`/api/accounts-ledger/${account}/transfers`, query)
export const traceOf = (grant: number) => get<Position[]>(`/api/grants/${grant}/trace`)

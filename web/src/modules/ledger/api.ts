import { get, getTagged, post, type Page, type Query } from '@/shell/http'

type Code = string | number | null
type Once = Record<string, string>

export interface Grant {
  id: number
  documentNo: string
  source: string
  purpose: string
  partner: number | null
  place: Code
  amountFen: number
  grantedOn: string
  remark: string | null
  account: number
  balanceFen: number
}

export interface Transfer {
  id: number
  kind: string
  grant: number
  fromAccount: number
  toAccount: number
  amountFen: number
  purpose: string
  place: Code
  effectiveOn: string
  recordedAt: string
  document: string | null
  corrects: number | null
  returns: number | null
  correctedBy: number | null
  project?: number | null
  fromName?: string | null
  toName?: string | null
}

export interface Commitment {
  id: number
  kind: string
  stage: string
  grant: number | null
  source: string
  purpose: string
  place: Code
  project: number | null
  amountFen: number
  effectiveOn: string
  recordedAt: string
  document: string | null
  cancels: number | null
  cancelledBy: number | null
}

export interface Account {
  id: number
  kind: string
  key: string
  name: string
  place: Code
  balanceFen: number
}

export interface BookRow {
  id: number
  kind: string
  grant: number
  documentNo: string | null
  movedFen: number
  balanceFen: number
  other: number | null
  otherName: string | null
  purpose: string
  effectiveOn: string
  recordedAt: string
  document: string | null
  corrects: number | null
  returns: number | null
  correctedBy: number | null
}

/** What one account holds of a grant; the name is missing for an account outside the reader's scope. */
export interface Position {
  account: number
  kind: string
  name: string | null
  fen: number
}

export const stages = ['PLANNED', 'DECIDED', 'ISSUED', 'CARRIED', 'ARRIVED', 'PAID', 'RETURNED', 'BALANCE'] as const
export type Stage = (typeof stages)[number]
export interface Sums {
  fen: Partial<Record<Stage, number>>
  entries: Partial<Record<Stage, number>>
}
export interface SourceRow {
  code: string
  parent: string | null
  words: string
  sums: Sums
}
export interface StageEntry {
  kind: 'commitment' | 'transfer'
  id: number
  act: string
  grant: number | null
  documentNo: string | null
  source: string
  purpose: string
  place: Code
  project: number | null
  effectiveOn: string
  fen: number
  document: string | null
  fromName: string | null
  toName: string | null
  /** its place in the order: what one transfer does in two places is two entries */
  nth: number
}
export interface Source {
  code: string
  parent: string | null
  words: string
  kind: string
  leaf: boolean
}
export interface Target {
  kind: string
  what: string
  value: number
  unit: string
}
export interface Term {
  version: number
  status: string
  conditions: string | null
  targets: Target[]
  reason: string | null
  document: string | null
  effectiveOn: string | null
  recordedAt: string | null
}

export const fundKinds = [
  'FISCAL',
  'INTEGRATED',
  'EAST_WEST',
  'DESIGNATED',
  'INTRODUCED',
  'COUNTERPART',
  'DONATION',
  'CREDIT',
  'BOND',
  'ENTERPRISE',
  'LOTTERY',
  'INDUSTRY_FUND',
  'OWN',
  'OTHER',
] as const

export const sources = () => get<Source[]>('/api/funds/sources')
export const overview = (query: Query) => get<{ rows: SourceRow[]; total: Sums }>('/api/funds/overview', query)
export const stageEntries = (query: Query) =>
  get<Page<StageEntry> & { sumFen: number | null }>('/api/funds/entries', query)

export const grants = (query: Query) => get<Page<Grant>>('/api/grants', query)
export const grantOf = (id: number) => get<Grant>(`/api/grants/${id}`)
export const registerGrant = (body: unknown) => post<Grant>('/api/grants', body)
export const stagesOf = (grant: number) => get<Sums>(`/api/grants/${grant}/stages`)
export const termsOf = (grant: number) => getTagged<Term[]>(`/api/grants/${grant}/terms`)
export const changeTerms = (grant: number, tag: string, body: unknown) =>
  post<Term>(`/api/grants/${grant}/terms`, body, { 'If-Match': tag })
export const commitmentsOf = (grant: number, query: Query) =>
  get<Page<Commitment>>(`/api/grants/${grant}/commitments`, query)
export const transfersOf = (grant: number, query: Query) => get<Page<Transfer>>(`/api/grants/${grant}/transfers`, query)
export const traceOf = (grant: number) => get<Position[]>(`/api/grants/${grant}/trace`)

export const commitmentOf = (id: number) => get<Commitment>(`/api/commitments/${id}`)
export const commit = (body: unknown, once: Once) => post<Commitment>('/api/commitments', body, once)
export const cancelCommitment = (id: number, body: unknown, once: Once) =>
  post<Commitment>(`/api/commitments/${id}/cancel`, body, once)

export const transferOf = (id: number) => get<Transfer>(`/api/transfers/${id}`)
export const postTransfer = (body: unknown, once: Once) => post<Transfer>('/api/transfers', body, once)
export const correctTransfer = (id: number, body: unknown, once: Once) =>
  post<Transfer[]>(`/api/transfers/${id}/correction`, body, once)
export const giveBack = (id: number, body: unknown, once: Once) =>
  post<Transfer>(`/api/transfers/${id}/return`, body, once)

export const accounts = (query: Query) => get<Page<Account>>('/api/accounts-ledger', query)
export const accountOf = (id: number) => get<Account>(`/api/accounts-ledger/${id}`)
export const heldOf = (id: number) =>
  get<{ grant: number; documentNo: string; fen: number }[]>(`/api/accounts-ledger/${id}/grants`)
export const bookOf = (id: number, query: Query) => get<Page<BookRow>>(`/api/accounts-ledger/${id}/book`, query)
export const ofAccount = (account: number, query: Query) =>
  get<Page<Transfer>>(`/api/accounts-ledger/${account}/transfers`, query)

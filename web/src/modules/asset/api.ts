import { get, onceOnly, type Page, post, put, type Query, upload } from '@/shell/http'

export const classes = ['PUBLIC_WELFARE', 'OPERATING', 'HOUSEHOLD'] as const
export const statuses = ['NORMAL', 'IDLE', 'LOW_EFFICIENCY', 'DAMAGED', 'LOST'] as const
export const steps = [
  'SURVEYED',
  'RIGHTS_CONFIRMED',
  'REGISTERED',
  'HANDED_OVER',
  'IN_CARE',
  'INCOME_SHARED',
  'DISPOSED',
] as const
export const rights = ['OWNERSHIP', 'USE', 'OPERATION', 'INCOME', 'DISPOSAL', 'SUPERVISION'] as const
export const operations = ['SELF_RUN', 'CONTRACTED', 'LEASED', 'INVESTED'] as const
export const disposals = ['SALE', 'SCRAP', 'TRANSFER'] as const
export const uses = ['COLLECTIVE', 'PUBLIC_POST', 'HARDSHIP', 'REDEVELOPMENT'] as const

export interface AssetRow {
  id: number
  assetNo: string
  name: string
  assetClass: string
  place: string
  placePath: string
  project: number | null
  projectName: string | null
  originalValueFen: number
  builtOn: string
  step: string
  status: string
  statusSince: string
  careBody: string | null
  capacityKw: number | null
  incomeFen: number
  distributedFen: number
  holders: number
}
export interface Facts {
  version: number
  partner: number | null
  partnerName: string | null
  handedOverOn: string | null
  address: string | null
  longitude: number | null
  latitude: number | null
  size: number | null
  unit: string | null
  specification: string | null
  carePerson: string | null
  operation: string | null
  operator: string | null
  contractFrom: string | null
  contractTo: string | null
  rentFen: number | null
  gridId: string | null
  account: number | null
}
export interface Distributed {
  id: number
  year: number
  decidedOn: string
  meeting: string
  noticeFrom: string
  noticeTo: string
  paidOn: string
  document: string
  totalFen: number
  collectiveFen: number
  publicPostFen: number
  hardshipFen: number
  redevelopmentFen: number
  persons: number
}
export interface Month {
  month: string
  kwh: number
  settledFen: number | null
  document: string | null
}
export interface AssetPage {
  asset: AssetRow
  facts: Facts
  money: { source: string; fen: number }[]
  rights: { kind: string; holder: string; from: string; until: string | null; document: string | null }[]
  steps: { step: string; on: string; document: string | null; note: string | null; by: number }[]
  standings: { status: string; since: string; reason: string; measure: string | null; dueOn: string | null }[]
  incomes: { id: number; year: number; receivedOn: string; amountFen: number; document: string; grant: number }[]
  distributions: Distributed[]
  yields: Month[]
  disposal: {
    kind: string
    approval: string
    approvedOn: string
    appraisal: string | null
    appraisedFen: number | null
    disposedOn: string
    incomeFen: number
  } | null
  past: { version: number; reason: string; at: string; by: number }[]
}
export interface Holder {
  id: number
  household: number
  householdNo: string | null
  person: number | null
  name: string | null
  villageName: string
  units: number
  since: string
  until: string | null
  paidFen: number
}
export interface Share {
  nth: number
  use: string
  household: number | null
  householdNo: string | null
  name: string | null
  villageName: string
  amountFen: number
  account: number
}

export const assets = (query: Query) => get<Page<AssetRow>>('/api/assets', query)
export const assetOf = (id: number) => get<AssetPage>(`/api/assets/${id}`)
export const holdersOf = (id: number, query: Query) => get<Page<Holder>>(`/api/assets/${id}/holders`, query)
export const sharesOf = (id: number, query: Query) => get<Page<Share>>(`/api/assets/distributions/${id}/shares`, query)
export const addAsset = (body: object, key: Record<string, string>) => post<AssetPage>('/api/assets', body, key)
export const correctAsset = (id: number, version: number, body: object) =>
  put<AssetPage>(`/api/assets/${id}`, body, { 'If-Match': `"${version}"` })
/** What is done with an asset: rights, status, steps, disposal, incomes, distributions. */
export const actOn = (id: number, what: string, body: object, key = onceOnly()) =>
  post<AssetPage>(`/api/assets/${id}/${what}`, body, key)
export const writeYields = (id: number, yields: object[]) => put<AssetPage>(`/api/assets/${id}/yields`, { yields })

export const paperKinds = [
  'RIGHTS',
  'HANDOVER',
  'CARE',
  'CONTRACT',
  'VALUATION',
  'INCOME',
  'DISPOSAL',
  'PHOTO',
  'OTHER',
] as const
export interface AssetPaper {
  id: number
  kind: (typeof paperKinds)[number]
  name: string
  sha256: string
  bytes: number
  recordedAt: string
}
export const papersOf = (id: number) => get<AssetPaper[]>(`/api/assets/${id}/papers`)
export function addPaper(id: number, kind: string, file: File) {
  const form = new FormData()
  form.append('kind', kind)
  form.append('file', file)
  return upload<AssetPaper[]>(`/api/assets/${id}/papers`, form, () => undefined, new AbortController().signal)
}

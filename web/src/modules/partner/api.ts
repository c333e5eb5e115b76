import { get, onceOnly, post, type Page, type Query } from '@/shell/http'

export const partnerKinds = [
  'CENTRAL_ENTERPRISE',
  'CENTRAL_AGENCY',
  'SUBSIDIARY',
  'FOUNDATION',
  'PROVINCE',
  'ENTERPRISE',
  'SOCIAL_ORGANISATION',
  'PARTY_BRANCH',
  'INSTITUTION',
  'INDIVIDUAL',
] as const
export const pairingKinds = [
  'DESIGNATED',
  'COUNTERPART',
  'EAST_WEST',
  'ENTERPRISE_VILLAGE',
  'UNIT_VILLAGE',
  'PARTY_BRANCH',
  'HOUSEHOLD',
] as const

export interface Partner {
  id: number
  name: string
  shortName: string
  kind: (typeof partnerKinds)[number]
  creditCode: string | null
  parent: number | null
  parentName: string | null
  consentOn: string | null
  units: number
  pairings: number
}
export interface PartnerPage {
  partner: Partner
  above: { id: number; name: string }[]
  units: Partner[]
}
/** Who assists whom; until is the first day on which it no longer holds. */
export interface Pairing {
  id: number
  partner: number
  partnerName: string
  responsible: number | null
  responsibleName: string | null
  place: string
  placeName: string
  countyName: string
  kind: (typeof pairingKinds)[number]
  counterpart: string | null
  list: string | null
  household: number | null
  helper: string | null
  since: string
  until: string | null
  reason: string | null
  document: string | null
  endReason: string | null
  endDocument: string | null
  follows: number | null
  withdrawn: boolean
}
export interface PairList {
  name: string
  place: string
  placeName: string
  pairs: number
  partners: number
  counterparts: number
  equal: boolean
}
export interface County {
  pairing: number
  place: string
  placeName: string
  above: string
  kind: (typeof pairingKinds)[number]
  partner: number
  partnerName: string
  responsible: number | null
  responsibleName: string | null
  since: string
  tags: string[]
  pairs: number
  visits: number
  lastOn: string | null
  agreements: number
  records: number
}

export const findPartners = (query: Query) => get<Page<Partner>>('/api/partners', query)
export const partnerOf = (id: number) => get<PartnerPage>(`/api/partners/${id}`)
export const addPartner = (body: object) => post<{ id: number }>('/api/partners', body)
export const enterCreditCode = (id: number, creditCode: string) =>
  post<PartnerPage>(`/api/partners/${id}/credit-code`, { creditCode })
export const findPairings = (query: Query) => get<Page<Pairing>>('/api/pairings', query)
export const pairingHistory = (id: number) => get<Pairing[]>(`/api/pairings/${id}`)
export const pairLists = () => get<PairList[]>('/api/pairings/lists')
export const beginPairing = (body: object) => post<Pairing>('/api/pairings', body, onceOnly())
export const endPairing = (id: number, body: object) => post<Pairing>(`/api/pairings/${id}/end`, body)
export const handOver = (id: number, body: object) => post<Pairing>(`/api/pairings/${id}/hand-over`, body)
export const portfolio = (query: Query) => get<County[]>('/api/portfolio', query)

export const recordKinds = ['HONOUR', 'CASE', 'INNOVATION', 'PUBLICITY', 'INTRODUCED_FIRM'] as const
export const agreementKinds = ['LETTER', 'COUNTERPART', 'INVESTMENT', 'OTHER'] as const

export interface PartnerRecord {
  id: number
  kind: (typeof recordKinds)[number]
  title: string
  onDay: string
  issuer: string | null
  partner: number
  partnerName: string
  place: string | null
  placeName: string | null
  document: string | null
  note: string | null
  investedFen: number | null
  jobs: number | null
  papers: number
}
export interface Agreement {
  id: number
  partner: number
  partnerName: string
  place: string
  placeName: string
  kind: (typeof agreementKinds)[number]
  title: string
  counterparty: string | null
  signedOn: string
  since: string
  until: string | null
  document: string | null
  capacityKw: number | null
  amountFen: number | null
  papers: number
}
export interface Visit {
  id: number
  partner: number
  partnerName: string
  place: string
  placeName: string
  year: number
  post: string
  leader: string | null
  plannedOn: string | null
  visitedOn: string | null
  people: number | null
  purpose: string | null
  problems: number | null
  note: string | null
  papers: number
}

export const findRecords = (query: Query) => get<Page<PartnerRecord>>('/api/records', query)
export const findAgreements = (query: Query) => get<Page<Agreement>>('/api/agreements', query)
export const findVisits = (query: Query) => get<Page<Visit>>('/api/visits', query)
export const addRecord = (body: object) => post<{ id: number }>('/api/records', body, onceOnly())
export const addAgreement = (body: object) => post<{ id: number }>('/api/agreements', body, onceOnly())
export const addVisit = (body: object) => post<{ id: number }>('/api/visits', body, onceOnly())
export const visitMade = (id: number, body: object) => post<void>(`/api/visits/${id}/made`, body)

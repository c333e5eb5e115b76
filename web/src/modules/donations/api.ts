import { get, post, type Page, type Query } from '@/shell/http'

export interface Campaign {
  id: number
  campaignNo: string
  name: string
  partner: number | null
  place: string | null
  fromOn: string
  toOn: string
  pool: number
  cashFen: number
  inKindFen: number
  donors: number
  usedFen: number
  persons: number
}

export interface Gift {
  id: number
  grantId: number
  documentNo: string
  kind: string
  amountFen: number
  goods: string | null
  quantity: number | null
  unit: string | null
  valuation: string | null
  donorKind: string
  donors: number
  donorName: string | null
  receivedOn: string
}

export interface Award {
  id: number
  account: number
  accountKey: string | null
  name: string | null
  persons: number
  amountFen: number
  awardedOn: string
  whatFor: string | null
  place: string | null
}

export interface Statement {
  from: string
  to: string
  campaigns: Campaign[]
  uses: { year: number; county: string | null; persons: number; awards: number; fen: number }[]
}

export const raised = (campaign: Campaign) => campaign.cashFen + campaign.inKindFen
export const balance = (campaign: Campaign) => raised(campaign) - campaign.usedFen
export const campaigns = (query: Query) => get<Page<Campaign>>('/api/donations', query)
export const campaignOf = (id: number) => get<Campaign>(`/api/donations/${id}`)
export const giftsOf = (id: number, query: Query) => get<Page<Gift>>(`/api/donations/${id}/gifts`, query)
export const awardsOf = (id: number, query: Query) => get<Page<Award>>(`/api/donations/${id}/awards`, query)
export const statement = (query: Query) => get<Statement>('/api/donations/statement', query)
export const openCampaign = (wanted: object) => post<Campaign>('/api/donations', wanted)
export const give = (id: number, wanted: object, once: Record<string, string>) =>
  post<Campaign>(`/api/donations/${id}/gifts`, wanted, once)
export const award = (id: number, wanted: object, once: Record<string, string>) =>
  post<{ paid: number }>(`/api/donations/${id}/awards`, wanted, once)

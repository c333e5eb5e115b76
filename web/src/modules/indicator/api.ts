import { get, type Page, type Query } from '@/shell/http'

export interface Figure {
  name: string
  words: string
  unit: string
  /** in which its entries are told: of a ratio those of its numerator */
  entryUnit: string
  /** of which two figures it is made, e.g. numerator and denominator; none for most */
  parts: { role: string; figure: string; words: string; unit: string }[]
  owner: string
  window: 'AT_DATE' | 'PERIOD' | 'CUMULATIVE'
  definition: string
  counting: 'DISTINCT' | 'OCCURRENCES' | 'AMOUNT' | 'RATIO'
  dimensions: string[]
  /** what its entries tell beside their columns: SOURCE, TAG, GROUP */
  carried: string[]
}

export interface FigureValue {
  name: string
  /** the dashboard's tiles may say figure for name */
  figure?: string
  words: string
  unit: string
  value: number | null
  display: string
  parts?: Record<string, number> | null
  reason?: string | null
  scope?: Question
  definition?: string
}

export interface Question {
  place?: string | null
  partner?: number | null
  on?: string | null
  from?: string | null
  to?: string | null
  purpose?: string | null
  source?: string | null
  tag?: string | null
  group?: string | null
  rule?: string | null
  collector?: string | null
  without?: string | null
  known?: string | null
}

export interface Share {
  key: string | null
  label: string | null
  value: number | null
  display: string
}

export interface Entry {
  place: string | null
  placeName: string | null
  partner: number | null
  partnerName: string | null
  on: string
  subject: string
  subjectKind:
    | 'pairing'
    | 'meeting'
    | 'body'
    | 'assignment'
    | 'record'
    | 'finding'
    | 'agreement'
    | 'household'
    | 'person'
    | 'transfer'
    | 'commitment'
    | 'project'
    | 'delivery'
    | 'withheld'
    | 'posting'
    | 'plan'
    | 'goods_order'
    | 'letter'
    | 'supplier'
    | 'product'
    | 'partner'
    | 'survey'
    | 'claim'
    | 'sampled'
    | 'import'
    | 'project_file'
    | 'pairing_file'
    | 'yield_file'
  quantity: number
  ref: number | string | null
  label: string | null
}
export interface Entries extends Page<Entry> {
  sum: number | null
}

export interface Dashboard {
  counties: { code: string; name: string; tags: string[] }[]
  tiles: FigureValue[]
  /** the figure of the map and the trend: the one asked for, or what the dashboard begins with */
  figure: string
  trend: { on: string; value: number | null; display?: string }[]
  wall: string[]
}

const asked = (question: Question) => question as Query

export const figures = () => get<Figure[]>('/api/figures')
export const figureValue = (name: string, question: Question) =>
  get<FigureValue>(`/api/figures/${encodeURIComponent(name)}`, asked(question))
export const figureBy = (name: string, dimension: string, question: Question) =>
  get<Share[]>(`/api/figures/${encodeURIComponent(name)}/by`, { ...asked(question), dimension })
export const figureEntries = (name: string, query: Query) =>
  get<Entries>(`/api/figures/${encodeURIComponent(name)}/entries`, query)
/** What came from a partner to a county. */
export interface Flow {
  partner: number | null
  partnerName: string | null
  place: string
  placeName: string | null
  value: number
  display: string
}
export const figureFlows = (figure: string, question: Question) =>
  get<Flow[]>('/api/dashboard/flows', { ...asked(question), figure })
export const officeFigures = (question: Question) => get<FigureValue[]>('/api/dashboard/office', asked(question))
export const dashboard = (query: Query) => get<Dashboard>('/api/dashboard', query)

/** Indicators with one target; without items until the region has filled them in. */
export interface IndicatorSet {
  set: string
  name: string
  target: number
  verified: boolean
  source: string
  items: { item: string; name: string; figure: string | null }[]
}
export const indicatorSets = () => get<IndicatorSet[]>('/api/indicator-sets')

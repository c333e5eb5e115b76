import { get, type Page, post } from '@/shell/http'
import { chinese } from '@/words'

export interface Said {
  zh: string
  en: string
}

export interface Line extends Said {
  id: number
  kind: 'CASE_NOTICE' | 'PROJECT_NOTICE' | 'STATEMENT' | 'STATISTICS'
  place: string | null
  placeName: string | null
  fromOn: string
  toOn: string | null
  publishedOn: string
  boards: string | null
  open: boolean
  daysLeft: number | null
}

export interface Published<Body> {
  head: Line
  body: Body
}

export interface NoticeProject {
  projectNo: string | null
  name: string | null
  placePath: string | null
  content: string | null
  startedOn: string | null
  finishOn: string | null
  unit: string | null
  responsible: string | null
  target: string | null
  linkage: Said[]
  linkageNote: string | null
  money: (Said & { fen: number })[]
  budgetFen: number
}

/** Of a case: a sentence and lines; of a project or a plan: projects. What names somebody is gone once it is over. */
export interface NoticeBody {
  text?: Said
  contact?: Said
  signed?: Said
  lines?: (Said & { zhValue: string; enValue: string })[]
  projects?: NoticeProject[]
  households?: string[]
  hotline?: string
}

export interface Place {
  code: string
  name: string
  level: number
}

export interface Front {
  code: string
  level: number
  name: string
  fullName: string
  above: Place[]
  parts: Place[]
  announced: { projects: number; budgetFen: number }
}

export interface Project extends Said {
  publication: number
  projectNo: string
  place: string
  placeName: string | null
  name: string
  unit: string | null
  budgetFen: number
  announcedOn: string
}

export interface Statement {
  campaignNo: string
  name: string
  from: string
  to: string
  on: string
  least: number
  cashFen: number
  inKindFen: number
  raisedFen: number
  usedFen: number
  balanceFen: number
  donors: number
  persons: number | null
  uses: { year: number; countyName: string | null; persons: number | null; awards: number | null; fen: number | null }[]
}

export interface Statistics {
  place: string
  placeName: string
  on: string
  least: number
  withheld: number
  licenceZh: string
  licenceEn: string
  basis: string
  columns: (Said & { figure: string; unit: string; definitionZh: string; definitionEn: string; persons: boolean })[]
  lines: { place: string; name: string; values: (number | null)[] }[]
}

export interface Receipt {
  number: string
  code: string
  receivedOn: string
  dueOn: string
}

export interface Answered {
  number: string
  kind: string
  receivedOn: string
  dueOn: string
  state: string
  answer: string | null
  answeredOn: string | null
}

export interface Forms {
  categories: (Said & { code: string })[]
  hotline: string
  objectionDays: number
  complaintDays: number
}

export interface Publication extends Said {
  id: number
  kind: Line['kind']
  placeName: string | null
  fromOn: string
  toOn: string | null
  publishedOn: string
  basis: string
  withdrawnOn: string | null
  reason: string | null
}

type Asked = Record<string, string | number | boolean | null | undefined>

const base = '/api/public'

/** In the reader's language. */
export const inWords = (said: Said | undefined) => (said ? (chinese.value ? said.zh : said.en) : '')

export const findPlaces = (q: string) =>
  get<{ code: string; name: string; fullName: string }[]>(`${base}/places`, { q })
export const frontOf = (code: string) => get<Front>(`${base}/places/${code}`)
export const findNotices = (asked: Asked) => get<Page<Line>>(`${base}/notices`, asked)
export const noticeOf = (id: number) => get<Published<NoticeBody>>(`${base}/notices/${id}`)
export const findProjects = (asked: Asked) => get<Page<Project>>(`${base}/projects`, asked)
export const findStatements = (asked: Asked) => get<Page<Line>>(`${base}/statements`, asked)
export const statementOf = (id: number) => get<Published<Statement>>(`${base}/statements/${id}`)
export const findStatistics = (asked: Asked) => get<Page<Line>>(`${base}/statistics`, asked)
export const statisticsOf = (id: number) => get<Published<Statistics>>(`${base}/statistics/${id}`)
export const formsOffered = () => get<Forms>(`${base}/forms`)
export const sendObjection = (body: object) => post<Receipt>(`${base}/objections`, body)
export const sendComplaint = (body: object) => post<Receipt>(`${base}/complaints`, body)
export const lookReceipt = (body: object) => post<Answered>(`${base}/receipts`, body)
export const csvOf = (id: number) => `${base}/open-data/${id}.csv`
export const jsonOf = (id: number) => `${base}/open-data/${id}.json`

export const findPublications = (asked: Asked) => get<Page<Publication>>('/api/publications', asked)
export const previewStatistics = (asked: Asked) => get<Statistics>('/api/publications/preview', asked)
export const publishStatistics = (body: object) => post<{ id: number }>('/api/publications/statistics', body)
export const publishStatement = (campaign: number) => post<{ id: number }>('/api/publications/statements', { campaign })
export const withdraw = (id: number, reason: string) => post(`/api/publications/${id}/withdrawal`, { reason })

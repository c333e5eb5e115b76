import { get, onceOnly, type Page, post, type Query, upload } from '@/shell/http'
import type { TakenForm } from '@/modules/pledge/assessment-api'
import type { Finding } from './api'

export interface Inspection {
  id: number
  number: string
  kind: string
  title: string
  task: string
  place: string
  placeName: string
  partner: number | null
  partnerName: string | null
  fromOn: string
  untilOn: string
  forms: string
  unannounced: boolean
  seed: string | null
  feedbackDocument: string | null
  feedback: string | null
  feedbackOn: string | null
  feedbackDueOn: string | null
  team: number
  villages: number
  households: number
  surveys: number
  findings: number
  closed: number
}
export interface Sampled {
  id: number
  nth: number
  place: string
  placeName: string
  householdNo: string | null
  surveys: number
}
export interface InspectionPage {
  inspection: Inspection
  team: {
    id: number
    name: string
    unit: string
    leads: boolean
    tiedPlace: string | null
    tiedPlaceName: string | null
    tie: string | null
  }[]
  sample: Sampled[]
  tallies: { questionnaire: string; question: string; answer: string; count: number }[]
  findings: Finding[]
}
export interface Questionnaire {
  id: string
  name: string
  questions: { id: string; name: string; options: { code: string; name: string }[] }[]
}

export const inspections = (query: Query) => get<Page<Inspection>>('/api/inspections', query)
export const inspectionOf = (id: number) => get<InspectionPage>(`/api/inspections/${id}`)
export const questionnaires = () => get<Questionnaire[]>('/api/inspections/questionnaires')
export const planInspection = (body: object) => post<InspectionPage>('/api/inspections', body, onceOnly())
/** What is done in an inspection: team, sample, surveys, findings, feedback. */
export const actOnInspection = (id: number, what: string, body: object) =>
  post<InspectionPage>(`/api/inspections/${id}/${what}`, body, onceOnly())
export const surveyAddress = (id: number, questionnaire: string) =>
  `/api/inspections/${id}/survey-form.xlsx?questionnaire=${questionnaire}`
export function takeSurveys(id: number, questionnaire: string, file: File) {
  const form = new FormData()
  form.append('file', file)
  const to = `/api/inspections/${id}/survey-form?questionnaire=${questionnaire}`
  return upload<TakenForm>(to, form, () => {}, new AbortController().signal)
}

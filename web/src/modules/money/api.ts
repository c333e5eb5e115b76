import { get, type Page, post, type Query } from '@/shell/http'

export interface Alert {
  rule: string
  subjectKind: string
  subject: number
  place: string | null
  placeName: string | null
  partner: number | null
  partnerName: string | null
  label: string
  detail: string | null
  fen: number
  since: string
  days: number
  acknowledged: string | null
  acknowledgedUntil: string | null
}
/** What a rule of the pack finds; no numbers where a threshold is not known, so that it was not judged. */
export interface RuleCount {
  rule: string
  zh: string
  en: string
  actor: string
  unverified: boolean
  source: string
  alerts: number | null
  fen: number | null
  acknowledged: number | null
}

export const alerts = (query: Query) => get<Page<Alert>>('/api/money/alerts', query)
export const alertCounts = (query: Query) => get<RuleCount[]>('/api/money/alerts/by', query)
export const acknowledge = (chosen: Alert[], reason: string, until: string) =>
  post<{ acknowledged: number }>('/api/money/alerts/acknowledgements', {
    alerts: chosen.map(({ rule, subjectKind, subject }) => ({ rule, subjectKind, subject })),
    reason,
    until,
  })

/** Where an alert opens into the entries it comes from. */
export function opensInto(alert: Alert): string {
  switch (alert.subjectKind) {
    case 'transfer':
      return `/funds/transfers/${alert.subject}`
    case 'project':
      return `/projects/${alert.subject}`
    case 'asset':
      return `/project-assets/${alert.subject}`
    case 'progress':
      return `/funds/grants?place=${alert.place ?? ''}&source=${alert.label}`
    default:
      return `/funds/grants/${alert.subject}`
  }
}

import { say, t } from '@/words'
import type { useCodes } from '@/modules/registry/use-codes'
import { actOn, addFinding, correctFinding, type Finding, type FindingPage, progressStates } from './api'
import type { Field, Form } from './form'

export type Codes = ReturnType<typeof useCodes>
export const choices = (codes: Codes, list: string) => codes.options(list).map(({ code, name }) => ({ code, name }))

export function findingFields(codes: Codes): Field[] {
  return [
    { name: 'text', label: t('supervision.text'), kind: 'long', most: 4000 },
    { name: 'source', label: t('supervision.source'), kind: 'choice', options: choices(codes, 'FINDING_SOURCE') },
    { name: 'sourceDocument', label: t('supervision.sourceDocument'), kind: 'text', optional: true },
    { name: 'sourceOn', label: t('supervision.sourceOn'), kind: 'date', optional: true },
    { name: 'foundOn', label: t('supervision.foundOn'), kind: 'date' },
    { name: 'category', label: t('supervision.category'), kind: 'choice', options: choices(codes, 'FINDING_CATEGORY') },
    { name: 'reach', label: t('supervision.reach'), kind: 'choice', options: choices(codes, 'FINDING_REACH') },
    { name: 'term', label: t('supervision.term'), kind: 'choice', options: choices(codes, 'FINDING_TERM') },
    { name: 'place', label: t('supervision.place'), kind: 'place' },
    { name: 'partner', label: t('supervision.partner'), kind: 'partner', optional: true },
    { name: 'households', label: t('supervision.households'), kind: 'number', optional: true },
    { name: 'persons', label: t('supervision.persons'), kind: 'number', optional: true },
    { name: 'amountFen', label: t('supervision.amount'), kind: 'money', optional: true },
    { name: 'leadUnit', label: t('supervision.leadUnit'), kind: 'text' },
    { name: 'leadPerson', label: t('supervision.leadPerson'), kind: 'text', optional: true, most: 60 },
    { name: 'coUnits', label: t('supervision.coUnits'), kind: 'text', optional: true },
    { name: 'dueOn', label: t('supervision.dueOn'), kind: 'date' },
    { name: 'target', label: t('supervision.target'), kind: 'long', optional: true },
    { name: 'mechanism', label: t('supervision.mechanism'), kind: 'long', optional: true },
    { name: 'mechanismDocument', label: t('supervision.mechanismDocument'), kind: 'text', optional: true },
  ]
}

export const newFinding = (codes: Codes): Form => ({
  title: t('supervision.addFinding'),
  fields: findingFields(codes),
  send: addFinding,
})

const standing = (finding: Finding) => ({
  ...finding,
  amountFen: finding.amountFen == null ? undefined : (finding.amountFen / 100).toFixed(2),
})

export const correction = (codes: Codes, finding: Finding): Form => ({
  title: t('supervision.correct'),
  fields: [...findingFields(codes), { name: 'reason', label: t('supervision.correctionReason'), kind: 'text' }],
  start: standing(finding),
  send: ({ reason, ...body }) => correctFinding(finding, body, reason),
})

export const recurrence = (codes: Codes, finding: Finding): Form => ({
  title: t('supervision.addRecurrence'),
  fields: findingFields(codes),
  start: { ...standing(finding), foundOn: undefined, dueOn: undefined, sourceDocument: undefined, sourceOn: undefined },
  send: (body) => actOn(finding.id, 'recurrences', body),
})

export const measureForm = (id: number): Form => ({
  title: t('supervision.addMeasure'),
  fields: [
    { name: 'text', label: t('supervision.measure'), kind: 'long' },
    { name: 'owner', label: t('supervision.owner'), kind: 'text' },
    { name: 'dueOn', label: t('supervision.dueOn'), kind: 'date' },
  ],
  send: (body) => actOn(id, 'measures', body),
})

export const progressForm = (page: FindingPage, nth?: number): Form => ({
  title: nth ? t('supervision.progressOfMeasure', { nth }) : t('supervision.addProgress'),
  fields: [
    { name: 'onDay', label: t('supervision.onDay'), kind: 'date' },
    {
      name: 'state',
      label: t('supervision.progress'),
      kind: 'choice',
      options: progressStates.map((code) => ({ code, name: t(`supervision.progress_${code}`) })),
    },
    { name: 'text', label: t('supervision.progressText'), kind: 'long' },
  ],
  send: (body) => actOn(page.finding.id, 'progress', { ...body, measure: nth }),
})

export const accountabilityForm = (codes: Codes, id: number): Form => ({
  title: t('supervision.addAccountability'),
  fields: [
    { name: 'person', label: t('supervision.person'), kind: 'text', most: 60 },
    { name: 'post', label: t('supervision.post'), kind: 'text', optional: true, most: 120 },
    { name: 'handling', label: t('supervision.handling'), kind: 'choice', options: choices(codes, 'ACCOUNTABILITY') },
    { name: 'onDay', label: t('supervision.onDay'), kind: 'date' },
    { name: 'document', label: t('supervision.document'), kind: 'text', optional: true },
  ],
  send: (body) => actOn(id, 'accountabilities', body),
})

export const stepForm = (id: number, kind: string): Form => ({
  title: say(`supervision.step_${kind}`) ?? kind,
  fields: [
    { name: 'onDay', label: t('supervision.onDay'), kind: 'date' },
    { name: 'person', label: t('supervision.stepPerson'), kind: 'text', most: 60 },
    { name: 'note', label: t('supervision.stepNote'), kind: 'long' },
  ],
  send: (body) => actOn(id, 'steps', { ...body, kind }),
})

/** The steps that may follow, the usual one first. */
export const nextSteps: Record<Finding['state'], string[]> = {
  OPEN: ['REQUEST'],
  REQUESTED: ['REVIEW', 'RETURN'],
  REVIEWED: ['ON_SITE', 'RETURN'],
  CHECKED: ['CLOSE', 'RETURN'],
  CLOSED: ['LOOK_BACK', 'RELAPSE'],
}

import { t } from '@/words'
import { choices, type Codes, findingFields } from './finding-forms'
import type { Form } from './form'
import {
  actOnInspection,
  type Inspection,
  type InspectionPage,
  planInspection,
  type Questionnaire,
  type Sampled,
} from './inspection-api'

export const planForm = (codes: Codes): Form => ({
  title: t('supervision.planInspection'),
  fields: [
    {
      name: 'kind',
      label: t('supervision.inspectionKind'),
      kind: 'choice',
      options: choices(codes, 'INSPECTION_KIND'),
    },
    { name: 'title', label: t('supervision.inspectionTitle'), kind: 'text' },
    { name: 'task', label: t('supervision.task'), kind: 'long' },
    { name: 'place', label: t('supervision.inspectedPlace'), kind: 'place' },
    { name: 'partner', label: t('supervision.inspectedPartner'), kind: 'partner', optional: true },
    { name: 'fromOn', label: t('supervision.fromOn'), kind: 'date' },
    { name: 'untilOn', label: t('supervision.untilOn'), kind: 'date' },
    { name: 'forms', label: t('supervision.forms'), kind: 'choices', options: choices(codes, 'INSPECTION_FORM') },
    { name: 'unannounced', label: t('supervision.unannounced'), kind: 'flag' },
  ],
  start: { forms: ['ON_SITE'], unannounced: false },
  send: planInspection,
})

export const inspectorForm = (id: number): Form => ({
  title: t('supervision.addInspector'),
  fields: [
    { name: 'name', label: t('supervision.person'), kind: 'text', most: 60 },
    { name: 'unit', label: t('supervision.unit'), kind: 'text' },
    { name: 'leads', label: t('supervision.leads'), kind: 'flag' },
    { name: 'tiedPlace', label: t('supervision.tiedPlace'), kind: 'place', optional: true },
    { name: 'tie', label: t('supervision.tie'), kind: 'text', optional: true },
  ],
  start: { leads: false },
  send: (body) => actOnInspection(id, 'team', body),
})

export const drawForm = (id: number): Form => ({
  title: t('supervision.draw'),
  fields: [
    { name: 'villages', label: t('supervision.villagesToDraw'), kind: 'number' },
    { name: 'households', label: t('supervision.householdsToDraw'), kind: 'number' },
    { name: 'seed', label: t('supervision.seedToUse'), kind: 'number', optional: true },
  ],
  start: { villages: 3, households: 5 },
  send: (body) => actOnInspection(id, 'sample', body),
})

export const surveyForm = (page: InspectionPage, sampled: Sampled, asked: Questionnaire): Form => ({
  title: `${asked.name} · ${sampled.householdNo ?? sampled.placeName}`,
  fields: [
    {
      name: 'inspector',
      label: t('supervision.inspector'),
      kind: 'choice',
      options: page.team.map((one) => ({ code: String(one.id), name: one.name })),
    },
    { name: 'onDay', label: t('supervision.onDay'), kind: 'date' },
    ...asked.questions.map((question) => ({
      name: question.id,
      label: question.name,
      kind: 'choice' as const,
      options: question.options,
    })),
  ],
  send: ({ inspector, onDay, ...answers }) =>
    actOnInspection(page.inspection.id, 'surveys', {
      sampled: sampled.id,
      questionnaire: asked.id,
      inspector: Number(inspector),
      onDay,
      answers,
    }),
})

export const foundForm = (codes: Codes, inspection: Inspection): Form => ({
  title: t('supervision.addFinding'),
  fields: findingFields(codes),
  start: {
    place: inspection.place,
    partner: inspection.partner ?? undefined,
    source: inspection.unannounced ? 'UNANNOUNCED' : 'SUPERVISION',
    sourceDocument: inspection.number,
  },
  send: (body) => actOnInspection(inspection.id, 'findings', body),
})

export const feedbackForm = (id: number): Form => ({
  title: t('supervision.tellBack'),
  fields: [
    { name: 'on', label: t('supervision.feedbackOn'), kind: 'date' },
    { name: 'dueOn', label: t('supervision.feedbackDueOn'), kind: 'date' },
    { name: 'document', label: t('supervision.document'), kind: 'text', optional: true },
    { name: 'text', label: t('supervision.feedback'), kind: 'long', most: 4000 },
  ],
  send: (body) => actOnInspection(id, 'feedback', body),
})

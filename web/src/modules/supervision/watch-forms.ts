import { t } from '@/words'
import { choices, type Codes, findingFields } from './finding-forms'
import type { Form } from './form'
import {
  actOnWatch,
  addComplaint,
  answerComplaint,
  beginWatch,
  type Complaint,
  complaintStates,
  type Watched,
} from './watch-api'

export const newWatch = (): Form => ({
  title: t('supervision.beginWatch'),
  fields: [
    { name: 'place', label: t('supervision.watchedPlace'), kind: 'place' },
    { name: 'since', label: t('supervision.since'), kind: 'date' },
    { name: 'document', label: t('supervision.watchPlan'), kind: 'text' },
    { name: 'dutyGroup', label: t('supervision.dutyGroup'), kind: 'text' },
    { name: 'leader', label: t('supervision.groupLeader'), kind: 'text', optional: true, most: 60 },
    { name: 'aim', label: t('supervision.aim'), kind: 'long', optional: true },
  ],
  send: beginWatch,
})

export const weekForm = (codes: Codes, id: number, day?: string): Form => ({
  title: t('supervision.reportWeek'),
  fields: [
    { name: 'day', label: t('supervision.dayOfWeek'), kind: 'date' },
    { name: 'content', label: t('supervision.content'), kind: 'choice', options: choices(codes, 'WATCH_CONTENT') },
    { name: 'text', label: t('supervision.progressText'), kind: 'long' },
  ],
  start: day ? { day } : {},
  send: (body) => actOnWatch(id, 'weeks', body),
})

export const problemForm = (codes: Codes, watched: Watched): Form => ({
  title: t('supervision.addProblem'),
  fields: [
    { name: 'content', label: t('supervision.content'), kind: 'choice', options: choices(codes, 'WATCH_CONTENT') },
    ...findingFields(codes),
  ],
  start: { place: watched.place, source: 'SUPERVISION' },
  send: ({ content, ...finding }) => actOnWatch(watched.id, 'findings', { content, finding }),
})

export const endForm = (id: number): Form => ({
  title: t('supervision.endWatch'),
  fields: [
    { name: 'until', label: t('supervision.onDay'), kind: 'date' },
    { name: 'reason', label: t('supervision.endReason'), kind: 'long', most: 500 },
  ],
  send: (body) => actOnWatch(id, 'end', body),
})

export const complaintForm = (codes: Codes): Form => ({
  title: t('supervision.addComplaint'),
  fields: [
    { name: 'channel', label: t('supervision.channel'), kind: 'choice', options: choices(codes, 'COMPLAINT_CHANNEL') },
    { name: 'receivedOn', label: t('supervision.receivedOn'), kind: 'date' },
    { name: 'dueOn', label: t('supervision.answerBy'), kind: 'date' },
    { name: 'place', label: t('supervision.place'), kind: 'place' },
    { name: 'category', label: t('supervision.category'), kind: 'choice', options: choices(codes, 'FINDING_CATEGORY') },
    { name: 'text', label: t('supervision.complaintText'), kind: 'long', most: 4000 },
    { name: 'name', label: t('supervision.informantName'), kind: 'text', optional: true, most: 60 },
    { name: 'phone', label: t('supervision.informantPhone'), kind: 'text', optional: true, most: 40 },
    { name: 'address', label: t('supervision.informantAddress'), kind: 'text', optional: true },
  ],
  send: ({ name, phone, address, ...body }) =>
    addComplaint(name ? { ...body, informant: { name, phone, address } } : body),
})

const outcome = (founded: boolean): Form['fields'] => [
  { name: 'on', label: t('supervision.onDay'), kind: 'date' },
  {
    name: 'state',
    label: t('supervision.outcome'),
    kind: 'choice',
    options: complaintStates
      .filter((code) => (founded ? code === 'FOUNDED' : ['UNFOUNDED', 'REFERRED'].includes(code)))
      .map((code) => ({ code, name: t(`supervision.complaint_${code}`) })),
  },
  { name: 'answer', label: t('supervision.answerOfComplaint'), kind: 'long' },
]

export const dismissForm = (complaint: Complaint): Form => ({
  title: `${t('supervision.answerComplaint')} · ${complaint.number}`,
  fields: outcome(false),
  send: (body) => answerComplaint(complaint.id, body),
})

/** What is founded is entered as a finding in the same step. */
export const foundedForm = (codes: Codes, complaint: Complaint): Form => ({
  title: `${t('supervision.foundedComplaint')} · ${complaint.number}`,
  fields: [...outcome(true), ...findingFields(codes)],
  start: {
    state: 'FOUNDED',
    source: 'COMPLAINT',
    sourceDocument: complaint.number,
    place: complaint.place,
    category: complaint.category,
  },
  send: ({ on, state, answer, ...finding }) => answerComplaint(complaint.id, { on, state, answer, finding }),
})

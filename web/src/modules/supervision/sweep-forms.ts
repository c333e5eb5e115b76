import { t } from '@/words'
import type { Finding } from './api'
import type { Form } from './form'
import { answerCheck, askSweep, type Check, closeSweep } from './sweep-api'

/** A day units can keep: today would be over before they read it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export const askForm = (finding: Finding): Form => ({
  title: t('supervision.askSweep'),
  fields: [
    { name: 'question', label: t('supervision.question'), kind: 'long' },
    { name: 'askedOn', label: t('supervision.askedOn'), kind: 'date' },
    { name: 'dueOn', label: t('supervision.answerDueOn'), kind: 'date' },
    { name: 'within', label: t('supervision.within'), kind: 'place', optional: true },
    { name: 'places', label: t('supervision.placesNamed'), kind: 'places', optional: true },
    { name: 'partner', label: t('supervision.countiesOf'), kind: 'partner', optional: true },
  ],
  start: { question: finding.text, partner: finding.partner ?? undefined, dueOn: inDays(15) },
  send: (body) => askSweep(finding.id, body),
})

export const answerForm = (check: Check): Form => ({
  title: `${t('supervision.answer')} · ${check.placeName}`,
  fields: [
    { name: 'onDay', label: t('supervision.onDay'), kind: 'date' },
    { name: 'found', label: t('supervision.foundCases'), kind: 'number' },
    { name: 'fixed', label: t('supervision.fixedCases'), kind: 'number' },
    { name: 'text', label: t('supervision.answerText'), kind: 'long' },
    { name: 'leadUnit', label: t('supervision.answerLead'), kind: 'text', optional: true },
    { name: 'dueOn', label: t('supervision.answerDue'), kind: 'date', optional: true },
  ],
  start: { found: 0, fixed: 0 },
  send: (body) => answerCheck(check.id, body),
})

export const summaryForm = (id: number): Form => ({
  title: t('supervision.closeSweep'),
  fields: [
    { name: 'on', label: t('supervision.onDay'), kind: 'date' },
    { name: 'summary', label: t('supervision.summary'), kind: 'long', most: 4000 },
  ],
  send: (body) => closeSweep(id, body),
})

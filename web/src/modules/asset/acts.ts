import { say, t } from '@/words'
import { today } from '@/shell/format'
import { type AssetPage, disposals, rights, statuses, steps } from './api'

export interface Field {
  name: string
  label: string
  kind: 'text' | 'date' | 'month' | 'money' | 'number'
  options?: { code: string; name: string }[]
  optional?: boolean
}
/** A thing that can be done with an asset: the address it is sent to and what it asks for. */
export interface Act {
  what: string
  title: string
  start: Record<string, string>
  fields: Field[]
}

const choice = (codes: readonly string[], word: string) =>
  codes.map((code) => ({ code, name: say(`asset.${word}_${code}`) ?? code }))

export function statusAct(): Act {
  return {
    what: 'status',
    title: t('asset.changeStatus'),
    start: { on: today() },
    fields: [
      { name: 'status', label: t('asset.status'), kind: 'text', options: choice(statuses, 'status') },
      { name: 'on', label: t('asset.since'), kind: 'date' },
      { name: 'reason', label: t('asset.reason'), kind: 'text' },
      { name: 'measure', label: t('asset.measure'), kind: 'text', optional: true },
      { name: 'dueOn', label: t('asset.dueOn'), kind: 'date', optional: true },
    ],
  }
}

export function rightAct(): Act {
  return {
    what: 'rights',
    title: t('asset.giveRight'),
    start: { from: today() },
    fields: [
      { name: 'kind', label: t('asset.right'), kind: 'text', options: choice(rights, 'right') },
      { name: 'from', label: t('asset.since'), kind: 'date' },
      { name: 'holder', label: t('asset.holder'), kind: 'text' },
      { name: 'document', label: t('asset.document'), kind: 'text', optional: true },
    ],
  }
}

/** The step that follows; sharing out and disposal come by themselves. */
export function stepAct(page: AssetPage): Act | undefined {
  const next = steps[steps.indexOf(page.asset.step as (typeof steps)[number]) + 1]
  if (!next || next === 'INCOME_SHARED' || next === 'DISPOSED') return undefined
  return {
    what: 'steps',
    title: t('asset.takeStep', { step: say(`asset.step_${next}`) }),
    start: { step: next, on: today() },
    fields: [
      { name: 'step', label: t('asset.step'), kind: 'text', options: choice([next], 'step') },
      { name: 'on', label: t('asset.on'), kind: 'date' },
      { name: 'document', label: t('asset.document'), kind: 'text', optional: true },
      { name: 'note', label: t('asset.remark'), kind: 'text', optional: true },
    ],
  }
}

export function incomeAct(): Act {
  return {
    what: 'incomes',
    title: t('asset.receive'),
    start: { year: String(new Date().getFullYear()), receivedOn: today() },
    fields: [
      { name: 'year', label: t('asset.incomeYear'), kind: 'number' },
      { name: 'amountFen', label: t('asset.amount'), kind: 'money' },
      { name: 'receivedOn', label: t('asset.receivedOn'), kind: 'date' },
      { name: 'document', label: t('asset.document'), kind: 'text' },
    ],
  }
}

export function yieldAct(): Act {
  return {
    what: 'yields',
    title: t('asset.writeYield'),
    start: {},
    fields: [
      { name: 'month', label: t('asset.month'), kind: 'month' },
      { name: 'kwh', label: t('asset.kwh'), kind: 'number' },
      { name: 'settledFen', label: t('asset.settled'), kind: 'money', optional: true },
      { name: 'document', label: t('asset.document'), kind: 'text', optional: true },
    ],
  }
}

export function disposalAct(): Act {
  return {
    what: 'disposal',
    title: t('asset.dispose'),
    start: { disposedOn: today() },
    fields: [
      { name: 'kind', label: t('asset.disposal'), kind: 'text', options: choice(disposals, 'disposal') },
      { name: 'approvedOn', label: t('asset.approvedOn'), kind: 'date' },
      { name: 'approval', label: t('asset.approval'), kind: 'text' },
      { name: 'appraisal', label: t('asset.appraisal'), kind: 'text', optional: true },
      { name: 'appraisedFen', label: t('asset.appraised'), kind: 'money', optional: true },
      { name: 'noticeFrom', label: t('asset.noticeFrom'), kind: 'date' },
      { name: 'noticeTo', label: t('asset.noticeTo'), kind: 'date' },
      { name: 'disposedOn', label: t('asset.disposedOn'), kind: 'date' },
      { name: 'incomeFen', label: t('asset.disposalIncome'), kind: 'money' },
    ],
  }
}

import { say, t } from '@/words'
import type { ChangeField, ChangeFile } from './changes-api'
import { fieldName, shownValue } from './differences'
import { furtherValue } from './further'

type Name = (list: string, code: unknown) => string

const lists: Record<string, string> = {
  attribute: 'ATTRIBUTE',
  standard: 'STANDARD',
  causeMain: 'CAUSE',
  causesOther: 'CAUSE',
  relation: 'RELATION',
  sex: 'SEX',
  ethnicity: 'ETHNICITY',
  education: 'EDUCATION',
  student: 'STUDENT',
  labour: 'LABOUR',
  marital: 'MARITAL',
  political: 'POLITICAL',
  subsistence: 'SUBSISTENCE',
  dropoutReason: 'DROPOUT_REASON',
  documentKind: 'DOCUMENT_KIND',
  status: 'HOUSEHOLD_STATUS',
  formerRelation: 'RELATION',
  lifeState: 'LIFE_STATE',
}

/** A value that a request states, in words. */
export function askedValue(field: string, value: unknown, name: Name): string {
  if (value === null || value === undefined || value === '') return '–'
  const list = lists[field]
  if (list) return (Array.isArray(value) ? value : [value]).map((one) => name(list, one)).join(', ') || '–'
  return furtherValue(field, value, name) || shownValue(field, value) || '–'
}

export const askedLabel = (field: ChangeField, people: Record<string, string>) =>
  (field.person ? `${people[String(field.person)] ?? ''} ` : '') + fieldName(field.field)

/** What is asked for, in words, for the kinds that are not told field by field. */
export function askedLines(file: ChangeFile, name: Name): { label: string; value: string }[] {
  const people = file.people
  const person = (id: unknown) => people[String(id)] ?? String(id)
  const facts = (value: unknown) =>
    Object.entries(value as Record<string, unknown>).map(([field, one]) => ({
      label: fieldName(field),
      value: one === null ? t('changes.hidden') : askedValue(field, one, name),
    }))
  return Object.entries(file.content ?? {}).flatMap(([key, value]) => {
    if (value === null || value === undefined) return []
    switch (key) {
      case 'members':
        return (value as Record<string, unknown>[]).map((part) => ({
          label: part.person ? person(part.person) : String(part.name ?? ''),
          value: name('RELATION', part.relation),
        }))
      case 'member':
      case 'household':
      case 'condition':
        return facts(value)
      case 'relations':
        return Object.entries(value).map(([id, relation]) => ({ label: person(id), value: name('RELATION', relation) }))
      case 'person':
        return [{ label: t('changes.person'), value: person(value) }]
      case 'village':
        return [
          {
            label: t(file.request.kind === 'REGISTER' ? 'registry.village' : 'changes.to'),
            value: file.otherPlace ?? file.request.placePath,
          },
        ]
      case 'other':
        return [
          { label: t('changes.other'), value: file.other ? `${file.other.headName} ${file.other.householdNo}` : '' },
        ]
      case 'since':
        return [{ label: t('registry.since'), value: String(value) }]
      case 'change':
        return [{ label: t('changes.which'), value: `#${String(value)}` }]
      default:
        return [{ label: say(`changes.${key}`) ?? fieldName(key), value: askedValue(key, value, name) }]
    }
  })
}

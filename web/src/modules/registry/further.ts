import { say, t } from '@/words'
import { money } from '@/shell/format'
import { fieldName, shownValue } from './differences'

/** The code list of each further field that holds codes. */
const lists: Record<string, string> = {
  assets: 'ASSET',
  category: 'MONITOR_CATEGORY',
  clearMode: 'CLEAR_MODE',
  development: 'DEVELOPMENT_STATUS',
  disability: 'DISABILITY',
  disasters: 'DISASTER',
  fuel: 'FUEL',
  houseGrade: 'HOUSE_GRADE',
  houseStructure: 'HOUSE_STRUCTURE',
  industryKinds: 'INDUSTRY_KIND',
  publicPosts: 'PUBLIC_POST',
  risks: 'RISK',
  roadKind: 'ROAD_KIND',
  source: 'CLUE_SOURCE',
  waterSource: 'WATER_SOURCE',
  workChannel: 'WORK_CHANNEL',
  workSector: 'WORK_SECTOR',
  workState: 'WORK_STATE',
}

type Name = (list: string, code: unknown) => string
const amount = (key: string, value: unknown) => (key.endsWith('Fen') ? money(Number(value)) : shownValue(key, value))

/** A further fact in words; what is made of parts is told part by part. */
export function furtherValue(field: string, value: unknown, name: Name): string {
  const list = lists[field]
  if (list) return (Array.isArray(value) ? value : [value]).map((code) => name(list, code)).join(', ') || t('shell.no')
  if (field === 'certificates')
    return (value as { name: string; issuedOn?: string }[])
      .map((one) => (one.issuedOn ? `${one.name} (${one.issuedOn})` : one.name))
      .join(', ')
  if (value && typeof value === 'object' && !Array.isArray(value)) {
    return Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => {
        if (field === 'items') return `${say(`registry.item_${key}`) ?? key} ${money(Number(part))}`
        if (field === 'guarantees')
          return `${say(`registry.guarantee_${key}`) ?? key} ${t((part as { met: boolean }).met ? 'registry.met' : 'registry.notMet')}`
        return `${say(`registry.standing_${key}`) ?? key} ${amount(key, part)}`
      })
      .join(', ')
  }
  return amount(field, value)
}

export const furtherFacts = (facts: Record<string, unknown>, name: Name) =>
  Object.entries(facts).map(([field, value]) => ({ label: fieldName(field), value: furtherValue(field, value, name) }))

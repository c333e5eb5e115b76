import { t } from '@/words'
import { count, money } from '@/shell/format'
import type { Relocation } from './api'

/** How many work, of those able to. */
export function workWords(row: Pick<Relocation, 'working' | 'labourers'>): string | undefined {
  if (row.working == null) return undefined
  return row.labourers == null
    ? t('relocation.working', { n: count(row.working) })
    : t('relocation.workingOf', { n: count(row.working), of: count(row.labourers) })
}

/** The income a head before, and after where somebody has asked. */
export function incomeWords(row: Pick<Relocation, 'incomeBeforeFen' | 'incomeAfterFen'>): string | undefined {
  if (row.incomeBeforeFen == null) return undefined
  const before = money(row.incomeBeforeFen)
  return row.incomeAfterFen == null
    ? t('relocation.incomeBefore', { before })
    : t('relocation.income', { before, after: money(row.incomeAfterFen) })
}

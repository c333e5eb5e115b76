import { chinese, say, t } from '@/words'

export const verdicts = [
  'AGREES',
  'AGREES_ON_OTHER_BASIS',
  'OVERSTATED',
  'UNDERSTATED',
  'CONTRADICTS_ITSELF',
  'AMBIGUOUS',
  'NO_DATA',
  'UNREADABLE',
  'NOT_CHECKABLE',
] as const
export type Verdict = (typeof verdicts)[number]

/** Each verdict has a sign beside its colour, so that it is told without seeing colours. */
export const signs: Record<Verdict, string> = {
  AGREES: '✓',
  AGREES_ON_OTHER_BASIS: '≈',
  OVERSTATED: '▲',
  UNDERSTATED: '▼',
  CONTRADICTS_ITSELF: '✕',
  AMBIGUOUS: '?',
  NO_DATA: '○',
  UNREADABLE: '□',
  NOT_CHECKABLE: '–',
}

const plain = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 4 })

/** A number in the unit of a claim, money in the size people say it in. */
export function inUnit(value: number | null | undefined, unit: string): string {
  if (value == null) return '–'
  if (unit === 'percent') return `${plain(value)}%`
  if (unit !== 'yuan') return `${plain(value)} ${say(`claims.unit_${unit}`) ?? unit}`.trim()
  if (!chinese.value) return Math.abs(value) >= 1e6 ? `CNY ${plain(value / 1e6)} million` : `CNY ${plain(value)}`
  const [size, word] =
    Math.abs(value) >= 1e8
      ? [1e8, t('shell.hundredMillion')]
      : Math.abs(value) >= 1e4
        ? [1e4, t('shell.tenThousand')]
        : [1, '']
  return `${plain(value / size)} ${word}${t('shell.yuan')}`
}

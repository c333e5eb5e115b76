import { chinese, t } from '@/words'

export const count = (value: number | null | undefined) => (value == null ? '–' : value.toLocaleString('en-US'))

/** Money in full, from fen: 1,234.50 */
export const money = (fen: number | null | undefined) =>
  fen == null ? '–' : (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** What was typed as yuan, in fen; nothing where it is no sum of at most two decimals, as rounding would hide that. */
export function fenTyped(text: string): number | undefined {
  const plain = text.trim().replace(/[,\uff0c]/g, '')
  return /^\d{1,13}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

/** Money in the unit people speak in. */
export function moneyShort(fen: number | null | undefined): string {
  if (fen == null) return '–'
  const yuan = fen / 100
  if (chinese.value) {
    const [size, unit] =
      Math.abs(yuan) >= 1e8
        ? [1e8, t('shell.hundredMillion')]
        : Math.abs(yuan) >= 1e4
          ? [1e4, t('shell.tenThousand')]
          : [1, '']
    return `${trimmed(yuan / size)} ${unit}${t('shell.yuan')}`
  }
  if (Math.abs(yuan) >= 1e6) return `CNY ${trimmed(yuan / 1e6)} million`
  return `CNY ${yuan.toLocaleString('en-US', { maximumFractionDigits: 0 })}`
}

const trimmed = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })

/** A share; what is not quite everything, or not quite nothing, is not rounded to it. */
export function share(value: number): string {
  const whole = Math.round(value * 100)
  const hides = (whole === 100 && value < 1) || (whole === 0 && value > 0)
  return hides ? `${Math.floor(value * 1000) / 10}%` : `${whole}%`
}

export function moment(instant: string | null | undefined): string {
  if (!instant) return '–'
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The plain day of the user's clock, as the API writes days. */
export function today(): string {
  return moment(new Date().toISOString()).slice(0, 10)
}

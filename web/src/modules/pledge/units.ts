// a promise is typed in the unit people speak in and kept in the figure's: money in fen, a share as a fraction
const factors: Record<string, number> = { FEN: 1_000_000, RATIO: 0.01 }
// what falls to each is typed in yuan
const factor = (unit: string) => factors[unit] ?? (unit.startsWith('FEN_PER_') ? 100 : 1)

/** What was typed as the figure keeps it; nothing where it is no number, or less than nothing. */
export function kept(typed: string, unit: string): number | undefined {
  const plain = typed.trim().replace(/[,\uff0c]/g, '')
  if (!/^\d{1,13}(\.\d{1,6})?$/.test(plain)) return undefined
  const value = Number(plain) * factor(unit)
  return unit.startsWith('FEN') ? Math.round(value) : Number(value.toPrecision(12))
}

export const typed = (value: number, unit: string) => String(Number((value / factor(unit)).toPrecision(12)))

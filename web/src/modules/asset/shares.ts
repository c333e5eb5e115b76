export interface NewShare {
  use: string
  household?: number
  person?: number
  amountFen: number
}

/** An amount in parts by units, to the fen: the first ones get the fen that cannot be divided. */
export function sharesOf(
  fen: number,
  holders: { household: number; person: number | null; units: number }[],
): NewShare[] {
  const units = holders.reduce((sum, one) => sum + one.units, 0)
  const parts = holders.map((one) => Math.floor((fen * one.units) / units))
  let rest = fen - parts.reduce((sum, part) => sum + part, 0)
  return holders
    .map((one, n) => ({
      use: 'HARDSHIP',
      household: one.household,
      ...(one.person ? { person: one.person } : {}),
      amountFen: parts[n]! + (rest-- > 0 ? 1 : 0),
    }))
    .filter((share) => share.amountFen > 0)
}

/** What a household is paid for a public-welfare post, as typed. */
export interface Wage {
  household: number | undefined
  yuan: string
}

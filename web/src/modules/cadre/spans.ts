/** The years a chart of terms shows, from the first to the one after today. */
export function yearsOf(first: number, today: string): number[] {
  const last = Math.max(Number(today.slice(0, 4)) + 1, first)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

/** Where the days from one to another stand in the chart, cut off at its edges. */
export function spanOf(years: readonly number[], from: string, until: string): { left: string; width: string } {
  const start = day(`${years[0]}-01-01`)
  const end = day(`${years[years.length - 1]! + 1}-01-01`)
  const share = (at: number) => (Math.min(Math.max(at, start), end) - start) / (end - start)
  const left = share(day(from))
  return { left: `${(left * 100).toFixed(2)}%`, width: `${((share(day(until)) - left) * 100).toFixed(2)}%` }
}

import type { Query } from '@/shell/http'
import { figureEntries, type Entry } from './api'

/** At most this many entries go into one file that the browser makes; more are taken with the command line. */
const MOST = 20_000

const cell = (value: unknown) => {
  const text = value == null ? '' : String(value)
  // a text that begins like a formula stays a text in a spreadsheet
  const safe = /^[=+\-@\t]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csv(rows: Entry[], columns: { key: string; label: string }[], isMoney: boolean): string {
  const line = (row: Entry) =>
    columns
      .map(({ key }) => cell(key === 'quantity' && isMoney ? row.quantity / 100 : row[key as keyof Entry]))
      .join(',')
  // the mark at the beginning tells spreadsheets that the file is UTF-8
  return `\ufeff${[columns.map((column) => cell(column.label)).join(','), ...rows.map(line)].join('\r\n')}\r\n`
}

/** Saves what the drill-down shows, page by page, as a file for spreadsheets. */
export async function entriesFile(
  name: string,
  query: Query,
  columns: { key: string; label: string }[],
  isMoney: boolean,
) {
  const rows: Entry[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof figureEntries>> = await figureEntries(name, {
      ...query,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor && rows.length < MOST)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csv(rows, columns, isMoney)], { type: 'text/csv' }))
  link.download = `${name}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000)
}

/** What an audit entry tells besides its action: its parts that say something, one after the other. */
export function detailOf(detail: string | null | undefined): string {
  if (!detail) return ''
  let parts: unknown
  try {
    parts = JSON.parse(detail)
  } catch {
    return detail
  }
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) return detail
  return Object.entries(parts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ')
}

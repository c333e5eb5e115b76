import type { Claim, Zone } from './api'

/** A stretch of text with one role on the page, cut where its claims begin and end. */
export interface Run {
  start: number
  role: Zone['role']
  pieces: { start: number; text: string; claim?: Claim }[]
}

const read = (role: Zone['role']) => role === 'TITLE' || role === 'BODY' || role === 'CAPTION'

/** The document as runs; neighbouring lines that are not read are one, so that they can be folded together. */
export function runsOf(text: string, zones: Zone[], claims: Claim[]): Run[] {
  const runs: Run[] = []
  let at = 0
  const left = [...claims].sort((a, b) => a.start - b.start)
  for (const zone of [...zones].sort((a, b) => a.start - b.start)) {
    if (zone.start > at) take(at, zone.start, 'BODY')
    take(Math.max(at, zone.start), zone.end, zone.role)
    at = Math.max(at, zone.end)
  }
  if (at < text.length) take(at, text.length, 'BODY')
  return runs

  function take(from: number, to: number, role: Zone['role']) {
    if (to <= from || !text.slice(from, to).trim()) return
    const pieces = cut(from, to)
    const last = runs[runs.length - 1]
    if (last && !read(role) && !read(last.role)) last.pieces.push({ start: from, text: '\n' }, ...pieces)
    else runs.push({ start: from, role, pieces })
  }
  function cut(from: number, to: number) {
    const pieces: Run['pieces'] = []
    let start = from
    while (left.length && left[0]!.start < to) {
      const claim = left.shift()!
      if (claim.start < start) continue
      if (claim.start > start) pieces.push({ start, text: text.slice(start, claim.start) })
      pieces.push({ start: claim.start, text: text.slice(claim.start, Math.min(claim.end, to)), claim })
      start = Math.min(claim.end, to)
    }
    if (start < to) pieces.push({ start, text: text.slice(start, to) })
    return pieces
  }
}

export const isRead = (run: Run) => read(run.role)

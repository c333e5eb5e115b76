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
  const left = claims
    .flatMap((claim) => [claim, ...claim.also].map(({ start, end }) => ({ start, end, claim })))
    .sort((a, b) => a.start - b.start)
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
      const mark = left.shift()!
      if (mark.start < start) continue
      if (mark.start > start) pieces.push({ start, text: text.slice(start, mark.start) })
      pieces.push({ start: mark.start, text: text.slice(mark.start, Math.min(mark.end, to)), claim: mark.claim })
      start = Math.min(mark.end, to)
    }
    if (start < to) pieces.push({ start, text: text.slice(start, to) })
    return pieces
  }
}

export const isRead = (run: Run) => read(run.role)

/** full stop, exclamation, question, semicolon, in both widths */
const ENDS = /[\u3002\uff01\uff1f!?\uff1b;\n]/
/** so much of a long sentence stands beside its number */
const MOST = 70

/** The sentence a claim stands in, before and after it. */
export function sentenceOf(text: string, { start, end }: { start: number; end: number }) {
  const before = text.slice(Math.max(0, start - MOST), start)
  const from = [...before].findLastIndex((char) => ENDS.test(char))
  const after = text.slice(end, end + MOST)
  const to = [...after].findIndex((char) => ENDS.test(char))
  return {
    before: from < 0 && start > MOST ? `…${before}` : before.slice(from + 1),
    after: to >= 0 ? after.slice(0, to + 1).trimEnd() : end + MOST < text.length ? `${after}…` : after,
  }
}

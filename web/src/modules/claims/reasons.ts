import { say, t } from '@/words'

/** What a decision went by, in words: the cue of the text, the unit itself in `unit km: km`, or what went before in `as before: …`. */
export function reason(line: string): string {
  const [, what, code = '', cue = ''] = /^(unit|category) ([^:]*): (.*)$/s.exec(line) ?? []
  if (what !== 'unit' && what !== 'category') return line
  return t(what === 'unit' ? 'claims.whyUnit' : 'claims.whyCategory', {
    code: say(`claims.${what}_${code}`) ?? code,
    cue: by(cue, code),
  })
}

function by(cue: string, code: string): string {
  const [, before, rest] = /^(as before|some of): ?(.*)$/s.exec(cue) ?? []
  if (before) {
    const words = by(rest ?? '', code)
    return t(before === 'as before' ? 'claims.whyBefore' : 'claims.whySome', { cue: words })
  }
  if (!cue) return t('claims.whyContext')
  // a code is no word of the document: the unit is written out beside the number
  return /^[\w]+$/.test(cue) && say(`claims.unit_${cue}`) ? t('claims.whyWritten') : `“${cue}”`
}

import { describe, expect, it } from 'vitest'
import type { Kind } from './api'
import { found } from './use-catalogue'

const kind = (name: string, initials: string, familyName: string): Kind => ({
  kind: initials.toUpperCase(),
  name,
  initials,
  family: 'X',
  familyName,
  reportedAs: 'X',
  development: false,
  unit: 'ITEM',
  counting: 'OCCURRENCES',
  receivers: ['HOUSEHOLD'],
  evidence: [],
  details: [],
  terms: { fromAge: null, toAge: null, together: null, atMost: 0, yearly: false, plausible: null, by: [] },
  verified: true,
})

describe('finding a measure', () => {
  const kinds = [kind('危房改造', 'wfgz', '住房安全保障'), kind('低保', 'db', '综合保障')]

  it('knows a part of the name, of the family and the pinyin initials', () => {
    expect(found(kinds, '改造')).toEqual([kinds[0]])
    expect(found(kinds, '综合')).toEqual([kinds[1]])
    expect(found(kinds, 'WF')).toEqual([kinds[0]])
    expect(found(kinds, ' ')).toEqual(kinds)
    expect(found(kinds, 'zz')).toEqual([])
  })
})

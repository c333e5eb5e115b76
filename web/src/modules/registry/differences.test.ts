import { describe, expect, it } from 'vitest'
import { differences } from './differences'

describe('differences', () => {
  it('names only the fields that changed, under one name for database and API', () => {
    const found = differences({ head_name: 'A', members: 3 }, { head_name: 'B', members: 3 })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ field: 'headName', before: 'A', after: 'B' })
  })

  it('writes money in full and shows a missing side as nothing', () => {
    expect(differences(null, { wage_fen: 123450 })).toMatchObject([{ field: 'wageFen', before: '', after: '1,234.50' }])
  })

  it('tells of the members of a change one by one, in fields and not as a record', () => {
    const member = {
      person: 7,
      name: 'A',
      before: { name: 'B', phoneProblem: null },
      after: { name: 'A', phoneProblem: 'NONE' },
    }
    expect(differences(null, { members: [member] })).toMatchObject([{ field: 'name', before: 'B', after: 'A' }])
    const imported = { name: 'A', verdict: 'CHANGE', differences: { sex: ['MALE', 'FEMALE'] } }
    expect(differences(null, { members: [imported] })).toMatchObject([{ field: 'sex', was: 'MALE', now: 'FEMALE' }])
  })

  it('lays an entry of monitoring beside the other facts and leaves out numbers of the database', () => {
    const found = differences(null, { caseId: 10, entry: { perCapitaFen: 680000 }, times: 1 })
    expect(found.map((one) => one.field)).toEqual(['perCapitaFen', 'times'])
  })
})

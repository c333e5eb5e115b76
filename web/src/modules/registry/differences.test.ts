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
})

import { describe, expect, it } from 'vitest'
import { columnsOf, differing, readable, textOf } from './readable'

describe('an entry of a pack', () => {
  const entry = readable({
    id: '1_01',
    zh: '户主唯一',
    en: 'One head',
    fixZh: '补录户主',
    fixEn: 'Add the head',
    owner: null,
    also: ['甲', '乙'],
    term: { zh: '识别', en: 'Identification' },
    steps: [{ name: 'VISIT', days: 15 }],
  })

  it('shows one language, no empty fields, and lists of words as one text', () => {
    expect(entry.plain).toEqual({ id: '1_01', name: '户主唯一', fix: '补录户主', also: '甲, 乙', term: '识别' })
  })

  it('keeps what is deeper as a table within it, and finds it', () => {
    expect(entry.within).toEqual([{ name: 'steps', rows: [{ plain: { name: 'VISIT', days: '15' }, within: [] }] }])
    expect(textOf(entry)).toContain('visit')
  })

  it('differs where its parts differ, by their names', () => {
    const left = [
      { code: 'A', zh: '甲', en: 'A' },
      { code: 'B', zh: '乙', en: 'B' },
    ]
    const right = [{ code: 'A', zh: '甲一', en: 'A' }]
    expect(differing('codes', left, right)).toEqual([
      { path: 'codes / A / 中文', left: '甲', right: '甲一' },
      { path: 'codes / B', left: { code: 'B', zh: '乙', en: 'B' }, right: undefined },
    ])
  })

  it('has a column for each field of some row', () => {
    expect(columnsOf([readable({ a: 1 }), readable({ b: 2, a: 1 })])).toEqual(['a', 'b'])
  })
})

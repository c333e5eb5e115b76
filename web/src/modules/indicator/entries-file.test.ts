import { describe, expect, it } from 'vitest'
import type { Entry } from './api'
import { csv } from './entries-file'

const entry = (label: string, quantity: number) => ({ label, quantity }) as Entry
const columns = [
  { key: 'label', label: 'Entry' },
  { key: 'quantity', label: 'Amount' },
]

describe('the file of entries', () => {
  it('writes money in yuan and quotes what needs quotes', () => {
    expect(csv([entry('a, "b"', 12345)], columns, true)).toBe('\ufeffEntry,Amount\r\n"a, ""b""",123.45\r\n')
  })

  it('leaves no text that a spreadsheet would run as a formula', () => {
    expect(csv([entry('=1+1', -2)], columns, false)).toContain("'=1+1,-2")
  })
})

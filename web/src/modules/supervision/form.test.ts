import { describe, expect, it } from 'vitest'
import { bodyOf, complete, type Form, needed, wrong } from './form'

const form: Form = {
  title: '',
  fields: [
    { name: 'text', label: '问题', kind: 'long' },
    { name: 'amountFen', label: '', kind: 'money', optional: true },
    { name: 'place', label: '地区', kind: 'place' },
  ],
  send: () => Promise.resolve(),
}

describe('a form', () => {
  it('sends fen for money, a number for a place, and nothing for what was left empty', () => {
    expect(bodyOf(form, { text: '闲置', amountFen: '1,200.50', place: '533123000000' })).toEqual({
      text: '闲置',
      amountFen: 120050,
      place: 533123000000,
    })
    expect(bodyOf(form, { text: '闲置', amountFen: '', place: '533123000000' })).not.toHaveProperty('amountFen')
  })

  it('is complete when nothing asked for is missing and no sum is malformed', () => {
    expect(complete(form, { text: '闲置', place: '533123000000' })).toBe(true)
    expect(complete(form, { text: '   ', place: '533123000000' })).toBe(false)
    expect(complete(form, { text: '闲置', place: '533123000000', amountFen: '1.234' })).toBe(false)
    expect(wrong(form.fields[1]!, '十万')).toBe(true)
  })

  it('names by its labels what it still waits for, and never what is optional', () => {
    expect(needed(form, { text: ' ' })).toEqual(['问题', '地区'])
    expect(needed(form, { text: '闲置', place: '533123000000' })).toEqual([])
  })
})

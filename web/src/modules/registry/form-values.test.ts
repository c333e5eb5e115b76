import { describe, expect, it } from 'vitest'
import { yearGroups } from './form-fields'
import { formOf, isSame, statement } from './form-values'

const facts = { wageFen: 120_050, safeWater: true, items: { A1: 100_000, A3: 20_050 }, assets: ['CAR'] }
const fields = yearGroups.flatMap((group) => group.fields)
const changed = (form: Record<string, unknown>) => {
  const start = formOf(facts, yearGroups)
  return fields.filter((field) => !isSame(form[field.name], start[field.name]))
}

describe('the form of a correction', () => {
  it('says nothing when nothing was typed', () => {
    const form = formOf(facts, yearGroups)
    expect(changed(form)).toEqual([])
    expect(form['items.A1']).toBe('1000')
  })

  it('sends the whole income block when one item was typed, in fen', () => {
    const form = { ...formOf(facts, yearGroups), 'items.A1': '900.10' }
    expect(statement(form, changed(form), yearGroups, facts)).toEqual({ items: { A1: 90_010, A3: 20_050 } })
  })

  it('clears a field whose box is empty', () => {
    const form = { ...formOf(facts, yearGroups), safeWater: '', assets: [] }
    expect(statement(form, changed(form), yearGroups, facts)).toEqual({ safeWater: null, assets: [] })
  })

  it('keeps who vouched for a guarantee whose answer stays', () => {
    const judged = { ...facts, guarantees: { WATER: { met: true, department: '水利', on: '2024-05-01' } } }
    const form = { ...formOf(judged, yearGroups), 'guarantees.FOOD': 'true' }
    const food = fields.filter((field) => field.name === 'guarantees.FOOD')
    const stated = statement(form, food, yearGroups, judged) as { guarantees: Record<string, { on: string }> }
    expect(stated.guarantees.WATER).toEqual({ met: true, department: '水利', on: '2024-05-01' })
    expect(stated.guarantees.FOOD).toMatchObject({ met: true })
  })
})

import { describe, expect, it } from 'vitest'
import { bodyOf, emptyDecision, emptyForm, levelOf } from './meeting-form'

const nobody = { words: '', place: null, placeName: null, partner: null, partnerName: null, office: null }

describe('what is sent of a meeting', () => {
  it('leaves out the sentences nobody marked and gives the helpers to every owner', () => {
    const form = {
      ...emptyForm(),
      title: ' 调度会 ',
      place: '540600000000',
      decisions: [
        { ...emptyDecision(), text: '不算', chosen: false },
        {
          ...emptyDecision(),
          text: '修路',
          owners: [{ ...nobody, place: '540623000000' }],
          helpers: [
            { ...nobody, place: '540602000000' },
            { ...nobody, place: '540600000000', office: '市财政局' },
          ],
        },
      ],
    }
    expect(bodyOf(form)).toMatchObject({
      title: '调度会',
      place: 540600000000,
      decisions: [{ text: '修路', owners: [{ place: 540623000000, places: [540602000000], helpers: '市财政局' }] }],
    })
  })
  it('knows the level of an authority by its code', () => {
    expect(
      ['540000000000', '540600000000', '540623000000', '540623101000', '540623101201'].map((code) =>
        levelOf(code, null),
      ),
    ).toEqual(['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWN', 'VILLAGE'])
  })
})

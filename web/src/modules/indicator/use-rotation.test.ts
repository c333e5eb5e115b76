import { ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { useRotation } from './use-rotation'
import { within } from './use-places'

vi.mock('vue', async (vue) => ({ ...(await vue<object>()), onMounted: () => {}, onBeforeUnmount: () => {} }))

describe('panels of the wall', () => {
  it('follow one another and begin again', () => {
    const { shown, tick, turn, show } = useRotation(ref(3), 2)
    tick()
    expect(shown.value).toBe(0)
    tick()
    expect(shown.value).toBe(1)
    turn(-2)
    expect(shown.value).toBe(2)
    show(0)
    expect(shown.value).toBe(0)
  })
  it('stand still while they are held, and for those who asked for less motion', () => {
    const { shown, held, tick } = useRotation(ref(3), 1, true)
    tick()
    expect(shown.value).toBe(0)
    held.value = false
    tick()
    expect(shown.value).toBe(1)
  })
})

describe('a map', () => {
  it('shows the townships of a county and the counties of anything larger', () => {
    expect(within(undefined, ['540623000000'])).toBe('540623000000')
    expect(within('540600000000', ['540623000000'])).toBeNull()
    expect(within('540000000000', [])).toBeNull()
    expect(within(undefined, ['540623000000', '140623000000'])).toBeNull()
    expect(within('540623101000', [])).toBe('540623101000')
  })
})

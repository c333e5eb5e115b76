import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Panels one after the other; space holds them, arrows turn them. Who asked for less motion turns them by hand. */
export function useRotation(count: Ref<number>, seconds: number, calm = false) {
  const shown = ref(0)
  const held = ref(calm)
  let left = seconds
  const turn = (by: number) => {
    left = seconds
    shown.value = count.value ? (shown.value + by + count.value) % count.value : 0
  }
  const show = (nth: number) => turn(nth - shown.value)
  const tick = () => {
    if (!held.value && --left <= 0) turn(1)
  }
  function onKey(event: KeyboardEvent) {
    const elsewhere = (event.target as Element | null)?.closest?.('a, button, input')
    if (event.key === 'ArrowRight') turn(1)
    else if (event.key === 'ArrowLeft') turn(-1)
    else if ((event.key === ' ' && !elsewhere) || event.key.toLowerCase() === 'p') {
      event.preventDefault()
      held.value = !held.value
    }
  }
  let clock: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    clock = setInterval(tick, 1000)
    window.addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    clearInterval(clock)
    window.removeEventListener('keydown', onKey)
  })
  return { shown, held, turn, show, tick }
}

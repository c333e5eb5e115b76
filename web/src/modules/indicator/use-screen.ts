import { onBeforeUnmount, onMounted, ref } from 'vue'

/** How much larger than a laptop the screen is, and the time; `each` is called now and then. */
export function useScreen(each: () => void, every: number) {
  const scale = ref(1)
  const now = ref(new Date())
  const fit = () => (scale.value = Math.max(1, Math.min(window.innerWidth / 1366, window.innerHeight / 740)))
  const clocks: ReturnType<typeof setInterval>[] = []
  onMounted(() => {
    fit()
    window.addEventListener('resize', fit)
    clocks.push(
      setInterval(() => (now.value = new Date()), 10_000),
      setInterval(each, every),
    )
  })
  onBeforeUnmount(() => {
    window.removeEventListener('resize', fit)
    clocks.forEach(clearInterval)
  })
  return { scale, now }
}

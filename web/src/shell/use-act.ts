import { ref } from 'vue'
import { useQueryClient } from '@tanstack/vue-query'

/**
 * What a page's buttons do: they wait, a refusal is shown with nothing typed lost, and after success what was read under
 * these keys (everything if none are named) is read again.
 */
export function useAct(keys?: string[]) {
  const queries = useQueryClient()
  const reason = ref('')
  const busy = ref(false)
  const problem = ref<unknown>()
  const again = () =>
    keys ? Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] }))) : queries.invalidateQueries()
  async function act(what: () => Promise<unknown>) {
    busy.value = true
    problem.value = undefined
    try {
      await what()
      reason.value = ''
      await again()
    } catch (refused) {
      problem.value = refused
    } finally {
      busy.value = false
    }
  }
  return { reason, busy, problem, act, again }
}

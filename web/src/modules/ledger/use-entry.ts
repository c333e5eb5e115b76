import { ref, type Ref } from 'vue'
import { ElMessage } from 'element-plus'
import { useQueryClient } from '@tanstack/vue-query'
import { t } from '@/words'
import { onceOnly } from '@/shell/http'
import { useDraft } from '@/shell/use-draft'

/**
 * An entry form of the ledger: what is typed survives a reload, and one key for the intended entry keeps a double click
 * or a repetition after a lost answer from posting twice.
 */
export function useEntry<T extends object>(key: string, form: Ref<T>) {
  const draft = useDraft(`ledger.${key}`, form)
  const client = useQueryClient()
  const once = onceOnly()
  const busy = ref(false)
  const problem = ref<unknown>()
  async function send<Answer>(posting: (once: Record<string, string>) => Promise<Answer>) {
    if (busy.value) return undefined
    busy.value = true
    problem.value = undefined
    try {
      const answer = await posting(once)
      draft.forget()
      ElMessage.success(t('ledger.saved'))
      await client.invalidateQueries()
      return answer
    } catch (refused) {
      problem.value = refused
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, send }
}

/** Yuan as people type them, in fen. */
export const fenOf = (yuan: number | null | undefined) => (yuan == null ? null : Math.round(yuan * 100))

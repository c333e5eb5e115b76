import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { ElMessage } from 'element-plus'
import { t } from '@/words'
import { askAgain, askFor, type NewChange } from './changes-api'

/** Sends a change request, or one worded anew, and says what became of it. */
export function useAsking(saved: () => void) {
  const router = useRouter()
  const busy = ref(false)
  const problem = ref<unknown>()
  async function send(change: NewChange, request?: number): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      const answer = await (request ? askAgain(request, change) : askFor(change))
      ElMessage.success(
        answer.state === 'APPLIED'
          ? t('changes.applied')
          : answer.state === 'DRAFT'
            ? t('changes.draftKept', { n: answer.request })
            : t('changes.sent', { n: answer.request }),
      )
      saved()
      if (answer.state !== 'APPLIED') void router.push(`/changes/${answer.request}`)
      return true
    } catch (found) {
      problem.value = found
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, send }
}

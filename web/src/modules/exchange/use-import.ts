import { computed, onUnmounted, watch, type Ref } from 'vue'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { language } from '@/words'
import { importOf, type Import, type ImportState } from './api'

const moving: ImportState[] = ['RECEIVED', 'READING', 'APPLYING', 'UNDOING']
export const isMoving = (state: ImportState | undefined) => state !== undefined && moving.includes(state)

/**
 * An import as it goes on: the server tells of progress as it happens, and where such a stream does not get through
 * (old proxies swallow it) the page asks every other second.
 */
export function useImport(id: Ref<number>) {
  const queries = useQueryClient()
  const key = computed(() => ['import', id.value, language.value])
  const query = useQuery({
    queryKey: key,
    queryFn: () => importOf(id.value),
    refetchInterval: (asked) => (isMoving(asked.state.data?.state) ? 1500 : false),
  })

  let events: EventSource | undefined
  const close = () => {
    events?.close()
    events = undefined
  }
  watch(
    () => isMoving(query.data.value?.state),
    (busy) => {
      close()
      if (!busy || typeof EventSource === 'undefined') return
      events = new EventSource(`/api/imports/${id.value}/events`)
      const take = (event: MessageEvent<string>) => {
        let told: { state?: ImportState; done?: number; total?: number }
        try {
          told = JSON.parse(event.data) as typeof told
        } catch {
          return
        }
        if (told.state && told.state !== query.data.value?.state) {
          void query.refetch()
          // what was imported or undone changes lists and figures everywhere
          if (told.state === 'APPLIED' || told.state === 'UNDONE') void queries.invalidateQueries()
        } else if (told.total) {
          const progress = { done: told.done ?? 0, total: told.total }
          queries.setQueryData<Import>(key.value, (was) => was && { ...was, progress })
        }
      }
      events.onmessage = take
      events.addEventListener('progress', take)
      events.onerror = close
    },
    { immediate: true },
  )
  watch(
    () => query.data.value?.state,
    (state, was) => {
      if (was && (state === 'APPLIED' || state === 'UNDONE')) void queries.invalidateQueries()
    },
  )
  onUnmounted(close)
  return query
}

import { computed, ref, watch, type Ref } from 'vue'
import { useQueryClient } from '@tanstack/vue-query'
import { useDraft } from '@/shell/use-draft'
import { savePlan, type Item, type PlanFile } from './api'

/** A plan as it is being written: begun from what is kept, put aside at every key, saved with the version it began from. */
export function usePlanForm(id: () => number, file: Readonly<Ref<PlanFile | undefined>>, refetch: () => unknown) {
  const queries = useQueryClient()
  const form = ref({ version: 0, goals: '', analysis: '', from: '', to: '', items: [] as Item[] })
  const day = computed(() => form.value.from || file.value?.content.from || '')
  const draft = useDraft(`plan.${id()}`, form)
  const restored = ref(draft.found)
  let start = ''
  watch(
    file,
    (now) => {
      if (!now) return
      const fresh = {
        version: now.plan.version,
        goals: now.content.goals ?? '',
        analysis: now.content.analysis ?? '',
        from: now.content.from,
        to: now.content.to,
        items: now.items.map((item) => ({ ...item, details: item.details ?? {} })),
      }
      start = JSON.stringify(fresh)
      // what was being typed goes on; a draft of a plan that may no longer be edited is of no use
      if (!restored.value || !now.editable) form.value = JSON.parse(start)
    },
    { immediate: true },
  )
  const dirty = computed(() => Boolean(file.value) && JSON.stringify(form.value) !== start)

  const forget = () => sessionStorage.removeItem(`shanhe.draft.plan.${id()}`)
  function reload() {
    restored.value = false
    forget()
    void refetch()
  }
  async function save() {
    const { version, ...text } = form.value
    await savePlan(id(), version, { ...text, items: text.items.map((item) => ({ ...item, matches: undefined })) })
    restored.value = false
    await queries.invalidateQueries({ queryKey: ['plan', id()] })
    forget()
  }
  return { form, day, restored, dirty, reload, save }
}

import { watch, type Ref } from 'vue'

/** Keeps what is being typed in this tab, so that a reload, a conflict or an ended session loses nothing. */
export function useDraft<T extends object>(key: string, form: Ref<T>) {
  const place = `shanhe.draft.${key}`
  const kept = sessionStorage.getItem(place)
  let found = false
  if (kept) {
    try {
      form.value = { ...form.value, ...(JSON.parse(kept) as T) }
      found = true
    } catch {
      sessionStorage.removeItem(place)
    }
  }
  const stop = watch(form, (now) => sessionStorage.setItem(place, JSON.stringify(now)), { deep: true })
  return {
    found,
    forget() {
      stop()
      sessionStorage.removeItem(place)
    },
  }
}

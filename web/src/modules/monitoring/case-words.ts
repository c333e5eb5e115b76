import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { Procedure } from './api'

/** The words of a case come from the pack its procedure was opened under. */
export function useProcedure(procedure: MaybeRefOrGetter<Procedure | undefined>) {
  const words = computed(() => toValue(procedure))
  const stateName = (state: string | null) =>
    words.value?.states.find((one) => one.state === state)?.name ?? state ?? ''
  const stepOf = (step: string) =>
    step === words.value?.opening.step ? words.value.opening : words.value?.steps.find((one) => one.step === step)
  const timerOf = (timer: string) => words.value?.timers.find((one) => one.timer === timer)
  return { stateName, stepOf, timerOf }
}

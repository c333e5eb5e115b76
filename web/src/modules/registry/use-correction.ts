import { computed, ref } from 'vue'
import { t } from '@/words'
import { Problem } from '@/shell/http'
import { useDraft } from '@/shell/use-draft'
import { householdFile, type HouseholdFile } from './api'
import type { FormField } from './form-fields'
import { type Form, formOf, groupsOf, isSame, isWrong, known, label, statement, type Target } from './form-values'
import { furtherValue } from './further'
import { useAsking } from './use-asking'
import { useCodes } from './use-codes'

/** A request that was kept or given back, to be worded anew. */
export interface Kept {
  request: number
  reason: string
  stated: Record<string, unknown>
}

/** The form of one correction: what stood there, what is typed, and what someone else wrote in the meantime. */
export function useCorrection(first: HouseholdFile, target: Target, saved: () => void, kept?: Kept, preset?: Form) {
  const groups = groupsOf(target)
  const fields = groups.flatMap((group) => group.fields)
  const { name } = useCodes()
  const file = ref(first)
  const facts = computed(() => known(file.value, target))
  const start = computed(() => formOf(facts.value, groups))
  const form = ref<Form>({ ...start.value, reason: kept?.reason ?? '' })
  if (kept) Object.assign(form.value, statedBefore(kept))
  const key =
    target.kind === 'household' ? 'household' : target.kind === 'year' ? `year.${target.year}` : `person.${target.id}`
  const changed = computed(() => fields.filter((field) => !isSame(form.value[field.name], start.value[field.name])))
  // what was not touched here is not kept, or it would pass for a change when someone else has written meanwhile
  const own = computed<Form>({
    get: () => ({
      ...Object.fromEntries(changed.value.map((field) => [field.name, form.value[field.name]])),
      reason: form.value.reason,
    }),
    set: (value) => Object.assign(form.value, value),
  })
  const draft = useDraft(`household.${first.household.id}.${key}.${kept?.request ?? ''}`, own)
  if (preset) Object.assign(form.value, preset)
  const asking = useAsking(() => {
    draft.forget()
    saved()
  })
  // the fields someone else wrote while this form was open, with what was typed here if anything was
  const meanwhile = ref<{ field: FormField; yours?: unknown }[]>()
  const clashing = computed(() => meanwhile.value !== undefined)

  function statedBefore({ stated }: Kept): Form {
    const whole = formOf({ ...facts.value, ...stated }, groups)
    return Object.fromEntries(
      fields
        .filter((field) => field.name.split('.')[0]! in stated && field.kind !== 'sealed')
        .map((field) => [field.name, whole[field.name]]),
    )
  }
  const wrong = computed(() => changed.value.filter((field) => isWrong(field, form.value[field.name])))
  const stated = computed(() => statement(form.value, changed.value, groups, facts.value))
  const reason = computed(() => String(form.value.reason ?? '').trim())
  const ready = computed(
    () => (changed.value.length > 0 || Boolean(kept)) && !wrong.value.length && Boolean(reason.value),
  )
  const shown = (field: FormField, value: unknown) =>
    value === ''
      ? '–'
      : field.list
        ? (Array.isArray(value) ? value : [value]).map((one) => name(field.list!, one)).join(', ')
        : field.kind === 'yes'
          ? t(value === 'true' ? 'shell.yes' : 'shell.no')
          : field.kind === 'certificates'
            ? furtherValue('certificates', value, name)
            : String(value)
  const clashes = computed(() =>
    (meanwhile.value ?? []).map(({ field, yours }) => ({
      name: field.name,
      label: label(field),
      theirs: shown(field, start.value[field.name]),
      yours: yours === undefined ? undefined : shown(field, yours),
      taken: isSame(form.value[field.name], start.value[field.name]),
    })),
  )
  const content = () => {
    if (target.kind === 'year') return { year: target.year, condition: stated.value }
    if (target.kind === 'household') return { household: stated.value, members: [] }
    return { household: {}, members: [{ id: target.id, ...stated.value }] }
  }
  async function send(asDraft: boolean) {
    if (!ready.value) return
    const { id, version } = file.value.household
    const sent = await asking.send(
      {
        kind: target.kind === 'year' ? 'CORRECT_YEAR' : 'CORRECT',
        household: id,
        version,
        reason: reason.value,
        content: content(),
        draft: asDraft,
      },
      kept?.request,
    )
    const found = asking.problem.value
    if (!sent && found instanceof Problem && found.status === 412) {
      meet((await householdFile(id)).value)
      asking.problem.value = undefined
    }
  }
  /** Lets what someone else wrote stand where nothing was typed here, and shows both where both wrote. */
  function meet(current: HouseholdFile) {
    const before = start.value
    const mine = { ...form.value }
    const typed = new Set(changed.value.map((field) => field.name))
    file.value = current
    meanwhile.value = fields
      .filter((field) => !isSame(before[field.name], start.value[field.name]))
      .map((field) => ({ field, yours: typed.has(field.name) ? mine[field.name] : undefined }))
    for (const { field, yours } of meanwhile.value)
      if (yours === undefined) form.value[field.name] = start.value[field.name]
  }
  const take = (field: string) => (form.value[field] = start.value[field])
  const keep = (field: string) =>
    (form.value[field] = meanwhile.value?.find((one) => one.field.name === field)?.yours ?? form.value[field])
  return {
    groups,
    form,
    draft,
    facts,
    changed,
    ready,
    stated,
    clashing,
    clashes,
    take,
    keep,
    send,
    busy: asking.busy,
    problem: asking.problem,
  }
}

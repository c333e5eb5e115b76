import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { chinese } from '@/words'
import { frame, type PackField, type Term } from './library-api'

/** The words of the pack's library: stages, steps, notices, papers and types. */
export function useLibrary() {
  const query = useQuery({ queryKey: ['project-frame'], queryFn: frame, staleTime: Infinity })
  const own = (term: Term | undefined) => term && (chinese.value ? term.zh : term.en)
  const library = computed(() => query.data.value?.library)
  const stages = computed(() => library.value?.stages ?? [])
  const named = (list: { code: string; term: Term }[]) => list.map(({ code, term }) => ({ code, name: own(term)! }))
  return {
    own,
    frame: query.data,
    stages,
    stageOptions: computed(() => named(stages.value)),
    typeOptions: computed(() => (query.data.value?.types ?? []).map((type) => ({ code: type.code, name: own(type)! }))),
    papers: computed(() => library.value?.papers ?? []),
    notices: computed(() => library.value?.notices ?? []),
    stageName: (code: string) => own(stages.value.find((stage) => stage.code === code)?.term) ?? code,
    stepName: (name: string) => own(library.value?.steps.find((step) => step.name === name)?.term) ?? name,
    noticeName: (kind: string) => own(library.value?.notices.find((one) => one.kind === kind)?.term) ?? kind,
    paperName: (code: string) => own(library.value?.papers.find((one) => one.code === code)?.term) ?? code,
    typeName: (code: string | null) => {
      const type = query.data.value?.types.find((one) => one.code === code)
      return type ? own(type) : '–'
    },
    /** The pack's fields as the form draws them. */
    fields: (form: PackField[]) =>
      form.map((field) => ({
        field: field.name,
        label: own(field.term)!,
        type: field.type,
        required: field.required,
        holds: false,
        options: field.options.map(({ code, term }) => ({ code, name: own(term)! })),
      })),
  }
}

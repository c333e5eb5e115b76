import { ref } from 'vue'
import { get, onSignedOut, post, Problem, remove } from './http'

export interface Session {
  account: number | string
  name: string
  display?: string
  roles: string[]
  places: { code: string; name: string }[]
  partners: { id: number; name: string }[] | null
  menu: string[]
  /** the actions that the server would not refuse to this account */
  may: string[]
  demo: boolean
  secondFactor: boolean
  /** the password was given by an officer and must be replaced first */
  mustChange?: boolean
}

export interface DemoAccount {
  name: string
  roles: string[]
  display: string
  password: string
}

/** What a visitor who is not signed in may know. */
export interface Doorstep {
  setup: boolean
  demo: boolean
  demoAccounts?: DemoAccount[]
}

export const session = ref<Session | null>(null)
export const doorstep = ref<Doorstep>({ setup: false, demo: false })
export const known = ref(false)

export const may = (menu: string) => session.value?.menu.includes(menu) ?? false
export const can = (action: string) => session.value?.may.includes(action) ?? false

/** The village of who answers for one alone: a form need not ask where it is. */
export function ownVillage(): string | undefined {
  const places = session.value?.places ?? []
  const only = places.length === 1 ? places[0]!.code : '000'
  return only.endsWith('000') ? undefined : only
}

export async function loadSession(): Promise<void> {
  try {
    session.value = await get<Session>('/api/session')
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem
    session.value = null
    doorstep.value = {
      setup: Boolean(problem.details.setup),
      demo: Boolean(problem.details.demo),
      demoAccounts: problem.details.demoAccounts as DemoAccount[] | undefined,
    }
  }
  known.value = true
}

export async function signIn(name: string, password: string, code?: string) {
  await post('/api/session', { name, password, ...(code ? { code } : {}) })
  await loadSession()
}

export async function signOut() {
  await remove('/api/session')
  await loadSession()
}

onSignedOut(() => {
  session.value = null
})

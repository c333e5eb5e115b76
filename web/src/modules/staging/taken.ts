import type { Key } from '@/words'

/** Files of one kind that are handed in: where they are and what they are called. */
export interface TakenKind {
  /** of its pages; the server has the same below /api */
  path: string
  title: Key
  note: Key
  /** why there are none and what to do next */
  empty: Key
  /** where it is entered from, when it is not in the menu */
  from?: { to: string; word: Key }
  /** how the server calls a file that was taken over, what that is here, and the word for when it was */
  done: { state: 'APPLIED' | 'ACCEPTED'; word: Key; at: Key }
}

/** What is known of every such file, of whatever kind. */
export interface Taken {
  id: number
  name: string
  uploadedAt: string
  state: string
  lines: number
  appliedAt?: string | null
  acceptedAt?: string | null
  undoneAt: string | null
  reason: string | null
}

/** How a file is taken over; what may be written beside the button is given to each. */
export interface Taking {
  asks?: string
  most?: number
  word: (said: string) => string
  open: (said: string) => boolean
  act: (said: string) => Promise<unknown>
}

/** Lines of one verdict, or a list without a count of its own. */
export interface TakenTab {
  name: string
  word: string
  count?: number
}

export const stateWord = (kind: TakenKind, state: string): Key =>
  state === kind.done.state ? kind.done.word : (`staging.state_${state}` as Key)
export const statesOf = (kind: TakenKind) => ['READ', kind.done.state, 'UNDONE', 'DISCARDED']

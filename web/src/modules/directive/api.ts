import { get, type Page, type Query } from '@/shell/http'

export interface Task {
  kind: string
  kindName: string
  missed: string | null
  id: number
  about: string | null
  aboutName: string | null
  stateName: string | null
  place: string | null
  placeName: string | null
  partnerName: string | null
  title: string
  steps: string[]
  timerName: string | null
  dueOn: string | null
  waitUntil: string | null
  colour: 'OVERDUE' | 'SOON' | 'LATER' | 'NONE'
  address: string
}
export interface TaskPage extends Page<Task> {
  overdue: number
  soon: number
}
export const myTasks = (query: Query) => get<TaskPage>('/api/tasks', query)
export const taskKinds = () => get<{ code: string; name: string }[]>('/api/tasks/kinds')

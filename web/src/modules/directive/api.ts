import { get, getTagged, onceOnly, post, put, type Page, type Query } from '@/shell/http'

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
  colour: Colour
  address: string
}
export type Colour = 'OVERDUE' | 'SOON' | 'LATER' | 'NONE'
export interface TaskPage extends Page<Task> {
  overdue: number
  soon: number
}
export interface MeetingRow {
  id: number
  kind: string
  level: string
  reach: string | null
  title: string
  heldOn: string
  place: string
  placeName: string
  partner: number | null
  partnerName: string | null
  gist: string | null
  hash: string | null
  fileName: string | null
  venues: number
  present: number
  decisions: number
  assigned: number
  closed: number
  overdue: number
  commitments: number
  mine: boolean
  version: number
}
/** A place or a partner as the minute calls it; one without either is left to choose. */
export interface Named {
  words: string
  place: string | null
  placeName: string | null
  partner: number | null
  partnerName: string | null
  office: string | null
}
export interface Attendance {
  post: string
  called: number | null
  present: number
}
export interface Speaker {
  role: string
  name: string
  posts: string | null
  post?: string | null
  gist?: string | null
}
export interface Proposal {
  title: string | null
  heldOn: string | null
  venues: { main: boolean; named: Named; outside: boolean; called: number | null; present: number | null }[]
  speakers: Speaker[]
  agenda: string[]
  decisions: {
    from: number
    to: number
    proposed: boolean
    text: string
    owners: Named[]
    helpers: Named[]
    dueOn: string | null
    dueWords: string | null
    atOnce: boolean
  }[]
  commitments: { named: Named; name: string; posts: string | null }[]
}
export type State = 'OPEN' | 'DONE' | 'CLOSED' | 'CANCELLED'
export interface AssignmentRow {
  id: number
  decision: number | null
  meeting: number | null
  meetingTitle: string | null
  visit: number | null
  title: string
  hostName: string
  place: string | null
  partner: number | null
  ownerName: string
  office: string | null
  helperNames: string | null
  dueOn: string | null
  atOnce: boolean
  state: State
  doneOn: string | null
  closedOn: string | null
  percent: number | null
  progressOn: string | null
  evidence: number
  colour: Colour
  owns: boolean
  hosts: boolean
  didIt: boolean
  version: number
}
export interface AssignmentPage {
  head: AssignmentRow
  steps: { id: number; kind: string; onDay: string; text: string; percent: number | null; recordedAt: string }[]
  papers: { id: number; name: string; hash: string; bytes: number; recordedAt: string }[]
}
export interface MeetingPage {
  head: MeetingRow
  minute: string | null
  venues: {
    id: number
    main: boolean
    name: string
    place: string | null
    placeName: string | null
    partner: number | null
    partnerName: string | null
    outside: boolean
    own: boolean
  }[]
  attendance: (Attendance & { venue: number })[]
  speakers: Speaker[]
  agenda: string[]
  decisions: { id: number; position: number; text: string }[]
  assignments: AssignmentRow[]
  commitments: { place: string; placeName: string; name: string; posts: string | null; text: string | null }[]
}
export interface Body {
  id: number
  kind: string
  name: string
  duty: string | null
  place: string
  placeName: string
  partner: number | null
  partnerName: string | null
  parent: number | null
  parentName: string | null
  foundedOn: string
  dissolvedOn: string | null
  members: number
  version: number
}
export interface Member {
  id: number
  role: string
  name: string
  posts: string | null
  fromOn: string
  toOn: string | null
}
export interface LibraryDocument {
  id: number
  kind: string
  title: string
  number: string | null
  issuer: string
  place: string
  placeName: string
  partner: number | null
  partnerName: string | null
  issuedOn: string
  fromOn: string
  toOn: string | null
  supersedes: number | null
  supersedesTitle: string | null
  supersededBy: number | null
  supersededByTitle: string | null
  holds: boolean
  hash: string | null
  fileName: string | null
  found: string | null
  text: string | null
}
export interface KeptFile {
  hash: string
  fileName: string
  text: string
}

export const myTasks = (query: Query) => get<TaskPage>('/api/tasks', query)
export const taskKinds = () => get<{ code: string; name: string }[]>('/api/tasks/kinds')
export const findMeetings = (query: Query) => get<Page<MeetingRow>>('/api/meetings', query)
export const meetingOf = (id: number) => getTagged<MeetingPage>(`/api/meetings/${id}`)
export const addMeeting = (body: object, once = onceOnly()) => post<MeetingPage>('/api/meetings', body, once)
export const correctMeeting = (id: number, tag: string, body: object) =>
  put<MeetingPage>(`/api/meetings/${id}`, body, { 'If-Match': tag })
export const readMinute = (body: { text: string; on: string; place: number | null }) =>
  post<Proposal>('/api/meetings/minute', body)
export function keepFile(file: File) {
  const form = new FormData()
  form.append('file', file)
  return post<KeptFile>('/api/meetings/minute/file', form)
}
export const findAssignments = (query: Query) => get<Page<AssignmentRow>>('/api/assignments', query)
export const assignmentOf = (id: number) => getTagged<AssignmentPage>(`/api/assignments/${id}`)
export const addAssignment = (body: object) => post<AssignmentPage>('/api/assignments', body, onceOnly())
export const tellStep = (id: number, tag: string, body: object) =>
  post<AssignmentPage>(`/api/assignments/${id}/steps`, body, { 'If-Match': tag })
export function proveAssignment(id: number, file: File) {
  const form = new FormData()
  form.append('file', file)
  return post<AssignmentPage>(`/api/assignments/${id}/evidence`, form)
}
export const bodiesOn = (on?: string) => get<Body[]>('/api/bodies', { on })
export const bodyOf = (id: number) => getTagged<{ head: Body; members: Member[] }>(`/api/bodies/${id}`)
export const addBody = (body: object) => post<{ head: Body }>('/api/bodies', body, onceOnly())
export const correctBody = (id: number, tag: string, body: object) =>
  put<{ head: Body }>(`/api/bodies/${id}`, body, { 'If-Match': tag })
export const joinBody = (id: number, body: object) => post(`/api/bodies/${id}/members`, body)
export const leaveBody = (id: number, member: number, on: string) =>
  post(`/api/bodies/${id}/members/${member}/leaving`, { on })
export const findDocuments = (query: Query) => get<Page<LibraryDocument>>('/api/documents', query)
export const documentOf = (id: number) => get<LibraryDocument>(`/api/documents/${id}`)
export const addDocument = (body: object) => post<LibraryDocument>('/api/documents', body, onceOnly())
export const tellAttendance = (meeting: number, venue: number, attendance: Attendance[]) =>
  put<void>(`/api/meetings/${meeting}/venues/${venue}/attendance`, { attendance })

export const responsibilityRoles = ['FIRST', 'MAIN', 'OVERSEER', 'DEPARTMENT', 'HELPER'] as const
export interface Answering {
  place: string
  placeName: string
  id: number | null
  role: (typeof responsibilityRoles)[number] | null
  name: string | null
  posts: string | null
  fromOn: string | null
}
export const responsibilities = (place: string, on: string) =>
  get<Answering[]>('/api/bodies/responsibilities', { place, on })
export const addResponsibility = (wanted: object) => post<void>('/api/bodies/responsibilities', wanted)
export const endResponsibility = (id: number, on: string) =>
  post<void>(`/api/bodies/responsibilities/${id}/ending`, { on })

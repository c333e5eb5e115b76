import type { RouteRecordRaw } from 'vue-router'
import { Finished, Microphone, Files, OfficeBuilding, Promotion } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const id = (route: { params: Record<string, unknown> }) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/tasks',
    component: () => import('./pages/task-list.vue'),
    meta: { menu: 'tasks', title: 'directive.tasks' },
  },
  {
    path: '/meetings',
    component: () => import('./pages/meeting-list.vue'),
    meta: { menu: 'meetings', title: 'directive.meetings' },
  },
  {
    path: '/meetings/new',
    component: () => import('./pages/meeting-new.vue'),
    meta: { menu: 'meetings', title: 'directive.addMeeting' },
  },
  {
    path: '/meetings/:id(\\d+)',
    component: () => import('./pages/meeting-page.vue'),
    props: id,
    meta: { menu: 'meetings', title: 'directive.meeting' },
  },
  {
    path: '/meetings/:id(\\d+)/edit',
    component: () => import('./pages/meeting-new.vue'),
    props: id,
    meta: { menu: 'meetings', title: 'directive.correctMeeting' },
  },
  {
    path: '/assignments',
    component: () => import('./pages/assignment-list.vue'),
    meta: { menu: 'assignments', title: 'directive.assignments' },
  },
  {
    path: '/assignments/:id(\\d+)',
    component: () => import('./pages/assignment-page.vue'),
    props: id,
    meta: { menu: 'assignments', title: 'directive.assignment' },
  },
  {
    path: '/bodies',
    component: () => import('./pages/body-list.vue'),
    meta: { menu: 'bodies', title: 'directive.bodies' },
  },
  {
    path: '/bodies/:id(\\d+)',
    component: () => import('./pages/body-page.vue'),
    props: id,
    meta: { menu: 'bodies', title: 'directive.body' },
  },
  {
    path: '/bodies/responsibilities',
    component: () => import('./pages/responsibility-list.vue'),
    meta: { menu: 'bodies', title: 'directive.responsibilities' },
  },
  {
    path: '/documents',
    component: () => import('./pages/document-list.vue'),
    meta: { menu: 'documents', title: 'directive.documents' },
  },
  {
    path: '/documents/:id(\\d+)',
    component: () => import('./pages/document-page.vue'),
    props: id,
    meta: { menu: 'documents', title: 'directive.document' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'tasks', to: '/tasks', word: 'directive.tasks', icon: Finished },
  { key: 'meetings', to: '/meetings', word: 'directive.meetings', icon: Microphone },
  { key: 'assignments', to: '/assignments', word: 'directive.assignments', icon: Promotion },
  { key: 'bodies', to: '/bodies', word: 'directive.bodies', icon: OfficeBuilding },
  { key: 'documents', to: '/documents', word: 'directive.documents', icon: Files },
]

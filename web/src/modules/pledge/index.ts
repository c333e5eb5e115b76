import type { RouteRecordRaw } from 'vue-router'
import { EditPen, Medal, Tickets } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const id = (route: { params: Record<string, string | string[]> }) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/letters',
    component: () => import('./pages/letter-list.vue'),
    meta: { menu: 'letters', title: 'pledge.title' },
  },
  {
    path: '/letters/league',
    component: () => import('./pages/league-table.vue'),
    meta: { menu: 'letters', title: 'pledge.league' },
  },
  {
    path: '/letters/new',
    component: () => import('./pages/letter-editor.vue'),
    meta: { menu: 'letters', title: 'pledge.newLetter' },
  },
  {
    path: '/letters/:id(\\d+)',
    component: () => import('./pages/letter-page.vue'),
    props: id,
    meta: { menu: 'letters', title: 'pledge.letter' },
  },
  {
    path: '/letters/:id(\\d+)/edit',
    component: () => import('./pages/letter-editor.vue'),
    props: id,
    meta: { menu: 'letters', title: 'pledge.editLetter' },
  },
  {
    path: '/assessments',
    component: () => import('./pages/assessment-list.vue'),
    meta: { menu: 'assessments', title: 'pledge.assessments' },
  },
  {
    path: '/assessments/:id(\\d+)',
    component: () => import('./pages/assessment-page.vue'),
    props: id,
    meta: { menu: 'assessments', title: 'pledge.assessment' },
  },
  {
    path: '/evaluations',
    component: () => import('./pages/evaluation-list.vue'),
    meta: { menu: 'evaluations', title: 'pledge.evaluations' },
  },
  {
    path: '/evaluations/:id(\\d+)',
    component: () => import('./pages/evaluation-page.vue'),
    props: id,
    meta: { menu: 'evaluations', title: 'pledge.evaluation' },
  },
  {
    path: '/grades',
    component: () => import('./pages/grade-list.vue'),
    meta: { menu: 'assessments', title: 'pledge.gradesTitle' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'letters', to: '/letters', word: 'pledge.title', icon: EditPen },
  { key: 'assessments', to: '/assessments', word: 'pledge.assessments', icon: Medal },
  { key: 'evaluations', to: '/evaluations', word: 'pledge.evaluations', icon: Tickets },
]

import type { RouteRecordRaw } from 'vue-router'
import { Bell } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const one = (name: string) => (route: { params: Record<string, unknown> }) => ({ [name]: Number(route.params[name]) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/monitoring',
    component: () => import('./pages/board.vue'),
    meta: { menu: 'monitoring', title: 'monitoring.monitoring' },
  },
  {
    path: '/monitoring/new',
    component: () => import('./pages/case-new.vue'),
    meta: { menu: 'tasks', title: 'monitoring.newTitle' },
  },
  {
    path: '/monitoring/appeals',
    component: () => import('./pages/appeal-list.vue'),
    meta: { menu: 'tasks', title: 'monitoring.appeals' },
  },
  {
    path: '/comparisons',
    component: () => import('./pages/comparison-list.vue'),
    meta: { menu: 'imports', title: 'monitoring.comparisons' },
  },
  {
    path: '/monitoring/:id(\\d+)',
    component: () => import('./pages/case-page.vue'),
    props: one('id'),
    meta: { menu: 'monitoring', title: 'monitoring.case' },
  },
  {
    path: '/monitoring/:id(\\d+)/notices/:notice(\\d+)',
    component: () => import('./pages/notice-page.vue'),
    props: (route) => ({ id: Number(route.params.id), notice: Number(route.params.notice) }),
    meta: { menu: 'monitoring', title: 'monitoring.notices' },
  },
  {
    path: '/appeal',
    component: () => import('./pages/appeal-public.vue'),
    meta: { bare: true, title: 'monitoring.appealTitle' },
  },
]

export const menu: MenuEntry[] = [{ key: 'monitoring', to: '/monitoring', word: 'monitoring.monitoring', icon: Bell }]

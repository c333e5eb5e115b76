import type { RouteRecordRaw } from 'vue-router'
import { ChatLineSquare, Flag, Share, View, Warning } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const byId: RouteRecordRaw['props'] = (route) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/findings',
    component: () => import('./pages/finding-list.vue'),
    meta: { menu: 'findings', title: 'supervision.findings' },
  },
  {
    path: '/findings/:id(\\d+)',
    component: () => import('./pages/finding-page.vue'),
    props: byId,
    meta: { menu: 'findings', title: 'supervision.finding' },
  },
  {
    path: '/sweeps',
    component: () => import('./pages/sweep-list.vue'),
    meta: { menu: 'sweeps', title: 'supervision.sweeps' },
  },
  {
    path: '/sweeps/:id(\\d+)',
    component: () => import('./pages/sweep-board.vue'),
    props: byId,
    meta: { menu: 'sweeps', title: 'supervision.sweep' },
  },
  {
    path: '/inspections',
    component: () => import('./pages/inspection-list.vue'),
    meta: { menu: 'inspections', title: 'supervision.inspections' },
  },
  {
    path: '/inspections/:id(\\d+)',
    component: () => import('./pages/inspection-page.vue'),
    props: byId,
    meta: { menu: 'inspections', title: 'supervision.inspection' },
  },
  {
    path: '/watches',
    component: () => import('./pages/watch-list.vue'),
    meta: { menu: 'watches', title: 'supervision.watches' },
  },
  {
    path: '/watches/:id(\\d+)',
    component: () => import('./pages/watch-page.vue'),
    props: byId,
    meta: { menu: 'watches', title: 'supervision.watch' },
  },
  {
    path: '/complaints',
    component: () => import('./pages/complaint-list.vue'),
    meta: { menu: 'complaints', title: 'supervision.complaints' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'findings', to: '/findings', word: 'supervision.findings', icon: Warning },
  { key: 'sweeps', to: '/sweeps', word: 'supervision.sweeps', icon: Share },
  { key: 'inspections', to: '/inspections', word: 'supervision.inspections', icon: View },
  { key: 'watches', to: '/watches', word: 'supervision.watches', icon: Flag },
  { key: 'complaints', to: '/complaints', word: 'supervision.complaints', icon: ChatLineSquare },
]

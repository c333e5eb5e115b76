import type { RouteRecordRaw } from 'vue-router'
import { Checked } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/plans',
    component: () => import('./pages/plan-list.vue'),
    meta: { menu: 'plans', title: 'shell.plans' },
  },
  {
    path: '/plans/missing',
    component: () => import('./pages/plan-missing.vue'),
    meta: { menu: 'plans', title: 'plan.missing' },
  },
  {
    path: '/plans/deadlines',
    component: () => import('./pages/plan-deadlines.vue'),
    meta: { menu: 'plans', title: 'plan.deadlines' },
  },
  {
    path: '/plans/:id(\\d+)',
    component: () => import('./pages/plan-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'plans', title: 'plan.plan' },
  },
  {
    path: '/plans/:id(\\d+)/card',
    component: () => import('./pages/plan-card.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'plans', title: 'plan.card' },
  },
]

export const menu: MenuEntry[] = [{ key: 'plans', to: '/plans', word: 'shell.plans', icon: Checked }]

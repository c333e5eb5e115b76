import type { RouteRecordRaw } from 'vue-router'
import { Warning } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/money/alerts',
    component: () => import('./pages/alert-list.vue'),
    meta: { menu: 'money-alerts', title: 'money.title' },
  },
  {
    path: '/money/supervision',
    component: () => import('./pages/supervision.vue'),
    meta: { menu: 'money-alerts', title: 'money.figures' },
  },
]

export const menu: MenuEntry[] = [{ key: 'money-alerts', to: '/money/alerts', word: 'money.title', icon: Warning }]

import type { RouteRecordRaw } from 'vue-router'
import { Document } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/reports',
    component: () => import('./pages/report-page.vue'),
    meta: { menu: 'reports', title: 'report.title' },
  },
]

export const menu: MenuEntry[] = [{ key: 'reports', to: '/reports', word: 'report.title', icon: Document }]

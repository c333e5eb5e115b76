import type { RouteRecordRaw } from 'vue-router'
import { Share } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  { path: '/trace', component: () => import('./pages/trace-page.vue'), meta: { menu: 'trace', title: 'trace.title' } },
]

export const menu: MenuEntry[] = [{ key: 'trace', to: '/trace', word: 'trace.title', icon: Share }]

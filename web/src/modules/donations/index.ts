import type { RouteRecordRaw } from 'vue-router'
import { Present } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const id = (route: { params: Record<string, string | string[]> }) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/donations',
    component: () => import('./pages/campaign-list.vue'),
    meta: { menu: 'donations', title: 'donations.title' },
  },
  {
    path: '/donations/statement',
    component: () => import('./pages/statement-page.vue'),
    meta: { menu: 'donations', title: 'donations.statement' },
  },
  {
    path: '/donations/:id(\\d+)',
    component: () => import('./pages/campaign-page.vue'),
    props: id,
    meta: { menu: 'donations', title: 'donations.campaign' },
  },
]

export const menu: MenuEntry[] = [{ key: 'donations', to: '/donations', word: 'donations.title', icon: Present }]

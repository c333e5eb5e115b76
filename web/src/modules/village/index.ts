import type { RouteRecordRaw } from 'vue-router'
import { MapLocation } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/villages',
    component: () => import('./pages/village-list.vue'),
    meta: { menu: 'villages', title: 'shell.villages' },
  },
  {
    path: '/villages/:code(\\d{12})',
    component: () => import('./pages/village-page.vue'),
    props: (route) => ({ code: String(route.params.code) }),
    meta: { menu: 'villages', title: 'village.village' },
  },
]

export const menu: MenuEntry[] = [{ key: 'villages', to: '/villages', word: 'shell.villages', icon: MapLocation }]

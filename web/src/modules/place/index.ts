import type { RouteRecordRaw } from 'vue-router'
import { Location } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  { path: '/places', component: () => import('./pages/places.vue'), meta: { menu: 'places', title: 'place.title' } },
]

export const menu: MenuEntry[] = [{ key: 'places', to: '/places', word: 'shell.places', icon: Location }]

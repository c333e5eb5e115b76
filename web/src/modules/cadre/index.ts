import type { RouteRecordRaw } from 'vue-router'
import { UserFilled } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

export const routes: RouteRecordRaw[] = [
  {
    path: '/cadres',
    component: () => import('./pages/roster.vue'),
    meta: { menu: 'cadres', title: 'cadre.roster' },
  },
  {
    path: '/cadres/timeline',
    component: () => import('./pages/timeline.vue'),
    meta: { menu: 'cadres', title: 'cadre.timeline' },
  },
  {
    path: '/cadres/gaps',
    component: () => import('./pages/gaps.vue'),
    meta: { menu: 'cadres', title: 'cadre.gaps' },
  },
  {
    path: '/cadres/:id(\\d+)',
    component: () => import('./pages/cadre-page.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { menu: 'cadres', title: 'cadre.cadre' },
  },
]

export const menu: MenuEntry[] = [{ key: 'cadres', to: '/cadres', word: 'cadre.cadres', icon: UserFilled }]

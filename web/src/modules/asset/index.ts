import type { RouteRecordRaw } from 'vue-router'
import { OfficeBuilding } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const number = (route: { params: Record<string, string | string[]> }) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/project-assets',
    component: () => import('./pages/asset-list.vue'),
    meta: { menu: 'assets', title: 'asset.title' },
  },
  {
    path: '/project-assets/new',
    component: () => import('./pages/asset-entry.vue'),
    meta: { menu: 'assets', title: 'asset.enter' },
  },
  {
    path: '/project-assets/:id(\\d+)/edit',
    component: () => import('./pages/asset-entry.vue'),
    props: number,
    meta: { menu: 'assets', title: 'asset.correct' },
  },
  {
    path: '/project-assets/:id(\\d+)',
    component: () => import('./pages/asset-page.vue'),
    props: number,
    meta: { menu: 'assets', title: 'asset.asset' },
  },
]

export const menu: MenuEntry[] = [{ key: 'assets', to: '/project-assets', word: 'asset.title', icon: OfficeBuilding }]

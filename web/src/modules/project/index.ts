import type { RouteRecordRaw } from 'vue-router'
import { Files } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const byId: RouteRecordRaw['props'] = (route) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/projects',
    component: () => import('./pages/project-list.vue'),
    meta: { menu: 'projects', title: 'shell.projects' },
  },
  {
    path: '/projects/:id(\\d+)',
    component: () => import('./pages/project-page.vue'),
    props: byId,
    meta: { menu: 'projects', title: 'project.project' },
  },
  {
    path: '/deliveries/:id(\\d+)',
    component: () => import('./pages/delivery-page.vue'),
    props: byId,
    meta: { menu: 'figures', title: 'project.delivery' },
  },
  {
    path: '/postings/:id(\\d+)',
    component: () => import('./pages/posting-page.vue'),
    props: byId,
    meta: { menu: 'figures', title: 'project.posting' },
  },
]

export const menu: MenuEntry[] = [{ key: 'projects', to: '/projects', word: 'shell.projects', icon: Files }]

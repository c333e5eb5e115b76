import type { RouteRecordRaw } from 'vue-router'
import { Collection, Files, Tickets } from '@element-plus/icons-vue'
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
    path: '/projects/new',
    component: () => import('./pages/project-edit.vue'),
    meta: { menu: 'projects', title: 'library.propose' },
  },
  {
    path: '/projects/:id(\\d+)/edit',
    component: () => import('./pages/project-edit.vue'),
    props: byId,
    meta: { menu: 'projects', title: 'library.edit' },
  },
  {
    path: '/project-notices/:id(\\d+)',
    component: () => import('./pages/public-notice.vue'),
    props: byId,
    meta: { menu: 'projects', title: 'library.notice' },
  },
  {
    path: '/batches',
    component: () => import('./pages/batch-list.vue'),
    meta: { menu: 'batches', title: 'library.batches' },
  },
  {
    path: '/batches/:id(\\d+)',
    component: () => import('./pages/batch-page.vue'),
    props: byId,
    meta: { menu: 'batches', title: 'library.batch' },
  },
  {
    path: '/programmes',
    component: () => import('./pages/programme-list.vue'),
    meta: { menu: 'programmes', title: 'library.programmes' },
  },
  {
    path: '/postings/:id(\\d+)',
    component: () => import('./pages/posting-page.vue'),
    props: byId,
    meta: { menu: 'figures', title: 'project.posting' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'projects', to: '/projects', word: 'shell.projects', icon: Files },
  { key: 'batches', to: '/batches', word: 'library.batches', icon: Tickets },
  { key: 'programmes', to: '/programmes', word: 'library.programmes', icon: Collection },
]

import type { RouteRecordRaw } from 'vue-router'
import { Share } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const id = (route: { params: Record<string, string | string[]> }) => ({ id: Number(route.params.id) })
const code = (route: { params: Record<string, string | string[]> }) => ({ code: String(route.params.code) })

export const routes: RouteRecordRaw[] = [
  { path: '/public', component: () => import('./pages/home.vue'), meta: { bare: true, title: 'portal.title' } },
  {
    path: '/public/places/:code(\\d{12})',
    component: () => import('./pages/place-page.vue'),
    props: code,
    meta: { bare: true, title: 'portal.title' },
  },
  {
    path: '/public/notices/:id(\\d+)',
    component: () => import('./pages/notice-page.vue'),
    props: id,
    meta: { bare: true, title: 'portal.notice' },
  },
  {
    path: '/public/statements/:id(\\d+)',
    component: () => import('./pages/statement-page.vue'),
    props: id,
    meta: { bare: true, title: 'portal.statement' },
  },
  {
    path: '/public/statistics/:id(\\d+)',
    component: () => import('./pages/statistics-page.vue'),
    props: id,
    meta: { bare: true, title: 'portal.statistics' },
  },
  {
    path: '/public/complaint',
    component: () => import('./pages/complaint-page.vue'),
    meta: { bare: true, title: 'portal.complaint' },
  },
  {
    path: '/public/receipt',
    component: () => import('./pages/receipt-page.vue'),
    meta: { bare: true, title: 'portal.receipt' },
  },
  {
    path: '/public/data',
    component: () => import('./pages/data-page.vue'),
    meta: { bare: true, title: 'portal.data' },
  },
  // nobody is asked to sign in for what is public and only mistyped
  {
    path: '/public/:rest(.*)*',
    component: () => import('./pages/missing-page.vue'),
    meta: { bare: true, title: 'portal.title' },
  },
  {
    path: '/publications',
    component: () => import('./pages/publication-list.vue'),
    meta: { menu: 'publications', title: 'portal.publications' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'publications', to: '/publications', word: 'portal.publications', icon: Share },
]

import type { RouteRecordRaw } from 'vue-router'
import { Connection, Medal, OfficeBuilding, SetUp } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const byId: RouteRecordRaw['props'] = (route) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/portfolio',
    component: () => import('./pages/portfolio.vue'),
    meta: { menu: 'portfolio', title: 'partner.portfolio' },
  },
  {
    path: '/partners',
    component: () => import('./pages/partner-list.vue'),
    meta: { menu: 'partners', title: 'partner.partners' },
  },
  {
    path: '/partners/:id(\\d+)',
    component: () => import('./pages/partner-page.vue'),
    props: byId,
    meta: { menu: 'partners', title: 'partner.partner' },
  },
  {
    path: '/pairings',
    component: () => import('./pages/pairing-list.vue'),
    meta: { menu: 'pairings', title: 'partner.pairings' },
  },
  {
    path: '/pairings/:id(\\d+)',
    component: () => import('./pages/pairing-page.vue'),
    props: byId,
    meta: { menu: 'pairings', title: 'partner.pairing' },
  },
  {
    path: '/records',
    component: () => import('./pages/record-list.vue'),
    meta: { menu: 'records', title: 'partner.records' },
  },
  {
    path: '/agreements',
    component: () => import('./pages/agreement-list.vue'),
    meta: { menu: 'records', title: 'partner.agreements' },
  },
  {
    path: '/visits',
    component: () => import('./pages/visit-list.vue'),
    meta: { menu: 'records', title: 'partner.visits' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'portfolio', to: '/portfolio', word: 'partner.portfolio', icon: SetUp },
  { key: 'partners', to: '/partners', word: 'partner.partners', icon: OfficeBuilding },
  { key: 'pairings', to: '/pairings', word: 'partner.pairings', icon: Connection },
  { key: 'records', to: '/records', word: 'partner.records', icon: Medal },
]

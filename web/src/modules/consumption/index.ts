import type { RouteRecordRaw } from 'vue-router'
import { ShoppingCart } from '@element-plus/icons-vue'
import type { MenuEntry } from '@/shell/menu'

const byId: RouteRecordRaw['props'] = (route) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/consumption',
    component: () => import('./pages/overview.vue'),
    meta: { menu: 'consumption', title: 'consumption.title' },
  },
  {
    path: '/consumption/orders',
    component: () => import('./pages/order-list.vue'),
    meta: { menu: 'consumption', title: 'consumption.orders' },
  },
  {
    path: '/consumption/orders/:id(\\d+)',
    component: () => import('./pages/order-page.vue'),
    props: byId,
    meta: { menu: 'consumption', title: 'consumption.order' },
  },
  {
    path: '/consumption/suppliers',
    component: () => import('./pages/supplier-list.vue'),
    meta: { menu: 'consumption', title: 'consumption.suppliers' },
  },
  {
    path: '/consumption/suppliers/:id(\\d+)',
    component: () => import('./pages/supplier-page.vue'),
    props: byId,
    meta: { menu: 'consumption', title: 'consumption.supplier' },
  },
  {
    path: '/consumption/products',
    component: () => import('./pages/product-list.vue'),
    meta: { menu: 'consumption', title: 'consumption.products' },
  },
  {
    path: '/consumption/files',
    component: () => import('./pages/file-list.vue'),
    meta: { menu: 'consumption', title: 'consumption.files' },
  },
  {
    path: '/consumption/files/:id(\\d+)',
    component: () => import('./pages/file-page.vue'),
    props: byId,
    meta: { menu: 'consumption', title: 'consumption.file' },
  },
]

export const menu: MenuEntry[] = [
  { key: 'consumption', to: '/consumption', word: 'consumption.title', icon: ShoppingCart },
]

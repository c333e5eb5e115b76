import type { RouteRecordRaw } from 'vue-router'
import type { MenuEntry } from '@/shell/menu'

interface Module {
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
}

// every folder beside this file is a module: its index.ts names its pages and its entries in the menu
const modules = Object.values(import.meta.glob<Module>('./*/index.ts', { eager: true }))

export const routes = modules.flatMap((module) => module.routes)
export const menu = modules.flatMap((module) => module.menu ?? [])

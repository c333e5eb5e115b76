import type { Component } from 'vue'
import {
  Bell,
  Coin,
  DataLine,
  Files,
  Finished,
  House,
  Key as KeyIcon,
  Location,
  MapLocation,
  Odometer,
  Upload,
  UserFilled,
} from '@element-plus/icons-vue'
import type { Key } from '@/words'

export interface MenuEntry {
  /** as the server names it in the session's menu */
  key: string
  to: string
  word: Key
  icon: Component
}

export const menu: MenuEntry[] = [
  { key: 'dashboard', to: '/', word: 'shell.dashboard', icon: Odometer },
  { key: 'tasks', to: '/tasks', word: 'monitoring.tasks', icon: Finished },
  { key: 'households', to: '/households', word: 'shell.households', icon: House },
  { key: 'monitoring', to: '/monitoring', word: 'monitoring.monitoring', icon: Bell },
  { key: 'villages', to: '/villages', word: 'shell.villages', icon: MapLocation },
  { key: 'figures', to: '/figures', word: 'shell.figures', icon: DataLine },
  { key: 'imports', to: '/imports', word: 'shell.imports', icon: Upload },
  { key: 'projects', to: '/projects', word: 'shell.projects', icon: Files },
  { key: 'funds', to: '/funds', word: 'shell.funds', icon: Coin },
  { key: 'places', to: '/places', word: 'shell.places', icon: Location },
  { key: 'accounts', to: '/accounts', word: 'shell.accounts', icon: UserFilled },
  { key: 'audit', to: '/audit', word: 'shell.audit', icon: KeyIcon },
]

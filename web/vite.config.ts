import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
// @ts-expect-error plain JavaScript, used only by npm run mock
import { mock } from './dev/mock.mjs'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'

const server = process.env.SHANHE_SERVER ?? 'http://localhost:8080'

export default defineConfig(({ mode }) => ({
  plugins: [
    vue(),
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    // the stand-in back end of `npm run mock`; never part of a build
    ...(mode === 'mock' ? [mock()] : []),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: mode === 'mock' ? undefined : { '/api': server } },
  build: { target: 'es2022', chunkSizeWarningLimit: 700, reportCompressedSize: false },
  test: {
    environment: 'happy-dom',
    server: { deps: { inline: ['element-plus'] } },
    include: ['src/**/*.test.ts'],
  },
}))

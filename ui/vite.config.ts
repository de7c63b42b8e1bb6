import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { bridge } from './dev/bridge.ts'
import { fluent } from './dev/fluent.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), fluent(), bridge()],
  resolve: {
    alias: {
      $lib: here('src/lib'),
      $shared: here('src/shared'),
      $features: here('src/features'),
      $views: here('src/views'),
      $locales: here('../assets/locales'),
    },
    // testing-library mounts in jsdom: take Svelte's browser build, not the server one
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  server: {
    port: Number(process.env.MARRONNIER_UI_PORT ?? 5173),
    strictPort: true,
    fs: { allow: [here('..')] },
  },
  build: {
    target: ['es2023', 'safari17.5', 'chrome123'],
    outDir: 'dist',
    // the content policy allows neither data: fonts nor inline scripts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // one style for all: the last look is shown before the page's script is read
    cssCodeSplit: false,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
  },
}))

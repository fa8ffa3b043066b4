import { defineConfig } from 'vite'

// The output goes into the server's assembly; see src/Griot.Web/FrontEnd.targets.
export default defineConfig({
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../artifacts/web/site',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the server's content security policy forbids it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7777', '/openapi': 'http://127.0.0.1:7777' } }
})

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API serves `dist` and sends a strict content security policy, so nothing is inlined into the page. */
export default defineConfig({
  plugins: [react()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
});

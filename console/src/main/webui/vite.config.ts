import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

// The older domestic browsers are Chromium 87 and later.
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'chrome87',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
  },
});

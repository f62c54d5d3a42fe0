import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = { target: process.env['API_URL'] ?? 'http://127.0.0.1:8080', changeOrigin: false };
const proxy = Object.fromEntries(
  ['/v1', '/openapi.json', '/docs', '/health'].map((path) => [path, api]),
);

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/admin', import.meta.url)),
    emptyOutDir: true,
  },
  server: { proxy },
  preview: { proxy },
});

import tailwindcss from '@tailwindcss/vite';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [tailwindcss()],
  build: {rollupOptions: {input: ['harbour.html', 'weavers.html']}},
});

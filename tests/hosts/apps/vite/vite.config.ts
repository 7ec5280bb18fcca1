import {defineConfig} from 'vite';

export default defineConfig({
  build: {rollupOptions: {input: ['harbour.html', 'weavers.html']}},
});

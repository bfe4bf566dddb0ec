import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { type ManifestOptions, VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';

type Transforms = NonNullable<VitePWAOptions['injectManifest']['manifestTransforms']>;

const OUT = join(import.meta.dirname, 'dist');

/** What the device shows for the installed app: a name and a picture that say nothing of its use. */
const appManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Alongside',
  short_name: 'Alongside',
  description: 'Alongside',
  lang: 'en-GB',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#1f3a5f',
  background_color: '#ffffff',
  shortcuts: [
    { name: 'Record an incident', short_name: 'Record', url: '/incidents/new' },
    { name: 'Waiting to send', short_name: 'Waiting', url: '/waiting' },
  ],
  // Only on desks, and only in some browsers: a locked copy that is opened there comes to the page that brings it in.
  file_handlers: [
    {
      action: '/waiting/bring',
      accept: { 'application/vnd.alongside.carry+json': ['.alongside'] },
    },
  ],
  screenshots: ['record', 'waiting', 'review', 'phones'].map((name) => ({
    src: `/screenshots/${name}.webp`,
    sizes: '720x1480',
    type: 'image/webp',
    form_factor: 'narrow',
  })),
  icons: [
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    {
      src: '/icons/icon-maskable-512.png',
      sizes: '512x512',
      type: 'image/png',
      purpose: 'maskable',
    },
  ],
};

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha384').update(await readFile(join(OUT, file)));
  return `sha384-${hash.digest('base64')}`;
}

/** The worker refuses to install from files that are not the ones this build wrote. */
const withIntegrity: Transforms[number] = async (entries) => ({
  manifest: await Promise.all(
    entries.map(async (entry) => ({ ...entry, integrity: await integrityOf(entry.url) })),
  ),
});

export default defineConfig({
  plugins: [
    preact(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: appManifest,
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['index.html', 'salvage.html', '**/*.{js,css,svg,png,webp,wasm}'],
        globIgnores: ['kill-switch.js', 'screenshots/**'],
        manifestTransforms: [withIntegrity],
        rollupFormat: 'iife',
      },
    }),
  ],
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // All that the first page needs in one file: many small ones are larger together, and slower.
        codeSplitting: {
          groups: [{ name: 'first', test: /src[\\/]shell[\\/](App|browser-world)\.tsx?$/ }],
        },
      },
    },
  },
  css: {
    preprocessorOptions: { scss: { quietDeps: true } },
    // govuk-frontend's service navigation holds a media query for old browsers that is no CSS.
    lightningcss: { errorRecovery: true },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:8787' } },
});

/** Remix's options; vite.config.ts imports them, because Remix's Vite commands don't read this file by themselves. */
export default {
  appDirectory: 'app',
  serverModuleFormat: /** @type {const} */ ('esm'),
  ssr: true,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
}

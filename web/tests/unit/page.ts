// What modules read of a page when they are loaded: enough for plain functions to be tested without a browser.
const kept = new Map<string, string>([['griot.language', 'en']])
Object.assign(globalThis, {
  addEventListener: () => undefined,
  localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) },
  document: { documentElement: { lang: '', dataset: {} } },
  location: { origin: 'http://127.0.0.1', pathname: '/', search: '' }
})

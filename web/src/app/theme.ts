/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'griot.theme'

export function theme(): Theme {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function wear(next: Theme) {
  if (next === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, next)
  apply()
}

export const isDark = (): boolean => document.documentElement.dataset.theme === 'dark'

const system = matchMedia('(prefers-color-scheme: dark)')

function apply() {
  const worn = theme() === 'system' ? (system.matches ? 'dark' : 'light') : theme()
  document.documentElement.dataset.theme = worn
  dispatchEvent(new CustomEvent('griot-theme'))
}

system.addEventListener('change', apply)
apply()

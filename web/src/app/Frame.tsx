import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { api } from '../api/client'
import './frame.css'
import { KeysHelp, useKeys } from './keys'
import { Link, navigate, usePlace } from './router'
import { may, useSession } from './session'
import { theme, wear, type Theme } from './theme'
import { Toasts } from './toasts'
import { currentTongue, speak, words } from './words'

const t = words({
  en: {
    skip: 'To the content', queue: 'Queue', map: 'Map', trends: 'Trends', actors: 'Actors', sources: 'Sources', reports: 'Reports', codebook: 'Codebook', log: 'Log',
    people: 'People', settings: 'Settings', out: 'Sign out', menu: 'Menu', rooms: 'Rooms', theme: 'Colours', system: 'As the system', light: 'Light', dark: 'Dark', language: 'Language', help: 'Show the keys', toSearch: 'Search the reports', toFilters: 'Filters'
  },
  fr: {
    skip: 'Aller au contenu', queue: 'File', map: 'Carte', trends: 'Tendances', actors: 'Acteurs', sources: 'Sources', reports: 'Rapports', codebook: 'Manuel', log: 'Journal',
    people: 'Personnes', settings: 'Réglages', out: 'Se déconnecter', menu: 'Menu', rooms: 'Rubriques', theme: 'Couleurs', system: 'Comme le système', light: 'Clair', dark: 'Sombre', language: 'Langue', help: 'Montrer les touches', toSearch: 'Chercher dans les rapports', toFilters: 'Filtres'
  }
})

const rooms = [
  ['/', 'queue'],
  ['/map', 'map'],
  ['/trends', 'trends'],
  ['/actors', 'actors'],
  ['/sources', 'sources'],
  ['/reports', 'reports'],
  ['/codebook', 'codebook'],
  ['/log', 'log']
] as const

/** What stands around every page: the name, the rooms, who is signed in. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { path } = usePlace()
  const { session, refresh } = useSession()
  const [open, setOpen] = useState(false)
  const [help, setHelp] = useState(false)
  useKeys('', [
    { keys: ['?'], says: t('help'), does: () => setHelp(true) },
    { keys: ['/'], says: t('toSearch'), does: toSearch },
    { keys: ['f'], says: t('toFilters'), does: () => document.getElementById('filters-toggle')?.click() }
  ])
  const signOut = async () => {
    await api.DELETE('/api/session')
    refresh()
  }
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="frame-head">
        <Link to="/" class="frame-name">
          <img src="/griot.svg" alt="" width={22} height={22} /> Griot <span class="frame-workspace">{session.workspace}</span>
        </Link>
        <button class="button quiet frame-menu" aria-expanded={open} aria-controls="rooms" onClick={() => setOpen(!open)}>
          ☰ <span class="sr-only">{t('menu')}</span>
        </button>
        <nav id="rooms" class={open ? 'frame-rooms open' : 'frame-rooms'} aria-label={t('rooms')} onClick={() => setOpen(false)}>
          {rooms.map(([to, word]) => (
            <Link key={to} to={to} aria-current={within(path, to) ? 'page' : undefined}>
              {t(word)}
            </Link>
          ))}
          {may(session, 'administrator') && (
            <Link to="/people" aria-current={within(path, '/people') ? 'page' : undefined}>
              {t('people')}
            </Link>
          )}
          <Link to="/settings" aria-current={within(path, '/settings') ? 'page' : undefined}>
            {t('settings')}
          </Link>
        </nav>
        <div class={open ? 'frame-person row open' : 'frame-person row'}>
          <select class="frame-choice" aria-label={t('language')} value={currentTongue()} onChange={(event) => speak(event.currentTarget.value as 'en' | 'fr')}>
            <option value="en">English</option>
            <option value="fr">Français</option>
          </select>
          <select class="frame-choice" aria-label={t('theme')} value={theme()} onChange={(event) => wear(event.currentTarget.value as Theme)}>
            <option value="system">{t('system')}</option>
            <option value="light">{t('light')}</option>
            <option value="dark">{t('dark')}</option>
          </select>
          <button class="button quiet small" aria-label={t('help')} title={t('help')} onClick={() => setHelp(true)}>
            ?
          </button>
          <span class="small quiet frame-who">{session.name}</span>
          <button class="button quiet small" onClick={signOut}>
            {t('out')}
          </button>
        </div>
      </header>
      <main id="content" class="frame-content" tabIndex={-1}>
        {children}
      </main>
      <Toasts />
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  )
}

/** The page's own search field, or the page of all reports. */
function toSearch() {
  const field = document.getElementById('search')
  if (field) field.focus()
  else navigate('/reports')
}

// An incident is reached from the queue, and belongs to it.
const within = (path: string, room: string) => (room === '/' ? path === '/' || path.startsWith('/incidents') : path === room || path.startsWith(room + '/'))

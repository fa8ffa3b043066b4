import { useSession } from '../app/session'
import { Keys } from './Keys'
import { OwnPassword } from './OwnPassword'
import './settings.css'
import { t } from './words'
import { WorkspaceSettings } from './WorkspaceSettings'

/** One's own password and keys, and what holds for the whole workspace. */
export default function SettingsPage() {
  const { session } = useSession()
  return (
    <div class="page settings">
      <h1>{t('title')}</h1>
      <WorkspaceSettings />
      <Keys />
      <OwnPassword />
      <p class="quiet small">
        {t('about', { version: session.version })} · {t('api')} <a href="/openapi/v1.json">/openapi/v1.json</a>
      </p>
    </div>
  )
}

import { useState } from 'preact/hooks'
import { navigate } from '../app/router'
import { words } from '../app/words'

const t = words({
  en: { views: 'Saved views', save: 'Save this view …', name: 'A name for this view', remove: 'Remove a view …', which: 'Which view? {names}' },
  fr: { views: 'Vues enregistrées', save: 'Enregistrer cette vue …', name: 'Nom de cette vue', remove: 'Retirer une vue …', which: 'Quelle vue ? {names}' }
})

const KEY = 'griot.views'

interface View {
  name: string
  address: string
}

function kept(): View[] {
  try {
    const views: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(views) ? views.filter((view): view is View => typeof view?.name === 'string' && typeof view?.address === 'string' && view.address.startsWith('/')) : []
  } catch {
    return []
  }
}

/** Views that this person gave a name, kept in this browser; a view is an address and can be shared as one. */
export function SavedViews() {
  const [views, set] = useState(kept)
  const keep = (next: View[]) => {
    localStorage.setItem(KEY, JSON.stringify(next))
    set(next)
  }
  const choose = (value: string) => {
    if (value === '+') {
      const name = prompt(t('name'))?.trim()
      if (name) keep([...views.filter((view) => view.name !== name), { name, address: location.pathname + location.search }])
    } else if (value === '-') {
      const name = prompt(t('which', { names: views.map((view) => view.name).join(', ') }))?.trim()
      keep(views.filter((view) => view.name !== name))
    } else {
      const view = views[Number(value)]
      if (view) navigate(view.address)
    }
  }
  return (
    <select class="select queue-order" aria-label={t('views')} value="" onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{t('views')}</option>
      {views.map((view, i) => (
        <option key={view.name} value={i}>
          {view.name}
        </option>
      ))}
      <option value="+">{t('save')}</option>
      {views.length > 0 && <option value="-">{t('remove')}</option>}
    </select>
  )
}

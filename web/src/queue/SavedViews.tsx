import { useState } from 'preact/hooks'
import { Dialog } from '../app/controls'
import { Link } from '../app/router'
import { words } from '../app/words'
import { keepViews, keptViews, withView, type View } from './views'

const t = words({
  en: { views: 'Saved views', name: 'Name for the present view', save: 'Save', remove: 'Remove {name}', none: 'No view is saved yet. A view is its filters and its order, kept in this browser; its address can be shared.' },
  fr: {
    views: 'Vues enregistrées', name: 'Nom de la vue actuelle', save: 'Enregistrer', remove: 'Retirer {name}', none: 'Aucune vue enregistrée. Une vue, ce sont ses filtres et son ordre, gardés dans ce navigateur ; son adresse peut être partagée.'
  }
})

/** Views that this person gave a name, kept in this browser; a view is an address and can be shared as one. */
export function SavedViews() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button class="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('views')}
      </button>
      {open && <ViewsDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function ViewsDialog({ onClose }: { onClose: () => void }) {
  const [views, set] = useState(keptViews)
  const [name, setName] = useState('')
  const keep = (next: View[]) => {
    keepViews(next)
    set(next)
  }
  return (
    <Dialog title={t('views')} onClose={onClose}>
      {views.length === 0 && <p class="quiet">{t('none')}</p>}
      {views.length > 0 && (
        <ul class="views">
          {views.map((view) => (
            <li key={view.name} class="row">
              <Link to={view.address} class="grow" onClick={onClose}>
                {view.name}
              </Link>
              <button class="button quiet small" aria-label={t('remove', { name: view.name })} onClick={() => keep(views.filter((other) => other !== view))}>
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          keep(withView(views, { name: name.trim(), address: location.pathname + location.search }))
          setName('')
        }}
      >
        <input class="input" aria-label={t('name')} placeholder={t('name')} maxLength={80} required value={name} onInput={(event) => setName(event.currentTarget.value)} />
        <button class="button primary">{t('save')}</button>
      </form>
    </Dialog>
  )
}

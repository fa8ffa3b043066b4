import { Empty } from './controls'
import { Link } from './router'
import { words } from './words'

const t = words({
  en: { title: 'There is no such page.', back: 'To the queue' },
  fr: { title: 'Cette page n’existe pas.', back: 'Vers la file' }
})

export default function NotFoundPage() {
  return (
    <Empty title={t('title')}>
      <Link to="/">{t('back')}</Link>
    </Empty>
  )
}

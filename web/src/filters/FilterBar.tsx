import { useEffect, useState } from 'preact/hooks'
import { api, ask, useAsked, type Schemas } from '../api/client'
import { Field } from '../app/controls'
import { change, usePlace } from '../app/router'
import { countryWord, languageWord, reasonWord, stateWord, typeWord } from '../app/vocabulary'
import { day, number, words } from '../app/words'
import { filterOf, names, type Name } from './filter'
import './filters.css'

const t = words({
  en: {
    search: 'Search the reports', filters: 'Filters', from: 'From', to: 'To', country: 'Country', region: 'Region', actor: 'Actor', type: 'Type', state: 'State', language: 'Language',
    source: 'Source', reason: 'Reason', any: 'any', box: 'Map window', drop: 'Remove the filter {what}', clear: 'Remove all', q: 'Words'
  },
  fr: {
    search: 'Chercher dans les rapports', filters: 'Filtres', from: 'Du', to: 'Au', country: 'Pays', region: 'Région', actor: 'Acteur', type: 'Type', state: 'État', language: 'Langue',
    source: 'Source', reason: 'Motif', any: 'indifférent', box: 'Fenêtre de la carte', drop: 'Retirer le filtre {what}', clear: 'Tout retirer', q: 'Mots'
  }
})

/** What restricts the incidents shown, the same on every page: it lives in the address, so a view can be kept and shared. */
export function FilterBar({ search = true }: { search?: boolean }) {
  const { query } = usePlace()
  const filter = filterOf(query) as Partial<Record<Name, string>>
  const facets = useAsked('facets', (signal) => ask(api.GET('/api/incidents/facets', { signal })))
  const [open, setOpen] = useState(false)
  const set = (name: Name) => (value: string) => change({ [name]: value, offset: null })
  const active = names.filter((name) => filter[name])
  const known = facets.data
  return (
    <section class="filters" aria-label={t('filters')}>
      <div class="row wrap">
        {search && <SearchBox value={filter.q ?? ''} onSearch={set('q')} />}
        <button class="button" id="filters-toggle" aria-expanded={open} aria-controls="filters-fields" onClick={() => setOpen(!open)}>
          {t('filters')}
          {active.length > 0 && <span class="badge warn">{active.length}</span>}
        </button>
        {active.map((name) => (
          <button key={name} class="chip" onClick={() => set(name)('')} aria-label={t('drop', { what: `${t(name)} ${shown(name, filter[name]!, known)}` })}>
            <span class="quiet">{t(name)}</span> {shown(name, filter[name]!, known)} <span aria-hidden="true">✕</span>
          </button>
        ))}
        {active.length > 1 && (
          <button class="button quiet small" onClick={() => change(Object.fromEntries([...names, 'offset'].map((name) => [name, null])))}>
            {t('clear')}
          </button>
        )}
      </div>
      {open && (
        <div class="filters-fields" id="filters-fields">
          <Field label={t('from')}>
            <input class="input" type="date" value={filter.from ?? ''} onChange={(event) => set('from')(event.currentTarget.value)} />
          </Field>
          <Field label={t('to')}>
            <input class="input" type="date" value={filter.to ?? ''} onChange={(event) => set('to')(event.currentTarget.value)} />
          </Field>
          <Choice name="country" facets={known?.countries} label={(facet) => countryWord(facet.key)} value={filter.country} onChoose={set('country')} />
          <Choice
            name="region"
            facets={known?.regions.filter((facet) => !filter.country || facet.within === filter.country)}
            label={(facet) => facet.label}
            value={filter.region}
            onChoose={set('region')}
          />
          <Choice name="type" facets={known?.types} label={(facet) => (facet.within ? `\u2003${typeWord(facet.key)}` : typeWord(facet.key))} value={filter.type} onChoose={set('type')} />
          <Choice name="actor" facets={known?.actors} label={(facet) => facet.label} value={filter.actor} onChoose={set('actor')} />
          <Choice name="state" facets={known?.states} label={(facet) => stateWord(facet.key)} value={filter.state} onChoose={set('state')} />
          <Field label={t('reason')}>
            <select class="select" value={filter.reason ?? ''} onChange={(event) => set('reason')(event.currentTarget.value)}>
              <option value="">{t('any')}</option>
              {['contradicted', 'possibly_same', 'single_family', 'deadly', 'outdated'].map((key) => (
                <option key={key} value={key}>
                  {reasonWord(key)}
                </option>
              ))}
            </select>
          </Field>
          <Choice name="language" facets={known?.languages} label={(facet) => languageWord(facet.key)} value={filter.language} onChoose={set('language')} />
          <Choice name="source" facets={known?.sources} label={(facet) => facet.label} value={filter.source} onChoose={set('source')} />
        </div>
      )}
    </section>
  )
}

function SearchBox({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return (
    <form
      class="filters-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(text.trim())
      }}
    >
      <input
        id="search"
        class="input"
        type="search"
        placeholder={t('search')}
        aria-label={t('search')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== value && onSearch(text.trim())}
      />
    </form>
  )
}

type ChoiceProps = { name: Name; facets: Schemas['Facet'][] | undefined; label: (facet: Schemas['Facet']) => string; value: string | undefined; onChoose: (key: string) => void }

function Choice({ name, facets, label, value, onChoose }: ChoiceProps) {
  return (
    <Field label={t(name)}>
      <select class="select" value={value ?? ''} disabled={!facets} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t('any')}</option>
        {value && !facets?.some((facet) => facet.key === value) && <option value={value}>{value}</option>}
        {facets?.map((facet) => (
          <option key={facet.key} value={facet.key}>
            {label(facet)} ({number(facet.incidents)})
          </option>
        ))}
      </select>
    </Field>
  )
}

function shown(name: Name, value: string, facets: Schemas['Facets'] | undefined): string {
  switch (name) {
    case 'from':
    case 'to':
      return day(value)
    case 'country':
      return countryWord(value)
    case 'type':
      return typeWord(value)
    case 'state':
      return stateWord(value)
    case 'reason':
      return reasonWord(value)
    case 'language':
      return languageWord(value)
    case 'actor':
      return facets?.actors.find((facet) => facet.key === value)?.label ?? value
    case 'box':
      return ''
    default:
      return value
  }
}

import type { ComponentType } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { ask, api, useAsked, useToken } from '../api/client'
import { Loading, Trouble } from './controls'
import { Frame } from './Frame'
import { usePlace } from './router'
import { SessionContext } from './session'
import { useTongue } from './words'

// Each room is loaded when it is first entered; the queue is what people open first.
type Room = ComponentType<Record<string, string>>
const room = (load: () => Promise<{ default: unknown }>) => lazy(load as () => Promise<{ default: Room }>) as unknown as Room
const rooms: [RegExp, Room][] = [
  [/^\/$/, room(() => import('../queue/QueuePage'))],
  [/^\/incidents\/(?<id>[^/]+)$/, room(() => import('../incident/IncidentPage'))],
  [/^\/reports$/, room(() => import('../report/SearchPage'))],
  [/^\/reports\/(?<id>[^/]+)$/, room(() => import('../report/ReportPage'))],
  [/^\/map$/, room(() => import('../map/MapPage'))],
  [/^\/trends$/, room(() => import('../trends/TrendsPage'))],
  [/^\/actors$/, room(() => import('../actors/ActorsPage'))],
  [/^\/actors\/(?<key>[^/]+)$/, room(() => import('../actors/ActorPage'))],
  [/^\/sources$/, room(() => import('../sources/SourcesPage'))],
  [/^\/codebook$/, room(() => import('../codebook/CodebookPage'))],
  [/^\/log$/, room(() => import('../log/LogPage'))],
  [/^\/people$/, room(() => import('../people/PeoplePage'))],
  [/^\/settings$/, room(() => import('../settings/SettingsPage'))]
]

const SignInPage = room(() => import('../people/SignInPage'))
const NotFoundPage = room(() => import('./NotFoundPage'))

export function App() {
  useTongue()
  const { path } = usePlace()
  const session = useAsked('session', (signal) => ask(api.GET('/api/session', { signal })))
  if (!session.data) return session.problem ? <Trouble problem={session.problem} again={session.again} /> : <Loading />
  useToken(session.data.token)
  const value = { session: session.data, refresh: session.again }
  const found = rooms.map(([pattern, Room]) => ({ match: pattern.exec(path), Room })).find(({ match }) => match)
  const Room = found?.Room ?? NotFoundPage
  return (
    <SessionContext.Provider value={value}>
      <Suspense fallback={<Loading />}>
        {session.data.name === null ? (
          <SignInPage />
        ) : (
          <Frame>
            <Suspense fallback={<Loading lines={6} />}>
              <Room key={path} {...decoded(found?.match?.groups)} />
            </Suspense>
          </Frame>
        )}
      </Suspense>
    </SessionContext.Provider>
  )
}

const decoded = (groups: Record<string, string> | undefined) => Object.fromEntries(Object.entries(groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))

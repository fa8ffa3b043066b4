import { lazy, Suspense } from 'preact/compat'
import { ask, api, useAsked, useToken } from '../api/client'
import { Loading, Trouble } from './controls'
import { Frame } from './Frame'
import { usePlace } from './router'
import { SessionContext } from './session'
import { useTongue } from './words'

// Each room is loaded when it is first entered; the queue is what people open first.
const rooms: [RegExp, ReturnType<typeof lazy>][] = [
  [/^\/$/, lazy(() => import('../queue/QueuePage'))],
  [/^\/incidents\/(?<id>[^/]+)$/, lazy(() => import('../incident/IncidentPage'))],
  [/^\/reports$/, lazy(() => import('../report/SearchPage'))],
  [/^\/reports\/(?<id>[^/]+)$/, lazy(() => import('../report/ReportPage'))],
  [/^\/map$/, lazy(() => import('../map/MapPage'))],
  [/^\/trends$/, lazy(() => import('../trends/TrendsPage'))],
  [/^\/actors$/, lazy(() => import('../actors/ActorsPage'))],
  [/^\/actors\/(?<key>[^/]+)$/, lazy(() => import('../actors/ActorPage'))],
  [/^\/sources$/, lazy(() => import('../sources/SourcesPage'))],
  [/^\/codebook$/, lazy(() => import('../codebook/CodebookPage'))],
  [/^\/log$/, lazy(() => import('../log/LogPage'))],
  [/^\/people$/, lazy(() => import('../people/PeoplePage'))],
  [/^\/settings$/, lazy(() => import('../settings/SettingsPage'))]
]

const SignInPage = lazy(() => import('../people/SignInPage'))
const NotFoundPage = lazy(() => import('./NotFoundPage'))

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

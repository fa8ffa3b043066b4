import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, test } from 'vitest'

// A server that answers what a test asks for and keeps what it was sent.
let answer = { status: 200, body: {} as unknown }
let session = { token: '' }
let sent: { headers: IncomingMessage['headers']; body: string }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    if (request.url === '/api/session') return void response.end(JSON.stringify(session))
    sent.push({ headers: request.headers, body })
    if (session.token && request.headers['x-griot-token'] !== session.token) return void response.writeHead(403, { 'Content-Type': 'application/problem+json' }).end('{"status":403,"title":"old"}')
    response.writeHead(answer.status, { 'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json' })
    response.end(JSON.stringify(answer.body))
  })
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
Object.assign(location, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
const { judge } = await import('./useIncident')

const request = { action: 'correct', field: 'place', value: 'Tonka, ML', because: 'the map says so' } as const
const late = { status: 412, body: { status: 412, title: 'Somebody else changed it.' } }

beforeEach(() => void (sent = []))

test('a decision says which version the person saw', async () => {
  answer = late
  await judge('i1', 'abc', request)
  expect(sent[0]!.headers['if-match']).toBe('"abc"')
})

test('it is sent as it was typed', async () => {
  answer = late
  await judge('i1', 'abc', request)
  expect(JSON.parse(sent[0]!.body)).toEqual(request)
})

test('one that came too late is told apart from one that was refused', async () => {
  answer = late
  expect(await judge('i1', 'abc', request)).toMatchObject({ kind: 'stale', problem: late.body })
  answer = { status: 400, body: { status: 400, title: "'Tonka, 99' is no place." } }
  expect(await judge('i1', 'abc', request)).toMatchObject({ kind: 'refused', problem: answer.body })
})

test('after signing in again in another tab it is sent once more, with the new token', async () => {
  session = { token: 'new' }
  answer = { status: 200, body: { judgement: { number: 7 } } }
  expect(await judge('i1', 'abc', request)).toMatchObject({ kind: 'done', outcome: { judgement: { number: 7 } } })
  expect(sent.map(({ headers, body }) => [headers['x-griot-token'], JSON.parse(body)])).toEqual([[undefined, request], ['new', request]])
})

test('without a server it is refused, and not taken for recorded', async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  expect(await judge('i1', 'abc', request)).toMatchObject({ kind: 'refused', problem: { status: 0 } })
})

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, test } from 'vitest'

// A server that answers what a test asks for and keeps what it was sent.
let answer = { status: 200, body: {} as unknown }
let sent: { headers: IncomingMessage['headers']; body: string }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    sent.push({ headers: request.headers, body })
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

test('without a server it is refused, and not taken for recorded', async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  expect(await judge('i1', 'abc', request)).toMatchObject({ kind: 'refused', problem: { status: 0 } })
})

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const root = resolve(import.meta.dirname, '../../..')
const program = process.env.GRIOT_DLL ?? join(root, 'artifacts/bin/Griot.Cli/release/griot.dll')
const executable = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

/** Why browser tests cannot run here; undefined when they can. */
export const missing = !executable ? 'no Chromium was found (Debian: apt-get install chromium)' : !existsSync(program) ? `the server is not built (${program})` : undefined

export const administrator = { name: 'amina', password: 'four quiet brown owls' }

/** Runs the program and gives what it printed. */
export async function griot(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('dotnet', [program, ...args], { maxBuffer: 1 << 26 })
  return stdout
}

/** A real server over a workspace of its own. */
export class Stage {
  private constructor(
    readonly address: string,
    readonly setUpLink: string | undefined,
    readonly workspace: string,
    private readonly folder: string,
    private readonly server: ChildProcess
  ) {}

  /** Starts a server over the sample reports and others given as name and text. */
  static async open({ samples = true, reports = {} }: { samples?: boolean; reports?: Record<string, string> } = {}): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'griot-browser-'))
    const inbox = join(folder, 'inbox')
    await mkdir(inbox)
    if (samples) await cp(join(root, 'samples'), inbox, { recursive: true })
    await Promise.all(Object.entries(reports).map(([name, text]) => writeFile(join(inbox, name), text)))
    const workspace = join(folder, 'workspace')
    await griot('read', inbox, '--workspace', workspace)
    const server = spawn('dotnet', [program, 'serve', '--workspace', workspace, '--urls', 'http://127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said = await new Promise<string>((done, fail) => {
      let text = ''
      const hear = (chunk: Buffer) => {
        text += String(chunk)
        if (/ at http:\S+/.test(text) && (/#\S+/.test(text) || text.includes('accounts'))) done(text)
      }
      server.stdout!.on('data', hear)
      server.stderr!.on('data', (chunk) => (text += String(chunk)))
      server.on('exit', (code) => fail(new Error(`The server ended with ${code}: ${text}`)))
      setTimeout(() => (/ at http:\S+/.test(text) ? done(text) : fail(new Error(`The server did not start: ${text}`))), 30_000)
    })
    return new Stage(/ at (http:\S+)/.exec(said)![1]!, /^(http\S+#\S+)$/m.exec(said)?.[1], workspace, folder, server)
  }

  /** Makes the first account in a browser and stays signed in. */
  async signUp(page: Page): Promise<void> {
    await page.goto(this.setUpLink!)
    await page.getByLabel('Name').fill(administrator.name)
    await page.getByLabel('Password').fill(administrator.password)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await queue(page).first().waitFor()
  }

  async signIn(page: Page, who = administrator): Promise<void> {
    await page.goto(this.address)
    await page.getByLabel('Name').fill(who.name)
    await page.getByLabel('Password').fill(who.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await queue(page).first().waitFor()
  }

  async close(): Promise<void> {
    this.server.removeAllListeners('exit')
    const ended = new Promise((done) => this.server.once('exit', done))
    this.server.kill('SIGINT')
    await ended
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** The incidents of the queue that are drawn, as links to their pages. */
export const queue = (page: Page) => page.getByRole('list', { name: 'Incidents' }).getByRole('link')

let browser: Browser | undefined

/** A fresh profile in one shared browser; errors of pages and refusals of the content security policy are gathered. */
export async function visitor(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  browser ??= await chromium.launch({
    executablePath: executable!,
    args: [
      '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'
    ]
  })
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    // A refusal that the page shows to the person (401, 412) is logged by the browser as well.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) troubles.push(message.text())
  })
  return { context, page, troubles }
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

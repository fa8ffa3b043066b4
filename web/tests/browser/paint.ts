import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, it } from 'vitest'
import { closeBrowser, Stage, visitor } from './stage'

const root = resolve(import.meta.dirname, '../../..')
const rounds = 9

/** Measures how soon pages are painted and how large their scripts are: npm run paint writes bench/results/app.md. Not a test. */
let stage: Stage
beforeAll(async () => void (stage = await Stage.open()))
afterAll(async () => {
  await closeBrowser()
  await stage.close()
})

it('measures', async () => {
  const rows: string[] = []
  const first = await visitor()
  await stage.signUp(first.page)
  const state = await first.context.storageState()
  for (const [name, path] of [['queue', '/'], ['map', '/map'], ['trends', '/trends'], ['actors', '/actors']] as const) {
    const paints: number[] = []
    for (let i = 0; i < rounds; i++) {
      // A fresh profile each time: nothing is cached but the session.
      const { page, context } = await visitor({ storageState: state })
      await page.goto(stage.address + path, { waitUntil: 'networkidle' })
      paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN))
      await context.close()
    }
    paints.sort((a, b) => a - b)
    rows.push(`| ${name} | ${Math.round(paints[Math.floor(rounds / 2)]!)} | ${Math.round(paints[rounds - 1]!)} |`)
  }

  const assets = join(root, 'artifacts/web/site/assets')
  const sizes: string[] = []
  for (const name of (await readdir(assets)).filter((file) => /\.(js|css)$/.test(file)).sort()) {
    const bytes = await readFile(join(assets, name))
    if (bytes.length > 4096) sizes.push(`| ${name.replace(/-[\w-]{8}(?=\.)/, '')} | ${(bytes.length / 1000).toFixed(1)} | ${(gzipSync(bytes).length / 1000).toFixed(1)} |`)
  }

  await writeFile(
    join(root, 'bench/results/app.md'),
    `# The review app in the browser

First paint of a page in a fresh profile of Chromium without a graphics card, on the machine of the server, over the sample reports; milliseconds from the
request, ${rounds} times each. It should be below 1,000.

| page | median | slowest |
| --- | ---: | ---: |
${rows.join('\n')}

Scripts and styles above 4 kB, in kB (1,000 bytes). The map's are loaded with the map only.

| file | plain | gzip |
| --- | ---: | ---: |
${sizes.join('\n')}

Measured with \`npm --prefix web run paint\`.
`
  )
}, 240_000)

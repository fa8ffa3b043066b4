import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, it } from 'vitest'
import { closeBrowser, queue, Stage, visitor } from './stage'

const images = resolve(import.meta.dirname, '../../../docs/images')

/** Takes the pictures of the documentation anew: npm run screenshots. Not a test. */
let stage: Stage
beforeAll(async () => {
  await mkdir(images, { recursive: true })
  stage = await Stage.open()
})
afterAll(async () => {
  await closeBrowser()
  await stage.close()
})

it('takes the pictures', async () => {
  const { page, context } = await visitor({ viewport: { width: 1440, height: 860 } })
  await stage.signUp(page)
  const shoot = async (name: string) => {
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(images, `${name}.png`) })
  }
  await shoot('queue')
  await queue(page).first().click()
  await page.locator('.report-text mark').first().waitFor()
  await shoot('incident')
  for (const [name, path] of [['map', '/map'], ['trends', '/trends?group=type'], ['actors', '/actors'], ['sources', '/sources'], ['codebook', '/codebook']] as const) {
    await page.goto(stage.address + path)
    await page.getByRole('main').waitFor()
    await shoot(name)
  }
  await context.close()

  const phone = await visitor({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 2 })
  await stage.signIn(phone.page)
  await phone.page.waitForTimeout(600)
  await phone.page.screenshot({ path: join(images, 'queue-phone.png') })
  await queue(phone.page).first().click()
  await phone.page.getByRole('heading', { level: 1 }).waitFor()
  await phone.page.waitForTimeout(800)
  await phone.page.screenshot({ path: join(images, 'incident-phone.png') })
  await phone.context.close()
}, 240_000)

import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, missing, queue, Stage, visitor } from './stage'

const pages = ['/', '/map', '/trends', '/actors', '/sources', '/reports', '/codebook', '/log', '/people', '/settings']

describe.skipIf(missing)('Accessibility (WCAG 2.2 AA by axe)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await Stage.open()
    const { page, context } = await visitor()
    await stage.signUp(page)
    await context.close()
  })
  afterAll(async () => {
    await closeBrowser()
    await stage?.close()
  })

  const looks = [
    { name: 'in light colours', options: { colorScheme: 'light' as const } },
    { name: 'in dark colours at phone width, in French', options: { colorScheme: 'dark' as const, viewport: { width: 390, height: 844 }, locale: 'fr-FR' } }
  ]
  for (const { name, options } of looks) {
    it(`holds on every page ${name}`, async () => {
      const { page, context } = await visitor({ ...options, locale: 'en-GB' })
      await stage.signIn(page)
      if (options.viewport) await page.evaluate(() => localStorage.setItem('griot.language', 'fr'))
      const found: string[] = []
      const look = async (where: string) => {
        await page.waitForLoadState('networkidle')
        const { violations } = await new AxeBuilder({ page: page as never }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
        found.push(...violations.map((violation) => `${where}: ${violation.id} at ${violation.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`))
      }
      for (const path of pages) {
        await page.goto(stage.address + path)
        await page.getByRole('main').waitFor()
        await look(path)
      }
      await page.goto(stage.address)
      await page.locator('.queue-row a').first().click()
      await page.locator('.report-text mark').first().waitFor()
      await look('/incidents/:id')

      expect(found).toEqual([])
      await context.close()
    }, 180_000)
  }

  it('holds on the page where one signs in', async () => {
    const { page, context } = await visitor()
    await page.goto(stage.address)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()

    const { violations } = await new AxeBuilder({ page: page as never }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()

    expect(violations.map((violation) => violation.id)).toEqual([])
    await context.close()
  })

  it('nothing is wider than a phone', async () => {
    const { page, context } = await visitor({ viewport: { width: 360, height: 740 } })
    await stage.signIn(page)
    const wide: string[] = []
    for (const path of pages) {
      await page.goto(stage.address + path)
      await page.getByRole('main').waitFor()
      await page.waitForLoadState('networkidle')
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(path)
    }
    await queue(page).count()

    expect(wide).toEqual([])
    await context.close()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, missing, queue, Stage, visitor } from './stage'

describe.skipIf(missing)('Filters', () => {
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

  it('are in the address, so that a view can be shared', async () => {
    const { page, context } = await visitor()
    await stage.signIn(page)
    const all = await queue(page).count()

    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByLabel('Reason').selectOption('possibly_same')
    await page.waitForURL(/reason=possibly_same/)
    // While the new list is on its way there is none.
    const count = async () => (await queue(page).count()) || all
    await expect.poll(count).toBeLessThan(all)
    const some = await count()
    const again = await context.newPage()
    await again.goto(page.url())
    await queue(again).first().waitFor()

    await expect.poll(() => queue(again).count()).toBe(some)
    await context.close()
  })

  it('hold on the map as in the queue', async () => {
    const { page, context, troubles } = await visitor()
    await stage.signIn(page)

    await page.goto(`${stage.address}/map?from=2026-01-01`)
    const rows = page.getByRole('region', { name: /Incidents|rows/i }).getByRole('row')
    await rows.nth(1).waitFor()

    for (const text of await rows.allInnerTexts()) expect(text).not.toMatch(/20(21|22|23|24|25)\b/)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('of time can be moved by keyboard', async () => {
    const { page, context } = await visitor()
    await stage.signIn(page)
    await page.goto(`${stage.address}/map`)
    const from = page.getByRole('slider').first()
    await from.focus()

    for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp')

    await page.waitForURL(/from=20\d\d-/)
    await context.close()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, missing, queue, Stage, visitor } from './stage'

describe.skipIf(missing)('A first visit', () => {
  let stage: Stage
  beforeAll(async () => void (stage = await Stage.open()))
  afterAll(async () => {
    await closeBrowser()
    await stage?.close()
  })

  it('makes the administrator with the printed link and shows the queue', async () => {
    const { page, context, troubles } = await visitor()

    await stage.signUp(page)

    expect(await queue(page).count()).toBeGreaterThan(3)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('asks who is there when the link has been used', async () => {
    const { page, context } = await visitor()

    await page.goto(stage.setUpLink!)

    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await context.close()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeBrowser, griot, missing, queue, Stage, visitor } from './stage'

describe.skipIf(missing)('Two reviewers on one incident', () => {
  let stage: Stage
  beforeAll(async () => void (stage = await Stage.open()))
  afterAll(async () => {
    await closeBrowser()
    await stage?.close()
  })

  const open = async (page: Page, address: string) => {
    await page.goto(address)
    await page.getByRole('grid', { name: /Claims/ }).waitFor()
  }

  it('tells the second, keeps what was typed, and records it once the newest was seen', async () => {
    const one = await visitor()
    await stage.signUp(one.page)
    await queue(one.page).first().click()
    await one.page.getByRole('grid', { name: /Claims/ }).waitFor()
    const address = one.page.url()
    const other = await visitor()
    await stage.signIn(other.page)
    await open(other.page, address)
    await one.page.keyboard.press('a')
    await one.page.getByRole('log', { name: 'Messages' }).getByText(/accepted/).first().waitFor()

    await other.page.keyboard.press('v')
    await other.page.getByLabel('Your comment').fill('The second communiqué is older.')
    await other.page.keyboard.press('Tab')
    await other.page.keyboard.press('Enter')
    await other.page.getByText('Somebody else changed this incident while you worked on it.').waitFor()
    await other.page.keyboard.press('Escape')
    expect(await other.page.getByRole('alert').first().innerText()).toContain('The second communiqué is older.')
    await other.page.getByRole('button', { name: 'Show the newest' }).click()
    await other.page.getByRole('button', { name: 'Try again' }).click()

    await expect.poll(async () => griot('log', '--json', '--workspace', stage.workspace)).toContain('The second communiqué is older.')
    await one.context.close()
    await other.context.close()
  })
})

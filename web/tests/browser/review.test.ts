import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { closeBrowser, griot, missing, queue, Stage, visitor } from './stage'

describe.skipIf(missing)('Reviewing by keyboard alone', () => {
  let stage: Stage
  let page: Page
  let context: BrowserContext
  let troubles: string[]
  beforeAll(async () => {
    stage = await Stage.open()
    ;({ page, context, troubles } = await visitor())
    await stage.signUp(page)
  })
  afterEach(() => expect(troubles).toEqual([]))
  afterAll(async () => {
    await context?.close()
    await closeBrowser()
    await stage?.close()
  })

  const message = (text: string | RegExp) => page.getByRole('log', { name: 'Messages' }).getByText(text).first()
  const openFirst = async () => {
    await page.goto(stage.address)
    await queue(page).first().waitFor()
    // The keys are heard a moment after the list is seen.
    await expect
      .poll(async () => {
        await page.keyboard.press('Home')
        return queue(page).first().evaluate((link) => link === document.activeElement)
      })
      .toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: /Claims/ }).waitFor()
  }
  const log = async () => (await griot('log', '--json', '--workspace', stage.workspace)).trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as { kind: string; by: string; withdrawn_by: number | null })

  it('opens the incident that a look is worth most on', async () => {
    await openFirst()

    expect(page.url()).toContain('/incidents/')
  })

  it('accepts the chosen value with one key and says so', async () => {
    await openFirst()

    await page.keyboard.press('a')

    await message(/accepted/).waitFor()
    expect((await log()).at(-1)).toMatchObject({ kind: 'accept_value', by: 'amina' })
  })

  it('rejects with one key and takes it back with another', async () => {
    await openFirst()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await message(/rejected/).waitFor()

    await page.keyboard.press('z')

    await message(/Taken back/).waitFor()
    const entries = await log()
    expect(entries.at(-1)!.kind).toBe('withdrawn')
    expect(entries.at(-2)).toMatchObject({ kind: 'reject_value', withdrawn_by: entries.length })
  })

  it('edits a value, and a value that is none is refused without losing what was typed', async () => {
    await openFirst()
    // The first field is the date, which does not take any text.
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('e')
    const editor = page.getByLabel(/^New value for/)
    await editor.fill('no such value at all §')
    await page.keyboard.press('Enter')

    await page.getByText(/is no value for/).first().waitFor()

    expect(await editor.inputValue()).toBe('no such value at all §')
    await page.keyboard.press('Escape')
  })

  it('shows every key under ?', async () => {
    await openFirst()

    await page.keyboard.press('?')

    const keys = page.getByRole('dialog')
    await keys.getByText('Reject', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'hidden' })
  })

  it('writes a comment that stays beside the incident', async () => {
    await openFirst()
    await page.keyboard.press('v')
    await page.getByLabel('Your comment').fill('Compare with the second communiqué.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await page.getByRole('grid', { name: /Claims/ }).locator('xpath=..').getByText('Compare with the second communiqué.').waitFor()

    expect((await log()).at(-1)!.kind).toBe('comment')
  })

  it('confirms all that is left and goes to the next', async () => {
    await openFirst()
    const before = page.url()

    await page.keyboard.press('Shift+Enter')

    await page.waitForURL((url) => url.href !== before)
    expect((await log()).filter((entry) => entry.kind === 'accept_value').length).toBeGreaterThan(3)
  })

  it('merges with another incident and can be taken back to exactly what was', async () => {
    const incidents = () => griot('incidents', '--json', '--workspace', stage.workspace)
    await page.goto(`${stage.address}/?reason=possibly_same`)
    await queue(page).first().click()
    await page.getByRole('grid', { name: /Claims/ }).waitFor()
    const before = await incidents()
    await page.keyboard.press('m')
    await page.getByRole('dialog').getByRole('radio').first().check()
    await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
    await message(/Merged/).waitFor()
    expect(await incidents()).not.toBe(before)

    await page.keyboard.press('z')

    await message(/Taken back/).waitFor()
    expect(await incidents()).toBe(before)
  })
})

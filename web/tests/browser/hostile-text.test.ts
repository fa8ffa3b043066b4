import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, missing, queue, Stage, visitor } from './stage'

// A report that tries everything a page could fall for: in its text, its title and its source.
const hostile = `---
title: <img src=x onerror=document.title='taken'> Ten killed in Gao
source: "<script>document.title='taken'</script> Desert Ledger"
published: 2025-03-04
language: en
synthetic: true
---
GAO, Mali - Gunmen killed ten soldiers in the town of Gao on Monday, the army said. <script>document.title='taken'</script>
<style>body { display: none }</style><svg onload="document.title='taken'"><a xlink:href="javascript:document.title='taken'">x</a></svg>
<img src=x onerror="document.title='taken'"><iframe srcdoc="<script>parent.document.title='taken'</script>"></iframe>
The army said \u202esrepeeks ecaep eht\u202c and \u2066nobody\u2069 else was hurt. {{constructor.constructor('document.title="taken"')()}} \${document.title='taken'}
`

describe.skipIf(missing)('The text of a hostile report', () => {
  let stage: Stage
  beforeAll(async () => void (stage = await Stage.open({ samples: false, reports: { 'hostile.txt': hostile } })))
  afterAll(async () => {
    await closeBrowser()
    await stage?.close()
  })

  it('is shown as text and does nothing', async () => {
    const { page, context, troubles } = await visitor()
    await stage.signUp(page)

    await queue(page).first().click()
    const text = page.locator('.report-text')
    await text.getByText('Gunmen killed ten soldiers').first().waitFor()

    expect(await page.title()).not.toBe('taken')
    expect(await text.innerText()).toContain("<script>document.title='taken'</script>")
    expect(await text.locator('script, style, svg, iframe, img, a').count()).toBe(0)
    expect(await text.innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('does nothing on the report page either, nor in search', async () => {
    const { page, context, troubles } = await visitor()
    await stage.signIn(page)

    await page.goto(`${stage.address}/reports?q=gunmen`)
    await page.getByRole('main').getByRole('link', { name: /Ten killed/ }).first().click()
    await page.locator('.report-text').waitFor()

    expect(await page.title()).toContain('<img src=x onerror=')
    expect(await page.locator('main script, main iframe, main img').count()).toBe(0)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('meets a content security policy without inline script or style', async () => {
    const answer = await fetch(stage.address)

    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })
})

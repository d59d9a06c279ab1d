import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Why there is no browser here, or false. */
export function whyNoBrowser(): string | false {
  return existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM`
}

/** A real browser without its talk to the world. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

// Starts the screen: the link to the counter, the words, the desk. Everything else is a component.
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useLayoutEffect, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import type { Language } from '../core/words/language.ts'
import { CounterProvider } from './counter.tsx'
import { FailureScreen } from './failure.tsx'
import { HelpProvider } from './help/help.tsx'
import { keys } from './link/cache.ts'
import type { CounterLink } from './link/counter-link.ts'
import { followShop } from './link/open-shop.ts'
import { Page } from './page.tsx'
import { keptLook, wear } from './style/look.ts'
import './style/tokens.css'
import './style/page.css'
import './style/parts.css'
import './style/tall.css'
import './style/selling.css'
import './style/result.css'
import './style/staff.css'
import './style/day.css'
import './style/export.css'
import './style/shift.css'
import './style/devices.css'
import './style/set-up.css'
import './style/reconcile.css'
import './style/settings.css'
import './style/sale-rules.css'
import './style/owner.css'
import './style/scan.css'
import './style/training.css'
import './style/narrow.css'
import { markTraining } from './training/mark.tsx'
import { rememberedLanguage, WordsProvider } from './words.tsx'

wear(keptLook())

let spoken: Language = rememberedLanguage() ?? 'zh-Hant'
const shop = followShop(window, () => spoken)

function speak(language: Language) {
  spoken = language
}

function ShopWords({ link, children }: { link: CounterLink; children: ReactNode }) {
  const open = useQuery({ queryKey: keys.shop, queryFn: () => link.ask('getShop', {}) }).data
  return (
    <WordsProvider fallback={open?.language ?? 'zh-Hant'} spoken={speak}>
      {children}
    </WordsProvider>
  )
}

/** All of it anew for each shop the till comes into. */
function OpenPage() {
  const link = useSyncExternalStore(shop.subscribe, shop.link)
  useLayoutEffect(() => markTraining(link.training !== null), [link])
  return (
    <QueryClientProvider key={link.training} client={link.cache.client}>
      <ShopWords link={link}>
        <FailureScreen>
          <CounterProvider link={link}>
            <HelpProvider>
              <Page />
            </HelpProvider>
          </CounterProvider>
        </FailureScreen>
      </ShopWords>
    </QueryClientProvider>
  )
}

const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <OpenPage />
    </StrictMode>,
  )
}

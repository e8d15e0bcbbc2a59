// Starts the screen: the link to the counter, the words, the desk. Everything else is a component.
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Language } from '../core/words/language.ts'
import { CounterProvider } from './counter.tsx'
import { FailureScreen } from './failure.tsx'
import { HelpProvider } from './help/help.tsx'
import { keys } from './link/cache.ts'
import { openLink } from './link/counter-link.ts'
import { Page } from './page.tsx'
import { keptLook, wear } from './style/look.ts'
import './style/tokens.css'
import './style/page.css'
import './style/parts.css'
import './style/selling.css'
import './style/result.css'
import './style/staff.css'
import './style/day.css'
import './style/devices.css'
import './style/set-up.css'
import './style/scan.css'
import './style/narrow.css'
import { rememberedLanguage, WordsProvider } from './words.tsx'

wear(keptLook())

let spoken: Language = rememberedLanguage() ?? 'zh-Hant'
const link = openLink(window, () => spoken)

function speak(language: Language) {
  spoken = language
}

function ShopWords({ children }: { children: ReactNode }) {
  const shop = useQuery({ queryKey: keys.shop, queryFn: () => link.ask('getShop', {}) }).data
  return (
    <WordsProvider fallback={shop?.language ?? 'zh-Hant'} spoken={speak}>
      {children}
    </WordsProvider>
  )
}

const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={link.cache.client}>
        <ShopWords>
          <FailureScreen>
            <CounterProvider link={link}>
              <HelpProvider>
                <Page />
              </HelpProvider>
            </CounterProvider>
          </FailureScreen>
        </ShopWords>
      </QueryClientProvider>
    </StrictMode>,
  )
}

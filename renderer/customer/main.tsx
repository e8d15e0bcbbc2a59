// Starts the customer's screen: its link, its page. It shares the look of the counter and none of its doing.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keptLook, wear } from '../style/look.ts'
import '../style/tokens.css'
import '../style/customer.css'
import { loadFonts } from '../style/warm-fonts.ts'
import { openCustomerLink } from './customer-link.ts'
import { CustomerPage } from './customer-page.tsx'

wear(keptLook())
void loadFonts()
const link = openCustomerLink(window)
const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <CustomerPage link={link} />
    </StrictMode>,
  )
}

// Keeps the customer's screen at what this step of the desk is about.
import { useEffect } from 'react'
import type { CustomerShowing } from '../../core/api/customer-view.ts'
import { useCounter } from '../counter.tsx'

export function useCustomer(showing: CustomerShowing): void {
  const { link } = useCounter()
  // Compared by content: a new object that says the same is no news.
  const said = JSON.stringify(showing)
  useEffect(() => link.tellCustomer(JSON.parse(said)), [link, said])
}

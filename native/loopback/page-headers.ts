// The headers of every answer of the Node host: no other page may frame, read or sniff it. There is
// no CORS header among them, on purpose.
import { contentPolicy } from '../../core/api/content-policy.ts'

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), serial=(), usb=()',
}

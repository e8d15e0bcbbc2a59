// What the screen's page may load, as both hosts tell the browser: nothing but what it was served
// with. It runs no inline script, so text that slips into the page never becomes a program.

/**
 * Content-Security-Policy level 3. Mantine writes its colours as a style element at run time, so
 * styles alone may be inline. `connect-src 'self'` is /call and /events of the Node host.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

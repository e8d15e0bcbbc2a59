// What the screen's page may load, as both hosts tell the browser: nothing but what it was served
// with. It runs no inline script, so text that slips into the page never becomes a program.

/**
 * Content-Security-Policy level 3. What a component sets on an element's style goes through the object
 * model, which the policy does not touch, so that no inline style is needed either. `connect-src 'self'`
 * is /call and /events of the Node host.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

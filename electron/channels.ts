// The names under which the page's preload script and the main process reach each other.
export const channels = {
  call: 'lowu:call',
  listen: 'lowu:listen',
  stop: 'lowu:stop',
  event: 'lowu:event',
} as const

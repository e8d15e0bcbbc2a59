// The key to the counter, handed over in the address after the `#`. It is taken out of the address bar
// at once and kept for this tab only, so that a reload still works and a copied address gives nothing away.

/** Null when this tab was never given one. `storageKey` keeps the keys of two doors apart. */
export function takeToken(page: Window, storageKey = 'lowu.token'): string | null {
  const given = new URLSearchParams(page.location.hash.slice(1)).get('token')
  if (given) {
    page.sessionStorage.setItem(storageKey, given)
    page.history.replaceState(null, '', page.location.pathname + page.location.search)
    return given
  }
  return page.sessionStorage.getItem(storageKey)
}

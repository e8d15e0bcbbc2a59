// The type that is shipped: Noto Sans in two Chinese cuts and two weights. Each file holds one range of
// characters, and the browser fetches only those a page needs.
import '@fontsource/noto-sans-hk/400.css'
import '@fontsource/noto-sans-hk/700.css'
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'

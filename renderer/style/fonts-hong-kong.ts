// Noto Sans as Hong Kong writes, and Latin, in two weights. Each file holds one range of characters, and the
// browser fetches only those a page needs.
import '@fontsource/noto-sans-hk/400.css'
import '@fontsource/noto-sans-hk/700.css'

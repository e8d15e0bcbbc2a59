// The few signs of the screen, drawn as lines. A sign never stands for a word: it stands beside it.
const paths = {
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  send: 'M4 12h14M13 6l6 6-6 6',
  question: 'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M12 17.4v.2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  warning: 'M12 4L3 19.5h18L12 4zM12 10v4.5M12 17v.2',
  back: 'M19 12H5M11 6l-6 6 6 6',
  person: 'M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM5 20c.6-3.8 3.4-5.6 7-5.6s6.4 1.8 7 5.6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  line: 'M5 19v-4M10 19v-7M15 19V9M20 19V5',
  queue: 'M5 7h14M5 12h14M5 17h9',
  scanner: 'M4 8V5h4M20 8V5h-4M4 16v3h4M20 16v3h-4M8 9v6M12 9v6M16 9v6',
  printer: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
  purse: 'M4 7h14a2 2 0 0 1 2 2v9H6a2 2 0 0 1-2-2V7zM4 7l11-3v3M16 13.5h.2',
  card: 'M7 3h7l4 4v14H7zM10 12h5v5h-5z',
  delete: 'M9 6h11v12H9l-5-6zM12.5 10l4 4M16.5 10l-4 4',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  undo: 'M8 5L4 9l4 4M4 9h9a5 5 0 0 1 0 10h-3',
  menu: 'M5 7h14M5 12h14M5 17h14',
  shop: 'M4 9l1.5-5h13L20 9M4 9h16M5 9v11h14V9M10 20v-6h4v6',
  training:
    'M12 5L2.5 9.5 12 14l9.5-4.5L12 5zM6.5 11.6V16c1.6 1.5 3.4 2.2 5.5 2.2s3.9-.7 5.5-2.2v-4.4M21.5 9.5V15',
  balance: 'M12 4v16M8 20h8M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z',
  sliders: 'M4 7h8M18 7h2M4 12h2M12 12h8M4 17h9M19 17h1M15 5v4M9 10v4M16 15v4',
  day: 'M6 4h12v16H6zM9.5 4v16M13 9h2.5M13 13h2.5',
} as const
export type IconName = keyof typeof paths

/** Hidden from screen readers: the words beside it say the same. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}

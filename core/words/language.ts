// One catalogue for screen, paper and help, in three languages side by side: whoever changes a
// sentence sees its two sisters, and a missing one does not compile.
export const languages = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof languages)[number]

export type Phrase = Readonly<Record<Language, string>>
export type Phrases = Readonly<Record<string, Phrase>>

/** Writes a phrase in one language; `{name}` takes the value of that name. */
export function say(
  phrase: Phrase,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return phrase[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name]
    return value === undefined ? hole : String(value)
  })
}

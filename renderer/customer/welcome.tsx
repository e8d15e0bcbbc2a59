// Between customers: the sentence for whoever comes next, in the shop's language and below it in the others,
// each beside the store's name in it. It stands still.
import type { CustomerView } from '../../core/api/customer-view.ts'
import { customerWords } from '../../core/words/customer-words.ts'
import { type Language, languages, say } from '../../core/words/language.ts'
import { languageTag } from '../words.tsx'

interface WelcomeProps {
  readonly storeName: CustomerView['storeName']
  readonly language: Language
}

export function Welcome({ storeName, language }: WelcomeProps) {
  const others = languages.filter((each) => each !== language)
  return (
    <div className="customer-idle">
      <p className="customer-welcome">{say(customerWords.welcome, language)}</p>
      <ul className="customer-others">
        {others.map((each) => (
          <li key={each} lang={languageTag(each)}>
            {storeName[each] !== storeName[language] && <strong>{storeName[each]}</strong>}
            <span>{say(customerWords.welcome, each)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

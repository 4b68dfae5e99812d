import { type Look, languages, sizes, themes } from '#domain/look.ts'
import { PreferenceForm } from '#ui/preference-form.tsx'
import { useWords } from '#words/words.tsx'

/** Size, theme and language: plain posts to /preferences, which comes back to this page. */
export function DisplayForms({ look }: { look: Look }) {
  const words = useWords().ui.look
  return (
    <div className="display-forms">
      <Choices name="size" label={words.size} options={sizes} labels={words.sizes} current={look.size} />
      <Choices name="theme" label={words.theme} options={themes} labels={words.themes} current={look.theme} />
      <Choices
        name="language"
        label={words.language}
        options={languages}
        labels={words.languages}
        current={look.language}
      />
    </div>
  )
}

function Choices<Value extends string>(props: {
  name: string
  label: string
  options: readonly Value[]
  labels: Record<Value, string>
  current: Value
}) {
  return (
    <PreferenceForm>
      <span className="choices-label">{props.label}</span>
      <div className="choices">
        {props.options.map((option) => (
          <button key={option} type="submit" name={props.name} value={option} aria-pressed={option === props.current}>
            {props.labels[option]}
          </button>
        ))}
      </div>
    </PreferenceForm>
  )
}

/** The other language, one tap away in the header. */
export function LanguageSwitch({ look }: { look: Look }) {
  const words = useWords().ui.frame
  return (
    <PreferenceForm>
      <button
        type="submit"
        className="link-button plain-switch"
        name="language"
        value={look.language === 'zh' ? 'en' : 'zh'}
        title={words.toOtherLanguage}
      >
        {words.otherLanguage}
      </button>
    </PreferenceForm>
  )
}

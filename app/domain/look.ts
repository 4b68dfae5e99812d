// How a person likes the interface: language, size, theme, density of lists.
export const languages = ['zh', 'en'] as const
export const sizes = ['standard', 'large', 'largest'] as const
export const themes = ['auto', 'light', 'dark'] as const
export const densities = ['compact', 'standard', 'roomy'] as const

export type Language = (typeof languages)[number]
export type Look = {
  language: Language
  size: (typeof sizes)[number]
  theme: (typeof themes)[number]
  density: (typeof densities)[number]
}

export const usualLook: Look = { language: 'zh', size: 'standard', theme: 'auto', density: 'standard' }

const oneOf = <V extends string>(values: readonly V[], value: string | undefined, otherwise: V): V =>
  values.find((one) => one === value) ?? otherwise

/** `zh.standard.auto.compact` and anything unreadable back to a look. */
export function lookOf(text: string | null | undefined): Look {
  const [language, size, theme, density] = (text ?? '').split('.')
  return {
    language: oneOf(languages, language, usualLook.language),
    size: oneOf(sizes, size, usualLook.size),
    theme: oneOf(themes, theme, usualLook.theme),
    density: oneOf(densities, density, usualLook.density),
  }
}

export const lookText = (look: Look): string => [look.language, look.size, look.theme, look.density].join('.')

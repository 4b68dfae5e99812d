// Areas of words that share a file, or whose file has another name.
const files: Readonly<Record<string, string>> = {
  calendar: 'tasks',
  files: 'support',
  formError: 'common',
  frame: 'common',
  leads: 'pipelines',
  needs: 'support',
  notes: 'support',
  platformProjects: 'pipelines',
  refusal: 'refusals',
  signIn: 'sign-in',
  spaces: 'pipelines',
  terms: 'common',
  today: 'tasks',
  trainings: 'support',
  visits: 'support',
}

/** The file of an area in a language's folder, without its ending. */
export const fileOfArea = (area: string): string => files[area] ?? area

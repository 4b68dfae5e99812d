// A platform under way as its form shows it: text by field name.
type Kept = {
  name: string
  type: string
  level: string
  upgrades: string | null
  hostFirm: string | null
  hostName: string | null
  field: string | null
  officer: string | null
  expectedOn: string | null
  note: string | null
}

export const platformProjectFormValues = (project: Kept): Record<string, string> => ({
  name: project.name,
  type: project.type,
  level: project.level,
  upgrades: project.upgrades ?? '',
  host: project.hostFirm ?? project.hostName ?? '',
  field: project.field ?? '',
  officer: project.officer ?? '',
  expectedOn: project.expectedOn ?? '',
  note: project.note ?? '',
})

// What the list of the park's firms offers to choose from. Apart from its schema, so that a browser needn't fetch one.

export const linkRoles = ['any', 'primary', 'further'] as const

/** Columns in the order drawn; `hidden` ones wait to be chosen. */
export const parkColumns = [
  { key: 'name', always: true },
  { key: 'standing' },
  { key: 'link' },
  { key: 'further' },
  { key: 'carrier' },
  { key: 'area' },
  { key: 'from' },
  { key: 'to' },
  { key: 'code', hidden: true },
] as const satisfies readonly { key: string; always?: true; hidden?: true }[]
export type ParkColumn = (typeof parkColumns)[number]['key']

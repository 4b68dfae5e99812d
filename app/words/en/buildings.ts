import type { Like } from '#words/like.ts'
import type { buildings as zh } from '#words/zh/buildings.ts'

export const buildings: Like<typeof zh> = {
  title: 'Buildings',
  sub: (count) => `${count}`,
  add: 'Add a building',
  addTitle: 'New building',
  edit: 'Edit',
  editTitle: 'Edit building',
  save: 'Save',
  empty: 'No buildings yet',
  emptyHint: 'Add buildings and floors; units that name theirs in words can be placed in one go from the carrier.',
  field: {
    name: 'Building',
    address: 'Address',
    zone: 'Zone',
    lowest: 'Lowest floor',
    highest: 'Highest floor',
    floors: 'Floors',
    carriers: 'Carriers',
    units: 'Units',
    gross: 'Area placed',
    label: 'Floor',
    position: 'Order',
    floorGross: 'Gross floor area (㎡)',
  },
  help: {
    lowest: 'The first basement is -1, the ground floor 1; may be left empty.',
    highest: '120 floors at most.',
  },
  floors: 'Floors',
  floorsNote:
    'From the top down. A floor whose name is emptied is removed, unless units are recorded on it. With an area given, its units may not come to more.',
  newFloor: 'New floor',
  floorRow: (label) => `Floor ${label}`,
  layOut: 'Place units',
  layOutTitle: 'Place units on floors',
  layOutText:
    'These units name building and floor in words only. With the buildings named below, buildings and floors are set up and the units placed; areas and stays do not change. Give the same name where another carrier is in the same building.',
  layOutNone: 'All units are placed, or name no floor.',
  word: 'Written as',
  noWord: 'no building',
  asBuilding: (word) => `Building of "${word}"`,
}

import { formatM2 } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** Who asks for space: a firm of the register, or whoever was named. */
export const DemandWho = ({ firm, demand }: { firm: { name: string } | null; demand: { name: string | null } }) => (
  <>{firm?.name ?? demand.name}</>
)

/** How much is wanted, in ㎡. */
export function DemandArea({ leastCent, mostCent }: { leastCent: number; mostCent: number | null }) {
  const { demands } = useWords()
  const language = useLanguage()
  const least = formatM2(leastCent, language)
  return <>{mostCent === null ? demands.least(least) : demands.between(least, formatM2(mostCent, language))}</>
}

import { useEffect, useState } from 'react'

/** False on the server and in the first drawing, true once the page's own code runs. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return hydrated
}

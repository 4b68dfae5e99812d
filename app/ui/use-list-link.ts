import { useLocation } from '@remix-run/react'

/** The address of a list cut to what makes a figure up, on the day the figure is of. */
export function useListLink(): (path: string, params?: Record<string, string>) => string {
  const on = new URLSearchParams(useLocation().search).get('on')
  return (path, params = {}) => {
    const search = new URLSearchParams(on === null ? params : { ...params, on }).toString()
    return search === '' ? path : `${path}?${search}`
  }
}

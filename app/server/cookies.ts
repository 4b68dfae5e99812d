// The three cookies: the session's token, how the interface looks, and a notice for the next page.
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-session' : 'session')
export const lookCookie = 'look'
export const noticeCookie = 'notice'

/** The value of a cookie in a request, or null. */
export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=')
    if (key === name) return decodeURIComponent(rest.join('='))
  }
  return null
}

type Options = { secure: boolean; httpOnly: boolean; maxAgeSeconds?: number }

export function setCookie(name: string, value: string, { secure, httpOnly, maxAgeSeconds }: Options): string {
  return [
    `${name}=${encodeURIComponent(value)}`,
    'Path=/',
    'SameSite=Lax',
    httpOnly ? 'HttpOnly' : '',
    secure ? 'Secure' : '',
    maxAgeSeconds === undefined ? '' : `Max-Age=${maxAgeSeconds}`,
  ]
    .filter(Boolean)
    .join('; ')
}

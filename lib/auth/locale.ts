import { cookies } from 'next/headers';
import { type Locale, localeFrom } from '@/lib/text/locale';
import { localeCookieName } from './locale-cookie';

/** The language of this request: the browser's choice, or Vietnamese. */
export async function requestLocale(): Promise<Locale> {
  return localeFrom((await cookies()).get(localeCookieName)?.value);
}

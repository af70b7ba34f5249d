'use server';

import { headers } from 'next/headers';
import { chooseLanguage } from '@/app/(signed-in)/account/actions';

/** Keeps the language and comes back to the page on which it was chosen. */
export async function switchLanguage(form: FormData): Promise<void> {
  const from = (await headers()).get('referer') ?? '';
  if (URL.canParse(from)) {
    const { pathname, search } = new URL(from);
    form.set('next', pathname + search);
  }
  await chooseLanguage(form);
}

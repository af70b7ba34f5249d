import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { BodySlot, bodyApartHeader } from '@/components/shell/body-slot';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';

/**
 * The body of a page, or the slot for it when the server around Next.js puts it in; what is refused does not exist. `paint`
 * imports what it paints with: most processes never need it here, and hold it once instead of twice.
 */
export async function bodyOrSlot(paint: () => Promise<ReactElement | Refusal>): Promise<ReactElement> {
  if ((await headers()).has(bodyApartHeader)) return <BodySlot />;
  const body = await paint();
  if (isRefusal(body)) notFound();
  return body;
}

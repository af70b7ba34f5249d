/** By this header of a request the server around Next.js asks for a page without its body. No browser can send it. */
export const bodyApartHeader = 'x-body-apart';

/** Stands in the HTML where the body goes. */
export const bodySlotMark = '<!--body-->';

/**
 * Where `lib/server` puts the body of a page, which it paints once for everybody who may see the same. React leaves
 * what it finds in here alone, so the body need not be sent a second time as data for the browser.
 */
export function BodySlot() {
  return (
    <div
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
      dangerouslySetInnerHTML={{ __html: bodySlotMark }}
    />
  );
}

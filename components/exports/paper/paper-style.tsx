'use client';

import { useState } from 'react';

/**
 * A style sheet of the page's own. The page goes by the policy that it came with, so the nonce of its first painting stays
 * when the browser is handed a newer one.
 */
export function PaperStyle({ css, nonce }: { css: string; nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <style nonce={first}>{css}</style>;
}

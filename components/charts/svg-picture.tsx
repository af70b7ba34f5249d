import type { HTMLAttributes } from 'react';

export type SvgPictureProps = HTMLAttributes<HTMLDivElement> & {
  /** What `lib/charts` painted; every text in it is escaped there. */
  svg: string;
  'data-size'?: string;
};

/** The one place where painted SVG goes into a page. */
export function SvgPicture({ svg, ...rest }: SvgPictureProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the painters escape all text and take no markup
  return <div {...rest} dangerouslySetInnerHTML={{ __html: svg }} />;
}

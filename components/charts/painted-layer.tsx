/** Parts that the static painter drew, set into the interactive chart: grid behind, labels in front. */
export function PaintedLayer({ svg }: { svg: string }) {
  return (
    <g
      pointerEvents="none"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the painters escape all text and take no markup
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

/**
 * The colours of charts, in one place for the static and the interactive painter. They repeat tokens of
 * `app/globals.css`, because a picture that leaves the page takes no style sheet with it.
 */
export const palette = {
  ground: '#ffffff',
  ink: '#15191e',
  muted: '#4c5661',
  faint: '#69737e',
  grid: '#e4e7eb',
  axis: '#7d8792',
  /** What was reported. */
  actual: '#0b4f9e',
  actualPale: '#a9c6e8',
  /** Missed. */
  late: '#b86e00',
  lateInk: '#7d4700',
  /** The path that nobody walked yet: required, projected. */
  path: '#69737e',
  band: '#d3d9e0',
} as const;

/** The font as pictures name it; on a page the style sheet puts the page's own copy in its place. */
export const fontFamily = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif";

/**
 * One shape per state, told apart without colour: a solid disc with a tick, a rising arrow, a level arrow, a
 * falling triangle, a crossed square, a clock, and hollow shapes for what is not known. Drawn in a square of 20.
 */

import type { StandingState } from '@/lib/domain/standing';
import type { YearState } from '@/lib/domain/year-verdict';

export type MarkState = StandingState | YearState;

/** Blue is on the good side, amber on the late side, grey is not known. */
export type MarkTone = 'good' | 'late' | 'unknown';

/** A line in the colour of the mark, a filled shape, or a white line upon one. */
export type MarkStroke = { readonly path: string; readonly as: 'line' | 'dashed' | 'solid' | 'knockout' };

export type MarkShape = { readonly tone: MarkTone; readonly strokes: readonly MarkStroke[] };

const disc = 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const ring = 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z';

export const markShapes: Record<MarkState, MarkShape> = {
  met: {
    tone: 'good',
    strokes: [
      { path: disc, as: 'solid' },
      { path: 'M5.8 10.4l2.9 2.9 5.5-6.2', as: 'knockout' },
    ],
  },
  'on-track': {
    tone: 'good',
    strokes: [
      { path: ring, as: 'line' },
      { path: 'M6.8 13.2l6.2-6.2M8 6.8h5.2V12', as: 'line' },
    ],
  },
  slow: {
    tone: 'late',
    strokes: [
      { path: ring, as: 'line' },
      { path: 'M5.8 10h8.2M10.8 6.8L14 10l-3.2 3.2', as: 'line' },
    ],
  },
  behind: {
    tone: 'late',
    strokes: [
      { path: 'M10 18.4L1.2 3h17.6z', as: 'solid' },
      { path: 'M10 6.2v4.6M10 13.6v.01', as: 'knockout' },
    ],
  },
  'not-met': {
    tone: 'late',
    strokes: [
      { path: 'M3 1.6h14L18.4 3v14L17 18.4H3L1.6 17V3z', as: 'solid' },
      { path: 'M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2', as: 'knockout' },
    ],
  },
  'so-far': {
    tone: 'unknown',
    strokes: [
      { path: ring, as: 'line' },
      { path: 'M10 5.6V10l3 2.2', as: 'line' },
    ],
  },
  'insufficient-data': {
    tone: 'unknown',
    strokes: [
      { path: ring, as: 'dashed' },
      { path: 'M6.4 10h.01M10 10h.01M13.6 10h.01', as: 'line' },
    ],
  },
  undetermined: {
    tone: 'unknown',
    strokes: [
      { path: ring, as: 'line' },
      { path: 'M6.4 10h7.2', as: 'line' },
    ],
  },
  'no-data': { tone: 'unknown', strokes: [{ path: ring, as: 'dashed' }] },
};

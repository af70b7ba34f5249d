/** What a key does while slides are shown. */
export type SlideMove = 'next' | 'previous' | 'first' | 'last' | 'full-screen';

const moves: Readonly<Record<string, SlideMove>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  f: 'full-screen',
  F: 'full-screen',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The move that a key asks for; none when it is part of a shortcut, or means something where it was pressed. */
export function moveOf(pressed: Pressed, where: 'slide' | 'field' | 'button'): SlideMove | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  if (ctrlKey || altKey || metaKey || where === 'field') return null;
  if (where === 'button' && key === ' ') return null;
  return key === ' ' && shiftKey ? 'previous' : (moves[key] ?? null);
}

/** The slide after a move, among so many; full screen stays where it is. */
export function slideAfter(current: number, move: SlideMove, count: number): number {
  const to: Record<SlideMove, number> = {
    next: current + 1,
    previous: current - 1,
    first: 0,
    last: count - 1,
    'full-screen': current,
  };
  return Math.min(Math.max(0, to[move]), count - 1);
}

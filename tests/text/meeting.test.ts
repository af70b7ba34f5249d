import { describe, expect, test } from 'vitest';
import { problemsOf, typedIn } from '@/components/meeting/decision-form';
import { moveOf, slideAfter } from '@/components/meeting/slide-keys';
import { meetingWords } from '@/lib/text/words/meeting';

// What the slides make of keys, and of a decision that no server can look at yet.

const pressed = (key: string, with_: Partial<Parameters<typeof moveOf>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...with_,
});

describe('a key', () => {
  test.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['f', 'full-screen'],
    ['F', 'full-screen'],
    ['a', null],
    ['Escape', null],
  ])('%s means %s', (key, move) => {
    expect(moveOf(pressed(key), 'slide')).toBe(move);
    expect(moveOf(pressed(key), 'field')).toBeNull();
  });

  test('means nothing of ours as part of a shortcut', () => {
    expect(moveOf(pressed('f', { ctrlKey: true }), 'slide')).toBeNull();
    expect(moveOf(pressed('ArrowLeft', { altKey: true }), 'slide')).toBeNull();
    expect(moveOf(pressed('ArrowRight', { metaKey: true }), 'slide')).toBeNull();
  });

  test('the space bar goes back with shift, and presses the button that it is on', () => {
    expect(moveOf(pressed(' ', { shiftKey: true }), 'slide')).toBe('previous');
    expect(moveOf(pressed(' '), 'button')).toBeNull();
    expect(moveOf(pressed('ArrowRight'), 'button')).toBe('next');
  });
});

test('no move leaves the slides', () => {
  expect(slideAfter(0, 'previous', 10)).toBe(0);
  expect(slideAfter(9, 'next', 10)).toBe(9);
  expect(slideAfter(4, 'full-screen', 10)).toBe(4);
  expect([slideAfter(4, 'first', 10), slideAfter(4, 'last', 10)]).toEqual([0, 9]);
});

describe('a decision', () => {
  const form = (fields: Record<string, string>) => {
    const typed = new FormData();
    for (const [name, value] of Object.entries(fields)) typed.append(name, value);
    return typedIn(typed);
  };
  const { decision: words } = meetingWords.vi;
  const whole = { title: ' Rà soát ', body: 'Công đoàn', bodyKind: 'union', goal: '', dueOn: '2026-12-31' };

  test('is taken without the blanks around it', () => {
    expect(form(whole)).toEqual({ ...whole, title: 'Rà soát' });
    expect(problemsOf(form(whole), '2026-12-31', words)).toEqual({});
  });

  test.each([
    [{ title: '  ' }, 'title', words.required],
    [{ body: '' }, 'body', words.required],
    [{ dueOn: '' }, 'dueOn', words.required],
    [{ dueOn: '31/12' }, 'dueOn', words.notADate],
    [{ dueOn: '2026-11-22' }, 'dueOn', words.duePast],
  ])('is refused at its field: %o', (wrong, field, problem) => {
    expect(problemsOf(form({ ...whole, ...wrong }), '2026-11-23', words)).toEqual({ [field]: problem });
  });
});

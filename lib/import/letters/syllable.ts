/** Which words Vietnamese can have: every syllable is an onset, a rhyme and a tone, and there are few of each. */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ');

const rhymes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt',
  'oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt',
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uêu uơ',
  'uôc uôi uôm uôn uông uôt uy uya uych uynh uyn uyt uyp uyu uyên uyêt',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu',
].flatMap((line) => line.split(' '));

/** Without its tone; `gì` is g and i, `quý` is qu and y. */
const toneless = new RegExp(`^(?:${onsets.join('|')})?(?:${rhymes.join('|')})$`);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP = '\u0301';
const HEAVY = '\u0323';
const stopped = /(?:c|ch|p|t)$/;

/** Words asked about before: a list repeats the same few hundred. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

/** Whether a word can be a Vietnamese syllable: `đảng` can, `c«ng` and `åúp` cannot. Case and Unicode form aside. */
export function isSyllable(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const answer = isPossible(word);
  known.set(word, answer);
  return answer;
}

function isPossible(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const marks = apart.match(tones) ?? [];
  if (marks.length > 1) return false;
  const base = apart.replace(tones, '').normalize('NFC');
  if (!toneless.test(base)) return false;
  const [tone = ''] = marks;
  return !stopped.test(base) || tone === '' || tone === SHARP || tone === HEAVY;
}

/** Words apart at spaces and ASCII signs only: in text read wrongly, letters have become signs beyond ASCII. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s!-@[-`{-~]+/).filter((word) => word !== '');
}

/** How much of a text can be Vietnamese, of its words that reach beyond ASCII. */
export type Fit = { readonly valid: number; readonly words: number };

const beyondAscii = /[^ -~]/;
/** `LĐ`, `TCĐ`, `CĐCS` are no syllables and yet no sign of a wrong encoding. */
const abbreviation = /^[A-ZĂÂĐÊÔƠƯ\d]{1,8}$/;

/** Counts the words of a text that reach beyond ASCII, and those of them that Vietnamese can have. */
export function fitOf(text: string): Fit {
  const words = wordsOf(text).filter((word) => beyondAscii.test(word) && !abbreviation.test(word));
  return { valid: words.filter(isSyllable).length, words: words.length };
}

/** The share of valid words; a text of plain ASCII fits anything. */
export function shareOf({ valid, words }: Fit): number {
  return words === 0 ? 1 : valid / words;
}

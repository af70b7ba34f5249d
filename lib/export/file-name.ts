import { foldForSearch } from '@/lib/text/search';

/** The name of a file as a browser keeps it: the full Vietnamese one, and one in plain letters for old programs (RFC 6266). */
export function attachment(name: string, extension: string): string {
  const full = `${withoutReserved(name)}.${extension}`;
  const plain = `${slug(name)}.${extension}`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(full)}`;
}

const slug = (name: string) =>
  foldForSearch(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'moc-2030';

/** What Windows does not allow in names of files. */
const withoutReserved = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

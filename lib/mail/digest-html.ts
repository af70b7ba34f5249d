import { capitalised, type ReminderText } from '@/lib/text/reminder-text';
import type { MailContent } from './digest-mail';

/** Mail programs know neither style sheets nor our typeface: what they need stands at each element. */
const styles = {
  page: "margin:0;padding:24px 12px;background:#f4f5f6;font-family:Arial,'Helvetica Neue',sans-serif;color:#15191e",
  sheet: 'max-width:600px;background:#ffffff;border-top:4px solid #8f1d20;text-align:left',
  body: 'padding:24px;font-size:16px;line-height:1.55',
  product: 'margin:0 0 16px;font-size:14px;font-weight:bold;color:#8f1d20',
  fictional: 'margin:0 0 16px;padding:8px 12px;background:#fdf1dc;font-size:14px;color:#6b4300',
  text: 'margin:0 0 16px',
  heading: 'margin:24px 0 0;padding:0 0 4px;border-bottom:2px solid #15191e;font-size:18px;line-height:1.4',
  line: 'padding:12px 0;border-bottom:1px solid #d9dde1',
  when: 'color:#15191e',
  late: 'color:#6b4300',
  whom: 'color:#4c555f',
  link: 'color:#1b4f8f',
  button:
    'display:inline-block;padding:12px 20px;background:#1b4f8f;color:#ffffff;font-weight:bold;text-decoration:none',
  foot: 'padding:16px 24px;border-top:1px solid #d9dde1;font-size:13px;line-height:1.5;color:#4c555f',
} as const;

/** A digest as HTML: one column that a telephone shows whole, nothing loaded from anywhere. */
export function digestHtml({ greeting, lead, groups, home, words, isDemonstration }: MailContent): string {
  const fictional = isDemonstration ? element('p', styles.fictional, safe(words.fictional)) : '';
  const parts = groups.map(
    ({ stage, heading, lines }) =>
      element('h2', styles.heading, safe(heading)) +
      lines.map((line) => lineHtml(line, home, stage === 'after' ? styles.late : styles.when)).join(''),
  );
  const open = `<p style="margin:24px 0 0"><a href="${safe(home)}/reminders" style="${styles.button}">${safe(words.open)}</a></p>`;
  const body = [
    element('p', styles.product, 'Mốc 2030'),
    fictional,
    element('p', styles.text, safe(greeting)),
    element('p', styles.text, safe(lead)),
    ...parts,
    open,
  ].join('');
  const stop = `<a href="${safe(home)}/account" style="${styles.link}">${safe(words.stop)}</a>`;
  const foot = `${safe(words.why)}<br>${stop}`;
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Mốc 2030</title></head>',
    `<body style="${styles.page}"><table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" style="${styles.sheet}">`,
    `<tr><td style="${styles.body}">${body}</td></tr><tr><td style="${styles.foot}">${foot}</td></tr></table></body></html>`,
  ].join('\n');
}

function lineHtml(
  { title, when, whom, action, href }: ReminderText,
  home: string,
  whenStyle: string,
): string {
  const said = when === '' ? '' : `<br>${element('span', whenStyle, safe(capitalised(when)))}`;
  const whose = whom === '' ? '' : `<br>${element('span', styles.whom, safe(whom))}`;
  const onward = `<a href="${safe(home + href)}" style="${styles.link}">${safe(action)}</a>`;
  return element('div', styles.line, `<strong>${safe(title)}</strong>${said}${whose}<br>${onward}`);
}

/** The content is HTML already; see `safe`. */
const element = (name: string, style: string, content: string): string =>
  `<${name} style="${style}">${content}</${name}>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, also within an attribute. */
const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

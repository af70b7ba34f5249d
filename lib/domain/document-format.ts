/**
 * The format of official documents: every measure, block and wording, in one file that an office can replace without code.
 * The defaults (`lib/export/official/format.json`) follow DESIGN §6, after Hướng dẫn 05-HD/VPTW (2026) as far as known
 * (to confirm). Lengths are millimetres, sizes points. Wording may name {unit}, {upper}, {period}, {date}, {place}.
 */

import { z } from 'zod';

const millimetres = z.number().min(0).max(420);
const points = z.number().min(6).max(40);
const wording = z.string().min(1).max(600);
/** May be left empty, to be written by hand. */
const blank = z.string().max(600);

const line = z.strictObject({
  size: points,
  isBold: z.boolean().default(false),
  isItalic: z.boolean().default(false),
  isCapital: z.boolean().default(false),
});

/** Eleven columns stand beside one another. */
const column = z.number().min(8).max(60);
const renaming = z.strictObject({ from: z.string().min(1).max(60), to: z.string().min(1).max(60) });

export const documentFormatSchema = z.strictObject({
  page: z.strictObject({
    width: millimetres,
    height: millimetres,
    top: millimetres,
    bottom: millimetres,
    left: millimetres,
    right: millimetres,
    /** From the paper's edge to the page number, top centre, from page 2. */
    number: millimetres,
    numberSize: points,
  }),
  font: z.string().min(1).max(60),
  paragraph: z.strictObject({
    size: points,
    firstLine: millimetres,
    /** Points before and after. */
    before: z.number().min(0).max(40),
    after: z.number().min(0).max(40),
    /** Exact distance of lines in points. */
    lineSpacing: z.number().min(8).max(60),
  }),
  head: z.strictObject({
    /** Share of the width that the left column takes, in percent. */
    leftShare: z.number().min(20).max(80),
    upper: line,
    issuer: line,
    star: wording,
    /** How the body above is written: the beginning of its name, and what stands for it. None: as it is called. */
    upperNames: z.array(renaming).max(20),
    /** The letters after the number, by the beginning of the issuing body's name; an empty beginning fits every name. */
    symbols: z.array(z.strictObject({ from: z.string().max(60), to: z.string().min(1).max(20) })).max(20),
    /** Between "Số" and the rest the number is written by hand when blank; may name {symbol}. */
    number: wording,
    numberLine: line,
    party: wording,
    partyLine: line,
    /** "{place}, {date}" */
    placeAndDate: wording,
    placeAndDateLine: line,
    /** The date's words when it is to be written by hand. */
    blankDate: wording,
  }),
  title: z.strictObject({
    text: wording,
    line,
    subject: z.array(wording).min(1).max(4),
    subjectLine: line,
    rule: wording,
  }),
  headings: z.strictObject({ first: line, second: line, third: line }),
  signature: z.strictObject({
    authority: blank,
    authorityLine: line,
    post: blank,
    postLine: line,
    /** Space for the signature, in millimetres. */
    space: millimetres,
    name: blank,
    nameLine: line,
  }),
  recipients: z.strictObject({
    heading: wording,
    headingLine: line,
    /** One that names {upper} or {below} is left out where there is none. */
    items: z.array(wording).max(12),
    itemLine: line,
  }),
  wording: z.strictObject({
    opening: wording,
    /** May name {context}: members and workers. */
    context: wording,
    results: wording,
    /** Heading of a goal's part; may name {goal}. */
    goal: wording,
    /** Under a chart; may name {n} and {goal}. */
    chart: wording,
    remarks: wording,
    /** Before what the units below wrote, and before what the unit itself wrote. */
    causes: wording,
    ownCauses: wording,
    tasks: wording,
    closing: wording,
    /** May name {reported}, {expected} and {missing}. */
    partial: wording,
  }),
  proof: z.strictObject({
    /** May name {code} and {address}; empty prints none. */
    line: blank,
    size: points,
    /** Side of the QR code in millimetres; 0 prints none. */
    side: millimetres,
  }),
  annex: z.strictObject({
    number: wording,
    /** May name {goal}. */
    title: wording,
    /** Title of the annex of all goals. */
    summary: wording,
    size: points,
    headingSize: points,
    /** Of the columns by what stands in them; names take what is left. */
    widths: z.strictObject({
      ordinal: column,
      count: column,
      share: column,
      points: column,
    }),
    /** Under an annex: may name {rule} and {date}, from which it applies. */
    rule: blank,
    /** Where units are missing in the total; may name {reported} and {expected}. */
    partial: blank,
    /** Where the total was reported as a whole and is not the sum; may name {unit}. */
    other: blank,
    /** What "…" and "-" mean. */
    note: blank,
  }),
});

/** A format, checked. */
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

/** A wording with its names filled in. */
export function filled(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
}

/**
 * From the tables of counts to enterprises that come to them: each unit has a list of places, filled by enterprises; how
 * many there are, and which of them have an organisation, three members or a union, follows the unit's lines. The first of
 * the list have organisations; after them come those that have members or a union without one.
 */

import type { Line } from './counts';

/** What an enterprise has, as far as the four goals ask. */
export type Traits = { readonly organised: boolean; readonly members: boolean; readonly union: boolean };

/** The traits of the enterprises of a unit in the order of its list, from a line on. */
export function traitsOf(line: Line): Traits[] {
  const [, operating, organised, withMembers, membersOrganised, withUnion, unionOrganised] = line;
  const has = (place: number, among: number, rest: number) =>
    place < organised ? place < among : place - organised < rest;
  return Array.from({ length: operating }, (_, place) => ({
    organised: place < organised,
    members: has(place, membersOrganised, withMembers - membersOrganised),
    union: has(place, unionOrganised ?? 0, (withUnion ?? 0) - (unionOrganised ?? 0)),
  }));
}

/** How many joint cells there are: organisations that are nobody's own. */
export const jointCellsOf = ([, , organised, , , , , organisations]: Line): number =>
  Math.max(0, organisations - organised);

/** The register of one office: the enterprises of one unit, or of a part of a large one, with all their facts. */

import type { Fact } from '@/lib/domain/register/fact';
import { Chance } from './chance';
import type { PlannedUnit } from './country';
import type { Days } from './days';
import { drawEnterprise, type Enterprise, ownershipIn, tellEnterprise } from './enterprises';
import { FactBook } from './facts';
import { enterpriseName } from './names';
import {
  drawOrganised,
  type Organisation,
  type Setting,
  tellJointCell,
  tellOwnOrganisation,
  tellStagesWithout,
} from './organisations';
import { taxCodeOf } from './tax-codes';

/** A unit with what an office must know of its neighbours. */
export type Place = {
  readonly unit: PlannedUnit;
  /** Its place in the plan of the country. */
  readonly number: number;
  /** Its own number in the database, and the zone committee's of its province, where there is one. */
  readonly unitId: number;
  readonly zoneCommitteeId: number | null;
  /** Units of the same kind and province, to which an enterprise may move. */
  readonly neighbours: readonly number[];
  /** How many enterprises begin their life in units before this one. */
  readonly before: number;
};

/** A part of a unit that is made at one time. */
export type Part = { readonly first: number; readonly count: number };

/** All that one office has taken down. */
export type OfficeRegister = {
  readonly enterprises: readonly Enterprise[];
  readonly organisations: readonly Organisation[];
  readonly facts: readonly Fact[];
};

/** Of the enterprises of an office, those that are branches of others nearby. */
const shareOfBranches = 0.045;

/** How many parts there are is how bounded the memory is; joint cells never reach beyond a part. */
export const largestPart = 1_000;

/** Draws a part of a unit: the same for the same seed, place and numbers. */
export function drawOffice(
  seed: number,
  days: Days,
  place: Place,
  part: Part,
  next: { organisationId: number; factId: number },
): OfficeRegister {
  const { unit, unitId } = place;
  const chance = new Chance(seed, 5, place.number, part.first);
  const surroundings = unit.kind === 'zone' ? 'zone' : 'commune';
  const book = new FactBook(days, place.number % 5, next.factId);
  const organisations: Organisation[] = [];
  const enter = (name: string) => {
    const id = next.organisationId + organisations.length;
    organisations.push({ id, name });
    return id;
  };
  const setting: Setting = { chance, days, book, enter };
  const enterprises: Enterprise[] = [];
  const tooSmall: Enterprise[] = [];
  for (let turn = 0; turn < part.count; turn += 1) {
    const who = identify(seed, chance, place, part.first + turn, enterprises.at(-1));
    const enterprise = drawEnterprise(chance, days, surroundings, who);
    enterprises.push(enterprise);
    const zone = zoneIn(chance, unit);
    const organised = drawOrganised(chance, days, enterprise);
    tellEnterprise(chance, days, book, enterprise, { unitId, zone, neighbours: place.neighbours }, organised);
    if (organised) tellOwnOrganisation(setting, enterprise, organised, affiliationOf(chance, place, zone));
    else tellStagesWithout(setting, enterprise);
    const { fullMembers } = enterprise;
    if (fullMembers > 0 && fullMembers < 3 && !enterprise.isBranch) tooSmall.push(enterprise);
  }
  tellJointCells(setting, tooSmall, unitId, unit.place);
  return { enterprises, organisations, facts: book.facts };
}

/** Name and tax code. A branch stands beside its parent, and bears its code with a number. */
function identify(
  seed: number,
  chance: Chance,
  { unit, before }: Place,
  number: number,
  previous: Enterprise | undefined,
): Pick<Enterprise, 'id' | 'taxCode' | 'name' | 'ownership' | 'isBranch'> {
  const id = before + number + 1;
  const isBranch = previous !== undefined && chance.happens(shareOfBranches);
  if (!isBranch) {
    const ownership = ownershipIn(chance, unit.kind === 'zone' ? 'zone' : 'commune');
    const name = enterpriseName(chance, ownership, unit.place);
    return { id, taxCode: taxCodeOf(seed, id - 1), name, ownership, isBranch };
  }
  const [head = '', branch = '0'] = previous.taxCode.split('-');
  const next = Number(branch) + 1;
  const parent = previous.name.replace(/^Chi nhánh | số \d+$/g, '');
  const taxCode = `${head}-${String(next).padStart(3, '0')}`;
  return { id, taxCode, name: `Chi nhánh ${parent} số ${next}`, ownership: previous.ownership, isBranch };
}

/** Everything in a zone committee stands in one of its zones; of a commune with a cluster, a tenth. */
function zoneIn(chance: Chance, { kind, zones }: PlannedUnit): string | null {
  const [first, ...others] = zones;
  if (first === undefined || (kind !== 'zone' && !chance.happens(0.1))) return null;
  return chance.of([first, ...others]);
}

/** Most belong to the committee of the place; half of those in a commune's cluster to the zone committee of the province. */
function affiliationOf(chance: Chance, { unitId, zoneCommitteeId }: Place, zone: string | null): number {
  return zone !== null && zoneCommitteeId !== null && chance.happens(0.5) ? zoneCommitteeId : unitId;
}

/** Two to four enterprises of one or two members each; about every sixth finds others. */
function tellJointCells(
  setting: Setting,
  tooSmall: readonly Enterprise[],
  affiliationId: number,
  place: string,
): void {
  const { chance } = setting;
  for (let index = 0; index < tooSmall.length; ) {
    const [host, ...guests] = tooSmall.slice(index, index + chance.between(2, 4));
    index += 1 + guests.length;
    if (host && guests.length > 0 && chance.happens(0.17))
      tellJointCell(setting, [host, ...guests], affiliationId, place);
  }
}

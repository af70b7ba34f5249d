import { presentUnit, unitChange, unitParams, unitSchema } from '@/lib/api/units';
import { route } from '@/lib/auth/route';
import { unitFor } from '@/lib/db/scope';
import { changeUnit } from '@/lib/db/unit-changes';
import { readTree, unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-figures',
  summary: 'One unit',
  params: unitParams,
  response: unitSchema,
  async run({ viewer, params: { code } }) {
    const unit = await unitFor(viewer, 'see-figures', code);
    return isRefusal(unit) ? unit : presentUnit(await unitTree(viewer), unit);
  },
});

export const PATCH = route({
  deed: 'manage-units',
  summary: 'Change a unit: rename, move, end; what is absent stays',
  params: unitParams,
  body: unitChange,
  response: unitSchema,
  async run({ viewer, params: { code }, body: { revision, ...change } }) {
    const unit = await changeUnit(viewer, code, change, revision);
    const tree = await readTree();
    if (!isRefusal(unit)) return presentUnit(tree, unit);
    const current = unit.refusal === 'stale' ? tree.byCode(code) : undefined;
    return current ? { ...unit, current: presentUnit(tree, current) } : unit;
  },
});

import type { Fact } from '@/lib/domain/register/fact';

/**
 * Facts in groups of about `most`, so that whatever has to do with one another stands in one group: the facts of an enterprise,
 * of the organisations that cover it, and of theirs.
 */
export function connectedIn(facts: readonly Fact[], most: number): Fact[][] {
  const roots = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let above = roots.get(root); above !== undefined && above !== root; above = roots.get(root))
      root = above;
    return root;
  };
  const join = (one: string, other: string): void => {
    const [root, otherRoot] = [rootOf(one), rootOf(other)];
    roots.set(one, root);
    roots.set(otherRoot, root);
  };
  for (const fact of facts) {
    const [first = '', ...others] = keysOf(fact);
    join(first, first);
    for (const other of others) join(first, other);
  }
  return packed(facts, (fact) => rootOf(keysOf(fact)[0] ?? ''), most);
}

function keysOf(fact: Fact): string[] {
  const committeeId = fact.kind === 'organisation' ? fact.committeeId : null;
  return [
    ...(fact.enterpriseId === null ? [] : [`e${fact.enterpriseId}`]),
    ...(fact.organisationId === null ? [] : [`o${fact.organisationId}`]),
    ...(committeeId === null ? [] : [`o${committeeId}`]),
  ];
}

function packed(facts: readonly Fact[], rootOf: (fact: Fact) => string, most: number): Fact[][] {
  const components = new Map<string, Fact[]>();
  for (const fact of facts) {
    const root = rootOf(fact);
    const known = components.get(root);
    if (known) known.push(fact);
    else components.set(root, [fact]);
  }
  const packs: Fact[][] = [];
  for (const component of components.values()) {
    const last = packs.at(-1);
    if (last && last.length + component.length <= most) last.push(...component);
    else packs.push([...component]);
  }
  return packs;
}

import { z } from 'zod';
import { auditSchema } from './schema.ts';

/** The text of `audit-schema/audit.schema.json`. Draft 7 is what YAML language servers know best. */
export function renderAuditJsonSchema(): string {
  return `${JSON.stringify(auditJsonSchema(), null, 2)}\n`;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
}

/** Keys that the format knows at a path; none where it knows no mapping. */
export type KeysAt = (path: readonly PropertyKey[]) => readonly string[];

export function knownKeys(): KeysAt {
  const root = alternatives(auditJsonSchema());
  return (path) => {
    const nodes = path.reduce((parents, key) => parents.flatMap((parent) => childrenOf(parent, key)), root);
    return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
  };
}

function childrenOf(parent: SchemaNode, key: PropertyKey): readonly SchemaNode[] {
  const child = typeof key === 'number' ? parent.items : parent.properties?.[String(key)];
  return child === undefined ? [] : alternatives(child);
}

const alternatives = (node: SchemaNode): readonly SchemaNode[] => node.oneOf ?? [node];

function auditJsonSchema(): SchemaNode {
  // The three keywords read here are the ones this schema is rendered with; boolean schemas do not occur in it.
  return z.toJSONSchema(auditSchema, { target: 'draft-7', io: 'input' }) as SchemaNode;
}

import { describe, expect, test } from 'vitest';
import { knownKeys, renderAuditJsonSchema } from '../../src/audit/json-schema.ts';

describe('the JSON Schema of the document', () => {
  test('is the file that is published; `npm run schema` writes it anew', async () => {
    await expect(renderAuditJsonSchema()).toMatchFileSnapshot('../../audit-schema/audit.schema.json');
  });

  test('describes every key, so that editors can show help', () => {
    expect(lacking(JSON.parse(renderAuditJsonSchema()))).toEqual([]);
  });

  test.each([
    [[], 'threshold-ms'],
    [['sites', 3], 'evidence'],
    [['sites', 3, 'evidence'], 'worst-ms'],
    [['catalogue', 'rows', 0, 'when'], 'option'],
  ])('knows at %j the key %s', (path, key) => {
    expect(knownKeys()(path)).toContain(key);
  });

  test('knows no keys where the format has no mapping', () => {
    expect(knownKeys()(['version'])).toEqual([]);
    expect(knownKeys()(['nowhere', 0, 'else'])).toEqual([]);
  });
});

/** Dotted names of keys without a description. */
function lacking(schema: unknown, path = ''): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((item) => lacking(item, path));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties'
      ? Object.entries(value).flatMap(([name, inner]) => lackingAt(inner, `${path}.${name}`))
      : lacking(value, path),
  );
}

function lackingAt(schema: unknown, path: string): readonly string[] {
  const described = typeof schema === 'object' && schema !== null && 'description' in schema;
  return [...(described ? [] : [path]), ...lacking(schema, path)];
}

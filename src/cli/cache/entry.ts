import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { AnalysisInput } from '../../audit/audit.ts';
import type { Analysis } from '../../summary/analysis.ts';
import type { Environment } from '../environment.ts';
import type { Trace } from './trace.ts';

/** An analysis and all that it depends on besides its name. */
export interface CacheEntry {
  readonly trace: Trace;
  readonly analysis: Analysis;
}

/** Counts the forms that entries have had. */
const FORM = 1;

interface Named {
  readonly root: string;
  readonly audit: AnalysisInput;
  readonly environment: Pick<Environment, 'version' | 'build' | 'runtime'>;
}

/** Stands for everything that an analysis depends on and no question to the disk tells. */
export function nameOf({ root, audit, environment: { version, build, runtime } }: Named): string {
  const parts = [FORM, version, build(), runtime, root, whatMatters(audit)];
  return sha256(Buffer.from(JSON.stringify(parts))).toString('hex');
}

/** Places are for messages about problems, and what has problems is not kept; reasons are for people. */
function whatMatters(audit: AnalysisInput): unknown {
  const { project, daemons, startup, wrappers, blocking, funnels, loads, workers, reach, catalogue } = audit;
  const input = {
    ...{ project, daemons, startup, wrappers, loads, workers, reach, catalogue },
    blocking: blocking.map(calleeOf),
    funnels: funnels.map(calleeOf),
  } satisfies Record<Exclude<keyof AnalysisInput, 'file'>, unknown>;
  return JSON.parse(JSON.stringify(input, (key, value: unknown) => (key === 'place' ? undefined : value)));
}

const calleeOf = ({ callee }: { readonly callee: string }): string => callee;

/** A digest of the rest, the entry's name, the entry. */
export function packed(entry: CacheEntry, name: string): Buffer {
  const content = serialize({ name, ...entry });
  return Buffer.concat([sha256(content), content]);
}

/** Undefined for what was cut off, altered or stored under another name. */
export function unpacked(bytes: Buffer, name: string): CacheEntry | undefined {
  const content = bytes.subarray(DIGEST_LENGTH);
  if (!sha256(content).equals(bytes.subarray(0, DIGEST_LENGTH))) return undefined;
  // By its digest it is what `packed` wrote, of a form that is part of the name.
  const entry = deserialize(content) as CacheEntry & { readonly name: string };
  return entry.name === name ? entry : undefined;
}

const DIGEST_LENGTH = 32;

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

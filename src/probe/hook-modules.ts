import * as nodeModule from 'node:module';
import { syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
import { type HookData, type Loaded, transformed, withoutTypes } from './load-hooks.ts';
import type { Transform } from './transform.ts';

/**
 * Every way in which the text of a module comes to run passes here: the loaders of Node, and scripts that test runners
 * make themselves. Others may add loaders of their own after this; then the hooks are added again, so that they see the
 * JavaScript that runs and not the TypeScript it is made from.
 */
export function hookModules(transform: Transform, data: HookData): void {
  hookCommonJs(transform);
  hookScripts(transform);
  if (hookLoads(transform) === 'missing') hookLoadsElsewhere(data);
  syncBuiltinESMExports();
}

type Compile = (this: unknown, text: string, file: string, ...rest: readonly unknown[]) => unknown;

/** Node names these objects in its documentation, not in its types. */
const BUILTIN = nodeModule.default as unknown as Record<string, unknown>;

function hookCommonJs(transform: Transform): void {
  const { prototype } = nodeModule.Module as unknown as { readonly prototype: { _compile: Compile } };
  const compile = prototype._compile;
  prototype._compile = function compiled(text, file, format, ...rest) {
    const isModule = typeof format === 'string' && format.startsWith('module');
    if (isModule) return Reflect.apply(compile, this, [text, file, format, ...rest]);
    const typed = typeof format === 'string' && format.endsWith('-typescript');
    const rewritten = transform(typed ? withoutTypes(text) : text, file, 'commonjs');
    if (rewritten === undefined) return Reflect.apply(compile, this, [text, file, format, ...rest]);
    return Reflect.apply(compile, this, [rewritten, file, typed ? 'commonjs' : format, ...rest]);
  };
}

type RegisterHooks = (hooks: { readonly load: unknown }) => { readonly deregister: () => void };

/** In this thread, from Node 22.15 on. */
function hookLoads(transform: Transform): 'hooked' | 'missing' {
  const register = BUILTIN['registerHooks'] as RegisterHooks | undefined;
  if (register === undefined) return 'missing';
  const load = (url: string, context: unknown, next: (url: string, context: unknown) => Loaded): Loaded =>
    transformed(next(url, context), url, transform, 'sync');
  let own = register({ load });
  BUILTIN['registerHooks'] = (hooks: { readonly load: unknown }) => {
    const others = register(hooks);
    own.deregister();
    own = register({ load });
    return others;
  };
  return 'hooked';
}

type Register = (specifier: string | URL, ...rest: readonly unknown[]) => unknown;

/** In the thread that Node keeps for loaders. */
function hookLoadsElsewhere(data: HookData): void {
  const register = BUILTIN['register'] as Register;
  const own = () => register(new URL(import.meta.url.replace(/hook-modules(\.\w+)$/, 'load-hooks$1')), { data });
  own();
  BUILTIN['register'] = (specifier: string | URL, ...rest: readonly unknown[]) => {
    const answer = register(specifier, ...rest);
    own();
    return answer;
  };
}

type ScriptOptions = string | { readonly filename?: string } | undefined;

/** Test runners make their modules into scripts (`new vm.Script`, `vm.runInThisContext`, `vm.compileFunction`). */
function hookScripts(transform: Transform): void {
  const builtin = vm as unknown as Record<string, unknown>;
  const rewritten = (text: unknown, options: ScriptOptions): unknown => {
    const file = typeof options === 'string' ? options : options?.filename;
    if (typeof text !== 'string' || file === undefined) return text;
    return transform(text, file, 'script') ?? text;
  };
  const { Script, runInThisContext, compileFunction } = vm;
  builtin['Script'] = new Proxy(Script, {
    construct: (target, [text, options, ...rest], newTarget) =>
      Reflect.construct(target, [rewritten(text, options), options, ...rest], newTarget),
  });
  builtin['runInThisContext'] = (text: string, options: ScriptOptions) =>
    Reflect.apply(runInThisContext, vm, [rewritten(text, options), options]);
  builtin['compileFunction'] = (text: string, parameters: readonly string[], options: ScriptOptions) =>
    Reflect.apply(compileFunction, vm, [rewritten(text, options), parameters, options]);
}

import type { AnyNode, CallExpression, Expression, MemberExpression, Token } from 'acorn';
import type MagicString from 'magic-string';
import type { Match } from './match-sites.ts';
import type { PlannedSite } from './plan.ts';

/**
 * Rewrites the callee of a call and nothing else, so that what the program does stays: the order of evaluation, `this`,
 * `await` and `yield` among the arguments, short circuits. Each is left alone where that cannot be had.
 *
 *     verifyCode(x)       __fenceCall(17, verifyCode)(x)
 *     store.compact(x)    __fenceMethod(17, store, "compact")(x)
 *     new Index(x)        new (__fenceConstruct(17, Index))(x)
 */

export interface RewriteContext {
  readonly text: string;
  readonly edited: MagicString;
  readonly tokens: readonly Token[];
  readonly sites: readonly PlannedSite[];
}

/** Whether the call of this site is timed now. */
export function rewrite({ site, candidate }: Match, context: RewriteContext): boolean {
  const { node } = candidate;
  switch (node.type) {
    case 'CallExpression':
      if (node.callee.type === 'Super' || isNamed(node.callee, 'eval')) return false;
      if (isBind(node, context.sites[site])) return rewriteValue(site, node, context);
      return rewriteCallee(site, node, node.callee, node.optional, context);
    case 'TaggedTemplateExpression':
      return rewriteCallee(site, node, node.tag, false, context);
    case 'NewExpression':
      return rewriteNew(site, node, node.callee, context);
    case 'MemberExpression':
      if (context.sites[site]?.form === 'getter') return rewriteRead(site, node, context);
      return rewriteValue(site, node, context);
    case 'Identifier':
      return rewriteValue(site, node, context);
    default:
      return false;
  }
}

const isNamed = (node: AnyNode, name: string): boolean => node.type === 'Identifier' && node.name === name;

/** `this.load.bind(this)` handed over: the site is what is bound, not the binding of it. */
function isBind({ callee }: CallExpression, site: PlannedSite | undefined): boolean {
  return callee.type === 'MemberExpression' && isNamed(callee.property, 'bind') && site?.call.endsWith('bind') !== true;
}

function rewriteCallee(
  site: number,
  node: AnyNode,
  callee: AnyNode,
  optional: boolean,
  context: RewriteContext,
): boolean {
  // `(a?.b)(x)` calls `b` on `a` all the same.
  if (callee.type === 'ChainExpression') return false;
  if (callee.type === 'MemberExpression') return rewriteMember(site, callee, optional, context);
  context.edited.appendLeft(node.start, apart(`__fenceCall(${site}, `, node.start, context));
  context.edited.appendLeft(bracketedEnd(callee, node.start, context.tokens), ')');
  return true;
}

function rewriteMember(site: number, callee: MemberExpression, optional: boolean, context: RewriteContext): boolean {
  const { object, property } = callee;
  if (object.type === 'Super') return surround(callee, `__fenceCall(${site}, `, ', this)', context);
  // Inside a chain that may end before it gets here, the object cannot stand as an argument.
  if (hasOptionalLink(object)) return false;
  if (property.type === 'PrivateIdentifier') {
    if (callee.optional) return false;
    return splitMember(callee, `__fenceVia(${site}, `, `, ($) => $.#${property.name})`, context);
  }
  const name = callee.optional ? '__fenceMaybe' : '__fenceMethod';
  const guard = callee.optional && !optional ? '?.' : '';
  if (guard !== '') context.edited.appendRight(callee.end, guard);
  return splitMember(callee, `${name}(${site}, `, keyEnd(property, callee.computed), context);
}

/** What follows the object: its key as an argument. A computed key stays where it is, between new brackets. */
function keyEnd(property: AnyNode, computed: boolean): string | undefined {
  if (computed) return undefined;
  return property.type === 'Identifier' ? `, ${JSON.stringify(property.name)})` : undefined;
}

function splitMember(
  member: MemberExpression,
  before: string,
  after: string | undefined,
  context: RewriteContext,
): boolean {
  const { edited, tokens, text } = context;
  const next = tokenAfter(tokens, bracketedEnd(member.object, member.start, tokens));
  if (next === undefined) return false;
  edited.appendLeft(member.start, apart(before, member.start, context));
  if (after !== undefined) {
    edited.update(next.start, member.end, linesOf(text.slice(next.start, member.end)) + after);
    return true;
  }
  const opening = next.type.label === '[' ? next : tokenAfter(tokens, next.end);
  if (opening?.type.label !== '[') throw new Error('a computed member without its bracket');
  edited.update(next.start, opening.end, `${linesOf(text.slice(next.start, opening.end))}, `);
  edited.update(member.end - 1, member.end, ')');
  return true;
}

function rewriteNew(site: number, node: AnyNode, callee: Expression, context: RewriteContext): boolean {
  const first = tokenAfter(context.tokens, node.start + 'new'.length);
  if (first === undefined) return false;
  const end = bracketedEnd(callee, first.start, context.tokens);
  context.edited.appendLeft(first.start, `(__fenceConstruct(${site}, `);
  context.edited.appendLeft(end, '))');
  return true;
}

function rewriteRead(site: number, node: MemberExpression, context: RewriteContext): boolean {
  const { object, property } = node;
  if (property.type === 'PrivateIdentifier' || object.type === 'Super') return false;
  if (node.optional || hasOptionalLink(object)) return false;
  return splitMember(node, `__fenceRead(${site}, `, keyEnd(property, node.computed), context);
}

function rewriteValue(site: number, node: AnyNode, context: RewriteContext): boolean {
  return surround(node, `__fenceValue(${site}, `, ')', context);
}

function surround(node: AnyNode, before: string, after: string, context: RewriteContext): true {
  context.edited.appendLeft(node.start, apart(before, node.start, context));
  context.edited.appendLeft(node.end, after);
  return true;
}

/** `return(0, f)(x)` has no space of its own after the keyword. */
function apart(inserted: string, at: number, { text }: RewriteContext): string {
  return /[\w$]/.test(text.charAt(at - 1)) ? ` ${inserted}` : inserted;
}

/** Line ends of what is replaced stay, so that every line keeps its number. */
function linesOf(replaced: string): string {
  return replaced.replace(/[^\n]/g, '');
}

function hasOptionalLink(node: AnyNode): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return node.optional || hasOptionalLink(node.object);
    case 'CallExpression':
      return node.optional || hasOptionalLink(node.callee);
    default:
      return false;
  }
}

/** The end of a node with the brackets around it that open after `from`: nodes themselves leave them out. */
function bracketedEnd(node: AnyNode, from: number, tokens: readonly Token[]): number {
  const first = indexAfter(tokens, from);
  let open = 0;
  for (let at = first; (tokens[at]?.start ?? node.start) < node.start; at += 1) open += 1;
  let end = node.end;
  for (let at = indexAfter(tokens, node.end); open > 0; at += 1) {
    end = tokens[at]?.end ?? end;
    open -= 1;
  }
  return end;
}

function tokenAfter(tokens: readonly Token[], offset: number): Token | undefined {
  return tokens[indexAfter(tokens, offset)];
}

/** Index of the first token that starts at the offset or after it. */
function indexAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

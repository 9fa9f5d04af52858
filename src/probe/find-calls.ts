import { type AnyNode, type Node, type Options, parse, type Token } from 'acorn';

/** A place of a text that a site of the plan may be: a call, or a value that is read or handed over. */
export interface Candidate {
  readonly node: AnyNode;
  readonly parent: AnyNode;
  readonly kind: 'call' | 'value';
}

export interface ParsedModule {
  readonly candidates: readonly Candidate[];
  readonly tokens: readonly Token[];
  /** Statements of the module itself. */
  readonly body: readonly AnyNode[];
}

const COMMON: Options = {
  ecmaVersion: 'latest',
  locations: true,
  allowHashBang: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
};

/** Parses JavaScript, as a module where it is one; undefined for what is no JavaScript. */
export function parseModule(text: string, type: 'module' | 'script'): ParsedModule | undefined {
  const tokens: Token[] = [];
  try {
    const program = parse(text, { ...COMMON, sourceType: type, onToken: tokens });
    const candidates: Candidate[] = [];
    collect(program, program, candidates);
    return { candidates, tokens, body: program.body };
  } catch {
    return undefined;
  }
}

const KINDS: Partial<Record<AnyNode['type'], Candidate['kind']>> = {
  CallExpression: 'call',
  NewExpression: 'call',
  TaggedTemplateExpression: 'call',
  MemberExpression: 'value',
  Identifier: 'value',
};

/** Outer nodes before inner ones, in the order of the text. */
function collect(node: AnyNode, parent: AnyNode, found: Candidate[]): void {
  const kind = KINDS[node.type];
  if (kind === 'call' || (kind === 'value' && isRead(node, parent))) found.push({ node, parent, kind });
  for (const child of children(node)) collect(child, node, found);
}

/** Values that are read as a whole: not written to, not called, not a name in a pattern or of a property. */
function isRead(node: AnyNode, parent: AnyNode): boolean {
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'MemberExpression':
      return parent.object === node && node.type === 'MemberExpression' && node.object.type !== 'Super';
    case 'VariableDeclarator':
      return parent.init === node;
    case 'AssignmentExpression':
      return parent.right === node;
    case 'Property':
      return parent.value === node && !parent.shorthand && !parent.method && node.type === 'MemberExpression';
    case 'ReturnStatement':
    case 'AwaitExpression':
    case 'ArrowFunctionExpression':
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'SpreadElement':
    case 'ArrayExpression':
      return node.type === 'MemberExpression' && node.object.type !== 'Super';
    default:
      return false;
  }
}

export function children(node: AnyNode): readonly AnyNode[] {
  return Object.values(node).flatMap((value): readonly AnyNode[] => {
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && isOfTree(value);
}

/** Locations and tokens also have a start; only nodes name their type in words. */
function isOfTree(value: { readonly type: unknown }): value is Node {
  return typeof value.type === 'string';
}

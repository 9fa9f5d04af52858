import { memberOf, ownerOf } from '../model/ids.ts';
import type { Site } from '../summary/site.ts';

/** How the source makes the callee run. */
export type CallForm = 'call' | 'new' | 'getter' | 'value';

/** `value`: handed to something that calls it at once, as in `paths.filter(existsSync)`. */
export function formOf({ call, text }: Site): CallForm {
  if (/^new\b/.test(text)) return 'new';
  if (/[(`]/.test(text)) return 'call';
  return memberOf(call).includes('.') ? 'getter' : 'value';
}

/** `verifyCode()`, `Store.compact()`, `new DatabaseSync()`, `Config.value`. */
export function spokenCall(site: Site): string {
  const name = spokenCallee(site.call);
  switch (formOf(site)) {
    case 'call':
    case 'value':
      return `${name}()`;
    case 'new':
      return `new ${name}()`;
    case 'getter':
      return name;
  }
}

/** `toThread` of `src/concurrency.ts#toThread`; a default export goes by the name of its module. */
export function spokenCallee(callee: string): string {
  const member = memberOf(callee);
  if (member !== 'default') return member;
  const owner = ownerOf(callee);
  return owner.slice(owner.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '');
}

/** `the event loop of daemon "bot"`, `the event loop of daemons "bot" and "web"`. */
export function spokenLoop(site: Site): string {
  const names = site.daemons.map((name) => `"${name}"`);
  if (names.length === 0) return 'the event loop';
  return `the event loop of ${names.length === 1 ? 'daemon' : 'daemons'} ${enumerated(names)}`;
}

/** `src/state.ts:40`. */
export function spokenPlace({ place }: Site): string {
  return `${place.file}:${place.line}`;
}

/** `note() in handleRequest (src/app.ts:17)`. */
export function spokenSite(site: Site): string {
  return `${spokenCall(site)} in ${site.in} (${spokenPlace(site)})`;
}

/** Long source is cut: messages are one line. */
export function quoted(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}

/** `a, b and c`. */
export function enumerated(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

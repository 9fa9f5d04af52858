// expect none
import { readFileSync } from 'node:fs';

const Element = (props: { text: string }): unknown => props;
export function jsx(): unknown {
  return <Element text={readFileSync('a', 'utf8')} />;
}

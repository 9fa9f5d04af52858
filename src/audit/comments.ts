import { Lexer } from 'yaml';

/** What the lexer puts before the text of a scalar. */
const SCALAR = '\u001f';

/** Every comment of a YAML text, in order. */
export function commentsOf(source: string): readonly string[] {
  let before = '';
  return [...new Lexer().lex(source)].filter((lexeme) => {
    const isComment = lexeme.startsWith('#') && before !== SCALAR;
    before = lexeme;
    return isComment;
  });
}

/** Comments of the first text that the second does not have; one that stood twice has to stand twice. */
export function lostComments(before: string, after: string): readonly string[] {
  const left = new Map<string, number>();
  for (const comment of commentsOf(after)) left.set(comment, (left.get(comment) ?? 0) + 1);
  return commentsOf(before).filter((comment) => {
    const count = left.get(comment) ?? 0;
    left.set(comment, count - 1);
    return count <= 0;
  });
}

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** How to get from one text to another, as `diff -u` prints it; empty where there is nothing to do. */
export function unifiedDifference(file: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}

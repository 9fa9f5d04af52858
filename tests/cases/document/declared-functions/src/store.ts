// expect none
export class Store {
  /** Plain work on the processor: no catalogue knows it. */
  compact(): number {
    return this.all().length;
  }
  all(): number[] {
    return [];
  }
}
export const score = (text: string): number => text.length;
export default function rank(): number {
  return score('a');
}

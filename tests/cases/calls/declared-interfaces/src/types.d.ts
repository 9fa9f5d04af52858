export interface Store {
  readonly size: number;
  enable(): void;
  close(): void;
}

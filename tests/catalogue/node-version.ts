/** Whether a row came with a later Node than the one that runs, so that nothing here can show it. */
export const isNewerThanNode = (row: object): boolean => {
  const since: unknown = Reflect.get(row, 'since');
  const [major, minor] = parts(process.versions.node);
  const [sinceMajor, sinceMinor] = parts(typeof since === 'string' ? since : '0.0.0');
  return major < sinceMajor || (major === sinceMajor && minor < sinceMinor);
};

const parts = (version: string): readonly [number, number] => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
};

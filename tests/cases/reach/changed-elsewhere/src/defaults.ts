export default { verbose: false, port: 80 };

export const shared = { loud: false };

const check = (user: string): boolean => user !== '';
const reset = (user: string): boolean => user === '';
export default { check, forget: reset };

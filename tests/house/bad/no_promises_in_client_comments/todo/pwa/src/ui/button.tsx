export const one = 1; // TODO: two

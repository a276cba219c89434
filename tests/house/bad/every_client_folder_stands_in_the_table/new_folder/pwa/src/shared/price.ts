export const price = 0;

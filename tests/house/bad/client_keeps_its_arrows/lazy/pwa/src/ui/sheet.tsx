export const open = () => import("../home/today/today");

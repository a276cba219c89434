import { today } from "../state/today";
export const now = today;

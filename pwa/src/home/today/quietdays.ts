/** What today shows when it shows no list. */

export { AllDone } from "./alldone";
export { NoPlan, RestDay } from "./noplan";

/** For tests: the whole of the phone's core in one file, to be run many times side by side. */

export * from "../state/account";
export * from "../state/asking";
export { cells, full, mine, reload, snap } from "../state/phone";
export * from "../state/said";
export * from "../state/session";
export * from "../state/settling";
export * from "../state/sync";
export * from "../state/today";
export { phoneIn, reading } from "../store/db";
export { addToOutbox } from "../store/outbox";
export { sendAll } from "../sw/send";

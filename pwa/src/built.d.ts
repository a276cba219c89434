/** What the build writes into the code (vite.config.ts, build/worker.ts). */

/** This build's number: minutes since 2026-01-01, so that a later build is greater. */
declare const __BUILD__: number;

/** The picture of the child standing; empty while it is not drawn. */
declare const __PORTRAIT__: string;

/** Whether this build has /look: the development server's, and `LOOK=1 vite build`. */
declare const __LOOK__: boolean;

/** In the worker only: every file of this build, to keep for offline. `revision` null: its name holds the hash. */
declare const __FILES__: readonly { url: string; revision: string | null }[];

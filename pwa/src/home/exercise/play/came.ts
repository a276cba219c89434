/**
 * The way out of the timer: back in the browser's history when the exercise lies there. The timer's
 * own step says so, and outlives a page that is loaded anew.
 */

let came = "";

/** The exercise's page leads here. */
export function cameFrom(address: string): void {
  came = address;
}

/** The timer has opened. */
export function arrived(address: string): void {
  if (came === address && !history.state) history.replaceState({ came: true }, "");
  came = "";
}

export function backTo(address: string, route: (to: string, replace: boolean) => void): void {
  if (history.state?.came) history.back();
  else route(address, true);
}

/** The way out of the timer: back in the browser's history when the exercise lies there. */

let came = "";

/** The exercise's page leads here. */
export function cameFrom(address: string): void {
  came = address;
}

export function backTo(address: string, route: (to: string, replace: boolean) => void): void {
  if (came === address) history.back();
  else route(address, true);
  came = "";
}

/** Today. */

export default function Today() {
  return <h1 tabIndex={-1}>Today</h1>;
}

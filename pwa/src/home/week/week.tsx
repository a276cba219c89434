/** Week. */

export default function Week() {
  return <h1 tabIndex={-1}>Week</h1>;
}

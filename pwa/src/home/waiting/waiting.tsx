/** Waiting. */

export default function Waiting() {
  return <h1 tabIndex={-1}>Waiting</h1>;
}

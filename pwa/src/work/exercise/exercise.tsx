/** Exercise. */

export default function Exercise() {
  return <h1 tabIndex={-1}>Exercise</h1>;
}

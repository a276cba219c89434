/** Children. */

export default function Children() {
  return <h1 tabIndex={-1}>Children</h1>;
}

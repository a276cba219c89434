/** Day. */

export default function Day() {
  return <h1 tabIndex={-1}>Day</h1>;
}

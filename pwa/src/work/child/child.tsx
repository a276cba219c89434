/** Child. */

export default function Child() {
  return <h1 tabIndex={-1}>Child</h1>;
}

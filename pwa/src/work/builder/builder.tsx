/** Builder. */

export default function Builder() {
  return <h1 tabIndex={-1}>Builder</h1>;
}

/** Join. */

export default function Join() {
  return <h1 tabIndex={-1}>Join</h1>;
}

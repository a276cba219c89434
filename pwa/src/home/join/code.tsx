/** Code. */

export default function Code() {
  return <h1 tabIndex={-1}>Code</h1>;
}

/** This phone shows no plan any more. */

export default function Ended() {
  return <h1 tabIndex={-1}>Ended</h1>;
}

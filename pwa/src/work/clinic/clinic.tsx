/** Clinic. */

export default function Clinic() {
  return <h1 tabIndex={-1}>Clinic</h1>;
}

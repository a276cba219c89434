/** Me. */

export default function Me() {
  return <h1 tabIndex={-1}>Me</h1>;
}

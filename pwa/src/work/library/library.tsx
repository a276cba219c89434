/** Library. */

export default function Library() {
  return <h1 tabIndex={-1}>Library</h1>;
}

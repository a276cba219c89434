/** News. */

export default function News() {
  return <h1 tabIndex={-1}>News</h1>;
}

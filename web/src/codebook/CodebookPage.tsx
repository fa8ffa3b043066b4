export default function CodebookPage() {
  return <p>CodebookPage</p>
}

export default function SourcesPage() {
  return <p>SourcesPage</p>
}

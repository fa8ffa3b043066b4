export default function TrendsPage() {
  return <p>TrendsPage</p>
}

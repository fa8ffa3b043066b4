export default function MapPage() {
  return <p>MapPage</p>
}

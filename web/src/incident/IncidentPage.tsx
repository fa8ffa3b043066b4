export default function IncidentPage() {
  return <p>IncidentPage</p>
}

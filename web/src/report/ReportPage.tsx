export default function ReportPage() {
  return <p>ReportPage</p>
}

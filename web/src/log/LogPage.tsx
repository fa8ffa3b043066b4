export default function LogPage() {
  return <p>LogPage</p>
}

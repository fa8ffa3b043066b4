export default function ActorsPage() {
  return <p>ActorsPage</p>
}

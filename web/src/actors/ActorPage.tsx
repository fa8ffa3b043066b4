export default function ActorPage() {
  return <p>ActorPage</p>
}
